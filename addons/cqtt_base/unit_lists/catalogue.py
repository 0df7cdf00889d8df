"""The folder of lists that the addon ships."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .reader import UNIT_COLUMNS, read_links, read_lists, read_units
from .rows import LinkRow, UnitList, UnitRow
from .table import Table


@dataclass(frozen=True)
class Catalogue:
    """``lists.csv`` and the files it speaks of; files are read when asked for."""

    folder: Path

    @cached_property
    def lists(self) -> dict[str, UnitList]:
        """The lists by name, oldest first.

        :raise UnitListError: see :func:`read_lists`
        """
        found = read_lists(self.folder / "lists.csv")
        return dict(sorted(found.items(), key=lambda item: item[1].as_of))

    @cached_property
    def provinces(self) -> dict[tuple[str, str], str]:
        """The province's name by (list, province code), in the order of the codes."""
        return {
            (name, path.stem): _first_name(path)
            for name in self.lists
            for path in sorted((self.folder / name).glob("*.csv"))
        }

    def units(self, list_name: str, province_code: str) -> list[UnitRow]:
        """:raise UnitListError: see :func:`read_units`"""
        return read_units(self.folder / list_name / f"{province_code}.csv")

    def links(self, list_name: str, province_code: str) -> list[LinkRow]:
        """Read what the province's units were before; a list may have no links.

        :raise UnitListError: see :func:`read_links`
        """
        if not self.lists[list_name].predecessor_list:
            return []
        return read_links(self.folder / "links" / list_name / f"{province_code}.csv")


def _first_name(path: Path) -> str:
    """The province stands in the first row; the rest of the file is not checked."""
    for line in Table(path, UNIT_COLUMNS).lines():
        return line.text("name")
    return path.stem


SHIPPED = Catalogue(Path(__file__).parents[1] / "data" / "units")
