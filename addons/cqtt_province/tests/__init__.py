from . import test_composition
from . import test_health
from . import test_guide
from . import test_menus
from . import test_province_overview
from . import test_story
from . import test_vietnamese
