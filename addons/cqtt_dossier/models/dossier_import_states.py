"""The course of an import: looked through first, then all rows or none."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Choose a file"),
    ("wrong", "Errors"),
    ("checked", "Checked"),
    ("queued", "At work"),
    ("done", "Imported"),
    ("failed", "Not imported"),
]
#: the file may still be exchanged
OPEN_STATES = ("draft", "wrong", "checked", "failed")

TRANSITIONS = TransitionTable(
    Transition(
        verb="check",
        sources=OPEN_STATES,
        target="checked",
        roles={"manager"},
        label=_lt("Check"),
        guard="_why_not_check",
        is_primary=True,
    ),
    Transition(
        verb="refuse",
        sources={"checked"},
        target="wrong",
        roles={"manager"},
        label=_lt("Errors found"),
        is_internal=True,
    ),
    Transition(
        verb="start",
        sources={"checked", "failed"},
        target="queued",
        roles={"manager"},
        label=_lt("Import"),
        guard="_why_not_start",
        confirm=_lt(
            "Import all rows of this file? Imported dossiers cannot be deleted."
        ),
        is_primary=True,
    ),
    Transition(
        verb="restart",
        sources={"queued"},
        target="queued",
        roles={"manager"},
        label=_lt("Start again"),
        guard="_why_not_restart",
    ),
    Transition(
        verb="finish",
        sources={"queued"},
        target="done",
        roles={"manager"},
        label=_lt("Imported"),
        is_internal=True,
    ),
    Transition(
        verb="fail",
        sources={"queued"},
        target="failed",
        roles={SYSTEM},
        label=_lt("Not imported"),
        is_internal=True,
    ),
)
