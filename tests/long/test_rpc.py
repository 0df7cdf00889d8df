"""Every public method, and the ways to write of every model, called by every role
with hostile arguments: refused or done as the matrix allows, and no row out of reach is
touched.

Where the software stumbles over what no client of ours sends, people read a sentence
with a number and nothing is saved (``cqtt_base.outage``). The figures count the places;
``.odoo/proof/rpc.txt`` lists them.

CQTT_SEED=1 makes the calls, CQTT_ROUNDS=4 times each method by each role.
"""

import os
import signal
import traceback
from collections import Counter
from importlib import import_module
from pathlib import Path

import psycopg2
import pytest
from hostile import Hostile
from matrix import OPERATIONS, read_matrix
from probes import BY_UNIT, all_probes
from test_public_methods import LIST
from world import COMMUNE_ROLES, World

from odoo import SUPERUSER_ID, api
from odoo.exceptions import UserError
from odoo.modules.registry import Registry
from odoo.service.model import call_kw
from odoo.tools import mute_logger

from odoo.addons.auth_signup.models.res_partner import SignupError
from odoo.addons.cqtt_base.outage import is_failure

ACCESS = Path(LIST).parent
SEED = int(os.environ.get("CQTT_SEED", "1"))
ROUNDS = int(os.environ.get("CQTT_ROUNDS", "4"))
SECONDS = 20
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
for path in sorted(ACCESS.glob("probes_*.py")):
    import_module(path.stem)


class TooLong(BaseException):
    """A call did not come back."""


@pytest.fixture
def env():
    cr = Registry(os.environ["CQTT_DB"]).cursor()
    cr.commit = lambda: None  # nothing of this is kept, whatever a method does
    yield api.Environment(cr, SUPERUSER_ID, {})
    cr.rollback()
    cr.close()


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


class Attack:
    """Calls by one role after the other, and what came of them."""

    def __init__(self, env):
        self.env, self.world = env, World(env)
        self.counts, self.faults, self.own = Counter(), Counter(), Counter()
        self.rows = self._make_rows()
        ids = [row.id for rows in self.rows.values() for row in rows.values()]
        units = [unit.id for unit in self.world.unit_at.values()]
        self.hostile = Hostile(SEED, [*units, *ids[:200], 0, -1, 2**31])

    def _make_rows(self):
        somebody, found = self.world.users["somebody"], {}
        for model, probe in all_probes(self.world).items():
            found[model] = {
                position: probe.make(position, somebody)
                for position in probe.positions
                if position in BY_UNIT
            }
        self.env.flush_all()
        return found

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
        kwargs = luck.arguments(function, list(records._fields))
        args = []
        if not getattr(function, "_api_model", False):
            mine = [row.id for row in self.rows.get(model, {}).values()]
            args = [luck.chosen(mine)]
        self.counts["calls"] += 1
        self.counts[self._outcome(records, method, args, kwargs)] += 1

    def _outcome(self, records, method, args, kwargs):
        """Call as the server does, and keep what was done.

        :return: allowed, refused, failed (people read a number), or raw
        """
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            with self.env.cr.savepoint():
                call_kw(records, method, args, kwargs)
                self.env.flush_all()
            return "allowed"
        except (UserError, SignupError, psycopg2.IntegrityError):
            return "refused"
        except (Exception, TooLong) as error:
            self._note(records._name, method, error)
            return "failed" if is_failure(error) else "raw"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            self.env.invalidate_all(flush=False)

    def _note(self, model, method, error):
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if "/addons/cqtt_" in frame.filename]
        kind = type(error).__name__
        if not ours:
            self.own[f"{kind} in {Path(frames[-1].filename).name} of {method}"] += 1
            return
        place = "/".join(Path(ours[-1].filename).parts[-3:])
        text = str(error).strip().split("\n")[0][:90]
        self.faults[f"{place}:{ours[-1].lineno} {model}.{method} {kind}: {text}"] += 1

    def out_of_reach(self, role):
        """Return a checksum by table of what the role has nothing to do with."""
        at = self.world.unit_at
        units = at["other_province"] | at["other_province"].province_id
        if role in COMMUNE_ROLES:
            units |= at["cluster"] | at["other_cluster"]
        query = """
            SELECT count(*) || coalesce(md5(string_agg(line, '' ORDER BY line)), '')
              FROM (SELECT to_jsonb(t)::text AS line FROM "{}" t
                     WHERE unit_id = ANY(%s)) AS lines
        """
        found, open_to_it = {}, far_reaching(role)
        for model in self.env.registry.values():
            if model._name in open_to_it:
                continue
            if model._auto and "unit_id" in model._fields and not model._transient:
                if model._fields["unit_id"].store:
                    self.env.cr.execute(query.format(model._table), [units.ids])
                    found[model._table] = self.env.cr.fetchone()[0]
        return found


def far_reaching(role) -> set[str]:
    """Return the models that the matrix lets a role change in any province."""
    return {
        cell.model
        for cell in read_matrix()
        if cell.role == role
        and any("other_province" in cell.reach(way) for way in OPERATIONS[1:])
    }


def ring(*_args):
    raise TooLong


@mute_logger("odoo.sql_db", "odoo.models", "odoo.http", "odoo.orm", "odoo.domains")
def test_no_call_goes_astray(env, figures):
    attack = Attack(env)
    signal.signal(signal.SIGALRM, ring)
    roles = [role for role in attack.world.users if role not in ("system", "somebody")]
    touched = {}
    for role in roles:
        before = attack.out_of_reach(role)
        attack.run(role)
        after = attack.out_of_reach(role)
        if changed := [table for table in before if before[table] != after[table]]:
            touched[role] = changed
    counts, total = attack.counts, sum(map(len, methods(env).values()))
    figures(
        "Hostile calls",
        f"{counts['calls']} calls of {total} methods by {len(roles)} roles "
        f"with hostile arguments (seed {SEED}): {counts['refused']} refused in "
        f"words, {counts['allowed']} done, {counts['failed']} failed with a number to "
        f"tell, of these {attack.faults.total()} in {len(attack.faults)} ways through "
        f"code of ours, {counts['raw']} without words; tables touched out of reach: "
        f"{sum(map(len, touched.values()))}",
        **counts,
        faults=len(attack.faults),
        touched=len(touched),
    )
    report = "\n".join(f"{n} × {what}" for what, n in attack.faults.most_common())
    theirs = "\n".join(f"{n} × {what}" for what, n in attack.own.most_common(40))
    path = Path(os.environ["CQTT_HOME"], "proof", "rpc.txt")
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"ours\n{report}\n\nOdoo's\n{theirs}\n", "utf-8")
    assert not touched
    assert not counts["raw"], report
