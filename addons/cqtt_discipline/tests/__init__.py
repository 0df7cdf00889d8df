from . import test_cqtt_check
from . import test_cqtt_finding
from . import test_secrecy
