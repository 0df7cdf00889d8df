"""What stops the clock, puts it on or moves the due time: one transition per verb.

Decree 118/2025/NĐ-CP and circular 03/2025/TT-VPCP; which state leads to which is the
national list's (``dossier_states``). A pause of the office has no state there: the
dossier stays in progress, and its due time waits.
"""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition
from odoo.addons.cqtt_ledger.booking import Fact, FactsFrom

from .dossier_states import (
    DESK,
    ENDING_MEASURES,
    OPEN_STATES,
    RECEIVING_MEASURES,
    WORKING_STATES,
)

_lt = LazyTranslate(__name__)

#: after these the clock runs again
RUNNING_ON = frozenset({"take_supplement", "note_payment", "resume"})
#: what has to wait while the office pauses
HELD_BY_PAUSE = frozenset(
    {
        "pass_on",
        "sign",
        "send_back",
        "finish",
        "ask_supplement",
        "ask_payment",
        "extend",
    }
)
#: with these a dossier ends without a result
GIVING_UP = frozenset({"refuse", "turn_down", "withdraw", "stop"})
#: how far a dossier may have come on paper
PAPER_STATES = ("received", "done", "returned")
ENDING = {"facts": [FactsFrom("_facts_of_ending", ENDING_MEASURES)]}

CLOCK_TRANSITIONS = (
    Transition(
        verb="ask_supplement",
        sources=WORKING_STATES,
        target="supplement",
        roles=DESK,
        label=_lt("Ask for papers"),
        guard="_why_not_ask_supplement",
        asks="cqtt_dossier.cqtt_dossier_supplement_ask_action",
        effects={
            "facts": [
                Fact("dossier.supplement_asked"),
                Fact("dossier.supplement_again", "_is_asked_again"),
            ]
        },
    ),
    Transition(
        verb="take_supplement",
        sources={"supplement"},
        target="processing",
        roles=DESK,
        label=_lt("Papers are here"),
        asks="cqtt_dossier.cqtt_dossier_supplement_take_action",
        is_primary=True,
    ),
    Transition(
        verb="ask_payment",
        sources={"processing"},
        target="financial",
        roles=DESK,
        label=_lt("Ask for payment"),
        guard="_why_not_ask_payment",
        asks="cqtt_dossier.cqtt_dossier_payment_ask_action",
        is_rare=True,
    ),
    Transition(
        verb="note_payment",
        sources={"financial"},
        target="processing",
        roles=DESK,
        label=_lt("It is paid"),
        confirm=_lt("Has the citizen shown that it is paid?"),
        is_primary=True,
    ),
    Transition(
        verb="pause",
        sources={"processing"},
        target=None,
        roles={"manager", "leader"},
        label=_lt("Pause"),
        guard="_why_not_pause",
        needs_reason=True,
        is_rare=True,
    ),
    Transition(
        verb="resume",
        sources={"processing"},
        target=None,
        roles=DESK | {"leader"},
        label=_lt("Go on"),
        guard="_why_not_resume",
        is_primary=True,
    ),
    # carried out with the signature of an apology
    Transition(
        verb="extend",
        sources=WORKING_STATES,
        target=None,
        roles={"leader"},
        label=_lt("Extend"),
        is_internal=True,
        effects={"facts": [Fact("dossier.apologised")]},
    ),
    Transition(
        verb="refuse",
        sources={"registered"},
        target="not_received",
        roles=DESK,
        label=_lt("Refuse to receive"),
        needs_reason=True,
        effects=ENDING,
    ),
    Transition(
        verb="turn_down",
        sources=WORKING_STATES + ("supplement",),
        target="not_received",
        roles={"manager", "leader"},
        label=_lt("Refuse"),
        guard="_why_not_give_up",
        needs_reason=True,
        effects=ENDING,
        is_rare=True,
    ),
    Transition(
        verb="withdraw",
        sources=OPEN_STATES,
        target="withdrawn",
        roles=DESK,
        label=_lt("The citizen withdraws it"),
        guard="_why_not_give_up",
        needs_reason=True,
        effects=ENDING,
        is_rare=True,
    ),
    Transition(
        verb="stop",
        sources=OPEN_STATES,
        target="stopped",
        roles={"manager", "leader"},
        label=_lt("Stop"),
        guard="_why_not_give_up",
        needs_reason=True,
        effects=ENDING,
        is_rare=True,
    ),
    Transition(
        verb="send_result",
        sources={"done"},
        target=None,
        roles=DESK,
        label=_lt("Send the result"),
        guard="_why_not_send_result",
        asks="cqtt_dossier.cqtt_dossier_send_action",
    ),
    Transition(
        verb="result_came_back",
        sources={"done"},
        target=None,
        roles=DESK,
        label=_lt("It came back"),
        guard="_why_not_came_back",
        needs_reason=True,
    ),
    Transition(
        verb="open_linked",
        sources=WORKING_STATES + ("done",),
        target=None,
        roles=DESK,
        label=_lt("Linked dossiers"),
        guard="_why_not_open_linked",
        asks="cqtt_dossier.cqtt_dossier_linked_open_action",
        is_rare=True,
    ),
    # carries past times: those of the paper that was filled in during an outage
    Transition(
        verb="enter_paper",
        sources={"registered"},
        target=None,
        targets=PAPER_STATES,
        roles={"manager"},
        label=_lt("Enter from paper"),
        needs_reason=True,
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
