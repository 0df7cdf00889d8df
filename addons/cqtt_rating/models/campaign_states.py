"""The course of a campaign: prepared, open, sealed at the closing hour, finished."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Being prepared"),
    ("open", "Open"),
    ("sealed", "Sealed"),
    ("finished", "Finished"),
]

TRANSITIONS = TransitionTable(
    Transition(
        verb="open",
        sources={"draft"},
        target="open",
        roles={"province_admin"},
        label=_lt("Open the campaign"),
        guard="_why_not_open",
        confirm=_lt(
            "Every commune of the list gets its appraisal. Scheme and communes can no "
            "longer be changed."
        ),
        is_primary=True,
    ),
    Transition(
        verb="seal",
        sources={"open"},
        target="sealed",
        roles={"province_admin", SYSTEM},
        label=_lt("Seal the figures"),
        guard="_why_not_seal",
        confirm=_lt(
            "The figures of the ledger are fixed as they were at the closing hour."
        ),
        is_primary=True,
    ),
    Transition(
        verb="finish",
        sources={"sealed"},
        target="finished",
        roles={"province_admin"},
        label=_lt("Finish"),
        guard="_why_not_finish",
        is_primary=True,
    ),
)
