from . import cqtt_province_overview
from . import cqtt_home_panels
