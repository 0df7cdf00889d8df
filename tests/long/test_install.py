"""Each addon installs alone with what it depends on, once more with nothing changed,
and goes without a trace, its demo data with it.
"""

import ast
import os
from pathlib import Path

import pytest
from cluster import theirs
from schema import contents, schema

ADDONS = Path(__file__).parents[2] / "addons"
BASE = "install_base"
#: what Odoo itself makes as it works, or keeps of modules that went
ODOOS = (
    "index: CREATE INDEX ir_profile",
    "parameter: database.",
    "parameter: base.",
    "parameter: web.base.url",
)


def depends() -> dict[str, set[str]]:
    """Return which of our addons each of them needs, all the way down, in order."""
    direct = {
        path.parent.name: set(ast.literal_eval(path.read_text("utf-8"))["depends"])
        for path in ADDONS.glob("*/__manifest__.py")
    }

    def down(name):
        below = direct[name] & direct.keys()
        return below.union(*(down(other) for other in below))

    found = {name: down(name) for name in direct}
    return dict(sorted(found.items(), key=lambda item: (len(item[1]), item[0])))


NEEDS = depends()


@pytest.fixture(scope="module")
def places(cluster):
    """Databases by the addons they have; the one with none has Odoo alone."""
    base = f"{BASE}_{os.getpid()}"
    cluster.bring(theirs(), base)
    cluster.sql(base, "UPDATE ir_module_module SET demo = true WHERE state='installed'")
    made = {frozenset(): base}
    yield made
    for name in made.values():
        cluster.forget(name)


def place_with(cluster, places, names: set[str]) -> str:
    """Return a database with these addons, made from the one that has most of them."""
    wanted = frozenset(names)
    if wanted not in places:
        nearest = max((have for have in places if have < wanted), key=len)
        name = f"{BASE}_{os.getpid()}_{len(places)}"
        cluster.clone(places[nearest], name)
        install(cluster, name, "-i", *sorted(wanted - nearest))
        places[wanted] = name
    return places[wanted]


def install(cluster, database, option, *names):
    words = (option, ",".join(names), "--with-demo", "--skip-auto-install")
    cluster.odoo(database, "server", *words, "--stop-after-init", "--log-level=error")


def uninstall(cluster, database, name):
    cluster.shell(
        database,
        f"env['ir.module.module'].search([('name', '=', '{name}')])"
        ".button_immediate_uninstall()\n",
    )


def came_and_went(before: set[str], after: set[str]) -> list[str]:
    came = [f"left behind: {line}" for line in after - before]
    went = [f"missing: {line}" for line in before - after]
    return sorted(
        line for line in came + went if not line.partition(": ")[2].startswith(ODOOS)
    )


@pytest.mark.parametrize("addon", NEEDS)
def test_alone_twice_and_gone(cluster, places, addon, figures):
    ground = place_with(cluster, places, NEEDS[addon])
    before = schema(cluster, ground)
    rows_before = contents(cluster, ground)

    name = place_with(cluster, places, {*NEEDS[addon], addon})
    once, rows = schema(cluster, name), contents(cluster, name)
    assert once > before

    copy = f"{name}_go"
    cluster.clone(name, copy)
    try:
        install(cluster, copy, "-u", addon)
        assert came_and_went(once, schema(cluster, copy)) == []
        assert contents(cluster, copy) == rows

        uninstall(cluster, copy, addon)
        assert came_and_went(before, schema(cluster, copy)) == []
        rows_after = contents(cluster, copy)
    finally:
        cluster.forget(copy)
    figures(
        f"Installing: {addon}",
        f"with {len(NEEDS[addon])} others it needs: {len(once - before)} things came, "
        "nothing changed the second time, nothing stayed when it went",
        came=len(once - before),
        left_behind=0,
    )
    lost = {t for t in rows_before if rows_after.get(t, "").startswith("0 ")}
    assert not lost - {t for t, seen in rows_before.items() if seen.startswith("0 ")}
