"""The course of an appraisal, from the self-score to the decision."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [
    ("draft", "Draft"),
    ("self_scored", "Self-scored"),
    ("submitted", "Submitted"),
    ("returned", "Returned for completion"),
    ("appraising", "Being appraised"),
    ("appraised", "Appraised"),
    ("committee", "Before the board"),
    ("proposed", "Proposed"),
    ("recognised", "Recognised"),
    ("not_recognised", "Not recognised"),
    ("withdrawn", "Withdrawn"),
    ("revoked", "Revoked"),
]
#: the commune's own until it is handed in
OWN = ("draft", "self_scored")
#: nothing is decided before the board has the appraisal
BEFORE_BOARD = (*OWN, "submitted", "returned", "appraising")
#: never changed again
DECIDED = ("recognised", "not_recognised", "withdrawn", "revoked")

TRANSITIONS = TransitionTable(
    Transition(
        verb="complete",
        sources={"draft", "returned"},
        target="self_scored",
        roles={"manager", "leader"},
        label=_lt("Self-score is complete"),
        guard="_why_not_complete",
        is_primary=True,
    ),
    Transition(
        verb="reopen",
        sources={"self_scored"},
        target="draft",
        roles={"manager", "leader"},
        label=_lt("Score again"),
    ),
    Transition(
        verb="submit",
        sources={"self_scored"},
        target="submitted",
        roles={"leader"},
        label=_lt("Submit"),
        guard="_why_not_submit",
        confirm=_lt("The self-score can no longer be changed by the commune."),
        is_primary=True,
    ),
    Transition(
        verb="begin",
        sources={"submitted"},
        target="appraising",
        roles={"supervisor"},
        label=_lt("Begin the appraisal"),
        guard="_why_not_begin",
        is_primary=True,
    ),
    Transition(
        verb="send_back",
        sources={"submitted", "appraising"},
        target="returned",
        roles={"supervisor"},
        label=_lt("Return for completion"),
        guard="_why_not_team",
        needs_reason=True,
    ),
    Transition(
        verb="open_scores",
        sources={"appraising"},
        target=None,
        roles={"supervisor"},
        label=_lt("Open the members' scores"),
        guard="_why_not_open_scores",
        confirm=_lt("The team sees what each member gave; nobody changes it then."),
    ),
    Transition(
        verb="conclude",
        sources={"appraising"},
        target="appraised",
        roles={"supervisor"},
        label=_lt("Conclude the appraisal"),
        guard="_why_not_conclude",
        is_primary=True,
    ),
    Transition(
        verb="appraise_again",
        sources={"appraised"},
        target="appraising",
        roles={"supervisor"},
        label=_lt("Appraise again after an objection"),
        is_internal=True,
    ),
    Transition(
        verb="lay_before_board",
        sources={"appraised"},
        target="committee",
        roles={"board"},
        label=_lt("Lay before the board"),
        guard="_why_not_board",
        is_primary=True,
    ),
    Transition(
        verb="propose",
        sources={"committee"},
        target="proposed",
        roles={"board"},
        label=_lt("Propose"),
        guard="_why_not_propose",
        is_internal=True,
    ),
    Transition(
        verb="recognise",
        sources={"proposed"},
        target="recognised",
        roles={"decider"},
        label=_lt("Recognise"),
        is_internal=True,
    ),
    Transition(
        verb="refuse",
        sources={"proposed"},
        target="not_recognised",
        roles={"decider"},
        label=_lt("Not recognised"),
        is_internal=True,
    ),
    Transition(
        verb="extend",
        sources={*OWN, "returned"},
        target=None,
        roles={"province_admin"},
        label=_lt("Allow three more days"),
        guard="_why_not_extend",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="withdraw",
        sources={*BEFORE_BOARD, "appraised"},
        target="withdrawn",
        roles={"leader"},
        label=_lt("Withdraw"),
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="revoke",
        sources={"recognised"},
        target="revoked",
        roles={"decider"},
        label=_lt("Revoke"),
        is_internal=True,
    ),
)
