"""./cqtt up: a plan of the year, a signed check of the ward with its findings, one
under way, one to come, and a draw.

A second run finds them. `env` is Odoo's.
"""

from datetime import timedelta
from uuid import uuid4

from odoo import fields
from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

env = globals()["env"]  # given by ./cqtt

WARD = "04789"
LISTS = ("gio_giac", "trang_phuc", "giao_tiep")
#: item, about the officer, what the team noted
FAILED = {
    "trang_phuc_deo_the": (True, "Không đeo thẻ khi tiếp dân lúc 8 giờ 15 phút."),
    "trang_phuc_bien_ten": (False, "Quầy số 2 chưa có biển tên, chức danh."),
    "gio_giac_gio_den": (False, "Hai người đến sau giờ làm việc 10 phút."),
}

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
officer, leader, supervisor, board = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("officer", "leader", "supervisor", "board")
)
checks = env["cqtt.check"]


def shipped(kind, code):
    return env.ref(f"cqtt_discipline.cqtt_{kind}_{code}")


def plan(**values):
    lists = [shipped("checklist", code).id for code in LISTS]
    check = checks.with_user(supervisor).create(
        {
            "unit_id": ward.id,
            "level": "cluster",
            "decision_number": "27/QĐ-ĐKT",
            "decision_date": today() - timedelta(days=7),
            "checklist_ids": [Command.set(lists)],
            "member_ids": [
                Command.create(
                    {
                        "user_id": supervisor.id,
                        "post": "Tổ trưởng tổ giám sát",
                        "is_head": True,
                    }
                )
            ],
            **values,
        }
    )
    check.perform("plan")
    return check


def answer(item, clerk):
    failed = {shipped("checklist_item", code): said for code, said in FAILED.items()}
    about_clerk, note = failed.get(item, (False, ""))
    return {
        "uuid": str(uuid4()),
        "item_id": item.id,
        "result": "fail" if note else "pass",
        "note": note,
        "staff_id": about_clerk and clerk and clerk.id,
        "at": fields.Datetime.to_string(fields.Datetime.now()),
    }


def plan_year():
    """The year as it was planned by weights, and issued."""
    day = today()
    year = (
        env["cqtt.check.plan"]
        .with_user(supervisor)
        .create(
            {
                "level": "cluster",
                "cluster_id": supervisor.role_grant_ids.cluster_id[:1].id,
                "year": day.year,
                "decision_number": "05/KH-ĐKT",
                "decision_date": day.replace(month=1, day=5),
                "aim": "Kiểm tra giờ giấc, trang phục, thái độ phục vụ và việc khắc "
                "phục kết luận của các lần kiểm tra trước.",
            }
        )
    )
    year.action_propose()
    year.perform("issue")


def look_by_camera():
    """A check under way, half of its items answered."""
    check = plan(kind="camera", place="Bộ phận Một cửa")
    check.perform("begin")
    items = check._items()
    check.record_answers([answer(item, None) for item in items[: len(items) // 2]])


def tell():
    plan_year()
    staff = env["cqtt.staff"].search([("unit_id", "=", ward.id)])
    clerk, chair = (
        staff.filtered(lambda s, u=u: s.user_id == u) for u in (officer, leader)
    )
    check = plan(kind="surprise")
    check.perform("begin")
    check.record_answers([answer(item, clerk) for item in check._items()])
    check.record_summary(
        {
            "headcount": 15,
            "present": 13,
            "absent_reasoned": 2,
            "absence_note": "01 người họp tại tỉnh (giấy mời số 118), 01 nghỉ phép.",
            "conclusion": "Đơn vị chấp hành cơ bản tốt giờ giấc và giao tiếp với người "
            "dân; còn sai sót về thẻ công chức và biển tên.",
            "proposals": "Bổ sung biển tên, nhắc nhở việc đeo thẻ trong tuần này.",
            "representative_id": chair.id,
        }
    )
    check.perform("sign")
    check.with_user(leader).perform("countersign")
    findings = check.finding_ids
    about = findings.filtered("staff_id").with_user(officer)
    env["cqtt.finding.reply"].with_user(officer).create(
        {
            "finding_id": about.id,
            "reply": "Thẻ bị hỏng dây, đã gửi văn phòng thay từ hôm trước.",
        }
    ).action_reply()
    plates = findings.filtered(lambda f: f.item_id.code == "bien_ten")
    plates.with_user(leader).perform("remedy", reason="Đã lắp biển tên tại quầy số 2.")
    plan(
        kind="follow_up", previous_id=check.id, planned_on=today() + timedelta(days=14)
    )
    draw = (
        env["cqtt.check.draw"]
        .with_user(supervisor)
        .create(
            {
                "level": "cluster",
                "cluster_id": supervisor.role_grant_ids.cluster_id[:1].id,
                "count": 2,
                "checklist_ids": [Command.set(shipped("checklist", "trang_phuc").ids)],
            }
        )
    )
    draw.perform("commit")
    draw.with_user(board).perform("witness", reason="Chín giờ kém mười, 47 chiếc ô")
    draw.perform("draw")
    look_by_camera()


if (
    ward
    and supervisor
    and not checks.search_count([("unit_id", "=", ward.id)], limit=1)
):
    tell()
    print("   a plan, checks of the ward with findings, and a draw")
