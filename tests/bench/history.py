"""Importing the year of a ward from a workbook: 5,066 rows, all or nothing.

Budget: 60 s (design 7). `env` is Odoo's; its database is this bench's own.
"""

import time

from shared.sheet import Sheet

from odoo.addons.cqtt_dossier.demo import ward_year

env = globals()["env"]  # given by ./cqtt bench

province = env["cqtt.unit"].create({"name": "Tỉnh Đo", "kind": "province"})
unit = env["cqtt.unit"].create(
    {"name": "Phường Đo", "kind": "ward", "parent_id": province.id}
)
manager = env["res.users"].create({"name": "Quản lý", "login": "bench_manager"})
env["cqtt.role.grant"].create(
    {
        "user_id": manager.id,
        "role": "manager",
        "unit_id": unit.id,
        "date_from": "2020-01-01",
        "decision_number": "1/QĐ",
    }
)
content = ward_year.make_workbook()
imports = env["cqtt.dossier.import"].with_user(manager)
sheet = Sheet("history", "Importing the year of a ward from a workbook")
begin = time.monotonic()
imports._import_file(unit, content, ward_year.FILE_NAME, lambda *_progress: None)
env.flush_all()
seconds = time.monotonic() - begin
rows = sum(ward_year.TOTALS.values())
note = f"{rows / seconds:.0f} rows a second"
sheet.add(f"{rows:,} rows, all or nothing", seconds, "s", budget=60, note=note)
