"""./cqtt up: the year's campaign of stars is open, and the ward scores itself.

The wards of the supervisor's cluster take part. A second run finds it. `env` is
Odoo's.
"""

from datetime import timedelta

from odoo import fields
from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

env = globals()["env"]  # given by ./cqtt

WARD = "04789"
#: what the ward gives itself beside the machine, and why; the other lines wait
SCORED = {
    "I.1": (2, ""),
    "I.8": (2, ""),
    "II.1": (2, ""),
    "II.4": (1.5, "Mới lấy ý kiến 2 trong 3 chủ trương của năm."),
    "II.6": (2, "Mô hình “Ngày thứ Tư không viết” đang làm thử."),
    "III.1": (3, "Còn 2 tổ dân phố chưa có loa thông minh."),
    "III.2": (2, ""),
    "III.4": (2, ""),
}

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
admin, supervisor, manager = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("province_admin", "supervisor", "manager")
)
campaigns = env["cqtt.campaign"]


def open_campaign(scheme):
    member = env["cqtt.cluster.member"].search([("unit_id", "=", ward.id)], limit=1)
    cluster = member.cluster_id
    year = today().year
    campaign = campaigns.with_user(admin).create(
        {
            "name": f"Chấm sao Chính quyền thân thiện {year}",
            "year": year,
            "unit_id": ward.province_id.id,
            "scheme_id": scheme.id,
            "submit_due": fields.Datetime.now() + timedelta(days=30),
            "unit_ids": [Command.set(cluster.member_ids.unit_id.ids)],
            "team_ids": [
                Command.create(
                    {
                        "cluster_id": cluster.id,
                        "decision_number": "31/QĐ-BCĐ",
                        "member_ids": [
                            Command.create({"user_id": supervisor.id, "is_head": True})
                        ],
                    }
                )
            ],
        }
    )
    campaign.perform("open")
    return campaign


def score_itself(campaign):
    appraisals = campaign.sudo().appraisal_ids
    own = appraisals.filtered(lambda a: a.unit_id == ward).with_user(manager)
    for line in own.line_ids:
        points, note = SCORED.get(line.criterion_id.code, (None, ""))
        if points is not None:
            line.write({"self_points": points, "self_note": note})


scheme = env["cqtt.rating.scheme"].search([("state", "=", "in_force")], limit=1)
known = campaigns.search([("unit_ids", "in", ward.ids)], limit=1)
if ward and manager and scheme and not known:
    score_itself(open_campaign(scheme))
