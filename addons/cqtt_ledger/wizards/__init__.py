from . import cqtt_chosen_figures
from . import cqtt_figures_print
from . import cqtt_period_make
