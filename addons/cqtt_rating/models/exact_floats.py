"""Numbers of the database as they are written there: decimals, not floats."""

from odoo.tools import float_repr

from ..scoring import exact

#: digits of points, and of targets, shares and what else people enter
POINTS = (8, 2)
NUMBERS = (12, 2)


def exact_of(record, name):
    """Return a float field as the decimal that its column holds."""
    _total, digits = record._fields[name].get_digits(record.env)
    return exact(float_repr(record[name], digits))
