"""The course of a question asked in a dialogue, and of what was promised."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Fact, FactsFrom

from .outreach_states import WORKERS

_lt = LazyTranslate(__name__)

STATES = [
    ("open", "Open"),
    ("promised", "Promised"),
    ("answered", "Answered"),
    ("kept", "Kept"),
    ("dropped", "Given up"),
]
KEPT_MEASURES = frozenset({"outreach.promise_kept", "outreach.promise_in_time"})

TRANSITIONS = TransitionTable(
    Transition(
        verb="answer",
        sources={"open"},
        target="answered",
        roles=WORKERS,
        label=_lt("Answered"),
        guard="_why_not_answer",
        is_primary=True,
        effects={"facts": [Fact("outreach.question")]},
    ),
    Transition(
        verb="promise",
        sources={"open"},
        target="promised",
        roles=WORKERS,
        label=_lt("Promise"),
        guard="_why_not_promise",
        effects={"facts": [Fact("outreach.question"), Fact("outreach.promise")]},
    ),
    Transition(
        verb="keep",
        sources={"promised"},
        target="kept",
        roles=WORKERS,
        label=_lt("Promise kept"),
        guard="_why_not_answer",
        is_primary=True,
        effects={"facts": [FactsFrom("_facts_of_keeping", KEPT_MEASURES)]},
    ),
    # it stays among the promises made: giving up is not forgotten
    Transition(
        verb="drop",
        sources={"open", "promised"},
        target="dropped",
        roles={"manager", "leader"},
        label=_lt("Give up"),
        needs_reason=True,
        is_rare=True,
    ),
)
