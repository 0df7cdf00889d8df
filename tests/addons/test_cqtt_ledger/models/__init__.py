from . import test_cqtt_case
from . import test_cqtt_visit
