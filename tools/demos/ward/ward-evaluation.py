"""./cqtt up: twelve people of the ward, evaluated, pledged, trained; two cases.

One month is closed, where one of two best had to be lowered; the next is half-way. Half
of the pledges are signed. One case is decided, in the other the council votes.
A second run finds them. `env` is Odoo's.
"""

from datetime import timedelta

from dateutil.relativedelta import relativedelta
from freezegun import freeze_time

from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

env = globals()["env"]  # given by ./cqtt

WARD = "04789"
PREFERENCES = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
#: log-in, name, role, post; the names are invented
NEWCOMERS = (
    ("phochutich", "Phạm Văn Hùng", "leader", "Phó Chủ tịch UBND"),
    ("canbo2", "Hoàng Văn Sơn", "officer", "Công chức tài chính - kế toán"),
    ("canbo3", "Vũ Thị Mai", "officer", "Công chức văn phòng - thống kê"),
    ("canbo4", "Đặng Văn Lợi", "officer", "Chỉ huy trưởng quân sự"),
)
BEST = ("Bùi Thị Hạnh", "Vũ Thị Mai")
SAID = "Theo kết quả theo dõi trong tháng"

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
officer, manager, leader, supervisor = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("officer", "manager", "leader", "supervisor")
)


def hire(login, name, role, post):
    """Return the account of a new member of the staff."""
    users = env["res.users"].with_context(no_reset_password=True)
    user = users.create(
        {"name": name, "login": login, "password": f"{login}@cqtt", **PREFERENCES}
    )
    since = {"date_from": "2023-01-01"}
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": role,
            "unit_id": ward.id,
            "decision_number": "01/QĐ-UBND",
            **since,
        }
    )
    env["cqtt.staff"].create(
        {
            "name": name,
            "unit_id": ward.id,
            "post": post,
            "category": "cadre" if role == "leader" else "civil_servant",
            "user_id": user.id,
            **since,
        }
    )
    return user


def score(sheet, user, part, share):
    """Enter a share of full points for every criterion."""
    sheet = sheet.with_user(user)
    sheet.line_ids.mapped("maximum")
    sheet.write(
        {
            "line_ids": [
                Command.update(
                    line.id,
                    {
                        f"{part}_points": round(line.maximum * share * 4) / 4,
                        f"{part}_reason": SAID,
                    },
                )
                for line in sheet.line_ids
            ]
        }
    )
    return sheet


def judges(sheet):
    """Return who proposes and who approves."""
    if sheet.rank in ("head", "leader"):
        return supervisor, supervisor
    return (leader if sheet.rank == "manager" else manager), leader


def go(sheet, until, share):
    """Bring a sheet so far: head, final or approved."""
    head, approver = judges(sheet)
    if sheet.subject_user_id:
        score(sheet, sheet.subject_user_id, "self", share).perform("submit")
    else:
        sheet.with_user(head).perform("skip_self", reason="Không có tài khoản")
        score(sheet, head, "head", share)
    if until == "head":
        return
    sheet.with_user(head).perform("propose")
    if until == "approved":
        sheet.with_user(approver).perform("approve")


def month(back):
    """Return the opened evaluation of a month that is over."""
    first = today().replace(day=1) - relativedelta(months=back)
    periods = env["cqtt.period"]
    periods._make_year(first.year)
    found = periods.search(
        [("kind", "=", "month"), ("date_from", "=", first), ("closing_day", "=", 31)]
    )
    rounds = env["cqtt.evaluation.round"]
    opened = rounds.search([("unit_id", "=", ward.id), ("period_id", "=", found.id)])
    opened = opened or rounds.create({"unit_id": ward.id, "period_id": found.id})
    opened.with_user(manager).perform("open")
    return opened


def closed_month():
    """Two earn the best grade, one may have it: one is lowered, with a reason."""
    opened = month(1)
    for sheet in opened.sheet_ids:
        go(sheet, "approved", 0.95 if sheet.staff_id.name in BEST else 0.82)
    assert opened.with_user(leader).why_not("close")
    sheet = opened.sheet_ids.filtered(lambda s: s.staff_id.name == BEST[1])
    mine = sheet.with_user(leader)
    mine.perform("reopen", reason="Vượt tỷ lệ xuất sắc của nhóm")
    good = sheet.scheme_id.grade_ids.filtered(lambda grade: grade.code == "B")
    mine.write(
        {"chosen_grade_id": good.id, "grade_reason": "Chỉ một người được xếp xuất sắc"}
    )
    mine.perform("approve")
    opened.with_user(leader).perform("close")


