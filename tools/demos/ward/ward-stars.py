"""./cqtt up: the ward in a campaign of the stars, half-way through its self-score.

Its equipment is entered, one survey is counted and confirmed, another waits. A second
run finds them. `env` is Odoo's.
"""

from base64 import b64encode
from datetime import date, datetime, timedelta

from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

env = globals()["env"]  # given by ./cqtt

WARD = "04789"
NAME = "Đợt chấm sao (dữ liệu trình diễn)"
SCAN = b64encode(b"%PDF-1.4 bien ban kiem phieu").decode()
#: kind, number, condition
EQUIPMENT = (
    ("office_1", 4, "good", "Dell Vostro"),
    ("office_2", 1, "good", "Canon LBP"),
    ("office_3", 1, "good", "Fujitsu"),
    ("office_4", 2, "good", ""),
    ("camera_1", 1, "good", "Camera quầy 1"),
    ("camera_1", 1, "broken", "Camera quầy 2"),
    ("comfort_1", 12, "good", "Ghế băng"),
    ("comfort_2", 2, "good", ""),
    ("comfort_3", 2, "good", ""),
    ("comfort_4", 1, "repair", ""),
)
#: question, forms by answer, who confirms
SURVEYS = (
    ("overall", (96, 41, 9, 4), "leader"),
    ("place", (70, 52, 20, 8), None),
)
#: criteria that the ward has not scored yet
LATER = 8

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
officer, manager, leader, supervisor, admin = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("officer", "manager", "leader", "supervisor", "province_admin")
)
campaigns = env["cqtt.campaign"]
scheme = env["cqtt.rating.scheme"].search([("state", "=", "in_force")], limit=1)


def open_campaign():
    cluster = env["cqtt.role.grant"].search(
        [("user_id", "=", supervisor.id), ("role", "=", "supervisor")], limit=1
    )
    year = today().year
    campaign = campaigns.create(
        {
            "name": NAME,
            "year": year,
            "unit_id": ward.province_id.id,
            "scheme_id": scheme.id,
            "date_from": date(year, 1, 1),
            "date_to": date(year, 12, 31),
            "submit_due": datetime.now() + timedelta(days=14),
            "team_rule": "average",
            "unit_ids": [Command.set(ward.ids)],
            "team_ids": [
                Command.create(
                    {
                        "cluster_id": cluster.cluster_id.id,
                        "member_ids": [
                            Command.create({"user_id": supervisor.id, "is_head": True})
                        ],
                    }
                )
            ],
        }
    )
    campaign.with_user(admin).perform("open")
    return campaign


def enter_equipment():
    for kind, quantity, condition, name in EQUIPMENT:
        env["cqtt.equipment.item"].with_user(officer).create(
            {
                "unit_id": ward.id,
                "kind_id": env.ref(f"cqtt_rating.cqtt_equipment_kind_{kind}").id,
                "quantity": quantity,
                "condition": condition,
                "name": name,
                "acquired_on": today() - timedelta(days=200),
            }
        )


def count_survey(question, counts, by):
    total = sum(counts)
    tally = (
        env["cqtt.survey.tally"]
        .with_user(officer)
        .create(
            {
                "unit_id": ward.id,
                "question_id": env.ref(
                    f"cqtt_rating.cqtt_survey_question_{question}"
                ).id,
                "date_from": today() - timedelta(days=20),
                "date_to": today() - timedelta(days=6),
                "place": "Tại quầy và qua mã QR",
                "handed_out": total + 30,
                "returned": total + 5,
                "valid": total,
                **{f"count_{n}": count for n, count in enumerate(counts, 1)},
            }
        )
    )
    env["cqtt.rating.proof"].with_user(officer).create(
        {
            "tally_id": tally.id,
            "name": "bien-ban-kiem-phieu.pdf",
            "file": SCAN,
            "doc_date": today() - timedelta(days=5),
        }
    )
    if by:
        tally.with_user(by).perform("confirm")


def score(appraisal):
    """Claim what the machine says, or all where people judge; some remain open."""
    for line in appraisal.line_ids.with_user(manager)[:-LATER]:
        points = line.machine_points if line.machine_at else line.maximum
        line.write({"self_points": points})


if ward and scheme and supervisor and not campaigns.search([("name", "=", NAME)]):
    enter_equipment()
    for question, counts, by in SURVEYS:
        count_survey(question, counts, leader if by else None)
    score(open_campaign().appraisal_ids)
