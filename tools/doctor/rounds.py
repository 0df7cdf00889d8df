"""All checks, one after the other."""

from collections.abc import Callable, Iterable, Iterator

from . import (
    accounts,
    backups,
    collation,
    files,
    guards,
    indexes,
    ledger,
    nginx,
    odoo_conf,
    passwords,
    postgres,
    room,
    setup_state,
    work,
)
from .finding import FAULT, SEVERITIES, Finding
from .place import Place

Check = Callable[[Place], Iterable[Finding]]
CHECKS: tuple[Check, ...] = (
    postgres.check,
    collation.check,
    indexes.check,
    guards.check_triggers,
    guards.check_rules,
    files.check,
    passwords.check,
    accounts.check,
    odoo_conf.check,
    nginx.check,
    ledger.check,
    work.check_jobs,
    work.check_crons,
    work.check_messages,
    backups.check,
    setup_state.check,
    room.check_disk,
    room.check_tables,
)


def look_over(place: Place) -> list[Finding]:
    """Return what all checks found, the worst first."""
    found = [finding for check in CHECKS for finding in _look(check, place)]
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def _look(check: Check, place: Place) -> Iterator[Finding]:
    try:
        yield from check(place)
    except Exception as error:  # a check that fails must not hide what others find
        name = f"{check.__module__.rpartition('.')[2]}.{check.__name__}"
        yield Finding(
            name,
            FAULT,
            f"This check could not be made: {error}".strip(),
            "Give the doctor a role that may read this, or report it as a fault.",
        )
