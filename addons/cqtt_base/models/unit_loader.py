"""Bring a shipped unit list into the database, in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..unit_lists import (
    SHIPPED,
    Level,
    LinkRow,
    Reason,
    UnitList,
    UnitListError,
    UnitRow,
)

_lt = LazyTranslate(__name__)

REASONS = {
    Reason.MISSING_FILE: _lt("the file does not exist"),
    Reason.NOT_TEXT: _lt("the file is not UTF-8 text"),
    Reason.COLUMNS: _lt("the columns are not the expected ones"),
    Reason.CELLS: _lt("the row has not as many cells as there are columns"),
    Reason.EMPTY: _lt("the cell is empty"),
    Reason.CODE: _lt("this is no code of the level"),
    Reason.KIND: _lt("this kind does not exist"),
    Reason.LEVEL: _lt("the level does not fit the kind"),
    Reason.DATE: _lt("this is no date (YYYY-MM-DD)"),
    Reason.PERIOD: _lt("the last day lies before the first"),
    Reason.NUMBER: _lt("this is no whole number"),
    Reason.FLAG: _lt("this is neither 0 nor 1"),
    Reason.DUPLICATE: _lt("this stands in an earlier row too"),
    Reason.UNKNOWN_PARENT: _lt("no row has this code"),
    Reason.PARENT_LEVEL: _lt("the parent does not stand above the unit"),
    Reason.CYCLE: _lt("the unit is above itself"),
    Reason.DEFAULT: _lt("a unit needs exactly one default successor"),
}
# A file with hundreds of errors need not fill the screen.
SHOWN_PROBLEMS = 10
LOADED_FIELDS = ("name", "kind", "valid_from", "valid_to", "list_date")


@dataclass
class Count:
    """How many records a load creates, changes and leaves alone."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass
class LoadReport:
    """What a load did, or would do."""

    units: Count = field(default_factory=Count)
    links: Count = field(default_factory=Count)


