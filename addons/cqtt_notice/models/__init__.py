from . import cqtt_person
from . import cqtt_notice_kind
from . import cqtt_notice_provider
from . import cqtt_notice_adapter
from . import cqtt_notice
from . import cqtt_notice_delivery
from . import cqtt_health
