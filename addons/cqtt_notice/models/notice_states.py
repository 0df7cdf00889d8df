"""The course of a notice."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("queued", "To be sent"),
    ("sent", "Was sent"),
    ("failed", "Failed"),
    ("cancelled", "Not sent"),
]

TRANSITIONS = TransitionTable(
    Transition(
        verb="deliver",
        sources={"queued"},
        target="sent",
        roles={SYSTEM},
        label=_lt("Send"),
        is_internal=True,
    ),
    Transition(
        verb="give_up",
        sources={"queued"},
        target="failed",
        roles={SYSTEM},
        label=_lt("Give up"),
        is_internal=True,
    ),
    Transition(
        verb="drop",
        sources={"queued"},
        target="cancelled",
        roles={SYSTEM},
        label=_lt("Leave unsent"),
        needs_reason=True,
        is_internal=True,
    ),
    Transition(
        verb="send_again",
        sources={"failed"},
        target="queued",
        roles={"officer", "manager"},
        label=_lt("Send again"),
        is_primary=True,
    ),
    Transition(
        verb="cancel",
        sources={"queued", "failed"},
        target="cancelled",
        roles={"officer", "manager"},
        label=_lt("Cancel"),
        needs_reason=True,
    ),
)
