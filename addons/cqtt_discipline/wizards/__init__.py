from . import cqtt_finding_reply
from . import cqtt_finding_assign
from . import cqtt_check_correct
from . import cqtt_report_checks_print
from . import cqtt_pledge_open
from . import cqtt_discipline_vote
