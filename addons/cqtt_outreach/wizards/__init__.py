from . import cqtt_letter_batch
from . import cqtt_outreach_route
