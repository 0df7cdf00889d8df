"""Each addon installs alone with what it depends on, once more with nothing changed,
and goes without a trace but in the journal, its demo data with it.

While one is tried, the next is installed: most machines have two cores.
"""

import ast
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from databases import ROOT
from schema import contents, schema

#: what Odoo itself makes as it works, or keeps of modules that went
ODOOS = (
    # a table of Odoo's alone, made by two models of which one alone says RESTRICT:
    # seen with either, whatever addon came or went
    "constraint: rule_group_rel rule_group_rel_group_id_fkey",
    "index: CREATE INDEX ir_profile",
    "parameter: database.",
    "parameter: base.",
    "parameter: web.base.url",
)
#: kept by design: whoever goes, what was done stays written down
GROWING = {"cqtt_journal"}
#: given back by hooks as it was, under new ids
RESTORED = {"cqtt_indicator_term"}


def depends() -> dict[str, set[str]]:
    """Return which of our addons each of them needs, all the way down, in order."""
    direct = {
        path.parent.name: set(ast.literal_eval(path.read_text("utf-8"))["depends"])
        for path in (ROOT / "addons").glob("*/__manifest__.py")
    }

    def down(name):
        below = direct[name] & direct.keys()
        return below.union(*(down(other) for other in below))

    found = {name: down(name) for name in direct}
    return dict(sorted(found.items(), key=lambda item: (len(item[1]), item[0])))


NEEDS = depends()


@dataclass(frozen=True)
class Trial:
    """What databases consist of, and a sum of each table of ours, at four moments."""

    before: set[str]
    once: set[str]
    twice: set[str]
    gone: set[str]
    rows_before: dict[str, str]
    rows_once: dict[str, str]
    rows_twice: dict[str, str]
    rows_gone: dict[str, str]


def twice_and_gone(databases, copy: str, addon: str) -> tuple:
    """Install it once more and take it away, in a copy that goes then."""
    try:
        databases.install(copy, "-u", addon)
        twice = schema(databases, copy), contents(databases, copy)
        module = f"env['ir.module.module'].search([('name', '=', '{addon}')])"
        databases.shell(copy, f"{module}.button_immediate_uninstall()\n")
        return twice, (schema(databases, copy), contents(databases, copy))
    finally:
        databases.forget(copy)


def begin(places, pool, addon: str) -> Future:
    """Install it; return what comes to an end beside what is done next."""
    databases = places.databases
    before, rows_before = places.look(places.with_addons(NEEDS[addon]))
    name = places.with_addons({*NEEDS[addon], addon})
    once, rows_once = places.look(name)
    copy = f"{name}_go"
    databases.clone(name, copy)

    def end():
        twice, gone = twice_and_gone(databases, copy, addon)
        moments = before, once, twice[0], gone[0]
        return Trial(*moments, rows_before, rows_once, twice[1], gone[1])

    return pool.submit(end)


@pytest.fixture(scope="module")
def trials(places, request):
    """What came of each addon; a ``Future`` raises where it did not get so far."""
    found = {}
    asked = " ".join(item.name for item in request.session.items)
    with ThreadPoolExecutor(1) as pool:
        for addon in (addon for addon in NEEDS if f"[{addon}]" in asked):
            try:
                found[addon] = begin(places, pool, addon)
            except Exception as error:  # its own test tells, the others go on
                found[addon] = Future()
                found[addon].set_exception(error)
    return found


def difference(before: set[str], after: set[str]) -> str:
    """Return what came and what went, a line each."""
    changes = {"came": after - before, "went": before - after}
    return "\n".join(
        f"{change} {line}"
        for change, lines in changes.items()
        for line in sorted(lines)
        if not line.startswith(ODOOS)
    )


def count(seen: str) -> int:
    """Return how many rows a sum is of."""
    return int(seen.split()[0])


def moved(before: dict[str, str], gone: dict[str, str]) -> set[str]:
    """Return the tables of others that are not as they were."""

    def stayed(table, seen):
        now = gone[table]
        if table in GROWING:
            return count(now) >= count(seen)
        if table in RESTORED:
            return count(now) == count(seen)
        return now == seen

    return {table for table, seen in before.items() if not stayed(table, seen)}


@pytest.mark.parametrize("addon", NEEDS)
def test_alone_twice_and_gone(trials, addon, figures):
    trial = trials[addon].result()
    came = len(trial.once - trial.before)
    assert came

    assert difference(trial.once, trial.twice) == ""
    assert trial.rows_twice == trial.rows_once

    assert difference(trial.before, trial.gone) == ""
    # what others had stays
    assert moved(trial.rows_before, trial.rows_gone) == set()
    figures(
        f"Installing: {addon}",
        f"with {len(NEEDS[addon])} others it needs: {came} things came, "
        "nothing changed the second time, only the journal kept lines when it went",
        came=came,
    )
