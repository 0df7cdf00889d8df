"""The course of a letter: written, sent, perhaps returned."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import FactsFrom

from .outreach_measures import LETTER_MEASURES
from .outreach_states import WORKERS

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "To be sent"),
    ("queued", "In the outbox"),
    ("sent", "Sent out"),
    ("returned", "Came back"),
    ("cancelled", "Not sent"),
]
WAYS = [
    ("hand", "Handed over"),
    ("post", "By post"),
    ("email", "By e-mail"),
]
#: verbs of people who send, and the way they mean
WAYS_OF_VERBS = {"hand_over": "hand", "post": "post", "send_email": "email"}
MEASURES = frozenset(LETTER_MEASURES.values())


SENT = {"facts": [FactsFrom("_facts_of_sending", MEASURES)]}


def _sending(verb, label, is_primary=False):
    return Transition(
        verb=verb,
        sources={"draft", "returned"},
        target="sent",
        roles=WORKERS,
        label=label,
        guard=f"_why_not_{verb}",
        is_primary=is_primary,
        effects=SENT,
    )


TRANSITIONS = TransitionTable(
    _sending("hand_over", _lt("Handed over"), is_primary=True),
    _sending("post", _lt("Posted")),
    Transition(
        verb="send_email",
        sources={"draft", "returned"},
        target="queued",
        roles=WORKERS,
        label=_lt("Send by e-mail"),
        guard="_why_not_send_email",
    ),
    # what became of the e-mail is said by the outbox
    Transition(
        verb="deliver",
        sources={"queued"},
        target="sent",
        roles={SYSTEM},
        label=_lt("E-mailed"),
        is_internal=True,
        effects=SENT,
    ),
    Transition(
        verb="bounce",
        sources={"queued"},
        target="returned",
        roles={SYSTEM},
        label=_lt("Not delivered"),
        needs_reason=True,
        is_internal=True,
    ),
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
        sources={"draft", "queued", "returned"},
        target="cancelled",
        roles=WORKERS | {SYSTEM},
        label=_lt("Do not send"),
        needs_reason=True,
        is_rare=True,
    ),
)
