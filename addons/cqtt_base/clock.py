"""What day it is in Viet Nam, whatever the time zone of server or user."""

from datetime import date, datetime

import pytz

from .hooks import TIME_ZONE

LOCAL = pytz.timezone(TIME_ZONE)


def today() -> date:
    """Return the local date: what begins or ends with a day does so at its midnight."""
    return datetime.now(LOCAL).date()


def local_moment(moment: datetime) -> datetime:
    """Return a moment (UTC, as fields hold it) as the clock in Viet Nam shows it."""
    return pytz.utc.localize(moment).astimezone(LOCAL)


def local_date(moment: datetime) -> date:
    """Return the local date of a moment (UTC, as fields hold it)."""
    return local_moment(moment).date()


def told(moment: datetime) -> str:
    """Return what a sentence says of a moment (UTC): hour and day in Viet Nam."""
    return f"{local_moment(moment):%H:%M %d/%m/%Y}"
