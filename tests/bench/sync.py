"""Following an export of the provincial system: 5,000 changed rows, some of them late.

Budget: 60 s, as for a year that is imported (design 7). Beside it the same dossiers
coming in for the first time, and the same export once more. `env` is Odoo's; its
database is this bench's own.
"""

import base64
import time
from datetime import datetime, timedelta

from shared.sheet import Sheet, size

from odoo.addons.cqtt_dossier.history_sheet import write_table

env = globals()["env"]  # given by ./cqtt bench
ROWS = size(5_000, 500)
TITLES = (
    "Mã hồ sơ",
    "Mã TTHC",
    "Tên thủ tục hành chính",
    "Chủ hồ sơ",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày kết thúc xử lý",
    "Ngày trả kết quả",
    "Trạng thái",
)
BEGIN = datetime(2026, 1, 5, 9)


def written(at):
    return f"{at:%d/%m/%Y %H:%M}"


def row(number, is_later):
    """Return a row of the export; of ten changed ones, two have become late."""
    received = BEGIN + timedelta(days=number % 28, minutes=number % 300)
    due = received + timedelta(days=5)
    finished, returned, state = "", "", "Được tiếp nhận"
    way = number % 10
    if is_later and way < 4:
        finished, state = received + timedelta(days=3), "Đã xử lý xong"
    elif is_later and way < 7:
        finished, state = received + timedelta(days=4), "Đã trả kết quả"
        returned = finished + timedelta(days=1)
    elif is_later and way < 9:
        finished, state = received + timedelta(days=8), "Đã xử lý xong"
    elif is_later:
        due, state = due + timedelta(days=200), "Đang xử lý"
    return (
        f"HS-{number:06}",
        "1.000894",
        "Đăng ký kết hôn",
        f"Người Thứ {number}",
        *(at and written(at) for at in (received, due, finished, returned)),
        state,
    )


def bring_in(manager, unit, is_later):
    content = write_table("HoSo", TITLES, (row(n, is_later) for n in range(ROWS)))
    record = (
        env["cqtt.dossier.sync"]
        .with_user(manager)
        .create(
            {
                "unit_id": unit.id,
                "file": base64.b64encode(content),
                "file_name": "xuat.xlsx",
            }
        )
    )
    begin = time.monotonic()
    record.perform("check")
    record.perform("start")
    record._import_rows()
    env.flush_all()
    env.invalidate_all()
    return record, time.monotonic() - begin


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
sheet = Sheet("sync", f"Following an export of the provincial system: {ROWS:,} rows")
for title, is_later in (("new", False), ("changed", True), ("again", True)):
    record, seconds = bring_in(manager, unit, is_later)
    counts = record.new_count, record.changed_count, record.unchanged_count
    note = "{:,} new, {:,} changed, {:,} unchanged".format(*counts)
    sheet.add(f"export: {title}", seconds, "s", budget=60, note=note)
