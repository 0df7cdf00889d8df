from datetime import date


def meet(one, other):
    """Tell whether there is a day on which both of two dated records are in force."""
    return (one.date_from or date.min) <= (other.date_to or date.max) and (
        other.date_from or date.min
    ) <= (one.date_to or date.max)
