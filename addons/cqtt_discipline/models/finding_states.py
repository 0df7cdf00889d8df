"""The course of a finding: answered, upheld or dropped, mended, seen gone."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Fact

_lt = LazyTranslate(__name__)

STATES = [
    ("open", "May be answered"),
    ("replied", "Answered"),
    ("upheld", "Upheld"),
    ("remedied", "Said to be mended"),
    ("closed", "Seen gone"),
    ("dropped", "Dropped"),
]
OPEN = ("open", "replied", "upheld", "remedied")
#: somebody still has to mend it
TO_MEND = frozenset({"open", "replied", "upheld"})
INSPECTORS = frozenset({"leader", "supervisor", "province_admin"})
TEAM = INSPECTORS | {"officer", "manager", "board"}
CHECKED = frozenset({"officer", "manager", "leader"})
#: verbs of who found it, whatever his role
TEAM_VERBS = frozenset({"accept", "uphold", "uphold_unanswered"})

TRANSITIONS = TransitionTable(
    Transition(
        verb="reply",
        sources={"open"},
        target="replied",
        roles=CHECKED,
        label=_lt("Give an answer"),
        guard="_why_not_reply",
        asks="cqtt_discipline.cqtt_finding_reply_action",
        is_primary=True,
    ),
    Transition(
        verb="accept",
        sources={"replied"},
        target="dropped",
        roles=TEAM,
        label=_lt("Accept the answer"),
        guard="_why_not_judge",
        needs_reason=True,
        effects={"facts": [Fact("finding.dropped"), Fact("finding.open", -1)]},
    ),
    Transition(
        verb="uphold",
        sources={"replied"},
        target="upheld",
        roles=TEAM,
        label=_lt("Uphold"),
        guard="_why_not_judge",
        needs_reason=True,
        is_primary=True,
        effects={"facts": [Fact("finding.upheld")]},
    ),
    Transition(
        verb="uphold_unanswered",
        sources={"open"},
        target="upheld",
        roles=TEAM | {SYSTEM},
        label=_lt("Uphold unanswered"),
        guard="_why_not_uphold_unanswered",
        effects={"facts": [Fact("finding.upheld")]},
    ),
    Transition(
        verb="assign",
        sources=TO_MEND,
        target=None,
        roles={"manager", "leader"},
        label=_lt("Have it mended"),
        asks="cqtt_discipline.cqtt_finding_assign_action",
    ),
    Transition(
        verb="remedy",
        sources={"open", "upheld"},
        target="remedied",
        roles=CHECKED,
        label=_lt("It is mended"),
        guard="_why_not_remedy",
        needs_reason=True,
        confirm=_lt("Say what was done. A later check looks whether it is gone."),
    ),
    Transition(
        verb="close",
        sources=OPEN,
        target="closed",
        roles={SYSTEM},
        label=_lt("Seen gone in a later check"),
        is_internal=True,
        needs_reason=True,
        effects={"facts": [Fact("finding.closed"), Fact("finding.open", -1)]},
    ),
    Transition(
        verb="find_again",
        sources=OPEN,
        target="upheld",
        roles={SYSTEM},
        label=_lt("Found again in a later check"),
        is_internal=True,
        needs_reason=True,
        effects={"facts": [Fact("finding.found_again")]},
    ),
    Transition(
        verb="correct",
        sources=OPEN,
        target="dropped",
        roles={SYSTEM},
        label=_lt("Dropped: the minutes were corrected"),
        is_internal=True,
        needs_reason=True,
        effects={"facts": [Fact("finding.dropped"), Fact("finding.open", -1)]},
    ),
    Transition(
        verb="escalate",
        sources=TO_MEND,
        target=None,
        roles={SYSTEM},
        label=_lt("Passed on, overdue"),
        is_internal=True,
        needs_reason=True,
    ),
)
