"""Walks matrix.md: model x role x operation x probe rows, wider or narrower fails."""

from importlib import import_module
from pathlib import Path

import psycopg2
import pytest
from matrix import OPERATIONS, read_matrix
from probes import BY_UNIT, all_probes
from world import World

from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tools import mute_logger

OURS = ("cqtt.", "test.cqtt.paper")
# an addon's probes are found once they are loaded
for path in sorted(Path(__file__).parent.glob("probes_*.py")):
    import_module(path.stem)


@pytest.fixture
def walk(env):
    return Walk(env)


def test_every_model_has_a_row_and_a_probe(env, walk):
    models = {
        name
        for name, model in env.registry.items()
        if name.startswith(OURS) and not model._abstract and not model._transient
    }
    assert {cell.model for cell in walk.cells} == models
    assert set(walk.probes) == models


def test_every_cell(walk):
    """All cells are walked; the failure lists each that is wrong."""
    wrong = [
        f"{cell.model} {cell.role} {what}: "
        f"{sorted(wanted)} wanted, {sorted(found)} found"
        for cell in walk.cells
        for what, wanted, found in walk.cell(cell)
        if wanted != found
    ]
    assert not wrong, "\n" + "\n".join(wrong)


class Walk:
    """Tries everything as everybody, and undoes it."""

    def __init__(self, env):
        self.env, self.cr = env, env.cr
        self.world = World(env)
        self.probes = all_probes(self.world)
        self.cells = read_matrix()
        self.rows = {}

    def cell(self, cell):
        """Yield (what was tried, positions wanted, positions found)."""
        probe, user = self.probes[cell.model], self.world.users[cell.role]
        here = frozenset(probe.positions)
        others = self._rows_of_others(probe)
        with self.cr.savepoint() as savepoint:
            mine = {p: probe.make(p, user) for p in here - others.keys()}
            rows = {p: row.with_user(user) for p, row in (others | mine).items()}
            self.env.flush_all()
            self.env.invalidate_all()
            for way in self._reading_ways(rows, user):
                yield f"read by {way[0]}", cell.reach("read") & here, way[1]
            for operation in OPERATIONS[1:]:
                found = {p for p in here if self._may(operation, probe, p, rows, user)}
                yield operation, cell.reach(operation) & here, found
            savepoint.rollback()
        self.env.invalidate_all()

    def _rows_of_others(self, probe):
        """Make, once for all users, the rows that are nobody's own."""
        if probe.model not in self.rows:
            somebody = self.world.users["somebody"]
            self.rows[probe.model] = {
                p: probe.make(p, somebody) for p in probe.positions if p in BY_UNIT
            }
        return self.rows[probe.model]

    def _reading_ways(self, rows, user):
        """Yield each way to rows, and the positions of the rows it gave."""
        model = next(iter(rows.values()))._name
        ids = [row.id for row in rows.values()]
        among = [("id", "in", ids)]

        def positions(found):
            return {p for p, row in rows.items() if row.id in found}

        def client(method, *args, **kwargs):
            records = self.env[model].with_user(user)
            return call_kw(records, method, args, kwargs)

        def one_by_one(method, *args, **kwargs):
            return {
                p for p, r in rows.items() if client_or_none(method, r, args, kwargs)
            }

        def client_or_none(method, row, args, kwargs):
            try:
                return client(method, [row.id], *args, **kwargs)
            except AccessError:
                return None

        def counted(row):
            try:
                [group] = client(
                    "formatted_read_group", [("id", "=", row.id)], [], ["__count"]
                )
            except AccessError:
                return False
            return group["__count"]

        searches = {
            "search": lambda: self.env[model].with_user(user).search(among).ids,
            "web_search_read": lambda: [
                r["id"]
                for r in client("web_search_read", among, {"display_name": {}})[
                    "records"
                ]
            ],
            "name_search": lambda: [
                r[0] for r in client("name_search", "", among, limit=None)
            ],
        }
        for name, search in searches.items():
            try:
                yield name, positions(search())
            except AccessError:
                yield name, set()
        yield "read", one_by_one("read", ["display_name"])
        yield "web_read", one_by_one("web_read", {"display_name": {}})
        yield "export_data", one_by_one("export_data", ["display_name"])
        yield "formatted_read_group", {p for p, r in rows.items() if counted(r)}

    @mute_logger("odoo.sql_db")
    def _may(self, operation, probe, position, rows, user):
        """Try it, by the ORM and by the web client's way, and undo it; both agree."""

        def values():
            return probe.values(position, user)

        tries = {
            "create": (
                lambda: self._room(probe, rows[position], user).create(values()),
                lambda: self._room(probe, rows[position], user).web_save(values(), {}),
            ),
            "write": (
                lambda: rows[position].write(probe.change),
                lambda: rows[position].web_save(probe.change, {}),
            ),
            "unlink": (lambda: rows[position].unlink(),),
        }[operation]
        answers = {self._works(attempt) for attempt in tries}
        assert len(answers) == 1, f"{operation} {rows[position]} {position}"
        return answers.pop()

    def _room(self, probe, row, user):
        probe.make_room(row)
        return self.env[probe.model].with_user(user)

    def _works(self, attempt):
        with self.cr.savepoint() as savepoint:
            try:
                attempt()
                self.env.flush_all()
                return True
            except (UserError, psycopg2.IntegrityError):
                return False
            finally:
                savepoint.rollback()
                self.env.invalidate_all()
