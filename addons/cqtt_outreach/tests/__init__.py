from . import test_desk
from . import test_event
from . import test_life_events
from . import test_letters
from . import test_afterwards
from . import test_tours
from . import test_home_panels
