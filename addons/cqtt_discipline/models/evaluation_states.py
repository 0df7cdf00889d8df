"""The course of a round and of a sheet, and who judges whom."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import FactsFrom

_lt = LazyTranslate(__name__)

#: anybody of a commune may have a sheet
PEOPLE = frozenset({"officer", "manager", "leader", "account_admin"})
HEADS = frozenset({"manager", "leader", "supervisor"})
APPROVERS = frozenset({"leader", "supervisor"})

RANKS = [
    ("head", "Head of the unit"),
    ("leader", "Deputy head"),
    ("manager", "Head of the one-stop shop"),
    ("staff", "Staff"),
]
GROUPS = [
    ("leader", "Leaders and heads"),
    ("staff", "Officers and specialists"),
    ("part_time", "Part-time and contract workers"),
]
#: roles that judge somebody of a rank, by state; deputies by the head alone
JUDGES = {
    "head": {
        "head": {"supervisor"},
        "leader": {"leader", "supervisor"},
        "manager": {"leader"},
        "staff": {"manager", "leader"},
    },
    "final": {
        "head": {"supervisor"},
        "leader": {"supervisor"},
        "manager": {"leader"},
        "staff": {"leader"},
    },
}
#: those whom the unit itself grades; the others are graded by their superiors
GRADED_HERE = ("manager", "staff")

SHEET_STATES = [
    ("self", "Own part"),
    ("head", "With the head"),
    ("final", "To be approved"),
    ("approved", "Approved"),
    ("closed", "Closed"),
    ("excused", "Not evaluated"),
]
SHEET_TRANSITIONS = TransitionTable(
    Transition(
        verb="submit",
        sources={"self"},
        target="head",
        roles=PEOPLE,
        label=_lt("Hand in"),
        guard="_why_not_submit",
        confirm=_lt("Hand your own part to your head? You can no longer change it."),
        is_primary=True,
    ),
    Transition(
        verb="skip_self",
        sources={"self"},
        target="head",
        roles=HEADS,
        label=_lt("Go on without the own part"),
        guard="_why_not_skip_self",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="give_back",
        sources={"head"},
        target="self",
        roles=HEADS,
        label=_lt("Give back"),
        guard="_why_not_judge",
        needs_reason=True,
    ),
    Transition(
        verb="propose",
        sources={"head"},
        target="final",
        roles=HEADS,
        label=_lt("Lay before the approver"),
        guard="_why_not_propose",
        is_primary=True,
    ),
    Transition(
        verb="send_back",
        sources={"final"},
        target="head",
        roles=APPROVERS,
        label=_lt("Send back"),
        guard="_why_not_judge",
        needs_reason=True,
    ),
    Transition(
        verb="approve",
        sources={"final"},
        target="approved",
        roles=APPROVERS,
        label=_lt("Approve"),
        guard="_why_not_approve",
        is_primary=True,
    ),
    Transition(
        verb="reopen",
        sources={"approved"},
        target="final",
        roles=APPROVERS,
        label=_lt("Take up again"),
        guard="_why_not_reopen",
        needs_reason=True,
    ),
    Transition(
        verb="excuse",
        sources={"self", "head"},
        target="excused",
        roles=HEADS,
        label=_lt("Not to be evaluated"),
        guard="_why_not_excuse",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="take_up",
        sources={"excused"},
        target="self",
        roles=HEADS,
        label=_lt("Evaluate after all"),
        guard="_why_not_excuse",
        needs_reason=True,
    ),
    Transition(
        verb="comment",
        sources={"self", "head", "final", "approved", "closed", "excused"},
        target=None,
        roles=PEOPLE,
        label=_lt("Comment"),
        guard="_why_not_comment",
        needs_reason=True,
    ),
    Transition(
        verb="seal",
        sources={"approved"},
        target="closed",
        roles=APPROVERS,
        label=_lt("Close"),
        is_internal=True,
    ),
)

ROUND_STATES = [("planned", "To be opened"), ("open", "Open"), ("closed", "Closed")]
ROUND_OPEN = frozenset({"planned", "open"})
ROUND_TRANSITIONS = TransitionTable(
    Transition(
        verb="open",
        sources={"planned"},
        target="open",
        roles={"manager", "leader"},
        label=_lt("Open the sheets"),
        guard="_why_not_open",
        is_primary=True,
    ),
    Transition(
        verb="refresh",
        sources={"open"},
        target=None,
        roles={"manager", "leader"},
        label=_lt("Read the figures again"),
    ),
    Transition(
        verb="close",
        sources={"open"},
        target="closed",
        roles={"leader"},
        label=_lt("Close the evaluation"),
        guard="_why_not_close",
        confirm=_lt(
            "The grades become final, and nobody changes them any more. Close the "
            "evaluation?"
        ),
        is_primary=True,
        effects={
            "facts": [
                FactsFrom("_facts_of_close", {"evaluation.in_time", "evaluation.late"})
            ]
        },
    ),
)
