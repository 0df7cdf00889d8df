from . import test_check_tours
from . import test_cqtt_check
from . import test_cqtt_check_draw
from . import test_cqtt_finding
from . import test_draw
from . import test_secrecy
from . import test_evaluation_core
from . import test_evaluation_properties
