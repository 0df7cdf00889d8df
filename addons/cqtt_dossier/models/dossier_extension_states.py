"""The course of an apology: drafted, proposed by the officer, signed by the leader."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

from .dossier_states import DESK

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Draft"),
    ("proposed", "To be signed"),
    ("signed", "Signed"),
    ("dropped", "Not needed"),
]
OPEN = ("draft", "proposed")

TRANSITIONS = TransitionTable(
    Transition(
        verb="propose",
        sources={"draft"},
        target="proposed",
        roles=DESK,
        label=_lt("Lay before the leader"),
        guard="_why_not_propose",
        is_primary=True,
    ),
    Transition(
        verb="sign",
        sources={"proposed"},
        target="signed",
        roles={"leader"},
        label=_lt("Sign"),
        guard="_why_not_sign",
        confirm=_lt("Apologise to the citizen and promise the new date?"),
        is_primary=True,
    ),
    Transition(
        verb="send_back",
        sources={"proposed"},
        target="draft",
        roles={"leader"},
        label=_lt("Send back"),
        needs_reason=True,
    ),
    Transition(
        verb="drop",
        sources=OPEN,
        target="dropped",
        roles={"manager", SYSTEM},
        label=_lt("Not needed"),
        needs_reason=True,
    ),
)
