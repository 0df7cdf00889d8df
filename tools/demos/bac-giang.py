"""./cqtt demo bac-giang: the old province with its 10 districts and 209 communes.

The campaign of 2023 is finished as it was published: 76 communes recognised, 35 with
one star, 30 with two, 11 with three. That of 2024 is open. The scores are invented.

`env` is Odoo's.
"""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from time import monotonic

from odoo import Command, fields

from odoo.addons.cqtt_rating.campaign.invented import invent
from odoo.addons.cqtt_rating.plans import following
from odoo.addons.cqtt_rating.sample import sample_plan

env = globals()["env"]  # given by ./cqtt
PREFERENCES = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
#: what a board of a province is made of; names are invented
BOARD = ("Nguyễn Thị Thu", "Trần Văn Bắc", "Lê Thị Giang", "Phạm Văn Yên", "Đỗ Thị Hà")


def user(login, name, role, place):
    """Make an account whose password is its login with ``@cqtt``."""
    made = env["res.users"].with_context(no_reset_password=True)
    made = made.create(
        {"name": name, "login": login, "password": f"{login}@cqtt", **PREFERENCES}
    )
    field = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
    env["cqtt.role.grant"].create(
        {
            "user_id": made.id,
            "role": role,
            field: place.id,
            "date_from": "2023-01-01",
            "decision_number": "01/QĐ-UBND",
        }
    )
    return made


def scheme(plan, year):
    """Put a plan in force for a year."""
    made = env["cqtt.rating.scheme"]._make(plan)
    made.valid_from = f"{year}-01-01"
    made.perform("put_in_force")
    return made


def campaign(year, of, teams, **values):
    """Make a campaign with a team for each district."""
    return env["cqtt.campaign"].create(
        {
            "name": f"Chấm sao Chính quyền thân thiện {year}",
            "year": year,
            "unit_id": province.id,
            "scheme_id": of.id,
            "date_from": f"{year}-01-01",
            "date_to": f"{year}-12-31",
            "unit_ids": [Command.set(communes.ids)],
            "team_ids": [
                Command.create(
                    {
                        "cluster_id": cluster.id,
                        "decision_number": f"{n}/QĐ-BCĐ",
                        "member_ids": [
                            Command.create({"user_id": head.id, "is_head": True})
                        ],
                    }
                )
                for n, (cluster, head) in enumerate(teams.items(), 1)
            ],
            **values,
        }
    )


env["cqtt.unit"]._load_list("2023", "24")
communes = env["cqtt.unit"].search(
    [("level", "=", "commune"), ("province_id.code", "=", "24")], order="code"
)
assert len(communes) == 209, len(communes)
province = communes.province_id
clusters, _members = env["cqtt.cluster"]._make_from_districts(province)
env["cqtt.cluster.member"].search([("cluster_id", "in", clusters.ids)]).write(
    {"date_from": "2023-01-01"}
)
assert len(clusters) == 10, len(clusters)

# a demonstration is entered by password alone
env["res.groups"].search([("second_factor_required", "=", True)]).write(
    {"second_factor_required": False}
)
board = [
    user(f"hoidong{n}", name, "board", province) for n, name in enumerate(BOARD, 1)
]
decider = user("quyetdinh", "Hoàng Văn Quyết", "decider", province)
admin = user("quantri", "Vũ Thị Quản", "province_admin", province)
user("lanhdao", "Ngô Văn Xã", "leader", communes[0])
user("quanly", "Bùi Thị Cửa", "manager", communes[0])
teams = {
    cluster: user(f"to{n}", f"Tổ trưởng {cluster.name}", "supervisor", cluster)
    for n, cluster in enumerate(clusters, 1)
}

plan = replace(
    sample_plan(), year=2023, name="Bộ tiêu chí chính quyền thân thiện 2023 (mẫu)"
)
first = scheme(plan, 2023)
done = campaign(
    2023,
    first,
    teams,
    submit_due="2023-12-05 10:00:00",
    appraise_due="2023-12-20",
    decide_due="2024-01-20",
    objection_days=0,
)
scores = invent(first._engine())
done._enter_history(
    {
        commune.id: (each.own, each.final, each.machine)
        for commune, each in zip(communes, scores, strict=True)
    }
)
session = (
    env["cqtt.board.session"]
    .with_user(board[0])
    .create(
        {
            "name": "Phiên họp xét công nhận năm 2023",
            "campaign_id": done.id,
            "held_at": "2023-12-22 01:00:00",
            "place": "Trụ sở UBND tỉnh",
            "chair_id": board[0].id,
            "secretary_id": board[1].id,
            "member_ids": [Command.set([each.id for each in board])],
        }
    )
)
session.action_fill_agenda()
session.perform("start")
for member in board[:4]:
    session.item_ids.with_user(member).action_approve()
session.perform("count")
session.with_user(board[1]).perform("close")
decision = (
    env["cqtt.recognition.decision"]
    .with_user(board[0])
    .create(
        {
            "campaign_id": done.id,
            "number": "125/QĐ-UBND",
            "day": "2023-12-28",
            "signer_name": "Hoàng Văn Quyết",
            "basis": "Căn cứ Luật Tổ chức chính quyền địa phương;\n"
            "Xét đề nghị của Ban Chỉ đạo thực hiện Quy chế dân chủ tỉnh.",
        }
    )
)
decision.action_fill()
decision.with_user(decider).perform("sign")
done.with_user(admin).perform("finish")

stars = Counter(decision.recognition_ids.mapped("star"))
assert stars == {1: 35, 2: 30, 3: 11}, stars
held = done.appraisal_ids.filtered(lambda each: each.band_star > each.star)
assert len(held) >= 5, len(held)
assert set(done.appraisal_ids.mapped("state")) == {"recognised", "not_recognised"}

following_plan = replace(
    following(plan, plan.name.replace("2023", "2024")), must_rise=True
)
done.shows_ranking = True
second = scheme(following_plan, 2024)
due = fields.Datetime.now() + timedelta(days=30)
opened = campaign(2024, second, teams, submit_due=due, target_share=60, must_rise=True)
begin = monotonic()
opened.with_user(admin).perform("open")
env.flush_all()
print(f"209 communes opened in {monotonic() - begin:.1f} s")
assert len(opened.appraisal_ids) == 209, len(opened.appraisal_ids)
rising = opened.appraisal_ids.filtered("previous_star")
assert len(rising) == 76, len(rising)
