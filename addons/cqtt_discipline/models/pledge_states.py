"""The course of a pledge and of a training course."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Fact, FactsFrom

from .evaluation_states import PEOPLE

_lt = LazyTranslate(__name__)

PLEDGE_KINDS = [("person", "Of a person"), ("unit", "Of the commune")]
PLEDGE_STATES = [
    ("draft", "To be signed"),
    ("signed", "Signed"),
    ("dropped", "Not needed"),
]
PLEDGE_TRANSITIONS = TransitionTable(
    Transition(
        verb="sign",
        sources={"draft"},
        target="signed",
        roles=PEOPLE,
        label=_lt("Sign"),
        guard="_why_not_sign",
        confirm=_lt("Sign the pledge? It stays as it is from then on."),
        is_primary=True,
        effects={"facts": [Fact("pledge.signed")]},
    ),
    Transition(
        verb="drop",
        sources={"draft"},
        target="dropped",
        roles={"manager", "leader"},
        label=_lt("Not needed"),
        guard="_why_not_drop",
        needs_reason=True,
        is_rare=True,
        effects={"facts": [Fact("pledge.due", -1)]},
    ),
)

TRAINING_STATES = [("draft", "Draft"), ("held", "Held")]
TRAINING_TRANSITIONS = TransitionTable(
    Transition(
        verb="confirm",
        sources={"draft"},
        target="held",
        roles={"manager", "leader"},
        label=_lt("It was held"),
        guard="_why_not_confirm",
        confirm=_lt("Enter the course in the log? It stays as it is from then on."),
        is_primary=True,
        effects={
            "facts": [
                Fact("training.course"),
                FactsFrom(
                    "_facts_of_people",
                    {
                        "training.attended",
                        "training.attended_conduct",
                        "training.hours",
                    },
                ),
            ]
        },
    ),
)
