from . import cqtt_dossier_assign
from . import cqtt_report_ii06_print
