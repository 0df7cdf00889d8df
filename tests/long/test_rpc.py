"""Every public method, and the ways to write of every model, called by every role
with hostile arguments: refused or done as the matrix allows, and no row out of reach is
touched.

Code of ours never stumbles over what no client of ours sends: it says in words what is
wrong. Where Odoo's does, people read a sentence with a number and nothing is saved
(``cqtt_base.outage``); ``.odoo/proof/rpc.txt`` lists the places.

CQTT_SEED=1 makes the calls, CQTT_ROUNDS=4 times each method by each role.
"""

import os
from pathlib import Path

from attack import Attack
from hostile import Hostile
from test_public_methods import LIST

from odoo.tools import mute_logger

SEED = int(os.environ.get("CQTT_SEED", "1"))
ROUNDS = int(os.environ.get("CQTT_ROUNDS", "4"))
#: what everybody's web client may ask of every model
ORM = (
    "create",
    "write",
    "web_save",
    "unlink",
    "copy",
    "name_create",
    "load",
    "web_read",
    "web_search_read",
    "formatted_read_group",
    "name_search",
    "export_data",
    "onchange",
)


def methods(env) -> dict[str, list[str]]:
    """Return the names to call, by model; each model has those of its mixins."""
    found: dict[str, set[str]] = {}
    for line in LIST.read_text(encoding="utf-8").split():
        owner, _, method = line.rpartition(".")
        for name, model in env.registry.items():
            if name == owner or not model._abstract and owner in inherited(model):
                found.setdefault(name, set()).add(method)
    for name, model in env.registry.items():
        if name.startswith("cqtt.") and not model._abstract:
            found.setdefault(name, set()).update(ORM)
    return {name: sorted(found[name]) for name in sorted(found)}


def inherited(model):
    return {getattr(cls, "_name", None) for cls in model.__mro__}


class HostileAttack(Attack):
    """Calls by one role after the other, with arguments from a seed."""

    def __init__(self, env):
        super().__init__(env)
        ids = [row.id for rows in self.rows.values() for row in rows.values()]
        units = [unit.id for unit in self.world.unit_at.values()]
        self.hostile = Hostile(SEED, [*units, *ids[:200], 0, -1, 2**31])

    def run(self, role):
        user = self.world.users[role]
        for model, names in methods(self.env).items():
            for method in names:
                for _round in range(ROUNDS):
                    self._try(user, model, method)

    def _try(self, user, model, method):
        records = self.env[model].with_user(user)
        function = getattr(type(records), method, None)
        if function is None:
            return
        luck = self.hostile
        kwargs = luck.arguments(function, records)
        args = []
        if not getattr(function, "_api_model", False):
            mine = [row.id for row in self.rows.get(model, {}).values()]
            args = [luck.chosen(mine)]
        if method == "create" and "vals_list" in kwargs:
            args = [kwargs.pop("vals_list")]  # Odoo takes it by its place alone
        self.call(records, method, args, kwargs)


@mute_logger("odoo.sql_db", "odoo.models", "odoo.http", "odoo.orm", "odoo.domains")
def test_no_call_goes_astray(env, figures):
    attack, touched = HostileAttack(env), {}
    for role in attack.roles:
        before = attack.out_of_reach(role)
        attack.run(role)
        after = attack.out_of_reach(role)
        if changed := [table for table in before if before[table] != after[table]]:
            touched[role] = changed
    counts, total = attack.counts, sum(map(len, methods(env).values()))
    figures(
        "Hostile calls",
        f"{counts['calls']} calls of {total} methods by {len(attack.roles)} roles "
        f"with hostile arguments (seed {SEED}): {counts['refused']} refused in "
        f"words, {counts['allowed']} done, {counts['inside']} failed inside our code; "
        f"with a number to tell, {counts['below']} failed in Odoo in "
        f"{attack.ways('below')} ways that lead through our code, {counts['alone']} in "
        f"Odoo alone; {counts['raw']} without words; tables touched out of reach: "
        f"{sum(map(len, touched.values()))}",
        **counts,
        faults=len(attack.faults),
        touched=len(touched),
    )
    path = Path(os.environ["CQTT_HOME"], "proof", "rpc.txt")
    path.parent.mkdir(exist_ok=True)
    path.write_text(attack.told(), "utf-8")
    assert not touched
    assert not counts["raw"] + counts["inside"], attack.told()
