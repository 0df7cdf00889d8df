"""What can be done with a paper, and what stays as it is from then on."""

from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

_lt = LazyTranslate(__name__)

STATES = [("draft", "Draft"), ("signed", "Signed"), ("revoked", "Revoked")]
#: who signs is said by the list of signers; the role only opens the door to it
SIGNING_ROLES = frozenset({"leader", "manager"})
#: given when it is signed
GIVEN = (
    "serial",
    "year",
    "series",
    "number",
    "day",
    "code",
    "sha256",
    "signed_values",
    "signed_at",
    "signed_by_id",
)
TRANSITIONS = TransitionTable(
    Transition(
        verb="sign",
        sources={"draft"},
        target="signed",
        roles=SIGNING_ROLES,
        label=_lt("Sign"),
        guard="_why_not_sign",
        confirm=_lt(
            "The paper gets its number and today's date, and stays as it is from then "
            "on."
        ),
        is_primary=True,
    ),
    Transition(
        verb="revoke",
        sources={"signed"},
        target="revoked",
        roles=SIGNING_ROLES,
        label=_lt("Revoke"),
        guard="_why_not_revoke",
        needs_reason=True,
        confirm=_lt(
            "The check page will say that the paper is no longer valid. Its number is "
            "not given out again."
        ),
    ),
)
