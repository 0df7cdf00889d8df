from . import cqtt_period_make
