from . import cqtt_print_layout
from . import ir_actions_report
from . import paper_sample
from . import res_currency
