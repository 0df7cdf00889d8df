"""What happens to a version of a rule: drafted, put in force, ended."""

from odoo.tools import LazyTranslate

from .workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)

VERSION_STATES = [("draft", "Draft"), ("in_force", "In effect"), ("ended", "Ended")]
#: states in which its days count
HELD_STATES = ("in_force", "ended")


def version_transitions(confirm, roles=frozenset({"province_admin", SYSTEM})):
    """Return the table of a model of versions.

    :param confirm: what to say before one is put in force, translated lazily
    :param roles: who puts in force and ends
    """
    return TransitionTable(
        Transition(
            verb="put_in_force",
            sources={"draft"},
            target="in_force",
            roles=set(roles),
            label=_lt("Put in force"),
            guard="_why_not_put_in_force",
            confirm=confirm,
            is_primary=True,
        ),
        Transition(
            verb="end",
            sources={"in_force"},
            target="ended",
            roles=set(roles),
            label=_lt("Take out of force"),
            needs_reason=True,
        ),
    )
