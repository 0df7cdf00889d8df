"""For which stretches of time a dossier waited for the office, not for the citizen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from odoo.addons.cqtt_ledger.overdue import Stay

Pause = tuple[datetime, datetime | None]


def working_stays(
    received: datetime, finished: datetime | None, pauses: Iterable[Pause]
) -> list[Stay]:
    """Return the stretches from receipt to finish that lie outside all pauses.

    :param pauses: begin and end; without an end a pause lasts; they may overlap
    """
    found, begin = [], received
    for paused, resumed in sorted(pauses, key=lambda pause: pause[0]):
        if finished is not None and paused >= finished:
            break
        if paused > begin:
            found.append(Stay(begin, paused))
        if resumed is None:
            return found
        begin = max(begin, resumed)
    if finished is None or finished > begin:
        found.append(Stay(begin, finished))
    return found
