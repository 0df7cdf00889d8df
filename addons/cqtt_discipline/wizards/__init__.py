from . import cqtt_finding_reply
from . import cqtt_finding_assign
from . import cqtt_check_correct
from . import cqtt_report_checks_print
