"""The course of a yearly plan of checks."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

from .draw_states import PLANNERS

_lt = LazyTranslate(__name__)

STATES = [("draft", "Draft"), ("issued", "Issued")]
#: a surprise names no unit: it is drawn in its month
KINDS = [
    ("planned", "Planned"),
    ("follow_up", "Follow-up"),
    ("camera", "By camera"),
    ("surprise", "Surprise, drawn"),
]
QUARTERS = [("1", "I"), ("2", "II"), ("3", "III"), ("4", "IV")]
STANDINGS = [
    ("done", "Made"),
    ("set_up", "Set up"),
    ("to_come", "To come"),
    ("missed", "Missed"),
]

TRANSITIONS = TransitionTable(
    Transition(
        verb="issue",
        sources={"draft"},
        target="issued",
        roles=PLANNERS.values(),
        label=_lt("Issue"),
        guard="_why_not_issue",
        confirm=_lt(
            "The heads of the communes then see in which quarter they are checked by "
            "plan. Of surprise checks they see nothing."
        ),
        is_primary=True,
    ),
    Transition(
        verb="revise",
        sources={"issued"},
        target="draft",
        roles=PLANNERS.values(),
        label=_lt("Revise"),
        needs_reason=True,
        is_rare=True,
    ),
)
