"""How dossiers follow the provincial system: two verbs of its daily export."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition
from odoo.addons.cqtt_ledger.booking import FactsFrom

from .dossier_states import (
    ENDED_STATES,
    ENDING_MEASURES,
    OPEN_STATES,
    RECEIVING_MEASURES,
)

_lt = LazyTranslate(__name__)

VERB = "sync_update"
MEASURES = RECEIVING_MEASURES | ENDING_MEASURES | {"dossier.returned"}

SYNC_TRANSITIONS = (
    Transition(
        verb=VERB,
        sources=(*OPEN_STATES, "done"),
        target=None,
        targets=OPEN_STATES + ENDED_STATES,
        roles={"manager"},
        label=_lt("Update from the provincial system"),
        is_internal=True,
        effects={"facts": [FactsFrom("_facts_of_sync", MEASURES)]},
    ),
    Transition(
        verb="sync_agree",
        sources=(*OPEN_STATES, *ENDED_STATES),
        target=None,
        roles={"manager"},
        label=_lt("Kept against the provincial system"),
        is_internal=True,
    ),
)
