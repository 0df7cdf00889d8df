"""Time limits as the database keeps them, as the engine and as the forms want them."""

from fractions import Fraction

from odoo.addons.cqtt_worktime.worktime import Limit, Unit

LIMIT_UNITS = [
    (Unit.WORKING_DAY.value, "Working days"),
    (Unit.HOUR.value, "Working hours"),
    (Unit.CALENDAR_DAY.value, "Calendar days"),
    (Unit.SAME_DAY.value, "The same day"),
]
#: what the legal forms call them
LIMIT_WORDS = {
    Unit.WORKING_DAY.value: "ngày làm việc",
    Unit.HOUR.value: "giờ làm việc",
    Unit.CALENDAR_DAY.value: "ngày",
}


def as_limit(amount, unit):
    """Return the limit of an amount that the database keeps to two decimals."""
    return Limit(Unit(unit), Fraction(round(amount * 100), 100))


def limit_text(amount, unit):
    """Return a limit as the legal forms write it: ``03 ngày làm việc``."""
    if unit not in LIMIT_WORDS:
        return "Trong ngày"
    whole = round(amount)
    figure = f"{whole:02}" if whole == amount else f"{amount:g}".replace(".", ",")
    return f"{figure} {LIMIT_WORDS[unit]}"
