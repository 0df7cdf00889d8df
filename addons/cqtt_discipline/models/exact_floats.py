"""Numbers of the database as they are written there: decimals, not floats."""

from fractions import Fraction

from odoo.tools import float_repr

from ..evaluation import cut

#: digits of points, bounds and shares
POINTS = (8, 2)


def exact_of(record, name) -> Fraction:
    """Return a float field as the decimal that its column holds."""
    _total, digits = record._fields[name].get_digits(record.env)
    return Fraction(float_repr(record[name], digits))


def shown(points: Fraction) -> str:
    """Return points as Vietnam writes them, cut off after two decimals."""
    text = f"{float(cut(points)):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")
