"""How a citizen who was not satisfied gets an answer."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [("open", "To be answered"), ("answered", "Answered")]

TRANSITIONS = TransitionTable(
    Transition(
        verb="take",
        sources={"open"},
        target="open",
        roles={"manager"},
        label=_lt("Take on"),
        guard="_why_not_take",
    ),
    Transition(
        verb="answer",
        sources={"open"},
        target="answered",
        roles={"manager"},
        label=_lt("Has been answered"),
        guard="_why_not_answer",
        is_primary=True,
    ),
)
