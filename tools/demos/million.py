"""./cqtt demo million: 209 communes with a million dossiers, and the ledger in step.

The first commune works through the product, from a seed; the others get its work.
COMMUNES=20 makes fewer. `env` is Odoo's.
"""

import os
import time

from bulk import province as bulk

env = globals()["env"]  # given by ./cqtt
COMMUNES = int(os.environ.get("COMMUNES", "209"))
#: who else looks at it: login, role
READERS = (("lanhdao", "leader"), ("kiemtoan", "auditor"), ("sonoivu", "board"))


def told(steps):
    begun = time.monotonic()
    for what, done, total in steps:
        print(f"{time.monotonic() - begun:5.0f} s  {what}: {done:,} / {total:,}")


province = bulk.make_units(env, COMMUNES)
first = province.communes[0]
cluster = bulk.new_cluster(env, province.communes[: bulk.IN_CLUSTER])
bulk.new_user(env, "giamsat", "supervisor", cluster)
for login, role in READERS:
    bulk.new_user(env, login, role, first if role == "leader" else province.unit)
told(bulk.work(env, province))
env.cr.commit()
told(bulk.copy(env, province))
bulk.roll_up(env)

# a demonstration is entered by password alone
env["res.groups"].search([("second_factor_required", "=", True)]).write(
    {"second_factor_required": False}
)
logins = [*province.officers.mapped("login"), "quanly", "giamsat"]
logins += [login for login, _role in READERS]
for user in env["res.users"].search([("login", "in", logins)]):
    user.write({"password": f"{user.login}@cqtt", "lang": "vi_VN"})
env.cr.execute("SELECT count(*) FROM cqtt_dossier")
print(f"{env.cr.fetchone()[0]:,} dossiers")
