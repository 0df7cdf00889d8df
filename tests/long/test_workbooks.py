"""More than 50 bad workbooks for every import: each is refused in words or read as what
it is, in seconds, and leaves nothing behind.
"""

import base64
import os
import resource
import time

import pytest
from workbooks import bad_workbooks
from world import World

from odoo import SUPERUSER_ID, api
from odoo.exceptions import UserError
from odoo.modules.registry import Registry
from odoo.tools import mute_logger

SECONDS, MEGABYTES = 15, 700
TRACES = (
    "cqtt.dossier",
    "cqtt.person",
    "cqtt.staff",
    "res.users",
    "cqtt.rating.scheme",
)


@pytest.fixture(scope="module")
def env():
    cr = Registry(os.environ["CQTT_DB"]).cursor()
    cr.commit = lambda: None
    yield api.Environment(cr, SUPERUSER_ID, {"lang": "vi_VN"})
    cr.rollback()
    cr.close()


@pytest.fixture(scope="module")
def world(env):
    return World(env)


#: model, who imports, how a file is looked at
IMPORTS = {
    "cqtt.dossier.import": ("manager", lambda record: record.perform("check")),
    "cqtt.dossier.sync": ("manager", lambda record: record.perform("check")),
    "cqtt.staff.import": ("account_admin", lambda record: record.action_import()),
    "cqtt.rating.import": ("province_admin", lambda record: record.action_import()),
}


def traces(env):
    return {model: env[model].search_count([]) for model in TRACES}


@pytest.mark.parametrize("model", IMPORTS)
@mute_logger("odoo.sql_db")
def test_bad_workbooks(env, world, model, figures):
    role, look = IMPORTS[model]
    records = env[model].with_user(world.users[role]).with_context(lang="vi_VN")
    unit = {"unit_id": world.unit_at["own"].id} if "unit_id" in records._fields else {}
    good = base64.b64decode(env["cqtt.dossier.import"].new({}).template)
    before, files = traces(env), bad_workbooks(good)
    refused, failed, slowest = 0, [], 0.0
    for name, content in files.items():
        values = {"file": base64.b64encode(content), "file_name": "x.xlsx", **unit}
        begin = time.monotonic()
        try:
            with env.cr.savepoint():
                record = records.create(values)
                look(record)
                state = getattr(record, "state", "")
                refused += state not in ("checked", "done")
                raise Undone
        except Undone:
            pass
        except UserError:
            refused += 1
        except Exception as error:
            failed.append(f"{name}: {type(error).__name__} {error}"[:200])
        env.invalidate_all(flush=False)
        slowest = max(slowest, time.monotonic() - begin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert not failed, "\n".join(failed)
    assert traces(env) == before
    assert refused >= 40 and slowest < SECONDS
    figures(
        f"Bad workbooks: {model}",
        f"{len(files)} of them: {refused} refused in words, {len(files) - refused} "
        f"read as what they are, the slowest in {slowest:.1f} s, the process never "
        f"above {peak:.0f} MB",
        files=len(files),
        refused=refused,
        slowest=round(slowest, 2),
    )


class Undone(Exception):
    """Nothing of an import is kept."""
