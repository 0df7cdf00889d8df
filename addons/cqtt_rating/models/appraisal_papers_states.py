"""Objections of a commune and visits of a team."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

_lt = LazyTranslate(__name__)

OBJECTION_STATES = [
    ("open", "To be answered"),
    ("upheld", "Upheld"),
    ("rejected", "Not upheld"),
]
OBJECTION_TRANSITIONS = TransitionTable(
    Transition(
        verb="uphold",
        sources={"open"},
        target="upheld",
        roles={"supervisor"},
        label=_lt("Uphold"),
        guard="_why_not_answer",
        confirm=_lt("The team appraises the commune once more."),
        is_primary=True,
    ),
    Transition(
        verb="reject",
        sources={"open"},
        target="rejected",
        roles={"supervisor"},
        label=_lt("Do not uphold"),
        guard="_why_not_answer",
    ),
)

VISIT_STATES = [("draft", "Draft"), ("signed", "Signed")]
VISIT_TRANSITIONS = TransitionTable(
    Transition(
        verb="sign",
        sources={"draft"},
        target="signed",
        roles={"supervisor"},
        label=_lt("Sign the minutes"),
        guard="_why_not_sign",
        confirm=_lt("The minutes can no longer be changed."),
        is_primary=True,
    ),
)
