"""Time limits as the database keeps them, as the engine and as the forms want them."""

from fractions import Fraction

from odoo.addons.cqtt_worktime.worktime import Limit, Unit

LIMIT_UNITS = [
    (Unit.WORKING_DAY.value, "Working days"),
    (Unit.HOUR.value, "Working hours"),
    (Unit.CALENDAR_DAY.value, "Calendar days"),
    (Unit.SAME_DAY.value, "The same day"),
]
FEE_RULES = [
    ("free", "No fee"),
    ("fixed", "Fixed by law"),
    ("province", "Set by the province"),
    ("other_rule", "By another rule"),
    ("unknown", "Not published"),
]
#: rules that do not say how much
UNKNOWN_FEES = ("province", "other_rule", "unknown")
#: what the legal forms call them
LIMIT_WORDS = {
    Unit.WORKING_DAY.value: "ngày làm việc",
    Unit.HOUR.value: "giờ làm việc",
    Unit.CALENDAR_DAY.value: "ngày",
}


def as_limit(amount, unit):
    """Return the limit of an amount that the database keeps to two decimals."""
    return Limit(Unit(unit), Fraction(round(amount * 100), 100))


#: working hours of a day, where hours are compared with days
DAY_HOURS = 8


def never_longer(promised: Limit, law: Limit) -> bool:
    """Tell whether a limit ends no later than another, whatever day both begin on.

    So many working days can outlast as many calendar days: weekends lie between.
    """
    if promised.unit is law.unit:
        return law.unit is Unit.SAME_DAY or promised.amount <= law.amount
    if law.unit is Unit.SAME_DAY:
        return False
    if promised.unit is Unit.SAME_DAY:
        return law.unit is not Unit.HOUR or law.amount >= DAY_HOURS
    hours = {Unit.HOUR: 1, Unit.WORKING_DAY: DAY_HOURS}
    if promised.unit in hours and law.unit in hours:
        return promised.amount * hours[promised.unit] <= law.amount * hours[law.unit]
    return promised.unit is Unit.CALENDAR_DAY and (
        law.unit is Unit.WORKING_DAY and promised.amount <= law.amount
    )


def limit_text(amount, unit):
    """Return a limit as the legal forms write it: ``03 ngày làm việc``."""
    if unit not in LIMIT_WORDS:
        return "Trong ngày"
    whole = round(amount)
    figure = f"{whole:02}" if whole == amount else f"{amount:g}".replace(".", ",")
    return f"{figure} {LIMIT_WORDS[unit]}"
