"""Write the unit lists of ``cqtt_base`` from two public packages.

A developer's tool, not a run-time dependency: the product ships the CSV files this
writes. Run it in a throw-away virtual environment::

    python3 -m venv /tmp/units
    /tmp/units/bin/pip install vietnamadminunits==1.0.4 vietnam-provinces==0.5.0
    /tmp/units/bin/python tools/units/make_unit_lists.py

The output depends on nothing but the two package versions; running it again gives the
same bytes. ``addons/cqtt_base/data/units/README.md`` explains columns and dates.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.metadata import distribution
from pathlib import Path

VERSIONS = {"vietnamadminunits": "1.0.4", "vietnam-provinces": "0.5.0"}
OUTPUT = Path(__file__).parents[2] / "addons" / "cqtt_base" / "data" / "units"

# Day of the download from the statistics office, named in the source's seed file.
AS_OF_2023 = date(2023, 5, 7)
# The last day of the 63 provinces; the source maps exactly this state to the next one.
AS_OF_MID_2025 = date(2025, 6, 30)
# The first day of the 34 provinces and the end of the districts.
AS_OF_2025 = date(2025, 7, 1)

PROVINCE, DISTRICT, COMMUNE = 2, 3, 5  # the length of a code tells its level
KINDS = {
    PROVINCE: {"Tỉnh": "province", "Thành phố": "central_city"},
    DISTRICT: {
        "Huyện": "rural_district",
        "Quận": "urban_district",
        "Thị xã": "town",
        "Thành phố": "provincial_city",
    },
    COMMUNE: {
        "Xã": "commune",
        "Phường": "ward",
        "Thị trấn": "township",
        "Đặc khu": "special_zone",
    },
}
LEVELS = {PROVINCE: "province", DISTRICT: "district", COMMUNE: "commune"}
UNIT_COLUMNS = [
    "code",
    "name",
    "kind",
    "level",
    "parent_code",
    "valid_from",
    "valid_to",
]
LINK_COLUMNS = ["predecessor_code", "successor_code", "kind", "is_default"]
LIST_COLUMNS = [
    "list",
    "code_set",
    "as_of",
    "provinces",
    "districts",
    "communes",
    "predecessor_list",
    "source",
    "licence",
]
EXPECTED = {
    "2023": (63, 705, 10598),
    "2025-06": (63, 696, 10035),
    "2025-07": (34, 0, 3321),
}


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    province: str
    parent: str = ""
    valid_from: str = ""
    valid_to: str = ""

    @property
    def kind(self) -> str:
        kinds = KINDS[len(self.code)]
        return next(kinds[word] for word in kinds if self.name.startswith(word + " "))

    def row(self) -> list[str]:
        level = LEVELS[len(self.code)]
        dates = [self.valid_from, self.valid_to]
        return [self.code, self.name, self.kind, level, self.parent, *dates]


Units = dict[str, Unit]


def tidy(name: str) -> str:
    """One spelling for all lists: "Thị Xã Hoà Thuỷ" becomes "Thị xã Hòa Thủy"."""
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    for word in sorted({w for kinds in KINDS.values() for w in kinds}):
        if name.casefold().startswith(word.casefold() + " "):
            name = word + name[len(word) :]
    return re.sub(r"\w+", lambda match: move_tone(match[0]), name)


def move_tone(syllable: str) -> str:
    """Put the tone of a final oa, oe, uy on its first vowel (not after q)."""
    letters = unicodedata.normalize("NFD", syllable)
    found = re.fullmatch(r"(.*)(oa|oe|uy)([\u0300\u0301\u0303\u0309\u0323])", letters)
    # "quý" is q(u) + y: its tone stays on the y.
    if not found or (found[2] == "uy" and found[1].lower().endswith("q")):
        return syllable
    head, vowels, tone = found.groups()
    return unicodedata.normalize("NFC", head + vowels[0] + tone + vowels[1])


def package_file(package: str, path: str) -> Path:
    found = distribution(package)
    if found.version != VERSIONS[package]:
        sys.exit(f"{package} {found.version} is installed, {VERSIONS[package]} needed")
    return Path(str(found.locate_file(path)))


def read_2023() -> Units:
    path = "vietnam_provinces/data/nested-divisions.json"
    source = package_file("vietnam-provinces", path).read_text(encoding="utf-8")
    units: Units = {}
    for p in json.loads(source):
        province = f"{p['code']:02d}"
        units[province] = Unit(province, tidy(p["name"]), province)
        for d in p["districts"]:
            district = f"{d['code']:03d}"
            units[district] = Unit(district, tidy(d["name"]), province, province)
            for w in d["wards"]:
                ward = f"{w['code']:05d}"
                units[ward] = Unit(ward, tidy(w["name"]), province, district)
    return units


def read_table(table: str, key_columns: Sequence[str]) -> tuple[Units, dict[str, str]]:
    """Read a table of vietnamadminunits.

    :return: its units by code, and the code of the lowest unit of each row by the key
        that the source's own mapping uses
    """
    path = package_file("vietnamadminunits", "vietnamadminunits/data/dataset.db")
    units: Units = {}
    by_key: dict[str, str] = {}
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        for row in map(dict, connection.execute(f"SELECT * FROM {table}")):
            code = parent = ""
            for level in ("province", "district", "ward"):
                if not row.get(level + "Code"):
                    continue
                parent, code = code, row[level + "Code"]
                units[code] = Unit(code, tidy(row[level]), row["provinceCode"], parent)
            by_key["_".join(row[column] or "" for column in key_columns)] = code
    return units, by_key


def read_links(old: dict[str, str], new: dict[str, str]) -> dict[tuple[str, str], bool]:
    """Read which commune became which.

    :return: (old code, new code) -> is the new one the default successor
    """
    path = "vietnamadminunits/data/converter_2025.json"
    source = package_file("vietnamadminunits", path).read_text(encoding="utf-8")
    data = json.loads(source)
    links: dict[tuple[str, str], bool] = {}
    for province, wards in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, old_keys in wards.items():
            for key in old_keys:
                links[old[key], new[f"{province}_{ward}"]] = True
    for province, divided in data["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, wards in divided.items():
            for ward in wards:
                code = new[f"{province}_{ward['newWardKey']}"]
                links[old[key], code] = ward["isDefaultNewWard"]
    return links


def province_links(
    links: Iterable[tuple[str, str]], old: Units, new: Units
) -> dict[tuple[str, str], bool]:
    """Derive the provinces' links: the default takes most of the old communes."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for before, after in links:
        counts[old[before].province][new[after].province] += 1
    return {
        (before, after): after == min(found, key=lambda code: (-found[code], code))
        for before, found in counts.items()
        for after in found
    }


