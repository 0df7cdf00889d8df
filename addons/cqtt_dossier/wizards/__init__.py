from . import cqtt_report_ii06_print
