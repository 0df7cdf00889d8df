from . import test_wording
from . import test_cqtt_notice
from . import test_cqtt_notice_delivery
from . import test_cqtt_notice_security
from . import test_smtp
from . import test_tours
