"""The course of a check: planned in secret, made, signed, countersigned."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Fact, FactsFrom

from .check_words import ANSWERED

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Draft"),
    ("planned", "Planned"),
    ("underway", "Under way"),
    ("signed", "Signed by the team"),
    ("agreed", "Countersigned"),
    ("cancelled", "Cancelled"),
]
#: the checked unit knows nothing of these
SECRET_STATES = ("draft", "planned", "cancelled")
SIGNED_STATES = ("signed", "agreed")
KINDS = [
    ("planned", "Planned"),
    ("surprise", "Surprise"),
    ("camera", "By camera"),
    ("complaint", "After a complaint"),
    ("follow_up", "Follow-up"),
]
LEVELS = [("commune", "Commune"), ("cluster", "Cluster"), ("province", "Province")]
#: who plans the checks of each level
PLANNERS = {
    "commune": "leader",
    "cluster": "supervisor",
    "province": "province_admin",
}
PLANNING = frozenset(PLANNERS.values())
#: verbs of who is named in the decision, whatever else his role is
TEAM_VERBS = frozenset({"begin", "sign", "note_refusal"})
TEAM = PLANNING | {"officer", "manager", "board"}

TRANSITIONS = TransitionTable(
    Transition(
        verb="plan",
        sources={"draft"},
        target="planned",
        roles=PLANNING,
        label=_lt("Put on the plan"),
        guard="_why_not_plan",
        is_primary=True,
    ),
    Transition(
        verb="replan",
        sources={"planned"},
        target="draft",
        roles=PLANNING,
        label=_lt("Change the plan"),
        guard="_why_not_level",
    ),
    Transition(
        verb="begin",
        sources={"planned"},
        target="underway",
        roles=TEAM,
        label=_lt("Begin"),
        guard="_why_not_begin",
        confirm=_lt("The team is at the unit and begins now?"),
        is_primary=True,
    ),
    Transition(
        verb="sign",
        sources={"underway"},
        target="signed",
        roles=TEAM,
        label=_lt("Sign the minutes"),
        guard="_why_not_sign",
        confirm=_lt(
            "The minutes stay as they are from then on; corrections are added. What is "
            "not in order becomes a finding, and the unit may answer."
        ),
        is_primary=True,
        effects={
            "facts": [
                Fact("check.made"),
                FactsFrom(
                    "_facts_of_sign",
                    {
                        "check.surprise",
                        "check.headcount",
                        "check.present",
                        "check.absent_unreasoned",
                        *ANSWERED.values(),
                    },
                ),
            ]
        },
    ),
    Transition(
        verb="countersign",
        sources={"signed"},
        target="agreed",
        roles={"leader", "manager"},
        label=_lt("Countersign"),
        guard="_why_not_countersign",
        confirm=_lt(
            "You confirm that the check took place as the minutes say. The right to "
            "answer each finding stays."
        ),
        is_primary=True,
    ),
    Transition(
        verb="note_refusal",
        sources={"signed"},
        target="agreed",
        roles=TEAM,
        label=_lt("The unit does not sign"),
        guard="_why_not_head",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="cancel",
        sources={"draft", "planned"},
        target="cancelled",
        roles=PLANNING,
        label=_lt("Cancel"),
        guard="_why_not_cancel",
        needs_reason=True,
        is_rare=True,
    ),
)
