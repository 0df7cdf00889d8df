"""An upgrade of every addon, on a database with a ward's work in it, moves no row."""

import os

import pytest
from databases import ROOT
from schema import contents, schema

#: the work of today, of checks, of outreach, of evaluations and of stars
SCRIPTS = ("today", "with-province", "outreach", "checks", "evaluation", "stars")
ADDONS = sorted(os.listdir(ROOT / "addons"))


@pytest.fixture(scope="module")
def worked(places):
    """All addons with their demo data, and what `./cqtt up` adds."""
    databases, name = places.databases, f"{os.environ['CQTT_DB']}_worked"
    databases.clone(places.with_addons(set(ADDONS)), name)
    ward = ROOT / "tools" / "demos" / "ward"
    scripts = "\n".join(str(ward / f"ward-{script}.py") for script in SCRIPTS)
    fill = (ROOT / "tools" / "fill.py").read_text("utf-8")
    databases.shell(name, f"import os\nos.environ['SCRIPTS'] = {scripts!r}\n{fill}")
    yield name
    databases.forget(name)


def test_nothing_moves(places, worked, figures):
    databases = places.databases
    rows, parts = contents(databases, worked), schema(databases, worked)
    filled = {table for table, seen in rows.items() if not seen.startswith("0 ")}
    total = sum(int(seen.split()[0]) for seen in rows.values())

    databases.install(worked, "-u", *ADDONS)

    after = contents(databases, worked)
    moved = sorted(table for table in rows if after.get(table) != rows[table])
    assert moved == []
    assert after.keys() == rows.keys()
    assert schema(databases, worked) == parts
    figures(
        "Upgrading with data",
        f"all {len(ADDONS)} addons on {total} rows in {len(filled)} tables of theirs: "
        "no row came, went or changed (but for when it was written)",
        rows=total,
        tables=len(filled),
        moved=0,
    )
    assert len(filled) > 80
