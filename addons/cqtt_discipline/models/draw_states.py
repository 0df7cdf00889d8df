"""The course of a draw: committed to by its hash, witnessed, drawn, revealed."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Draft"),
    ("committed", "Waits for the witness"),
    ("witnessed", "Witnessed"),
    ("drawn", "Drawn"),
    ("revealed", "Revealed"),
]
PLANNERS = {"cluster": "supervisor", "province": "province_admin"}
#: who gives the word, by level: of another body than who plans, of no commune
WITNESSES = {"cluster": {"board", "province_admin"}, "province": {"board"}}
#: the witness sees the draw while it waits for him, not whom it falls on
SEEN_BY_WITNESS = ("committed", "witnessed")

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
        verb="witness",
        sources={"committed"},
        target="witnessed",
        roles=WITNESSES["cluster"],
        label=_lt("Give the word"),
        confirm=_lt(
            "Write down the hash first. Then enter any words or figures that nobody "
            "expects: with the secret seed they decide who is drawn."
        ),
        needs_reason=True,
        is_primary=True,
    ),
    Transition(
        verb="draw",
        sources={"witnessed"},
        target="drawn",
        roles=PLANNERS.values(),
        label=_lt("Draw"),
        confirm=_lt("The units that seed and word say become surprise checks."),
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
