"""Between the UTC of the database and the local clock that offices work by."""

from datetime import datetime

import pytz

from odoo.addons.cqtt_base.clock import LOCAL, local_moment


def to_local(at: datetime) -> datetime:
    """Return the wall-clock time in Viet Nam; neither time has a zone."""
    return local_moment(at).replace(tzinfo=None)


def to_utc(at: datetime) -> datetime:
    """Return the UTC of a wall-clock time in Viet Nam; neither time has a zone."""
    return LOCAL.localize(at).astimezone(pytz.utc).replace(tzinfo=None)
