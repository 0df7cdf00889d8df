"""The course of a family: waiting, certain, or no more of it."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import FactsFrom

from .outreach_measures import REACHED_MEASURES, REGISTERED_MEASURES
from .outreach_states import WORKERS

_lt = LazyTranslate(__name__)

STATES = [
    ("waiting", "Announced"),
    ("certain", "Confirmed"),
    ("declined", "Declined"),
    ("void", "Nothing to do"),
]
OPEN_STATES = ("waiting", "certain")

REGISTERED = [FactsFrom("_facts_of_certainty", {*REGISTERED_MEASURES.values()})]

TRANSITIONS = TransitionTable(
    Transition(
        verb="confirm",
        sources={"waiting"},
        target="certain",
        roles=WORKERS,
        label=_lt("Confirm the death"),
        guard="_why_not_confirm",
        confirm=_lt(
            "Is it certain who has died, and may the commune visit the family?"
        ),
        is_primary=True,
        effects={"facts": REGISTERED},
    ),
    # carried out by the finish of the dossier
    Transition(
        verb="certify",
        sources={"waiting"},
        target="certain",
        roles=WORKERS | {SYSTEM},
        label=_lt("Registered"),
        is_internal=True,
        effects={"facts": REGISTERED},
    ),
    Transition(
        verb="decline",
        sources=OPEN_STATES,
        target="declined",
        roles=WORKERS,
        label=_lt("The family declines"),
        confirm=_lt(
            "Letters, visits and photos stop at once and for good; photos are "
            "deleted. This cannot be taken back."
        ),
        effects={"facts": [FactsFrom("_facts_of_declining", {"outreach.declined"})]},
    ),
    Transition(
        verb="dismiss",
        sources=OPEN_STATES,
        target="void",
        roles=WORKERS | {SYSTEM},
        label=_lt("Nothing to do"),
        needs_reason=True,
        is_rare=True,
        effects={
            "facts": [FactsFrom("_facts_of_dismissal", {*REGISTERED_MEASURES.values()})]
        },
    ),
    # the first letter handed over, or the first time somebody met them
    Transition(
        verb="reach",
        sources=OPEN_STATES,
        target=None,
        roles=WORKERS | {SYSTEM},
        label=_lt("Reached"),
        is_internal=True,
        effects={
            "facts": [FactsFrom("_facts_of_reaching", {*REACHED_MEASURES.values()})]
        },
    ),
)
