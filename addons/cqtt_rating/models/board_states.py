"""The course of a session of the board: prepared, voting, counted, closed."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Being prepared"),
    ("voting", "Voting"),
    ("counting", "Counting"),
    ("closed", "Closed"),
]
#: while votes are cast and after it, nobody changes what was voted on
VOTED_ON = ("voting", "counting", "closed")

TRANSITIONS = TransitionTable(
    Transition(
        verb="start",
        sources={"draft"},
        target="voting",
        roles={"board"},
        label=_lt("Start the vote"),
        guard="_why_not_start",
        is_primary=True,
    ),
    Transition(
        verb="count",
        sources={"voting"},
        target="counting",
        roles={"board"},
        label=_lt("End the vote"),
        guard="_why_not_count",
        confirm=_lt("Nobody can vote any more. A second member closes the count."),
        is_primary=True,
    ),
    Transition(
        verb="close",
        sources={"counting"},
        target="closed",
        roles={"board"},
        label=_lt("Close the count"),
        guard="_why_not_close",
        confirm=_lt("The votes are opened, and what was approved is proposed."),
        is_primary=True,
    ),
)

DECISION_STATES = [("draft", "Draft"), ("signed", "Signed")]
DECISION_TRANSITIONS = TransitionTable(
    Transition(
        verb="sign",
        sources={"draft"},
        target="signed",
        roles={"decider"},
        label=_lt("Sign"),
        guard="_why_not_sign",
        confirm=_lt("The decision is final and becomes public."),
        is_primary=True,
    ),
)
