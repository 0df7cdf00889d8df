"""The ten national states of a dossier and the table of what leads from one to another.

Codes 1 to 10 of the national list stand in this order; "late" is no state.
"""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Fact, FactsFrom

_lt = LazyTranslate(__name__)

STATES = [
    ("registered", "Registered"),
    ("received", "Was received"),
    ("not_received", "Not received"),
    ("processing", "In progress"),
    ("supplement", "Waiting for papers"),
    ("financial", "Waiting for payment"),
    ("withdrawn", "Withdrawn"),
    ("stopped", "Stopped"),
    ("done", "Done"),
    ("returned", "Returned"),
]
#: somebody at the unit is to act
WORKING_STATES = ("received", "processing")
#: the citizen is to act; this time is not counted
WAITING_STATES = ("supplement", "financial")
OPEN_STATES = WORKING_STATES + WAITING_STATES
#: ended without a result
FRUITLESS_STATES = ("not_received", "withdrawn", "stopped")
RESOLVED_STATES = ("done", "returned")
ENDED_STATES = FRUITLESS_STATES + RESOLVED_STATES

DESK = {"officer", "manager"}
TIMELINESS_MEASURES = frozenset({"dossier.early", "dossier.on_time", "dossier.late"})
ENDING_MEASURES = (
    TIMELINESS_MEASURES
    | {"dossier.same_day"}
    | {f"dossier.{state}" for state in FRUITLESS_STATES}
    | {"dossier.open", "dossier.late_apologised"}
)
RECEIVING_MEASURES = frozenset(
    {
        "dossier.received",
        "dossier.taken_in",
        "dossier.open",
        "dossier.out_of_hours",
    }
)

TRANSITIONS = TransitionTable(
    Transition(
        verb="receive",
        sources={"registered"},
        target="received",
        roles=DESK,
        label=_lt("Receive"),
        guard="_why_not_receive",
        is_primary=True,
        effects={"facts": [FactsFrom("_facts_of_receiving", RECEIVING_MEASURES)]},
    ),
    Transition(
        verb="claim",
        sources=WORKING_STATES,
        target="processing",
        roles=DESK | {"leader"},
        label=_lt("Take over"),
        guard="_why_not_claim",
        is_primary=True,
    ),
    Transition(
        verb="distribute",
        sources=OPEN_STATES,
        target=None,
        roles={"manager"},
        label=_lt("Share out"),
        guard="_why_not_distribute",
        asks="cqtt_dossier.cqtt_dossier_assign_action",
        is_rare=True,
    ),
    Transition(
        verb="reassign",
        sources=OPEN_STATES,
        target=None,
        roles={"manager"},
        label=_lt("Hand over to somebody else"),
        guard="_why_not_reassign",
        needs_reason=True,
        asks="cqtt_dossier.cqtt_dossier_assign_action",
        is_rare=True,
    ),
    Transition(
        verb="release",
        sources=OPEN_STATES,
        target=None,
        roles=DESK | {"leader"},
        label=_lt("Give back to the team"),
        guard="_why_not_release",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="pass_on",
        sources={"processing"},
        target="processing",
        roles=DESK | {"leader"},
        label=_lt("Pass on"),
        guard="_why_not_pass_on",
        is_primary=True,
    ),
    Transition(
        verb="sign",
        sources={"processing"},
        target="processing",
        roles={"leader"},
        label=_lt("Sign"),
        guard="_why_not_sign",
        confirm=_lt("Sign the result of this dossier?"),
        is_primary=True,
        effects={"facts": [Fact("dossier.signed")]},
    ),
    Transition(
        verb="send_back",
        sources={"processing"},
        target="processing",
        roles={"leader", "manager"},
        label=_lt("Send back"),
        guard="_why_not_send_back",
        needs_reason=True,
    ),
    Transition(
        verb="finish",
        sources={"processing"},
        target="done",
        roles=DESK,
        label=_lt("Finish"),
        guard="_why_not_finish",
        is_primary=True,
        effects={"facts": [FactsFrom("_facts_of_ending", ENDING_MEASURES)]},
    ),
    Transition(
        verb="return_result",
        sources={"done"},
        target="returned",
        roles=DESK,
        label=_lt("Return the result"),
        is_primary=True,
        effects={"facts": [Fact("dossier.returned")]},
    ),
    # carries past times; the rows of the file say in which state each dossier is
    Transition(
        verb="import_history",
        sources={"registered"},
        target=None,
        targets=OPEN_STATES + ENDED_STATES,
        roles={"manager"},
        label=_lt("Import from an earlier system"),
        is_internal=True,
        effects={
            "facts": [
                FactsFrom(
                    "_facts_of_history",
                    RECEIVING_MEASURES | ENDING_MEASURES | {"dossier.returned"},
                )
            ]
        },
    ),
)
