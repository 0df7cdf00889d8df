from . import cqtt_measure
from . import cqtt_fact
from . import cqtt_fact_booking
from . import cqtt_fact_source
from . import cqtt_workflow_mixin
from . import cqtt_overdue_mixin
from . import cqtt_ledger
from . import cqtt_period
