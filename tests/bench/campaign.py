"""A campaign of 209 communes and 42 criteria: opened, looked at, tried out otherwise.

All criteria are scored as invented for Bắc Giang 2023. `env` is Odoo's; its database is
this bench's own.
"""

import time
from datetime import timedelta

from shared.sheet import Sheet

from odoo import Command, api, fields
from odoo.tests import new_test_user

from odoo.addons.cqtt_rating.campaign.invented import invent
from odoo.addons.cqtt_rating.sample import sample_plan

env = globals()["env"]  # given by ./cqtt bench
COMMUNES, DISTRICTS, TIMES = 209, 10, 7
OPEN_SECONDS, WHAT_IF_SECONDS, DATA_SECONDS, BOARD_SECONDS = 60.0, 0.2, 2.0, 2.0


def make_world():
    """Return the province and its communes, in ten clusters."""
    province = env["cqtt.unit"].create({"name": "Tỉnh Đo", "kind": "province"})
    communes = env["cqtt.unit"].create(
        [
            {"name": f"Xã {n:03}", "kind": "commune", "parent_id": province.id}
            for n in range(COMMUNES)
        ]
    )
    clusters = env["cqtt.cluster"].create(
        [
            {
                "name": f"Cụm {n}",
                "province_id": province.id,
                "member_ids": [
                    Command.create({"unit_id": unit.id, "date_from": "2020-01-01"})
                    for unit in communes[n::DISTRICTS]
                ],
            }
            for n in range(DISTRICTS)
        ]
    )
    return province, communes, clusters


def campaign(year, scheme, province, communes, clusters):
    teams = [Command.create({"cluster_id": cluster.id}) for cluster in clusters]
    return env["cqtt.campaign"].create(
        {
            "name": f"Đo {year}",
            "year": year,
            "unit_id": province.id,
            "scheme_id": scheme.id,
            "date_from": "2026-01-01",
            "date_to": "2026-12-31",
            "submit_due": fields.Datetime.now() + timedelta(days=30),
            "unit_ids": [Command.set(communes.ids)],
            "team_ids": teams,
        }
    )


def person(province, role):
    """Return the environment of somebody who holds a role at the province."""
    user = new_test_user(env, f"bench_{role}", groups="base.group_user")
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": role,
            "unit_id": province.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
    user._sync_role_groups()
    env.cr.commit()
    return api.Environment(env.cr, user.id, {"lang": "vi_VN"})


def measure(name, act, budget):
    """Take the times and statements of doing something from nothing."""
    seconds, statements = [], []
    for _time in range(TIMES):
        env.invalidate_all()
        before, begin = env.cr.sql_log_count, time.monotonic()
        result = act()
        seconds.append(time.monotonic() - begin)
        statements.append(env.cr.sql_log_count - before)
    note = f"{max(statements)} statements; {result}"
    sheet.add(name, seconds, "s", budget=budget, note=note)


def what_if():
    changed = {"II.8": 4, "II.9": 0.5}, {1: 78}, {"G1": 50}
    found = insight.get_what_if(scored.id, *changed)
    return f"{len(found['moved'])} communes moved"


def data():
    return f"{insight.get_data(scored.id)['scored']} communes"


def progress():
    rows = who["cqtt.appraisal"].search([("campaign_id", "=", scored.id)])
    found = rows.read(["scored_count", "evidence_count", "is_visited", "is_late"])
    return f"{len(found)} communes"


province, communes, clusters = make_world()
scheme = env["cqtt.rating.scheme"]._make(sample_plan())
scheme.perform("put_in_force")
opened = campaign(2026, scheme, province, communes, clusters)
opened = opened.with_env(person(province, "province_admin"))
env.flush_all()
begin, before = time.monotonic(), env.cr.sql_log_count
opened.perform("open")
env.flush_all()
took, statements = time.monotonic() - begin, env.cr.sql_log_count - before
lines = len(opened.sudo().appraisal_ids.line_ids)
env.cr.commit()

scored = campaign(2025, scheme, province, communes, clusters)
points = invent(scheme._engine())
scored._enter_history(
    {
        unit.id: (each.own, each.final, each.machine)
        for unit, each in zip(communes, points, strict=True)
    }
)
env.cr.commit()
who = person(province, "board")
insight = who["cqtt.campaign.insight"]

sheet = Sheet("campaign", f"A campaign of {COMMUNES} communes and 42 criteria")
note = f"{statements} statements; {lines:,} lines"
sheet.add("opening a campaign", took, "s", budget=OPEN_SECONDS, note=note)
measure("what if, on final points", what_if, WHAT_IF_SECONDS)
measure("insight, all of it", data, DATA_SECONDS)
measure("progress board", progress, BOARD_SECONDS)
