"""The course of a tally sheet and of a piece of equipment."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

_lt = LazyTranslate(__name__)

#: who keeps the papers of a commune
COMMUNE = frozenset({"officer", "manager", "leader"})

TALLY_STATES = [
    ("draft", "To be confirmed"),
    ("confirmed", "Confirmed"),
    ("annulled", "Annulled"),
]
TALLY_TRANSITIONS = TransitionTable(
    Transition(
        verb="confirm",
        sources={"draft"},
        target="confirmed",
        roles=COMMUNE,
        label=_lt("Confirm the count"),
        guard="_why_not_confirm",
        confirm=_lt("You have counted the forms again? The sheet stays as it is then."),
        is_primary=True,
    ),
    Transition(
        verb="annul",
        sources={"confirmed"},
        target="annulled",
        roles={"leader"},
        label=_lt("Annul"),
        confirm=_lt("Its answers count no more; enter a new sheet."),
        needs_reason=True,
        is_rare=True,
    ),
)

ITEM_STATES = [("in_use", "In use"), ("written_off", "Written off")]
ITEM_TRANSITIONS = TransitionTable(
    Transition(
        verb="write_off",
        sources={"in_use"},
        target="written_off",
        roles={"manager", "leader"},
        label=_lt("Write off"),
        confirm=_lt("The equipment counts no more."),
        needs_reason=True,
    ),
)
