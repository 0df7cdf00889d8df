"""./cqtt up: the year 2017 of Thái Bình ward, through the import that offices use.

The manager of the ward imports it; a second run finds it imported. `env` is Odoo's.
"""

import hashlib

from odoo.addons.cqtt_dossier.demo import ward_year

env = globals()["env"]  # given by ./cqtt

WARD = "04789"


def show(step, done, total):
    print(f"   {step} {done:,}/{total:,}", flush=True)


ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
manager = env.ref("cqtt_base.user_manager_demo", raise_if_not_found=False)
imports = env["cqtt.dossier.import"]
content = ward_year.make_workbook()
if not manager:
    print("   no demonstration data here: nothing to import")
elif imports._find_same(ward, hashlib.sha256(content).hexdigest()):
    print("   imported before")
else:
    imports = imports.with_user(manager)
    imports._import_file(ward, content, ward_year.FILE_NAME, show)
    print(f"   {sum(ward_year.TOTALS.values()):,} dossiers of {ward_year.YEAR}")
