"""Taking the fee at the counter, and giving it back; no state changes by it."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition

from .dossier_states import DESK, OPEN_STATES, STATES

_lt = LazyTranslate(__name__)

PAYMENT_TRANSITIONS = (
    Transition(
        verb="take_payment",
        sources={*OPEN_STATES, "done"},
        target=None,
        roles=DESK,
        label=_lt("Take the fee"),
        guard="_why_not_take_payment",
    ),
    Transition(
        verb="cancel_payment",
        sources={state for state, _label in STATES} - {"registered"},
        target=None,
        roles=DESK,
        label=_lt("Give the fee back"),
        guard="_why_not_cancel_payment",
        needs_reason=True,
        is_rare=True,
    ),
)
PAYMENT_VERBS = frozenset(one.verb for one in PAYMENT_TRANSITIONS)