def open_month():
    opened = month(1)
    sheets = opened.sheet_ids.filtered(lambda s: s.rank == "staff").sorted("id")
    mine = sheets.filtered(lambda s: s.subject_user_id == officer)
    for sheet, until in zip(
        sheets - mine, ("approved", "final", "head", "head"), strict=False
    ):
        go(sheet, until, 0.85)


def pledges(*signers):
    opened = env["cqtt.pledge"]._open_year(ward, today().year)
    for pledge in opened.filtered(lambda p: p.signer_user_id in signers):
        mine = pledge.with_user(pledge.signer_user_id)
        mine.typed_name = pledge.staff_id.name
        mine.perform("sign")


def training(name, topic, days_ago, people, hours):
    day = today() - timedelta(days=days_ago)
    course = env["cqtt.training"].with_user(manager)
    course = course.create(
        {
            "name": name,
            "topic": topic,
            "unit_id": ward.id,
            "date_from": day,
            "date_to": day,
            "provider": "Sở Nội vụ",
            "attendance_ids": [
                Command.create({"staff_id": one.id, "hours": hours}) for one in people
            ],
        }
    )
    course.perform("confirm")


def case(user, violation, answer, council):
    """Return a case before its council."""
    made = (
        env["cqtt.discipline.case"]
        .with_user(leader)
        .create(
            {
                "unit_id": ward.id,
                "staff_id": staff.filtered(lambda s: s.user_id == user).id,
                "kind": "legal",
                "ground": "avoidance",
                "violation": violation,
                "violated_on": today() - timedelta(days=20),
                "answer_due_on": today() + timedelta(days=7),
                "council_user_ids": [Command.set(council.ids)],
            }
        )
    )
    made.perform("hear")
    hearing = made.sudo().hearing_ids.with_user(user)
    hearing.answer = answer
    hearing.perform("answer")
    made.perform("convene")
    return made


def vote(of, *votes):
    for user, code in votes:
        env["cqtt.discipline.vote"].with_user(user).create(
            {"case_id": of.id, "measure_id": measure(code).id}
        ).action_vote()


def measure(code):
    return env.ref(f"cqtt_discipline.cqtt_discipline_measure_{code}")


def cases():
    council = deputy + officer + clerk
    decided = case(
        accountant,
        "Đùn đẩy, không giải quyết thủ tục chi trả trợ cấp cho 03 hộ dân đúng hạn, "
        "để người dân phải đi lại nhiều lần.",
        "Tôi nhận khuyết điểm, đã chi trả đủ và xin lỗi từng hộ.",
        council,
    )
    vote(decided, (deputy, "reprimand"), (officer, "reprimand"), (clerk, "warn"))
    decided.measure_id = measure("reprimand")
    decided.perform("decide")
    waiting = case(
        soldier,
        "Không có mặt tại buổi trực tiếp công dân đã phân công, không báo cáo.",
        "Tôi bị ốm đột xuất, đã gửi giấy khám bệnh sau đó.",
        council,
    )
    vote(waiting, (deputy, "reprimand"))


if (
    ward
    and supervisor
    and not env["cqtt.pledge"].search_count([("unit_id", "=", ward.id)], limit=1)
):
    deputy, accountant, clerk, soldier = (hire(*one) for one in NEWCOMERS)
    staff = env["cqtt.staff"].search([("unit_id", "=", ward.id)], order="id")
    assert len(staff) == 12, len(staff)
    with freeze_time(f"{today().replace(day=3) - relativedelta(months=1)} 03:00:00"):
        closed_month()
    open_month()
    pledges(manager, leader, deputy, clerk)
    training("Kỹ năng giao tiếp với công dân", "communication", 60, staff[:8], 8)
    training("Văn hóa công sở, quy tắc ứng xử", "culture", 25, staff[2:7], 4)
    cases()
    print("   twelve people: evaluated, pledged, trained; two disciplinary cases")
