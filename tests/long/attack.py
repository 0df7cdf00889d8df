"""Calls of public methods as a client makes them, by any role, and how they ended."""

import signal
import traceback
from collections import Counter
from importlib import import_module
from pathlib import Path

import psycopg2
from matrix import OPERATIONS, read_matrix
from probes import BY_UNIT, all_probes
from world import COMMUNE_ROLES, World

from odoo.exceptions import UserError
from odoo.service.model import call_kw

from odoo.addons.auth_signup.models.res_partner import SignupError
from odoo.addons.cqtt_base.outage import is_failure

ACCESS = Path(__file__).parents[1] / "access"
SECONDS = 20
for path in sorted(ACCESS.glob("probes_*.py")):
    import_module(path.stem)


class TooLong(BaseException):
    """A call did not come back."""


def ring(*_args):
    raise TooLong


class Attack:
    """A world with a row of each model at each place, and calls by its people.

    :param counts: calls by what came of them: ``allowed``, ``refused`` in words;
        failed with a number to tell ``inside`` code of ours, in Odoo ``below`` it, or
        in Odoo ``alone``; ``raw``, without words; beside these ``sql``, what PostgreSQL
        could not read
    """

    def __init__(self, env):
        self.env, self.world = env, World(env)
        self.probes = all_probes(self.world)
        self.counts, self.faults = Counter(), Counter()
        self.answer = None
        self.rows = self._make_rows()
        signal.signal(signal.SIGALRM, ring)

    def _make_rows(self):
        somebody, found = self.world.users["somebody"], {}
        for model, probe in self.probes.items():
            found[model] = {
                position: probe.make(position, somebody)
                for position in probe.positions
                if position in BY_UNIT
            }
        self.env.flush_all()
        return found

    @property
    def roles(self):
        return [r for r in self.world.users if r not in ("system", "somebody")]

    def call(self, records, method, args, kwargs=None):
        """Call as the server does, keep what was done, and count it.

        :return: what came of it
        """
        self.counts["calls"], self.answer = self.counts["calls"] + 1, None
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            with self.env.cr.savepoint():
                self.answer = call_kw(records, method, args, kwargs or {})
                self.env.flush_all()
            outcome = "allowed"
        except (UserError, SignupError, psycopg2.IntegrityError):
            outcome = "refused"
        except (Exception, TooLong) as error:
            outcome = self._note(records._name, method, error)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            self.env.invalidate_all(flush=False)
        self.counts[outcome] += 1
        return outcome

    def _note(self, model, method, error):
        where, place = found_in(error)
        text = str(error).strip().split("\n")[0][:90]
        kind = type(error).__name__
        self.faults[f"{where}: {place} {model}.{method} {kind}: {text}"] += 1
        self.counts["sql"] += isinstance(error, psycopg2.Error)
        return where if is_failure(error) else "raw"

    def told(self):
        """Return places where the software stumbled, the most frequent first."""
        return "\n".join(f"{n} × {what}" for what, n in self.faults.most_common())

    def ways(self, where):
        """Return how many different faults there were at one kind of place."""
        return sum(what.startswith(f"{where}:") for what in self.faults)

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


def found_in(error) -> tuple[str, str]:
    """Return whose code stumbled, and where it did, or which code of ours led there.

    :return: ``inside`` ours, ``below`` it, in Odoo ``alone``; and the line
    """
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        # what Python itself does is done by whoever asked it to
        if "/odoo/" in frame.filename or "/addons/cqtt_" in frame.filename
        if "/cqtt_base/incoming/calls.py" not in frame.filename
    ]
    ours = [frame for frame in frames if "/addons/cqtt_" in frame.filename]
    last = (ours or frames)[-1]
    line = f"{'/'.join(Path(last.filename).parts[-3:])}:{last.lineno}"
    if not ours:
        return "alone", line
    return ("inside" if frames[-1] is ours[-1] else "below"), line