class UnitLoader:
    """One province of one list, with its predecessors if asked for.

    What officers maintain (hotline, phones, population, agency code, pilot) is never
    written. A unit known from a newer list stays as it is.

    :raise UserError: the list or the province does not exist, or cannot be read
    """

    def __init__(self, env, list_name, province_code, with_predecessors=False):
        self.env = env
        if (list_name, province_code) not in SHIPPED.provinces:
            raise UserError(
                env._(
                    "There is no province %(code)s in the unit list %(list)s. Choose "
                    "another one.",
                    code=province_code,
                    list=list_name,
                )
            )
        self.list = SHIPPED.lists[list_name]
        self.batches: list[tuple[UnitList, list[UnitRow]]] = []
        self.links: list[LinkRow] = []
        try:
            if with_predecessors:
                self._read_predecessors(province_code)
            self.batches.append((self.list, SHIPPED.units(list_name, province_code)))
        except UnitListError as error:
            raise UserError(self._explain(error)) from error

    def _read_predecessors(self, province_code):
        self.links = SHIPPED.links(self.list.name, province_code)
        before = self.list.predecessor_list
        codes = {link.predecessor_code for link in self.links}
        for name, code in SHIPPED.provinces:
            if name == before and code in codes:
                self.batches.append((SHIPPED.lists[before], SHIPPED.units(name, code)))

    def _explain(self, error: UnitListError) -> str:
        problems = [
            self.env._(
                "%(file)s, row %(row)s, column %(column)s: %(reason)s %(value)s",
                file=Path(problem.file).name,
                row=problem.row,
                column=problem.column or "-",
                reason=REASONS[problem.reason],
                value=problem.value,
            )
            for problem in error.problems[:SHOWN_PROBLEMS]
        ]
        return self.env._(
            "The unit list cannot be read; nothing was loaded. Ask for a corrected "
            "list.\n%s",
            "\n".join(problems),
        )

    def preview(self) -> LoadReport:
        """Say what :meth:`load` would do, and write nothing."""
        return self._run(write=False)

    def load(self) -> LoadReport:
        """Create and update the units, then the links."""
        return self._run(write=True)

    def _run(self, write: bool) -> LoadReport:
        report = LoadReport()
        units: dict[tuple[str, str], int] = {}
        for unit_list, rows in self.batches:
            known = self._sync_units(unit_list, rows, report.units, write)
            units |= {(unit_list.code_set, code): id_ for code, id_ in known.items()}
        if self.links:
            self._sync_links(units, report.links, write)
        return report

    def _sync_units(self, unit_list, rows, count, write) -> dict[str, int]:
        """Bring one file's units up to date and return their ids by code."""
        known = self._find_units(unit_list, rows)
        changes = defaultdict(list)
        new = []
        for row in rows:
            values = self._prepare_unit_values(unit_list, row)
            if row.code not in known:
                new.append((row, values))
            elif change := self._find_unit_change(known[row.code], row, values):
                changes[tuple(change.items())].append(known[row.code].id)
            else:
                count.unchanged += 1
        count.created += len(new)
        count.updated += sum(map(len, changes.values()))
        ids = {code: unit.id for code, unit in known.items()}
        if write:
            self._create_units(new, ids)
            self._update_units(changes, ids)
        return ids

    def _find_units(self, unit_list, rows):
        units = self.env["cqtt.unit"].search_fetch(
            Domain("code_set", "=", unit_list.code_set)
            & Domain("code", "in", [row.code for row in rows]),
            ["code", "parent_id", *LOADED_FIELDS],
        )
        return {unit.code: unit for unit in units}

    def _prepare_unit_values(self, unit_list, row):
        return {
            "code_set": unit_list.code_set,
            "code": row.code,
            "name": row.name,
            "kind": row.kind.value,
            "valid_from": row.valid_from or False,
            "valid_to": row.valid_to or False,
            "list_date": unit_list.as_of,
        }

    def _find_unit_change(self, unit, row, values):
        if unit.list_date and unit.list_date > values["list_date"]:
            return {}
        change = {name: values[name] for name in LOADED_FIELDS}
        change = {name: new for name, new in change.items() if unit[name] != new}
        if (unit.parent_id.code or "") != row.parent_code:
            change["parent_code"] = row.parent_code
        return change

    def _create_units(self, new, ids):
        """Create the units level by level, as children need their parent's id."""
        for level in Level:
            values_list = [
                values | {"parent_id": ids.get(row.parent_code)}
                for row, values in new
                if row.level is level
            ]
            for unit in self.env["cqtt.unit"].create(values_list):
                ids[unit.code] = unit.id

    def _update_units(self, changes, ids):
        for change, unit_ids in changes.items():
            values = dict(change)
            if "parent_code" in values:
                values["parent_id"] = ids.get(values.pop("parent_code"))
            self.env["cqtt.unit"].browse(unit_ids).write(values)

    def _sync_links(self, units, count, write):
        known = self._find_links(units.values())
        before = SHIPPED.lists[self.list.predecessor_list].code_set
        new, changes = [], defaultdict(list)
        for row in self.links:
            values = self._prepare_link_values(row)
            predecessor = units.get((before, row.predecessor_code))
            successor = units.get((self.list.code_set, row.successor_code))
            link = known.get((predecessor, successor))
            if link is None:
                pair = {"predecessor_id": predecessor, "successor_id": successor}
                new.append(values | pair)
            elif any(link[name] != value for name, value in values.items()):
                changes[tuple(values.items())].append(link.id)
            else:
                count.unchanged += 1
        count.created += len(new)
        count.updated += sum(map(len, changes.values()))
        if write:
            self._write_links(new, changes)

    def _find_links(self, unit_ids):
        links = self.env["cqtt.unit.link"].search_fetch(
            Domain("successor_id", "in", list(unit_ids)),
            ["predecessor_id", "successor_id", "kind", "date", "is_default"],
        )
        return {(link.predecessor_id.id, link.successor_id.id): link for link in links}

    def _prepare_link_values(self, row):
        return {
            "kind": row.kind.value,
            "date": self.list.as_of,
            "is_default": row.is_default,
        }

    def _write_links(self, new, changes):
        links = self.env["cqtt.unit.link"]
        # A predecessor loses its old default before it gets another.
        for change, link_ids in sorted(changes.items(), key=lambda c: c[0][-1]):
            links.browse(link_ids).write(dict(change))
            links.flush_model()
        links.create(new)
