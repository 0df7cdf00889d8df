"""The course of a letter: written, sent, perhaps returned."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import FactsFrom

from .outreach_measures import LETTER_MEASURES
from .outreach_states import WORKERS

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "To be sent"),
    ("sent", "Sent out"),
    ("returned", "Came back"),
    ("cancelled", "Not sent"),
]
WAYS = [
    ("hand", "Handed over"),
    ("post", "By post"),
    ("email", "By e-mail"),
]
#: verbs that send, and the way they mean
SENDING = {"hand_over": "hand", "post": "post", "send_email": "email"}
MEASURES = frozenset(LETTER_MEASURES.values())


def _sending(verb, label, is_primary=False):
    return Transition(
        verb=verb,
        sources={"draft", "returned"},
        target="sent",
        roles=WORKERS,
        label=label,
        guard=f"_why_not_{verb}",
        is_primary=is_primary,
        effects={"facts": [FactsFrom("_facts_of_sending", MEASURES)]},
    )


TRANSITIONS = TransitionTable(
    _sending("hand_over", _lt("Handed over"), is_primary=True),
    _sending("post", _lt("Posted")),
    _sending("send_email", _lt("E-mailed")),
    Transition(
        verb="take_back",
        sources={"sent"},
        target="returned",
        roles=WORKERS,
        label=_lt("Came back"),
        needs_reason=True,
        effects={"facts": [FactsFrom("_facts_of_return", MEASURES)]},
    ),
    Transition(
        verb="cancel",
        sources={"draft", "returned"},
        target="cancelled",
        roles=WORKERS | {SYSTEM},
        label=_lt("Do not send"),
        needs_reason=True,
        is_rare=True,
    ),
)
