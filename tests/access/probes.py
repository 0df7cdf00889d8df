"""How a row of each model is made at a position, and what a user would change in it.

A probe has ``positions`` (those the model knows), ``values(position, user)`` for a new
row, and ``change``, values that ``write`` is tried with. ``make`` makes the row that is
read, written and deleted; it is ``create`` where nothing else is said.
"""

from itertools import count

from matrix import POSITIONS

BY_UNIT = tuple(p for p in POSITIONS if p not in ("own", "assigned"))


class Probe:
    """Rows of a model that belongs to a unit by its field ``unit_id``."""

    model = ""
    positions = BY_UNIT
    change = {"name": "Khác"}
    _numbers = count(1)

    def __init__(self, world):
        self.world = world
        self.env = world.env

    def unit(self, position):
        return self.world.unit_at[position]

    def values(self, position, user):
        name = f"Thử {next(self._numbers)}"
        return {"name": name, "unit_id": self.unit(position).id}

    def make(self, position, user):
        return self.env[self.model].create(self.values(position, user))

    def make_room(self, row):
        """Take away what would stand in the way of a new row at the same place."""


class CatalogueProbe(Probe):
    """Rows that belong to no unit."""

    prefix = "thu_"

    def values(self, position, user):
        number = next(self._numbers)
        return {"name": f"Thử {number}", "code": f"{self.prefix}{number}"}


def all_probes(world):
    """Return a probe for each model that has one, by the model's name."""
    found, classes = {}, [Probe]
    while classes:
        for cls in classes.pop().__subclasses__():
            classes.append(cls)
            if cls.model:
                found[cls.model] = cls(world)
    return found
