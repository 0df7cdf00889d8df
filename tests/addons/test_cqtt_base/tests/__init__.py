from . import test_door
from . import test_freeze
from . import test_journal
from . import test_perform
from . import test_repeats
from . import test_tours
from . import test_versions
from . import test_views
