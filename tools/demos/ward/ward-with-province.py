"""./cqtt up: what the ward shares with others: the provincial system, and an agency.

Two exports of the provincial system are in and have left a conflict; a third one
waits to be brought in. The police register residence at the counter. A second run
finds all this. `env` is Odoo's.
"""

import base64
from datetime import timedelta

from odoo import fields

from odoo.addons.cqtt_dossier.history_sheet import write_table
from odoo.addons.cqtt_worktime.local_time import to_local

env = globals()["env"]  # given by ./cqtt

WARD, RESIDENCE = "04789", "1.004222"
TITLES = (
    "STT",
    "Mã hồ sơ",
    "Mã TTHC",
    "Tên thủ tục hành chính",
    "Chủ hồ sơ",
    "Hình thức nộp",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày kết thúc xử lý",
    "Trạng thái",
)
#: code, owner, days since receipt, days until due, state in the first export and later
DOSSIERS = [
    ("TINH-0001", "Đinh Thị Mai", 6, 2, "Được tiếp nhận", "Đã xử lý xong"),
    ("TINH-0002", "Hà Văn Nam", 5, 3, "Đang xử lý", "Đã xử lý xong"),
    ("TINH-0003", "Quách Thị Lý", 4, 4, "Đang xử lý", "Yêu cầu bổ sung"),
    ("TINH-0004", "Bùi Văn Toàn", 1, 5, "", "Được tiếp nhận"),
]
MARRIAGE = ("1.000894", "Đăng ký kết hôn")

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
officer, manager = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("officer", "manager")
)
syncs = env["cqtt.dossier.sync"]


def export(place):
    """Return the export of the first (4) or the second (5) time."""
    now = to_local(fields.Datetime.now()).replace(second=0, microsecond=0)
    rows = []
    for number, one in enumerate((d for d in DOSSIERS if d[place]), start=1):
        code, owner, since, until = one[:4]
        finished = now - timedelta(hours=2) if "xong" in one[place] else None
        times = (now - timedelta(days=since), now + timedelta(days=until), finished)
        written = (f"{at:%d/%m/%Y %H:%M}" if at else "" for at in times)
        told = (code, *MARRIAGE, owner, "Trực tuyến", *written, one[place])
        rows.append((number, *told))
    return base64.b64encode(write_table("HoSo", TITLES, rows))


def bring_in(place, name):
    values = {"unit_id": ward.id, "file": export(place), "file_name": name}
    record = syncs.with_user(manager).create(values)
    record.perform("check")
    return record


def share_with_province():
    first = bring_in(4, "ho-so-hom-qua.xlsx")
    first.perform("start")
    first._import_rows()
    # taken on here too, while the province goes on: the next export contradicts
    mine = env["cqtt.dossier"].with_user(officer)
    mine.search([("external_code", "=", "TINH-0001")]).perform("claim")
    second = bring_in(5, "ho-so-sang-nay.xlsx")
    second.perform("start")
    second._import_rows()
    bring_in(5, "ho-so-chieu-nay.xlsx")


def police_at_the_counter():
    procedure = env["cqtt.procedure"].search([("code", "=", RESIDENCE)])
    police = env["cqtt.unit"].create(
        {
            "name": f"Công an {ward.name}",
            "kind": "agency",
            "parent_id": ward.parent_id.id,
        }
    )
    env["cqtt.procedure.offer"].create(
        {"procedure_id": procedure.id, "unit_id": ward.id, "agency_id": police.id}
    )


if not officer:
    print("   no demonstration data here")
elif syncs.search_count([("unit_id", "=", ward.id)]):
    print("   shared before")
else:
    share_with_province()
    police_at_the_counter()
    print(f"   {len(DOSSIERS)} dossiers of the provincial system, one conflict")
