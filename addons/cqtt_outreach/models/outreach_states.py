"""The course of an outreach event: suggested, planned, held, reported."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import FactsFrom

from .outreach_measures import HOLDING_MEASURES

_lt = LazyTranslate(__name__)

STATES = [
    ("suggested", "Suggested"),
    ("planned", "Planned"),
    ("held", "Held"),
    ("reported", "Reported"),
    ("declined", "The family declined"),
    ("cancelled", "Cancelled"),
]
#: still to come
OPEN_STATES = ("suggested", "planned")
#: columns of the board
SHOWN_STATES = ("suggested", "planned", "held")
#: hall and host are taken
TAKEN_STATES = ("planned", "held", "reported")

WORKERS = frozenset({"officer", "manager", "leader"})

TRANSITIONS = TransitionTable(
    Transition(
        verb="plan",
        sources={"suggested"},
        target="planned",
        roles=WORKERS,
        label=_lt("Plan"),
        guard="_why_not_plan",
        is_primary=True,
    ),
    Transition(
        verb="hold",
        sources=OPEN_STATES,
        target="held",
        roles=WORKERS,
        label=_lt("It took place"),
        guard="_why_not_hold",
        is_primary=True,
        effects={"facts": [FactsFrom("_facts_of_holding", HOLDING_MEASURES)]},
    ),
    Transition(
        verb="report",
        sources={"held"},
        target="reported",
        roles=WORKERS,
        label=_lt("Close the report"),
        guard="_why_not_report",
        confirm=_lt("The report can no longer be changed from then on."),
        is_primary=True,
    ),
    Transition(
        verb="cancel",
        sources=OPEN_STATES,
        target="cancelled",
        roles=WORKERS | {SYSTEM},
        label=_lt("Cancel"),
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="decline",
        sources=OPEN_STATES,
        target="declined",
        roles=WORKERS | {SYSTEM},
        label=_lt("The family declined"),
        is_internal=True,
    ),
    Transition(
        verb="join",
        sources={"suggested"},
        target="cancelled",
        roles=WORKERS | {SYSTEM},
        label=_lt("Held together with another"),
        is_internal=True,
    ),
)
