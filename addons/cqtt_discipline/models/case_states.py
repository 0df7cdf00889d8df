"""The course of a disciplinary case and of the person's hearing."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import FactsFrom

from .evaluation_states import PEOPLE

_lt = LazyTranslate(__name__)

#: the leader of the unit; of a leader's own case the supervisor
KEEPERS = frozenset({"leader", "supervisor"})
KINDS = [("internal", "Internal measure"), ("legal", "Legal form of discipline")]
GROUNDS = [
    ("arrogance", "Arrogance towards people"),
    ("harassment", "Harassment, asking for favours"),
    ("avoidance", "Avoiding duties, passing the buck"),
    ("other", "Something else"),
]
#: what criterion I.7 of the appraisal counts
CONDUCT = frozenset({"arrogance", "harassment", "avoidance"})
SEVERITIES = [
    ("minor", "Less serious"),
    ("serious", "Serious"),
    ("very_serious", "Very serious"),
]
STATES = [
    ("draft", "Draft"),
    ("answering", "Being heard"),
    ("council", "Before the council"),
    ("decided", "Decided"),
    ("dropped", "Not pursued"),
]
TRANSITIONS = TransitionTable(
    Transition(
        verb="hear",
        sources={"draft"},
        target="answering",
        roles=KEEPERS,
        label=_lt("Ask for an explanation"),
        guard="_why_not_hear",
        confirm=_lt("The person sees what is said and by when to answer. Ask now?"),
        is_primary=True,
    ),
    Transition(
        verb="convene",
        sources={"answering"},
        target="council",
        roles=KEEPERS,
        label=_lt("Convene the council"),
        guard="_why_not_convene",
        is_primary=True,
    ),
    Transition(
        verb="vote",
        sources={"council"},
        target=None,
        roles=PEOPLE | KEEPERS,
        label=_lt("Vote"),
        guard="_why_not_vote",
        is_primary=True,
        asks="cqtt_discipline.cqtt_discipline_vote_action",
    ),
    Transition(
        verb="close_votes",
        sources={"council"},
        target=None,
        roles=KEEPERS,
        label=_lt("End the voting"),
        guard="_why_not_close_votes",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="decide",
        sources={"answering", "council"},
        target="decided",
        roles=KEEPERS,
        label=_lt("Decide"),
        guard="_why_not_decide",
        confirm=_lt(
            "The paper gets its number and your signature, and stays as it is. Decide "
            "now?"
        ),
        effects={
            "facts": [
                FactsFrom(
                    "_facts_of_decision",
                    {"case.disciplined", "case.disciplined_conduct", "case.measure"},
                )
            ]
        },
    ),
    Transition(
        verb="drop",
        sources={"draft", "answering", "council"},
        target="dropped",
        roles=KEEPERS,
        label=_lt("Drop the case"),
        guard="_why_not_keep",
        needs_reason=True,
        is_rare=True,
    ),
)

HEARING_STATES = [
    ("asked", "To be answered"),
    ("answered", "Answered"),
    ("told", "Decided"),
]
HEARING_TRANSITIONS = TransitionTable(
    Transition(
        verb="answer",
        sources={"asked"},
        target="answered",
        roles=PEOPLE,
        label=_lt("Hand in the explanation"),
        guard="_why_not_answer",
        confirm=_lt("Hand in your explanation? You can no longer change it."),
        is_primary=True,
    ),
    Transition(
        verb="tell",
        sources={"asked", "answered"},
        target="told",
        roles=KEEPERS,
        label=_lt("Tell the outcome"),
        is_internal=True,
    ),
)
