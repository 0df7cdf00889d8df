from . import cqtt_calendar
from . import cqtt_calendar_engine
from . import cqtt_session
from . import cqtt_calendar_exception
