"""Copies of what the product itself has made: a unit's work, for many other units.

A unit works for a year through the product; its records are then copied with all that
points from one to another, in one statement for each table. Facts and journal are
copied like the rest, so the ledger is as much in step as it was for the original.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from psycopg2.extras import Json

from .tables import bare, vacuum


@dataclass(frozen=True)
class Place:
    """A unit that gets a copy.

    :param users: who does there what somebody does in the original, by id
    """

    unit_id: int
    agency_code: str
    users: dict[int, int]


class Copies:
    """Copies the records of some models that belong to one unit.

    :param original: the unit whose records are copied
    :param names: models, those that others point to first; a record that names another
        by model and id is copied if it names one of these
    :param own: by model and column, SQL for a value that is the copy's own; ``p`` is
        the row copied, ``c`` the place
    """

    def __init__(self, env, original, names, own=None):
        env.flush_all()
        self.env = env
        self.original = original
        self.own = own or {}
        self.names = tuple(names)
        self.count = 0
        ranges = {name: self._range(name) for name in names}
        self.ranges = {name: ids for name, ids in ranges.items() if any(ids)}

    def make(self, places, at_once=200) -> Iterator[tuple[str, int, int]]:
        """Copy to places; yields a table, and how many of its rows are done.

        Rows of all places follow one another as they would if all had worked at a
        time: what one of them has lies spread over the table.
        """
        cr = self.env.cr
        cr.execute(
            "CREATE TEMP TABLE copy (number int, unit_id int, agency_code text,"
            " users jsonb)"
        )
        for number, place in enumerate(places):
            cr.execute(
                "INSERT INTO copy VALUES (%s, %s, %s, %s)",
                [number, place.unit_id, place.agency_code, Json(place.users)],
            )
        self.count = len(places)
        starts = {name: self._start(name) for name in self.ranges}
        tables = {name: self.env[name]._table for name in self.ranges}
        with ExitStack() as stack:
            # tables point to one another: keys come back once all rows are there
            for table in tables.values():
                stack.enter_context(bare(cr, table))
            for name, table in tables.items():
                statement = self._statement(name, starts)
                first, last = self.ranges[name]
                for begin in range(first, last + 1, at_once):
                    end = min(begin + at_once - 1, last)
                    cr.execute(statement, [begin, end])
                    yield table, end - first + 1, last - first + 1
        for table in tables.values():
            cr.execute(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), max(id))"
                f" FROM {table}",
                [table],
            )
        cr.execute("DROP TABLE copy")
        self.env.invalidate_all()

    def tidy(self):
        """Let the planner know; the copies must be committed."""
        vacuum(self.env.cr.dbname, *(self.env[name]._table for name in self.ranges))

    def _statement(self, name, starts):
        model = self.env[name]
        columns = {
            field.name: self._value(name, field, starts)
            for field in model._fields.values()
            if field.store and field.column_type
        }
        names = ", ".join(f'"{column}"' for column in columns)
        return (
            f"INSERT INTO {model._table} ({names})"
            f" SELECT {', '.join(columns.values())} FROM {model._table} p"
            f" CROSS JOIN copy c WHERE {self._of_original(name)}"
            " AND p.id BETWEEN %s AND %s ORDER BY p.id, c.number"
        )

    def _value(self, name, field, starts):
        """Return the SQL of a copy's column."""
        column = f'p."{field.name}"'
        if own := self.own.get((name, field.name)):
            return own
        if field.name == "id":
            return self._moved(column, name, starts)
        if field.name == "request_uuid":
            return "NULL"  # no two requests are the same
        if field.type == "many2one_reference":
            cases = " ".join(
                f"WHEN '{other}' THEN {self._moved(column, other, starts)}"
                for other in self.ranges
            )
            return f'CASE p."{field.model_field}" {cases} END'
        if field.type != "many2one":
            return column
        return self._place_value(column, field.comodel_name, starts)

    def _place_value(self, column, comodel, starts):
        """Return what stands in the place of the record that a column points to."""
        if comodel in self.ranges:
            return self._moved(column, comodel, starts)
        if comodel == "cqtt.unit":
            here = self.original.id
            return f"CASE {column} WHEN {here} THEN c.unit_id ELSE {column} END"
        if comodel == "res.users":
            return f"COALESCE((c.users->>{column}::text)::int, {column})"
        if "unit_id" in self.env[comodel]._fields:
            return "NULL"  # the other unit has none of the original's
        return column

    def _moved(self, column, name, starts):
        first, _last = self.ranges[name]
        return f"{starts[name]} + ({column} - {first}) * {self.count} + c.number"

    def _start(self, name):
        self.env.cr.execute(f"SELECT max(id) + 1 FROM {self.env[name]._table}")
        return self.env.cr.fetchone()[0]

    def _range(self, name):
        self.env.cr.execute(
            f"SELECT min(id), max(id) FROM {self.env[name]._table} p"
            f" WHERE {self._of_original(name)}"
        )
        return self.env.cr.fetchone()

    def _of_original(self, name):
        where = f"p.unit_id = {self.original.id}"
        if "res_id" in self.env[name]._fields:
            names = ", ".join(f"'{other}'" for other in self.names)
            return f"{where} AND p.model IN ({names})"
        return where
