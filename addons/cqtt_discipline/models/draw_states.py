"""The course of a draw: committed to by its hash, drawn, revealed."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Draft"),
    ("committed", "Committed"),
    ("drawn", "Drawn"),
    ("revealed", "Revealed"),
]
PLANNERS = {"cluster": "supervisor", "province": "province_admin"}

TRANSITIONS = TransitionTable(
    Transition(
        verb="commit",
        sources={"draft"},
        target="committed",
        roles=PLANNERS.values(),
        label=_lt("Freeze and commit"),
        guard="_why_not_commit",
        confirm=_lt(
            "Weights and candidates are frozen, and the hash of them and of a secret "
            "seed is journalled. There is one draw a month, which is not repeated."
        ),
        is_primary=True,
    ),
    Transition(
        verb="draw",
        sources={"committed"},
        target="drawn",
        roles=PLANNERS.values(),
        label=_lt("Draw"),
        confirm=_lt("The units that the seed says become surprise checks."),
        is_primary=True,
    ),
    Transition(
        verb="reveal",
        sources={"drawn"},
        target="revealed",
        roles={SYSTEM},
        label=_lt("The last check has begun: the seed is published"),
        is_internal=True,
    ),
)