def link_rows(
    links: dict[tuple[str, str], bool], old: Units, new: Units
) -> dict[str, list[list[str]]]:
    """Rows of the link files by new province, with the kind of each link."""
    successors = Counter(before for before, _after in links)
    predecessors = Counter(after for _before, after in links)
    rows: dict[str, list[list[str]]] = defaultdict(list)
    for (before, after), is_default in links.items():
        if successors[before] > 1:
            kind = "split"
        elif predecessors[after] > 1:
            kind = "merged"
        else:
            kind = "kept" if old[before].name == new[after].name else "renamed"
        row = [before, after, kind, str(int(is_default))]
        rows[new[after].province].append(row)
    return rows


def date_lists(
    before: Units, middle: Units, after: Units
) -> tuple[Units, Units, Units]:
    """Give the units their validity, as far as comparing the lists tells it."""
    # The day of the change is unknown; these are the widest dates the lists allow.
    first_seen = (AS_OF_2023 + timedelta(days=1)).isoformat()
    last_seen = (AS_OF_MID_2025 - timedelta(days=1)).isoformat()
    end, start = AS_OF_MID_2025.isoformat(), AS_OF_2025.isoformat()
    return (
        {
            code: replace(unit, valid_to=end if code in middle else last_seen)
            for code, unit in before.items()
        },
        {
            code: replace(
                unit, valid_from="" if code in before else first_seen, valid_to=end
            )
            for code, unit in middle.items()
        },
        {code: replace(unit, valid_from=start) for code, unit in after.items()},
    )


def write(path: Path, columns: list[str], rows: Iterable[list[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        # Shorter codes first: a parent always comes before its children.
        ordered = sorted(rows, key=lambda row: (len(row[0]), row))
        writer.writerows(ordered)


def write_units(name: str, units: Units) -> list[str]:
    """Write one file a province and return the list's three counts."""
    shutil.rmtree(OUTPUT / name, ignore_errors=True)
    rows: dict[str, list[list[str]]] = defaultdict(list)
    for unit in units.values():
        rows[unit.province].append(unit.row())
    for province, province_rows in rows.items():
        write(OUTPUT / name / f"{province}.csv", UNIT_COLUMNS, province_rows)
    found = Counter(len(code) for code in units)
    counts = (found[PROVINCE], found[DISTRICT], found[COMMUNE])
    if counts != EXPECTED[name]:
        sys.exit(f"{name}: {counts} units, expected {EXPECTED[name]}")
    return [str(count) for count in counts]


def main() -> None:
    old_keys = ("provinceKey", "districtKey", "wardKey")
    middle, middle_by_key = read_table("admin_units_legacy", old_keys)
    after, after_by_key = read_table("admin_units", ("provinceKey", "wardKey"))
    before, middle, after = date_lists(read_2023(), middle, after)

    links = read_links(middle_by_key, after_by_key)
    rows = link_rows(links, middle, after)
    provinces = link_rows(province_links(links, middle, after), middle, after)
    shutil.rmtree(OUTPUT / "links", ignore_errors=True)
    for code in rows:
        path = OUTPUT / "links" / "2025-07" / f"{code}.csv"
        write(path, LINK_COLUMNS, provinces[code] + rows[code])

    mit = f"PyPI vietnamadminunits {VERSIONS['vietnamadminunits']}", "MIT"
    gpl = f"PyPI vietnam-provinces {VERSIONS['vietnam-provinces']}", "GPL-3.0-or-later"
    lists: list[tuple[str, str, date, Units, str, str, str]] = [
        ("2023", "gso-63", AS_OF_2023, before, "", *gpl),
        ("2025-06", "gso-63", AS_OF_MID_2025, middle, "", *mit),
        ("2025-07", "gso-34", AS_OF_2025, after, "2025-06", *mit),
    ]
    write(
        OUTPUT / "lists.csv",
        LIST_COLUMNS,
        (
            [name, code_set, as_of.isoformat(), *write_units(name, units), *rest]
            for name, code_set, as_of, units, *rest in lists
        ),
    )


if __name__ == "__main__":
    main()
