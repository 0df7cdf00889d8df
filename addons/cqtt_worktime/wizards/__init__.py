from . import cqtt_calendar_ask
from . import cqtt_calendar_propose
