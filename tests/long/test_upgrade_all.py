"""An upgrade of every addon, on a database with a ward's work in it, moves no row."""

import os
from pathlib import Path

import pytest
from cluster import theirs
from schema import contents, schema

ROOT = Path(__file__).parents[2]
WARD = ROOT / "tools" / "demos" / "ward"
#: the work of today, of checks, of outreach, of evaluations and of stars
SCRIPTS = ("today", "with-province", "outreach", "checks", "evaluation", "stars")


@pytest.fixture(scope="module")
def worked(cluster):
    """All addons with their demo data, and what `./cqtt up` adds; their names."""
    name, addons = f"upgrade_all_{os.getpid()}", sorted(os.listdir(ROOT / "addons"))
    cluster.bring(theirs(), name)
    cluster.sql(name, "UPDATE ir_module_module SET demo = true WHERE state='installed'")
    words = ("-i", ",".join(addons), "--with-demo", "--skip-auto-install")
    cluster.odoo(name, "server", *words, "--stop-after-init", "--log-level=error")
    for script in SCRIPTS:
        text = (WARD / f"ward-{script}.py").read_text(encoding="utf-8")
        cluster.shell(name, f"{text}\nenv.cr.commit()\n")
    yield name, addons
    cluster.forget(name)


def test_nothing_moves(cluster, worked, figures):
    database, addons = worked
    rows, parts = contents(cluster, database), schema(cluster, database)
    filled = {table for table, seen in rows.items() if not seen.startswith("0 ")}
    total = sum(int(seen.split()[0]) for seen in rows.values())

    words = ("-u", ",".join(addons), "--skip-auto-install", "--log-level=error")
    cluster.odoo(database, "server", *words, "--stop-after-init")

    after = contents(cluster, database)
    moved = sorted(table for table in rows if after.get(table) != rows[table])
    assert moved == []
    assert after.keys() == rows.keys()
    assert schema(cluster, database) == parts
    figures(
        "Upgrading with data",
        f"all {len(addons)} addons on {total} rows in {len(filled)} tables of theirs: "
        "no row came, went or changed (but for when it was written)",
        rows=total,
        tables=len(filled),
        moved=0,
    )
    assert len(filled) > 80
