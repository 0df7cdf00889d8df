"""The machine column: 42 criteria of 209 communes, read from 8 million facts.

Every criterion is an indicator of its own, of four measures in all; the facts are one
year, rolled up but for the last ten thousand. `env` is Odoo's; its database is this
bench's own.
"""

import time
from dataclasses import replace

from bulk.tables import bare, vacuum
from shared.sheet import Sheet, size, timed

from odoo import api
from odoo.tests import new_test_user

from odoo.addons.cqtt_ledger.periods import Kind, RegularPeriod
from odoo.addons.cqtt_rating.sample import sample_plan

env = globals()["env"]  # given by ./cqtt bench
FACTS = size(8_000_000, 400_000)
COMMUNES, TAIL, TIMES = 209, 10_000, 7
BUDGET_SECONDS, BUDGET_STATEMENTS = 2.0, 100
CODES = ["bench.received", "bench.early", "bench.on_time", "bench.late"]
YEAR = RegularPeriod(Kind.YEAR, 2026, 1)

# Each dossier: received, and finished some days later, early, on time or late.
FILL = """
INSERT INTO cqtt_fact (measure_id, unit_id, date, at, booked_at, quantity, user_id,
                       field_id, channel_id, model, res_id)
SELECT (%(measures)s::int[])[what], (%(units)s::int[])[1 + n %% %(communes)s],
       day, day + time '02:00', now(), 1, 1,
       (%(fields)s::int[])[1 + (n / 7) %% 8],
       (%(channels)s::int[])[1 + (n / 11) %% 3], 'cqtt.unit', n
  FROM generate_series(%(first)s, %(last)s) n
 CROSS JOIN LATERAL (VALUES (date '2026-01-01' + (n %% 359))) came (begun)
 CROSS JOIN LATERAL (VALUES
       (1, begun),
       (CASE WHEN n %% 100 < 5 THEN 4 WHEN n %% 3 = 0 THEN 3 ELSE 2 END,
        begun + n %% 6)) fact (what, day)
"""


RECOUNT = """
SELECT measure_id, unit_id, sum(quantity) FROM cqtt_fact
 WHERE date BETWEEN %(first)s AND %(last)s GROUP BY measure_id, unit_id
"""


def make_world():
    """Make places and measures; return them and what the facts are filled with."""
    province = env["cqtt.unit"].create({"name": "Tỉnh Đo", "kind": "province"})
    communes = env["cqtt.unit"].create(
        [
            {"name": f"Xã {n}", "kind": "commune", "parent_id": province.id}
            for n in range(COMMUNES)
        ]
    )
    measures = env["cqtt.measure"].create(
        [{"name": c, "code": c, "unit_of_count": "dossier"} for c in CODES]
    )
    fields = env["cqtt.field"].create(
        [{"name": f"Lĩnh vực {n}", "code": f"BENCH_{n}"} for n in range(8)]
    )
    ids = {
        "measures": measures.ids,
        "units": communes.ids,
        "communes": COMMUNES,
        "fields": fields.ids,
        "channels": env["cqtt.channel"].search([], limit=3).ids,
    }
    return province, communes, measures, ids


def make_scheme(measures):
    """Return the sample with an indicator for each of its 42 criteria."""
    received, early, on_time, late = measures
    shapes = [
        (early + on_time, early + on_time + late),
        (early, early + on_time + late),
        (late, received),
        (on_time, received),
    ]
    plan = sample_plan()
    criteria = []
    for number, criterion in enumerate(plan.criteria):
        above, below = shapes[number % len(shapes)]
        code = f"bench.indicator_{number}"
        terms = [("numerator", m) for m in above] + [("denominator", m) for m in below]
        env["cqtt.indicator"].create(
            {
                "name": code,
                "code": code,
                "numerator_ids": [
                    (0, 0, {"part": part, "measure_id": m.id}) for part, m in terms
                ],
            }
        )
        criteria.append(replace(criterion, method="indicator", indicator=code))
    return env["cqtt.rating.scheme"]._make(replace(plan, criteria=tuple(criteria)))


def fill(ids, first, last):
    begin = time.monotonic()
    with bare(env.cr, "cqtt_fact", last - first):
        env.cr.execute(FILL, {**ids, "first": first, "last": last})
        facts = env.cr.rowcount
    print(f"{facts} facts in {time.monotonic() - begin:.1f} s")
    env.cr.commit()


def board_of(province):
    """Return the environment of a member of the provincial board."""
    user = new_test_user(env, "bench_board", groups="base.group_user")
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": "board",
            "unit_id": province.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
    user._sync_role_groups()
    env.cr.commit()
    return api.Environment(env.cr, user.id, {"lang": "vi_VN"})


def measure(name, act):
    """Take the times and statements of doing something from nothing."""
    seconds, statements = [], []
    for _time in range(TIMES):
        env.invalidate_all()
        before, begin = env.cr.sql_log_count, time.monotonic()
        result = act()
        seconds.append(time.monotonic() - begin)
        statements.append(env.cr.sql_log_count - before)
    sheet.add(name, seconds, "s", budget=BUDGET_SECONDS, note=f"{result} found")
    sheet.add(f"{name}: statements", max(statements), budget=BUDGET_STATEMENTS)


def recount():
    """The same sums by SQL from the facts, which is all that a database alone knows."""
    env.cr.execute(RECOUNT, YEAR.span.__dict__)
    return len(env.cr.fetchall())


def column():
    """What was seen, for each criterion of each commune."""
    machine = who["cqtt.rating.machine"]
    seen, _counts, _as_of = machine._read(
        who["cqtt.rating.scheme"].browse(scheme.id),
        who["cqtt.unit"].browse(communes.ids),
        YEAR.span,
    )
    return sum(len(row) for row in seen.values())


def screen():
    """The same, scored, with totals and stars, as the screen asks for it."""
    found = who["cqtt.rating.report"].get_data(
        scheme.id,
        unit_id=province.id,
        date_from=str(YEAR.span.first),
        date_to=str(YEAR.span.last),
    )
    return len(found["units"])


province, communes, measures, ids = make_world()
scheme = make_scheme(measures)
who = board_of(province)
fill(ids, 1, (FACTS - TAIL) // 2)
vacuum(env.cr.dbname, "cqtt_fact")
for _left in env["cqtt.fact.watermark"]._steps():
    env.cr.commit()
env["cqtt.fact.watermark"]._pack()
env.cr.commit()
vacuum(env.cr.dbname, "cqtt_fact_day", "cqtt_fact_month", "cqtt_fact_year")
fill(ids, (FACTS - TAIL) // 2 + 1, FACTS // 2)
vacuum(env.cr.dbname, "cqtt_fact")

sheet = Sheet("rating", f"Machine column: 42 criteria × {COMMUNES} communes")
measure("figures", column)
measure("scored, on the screen", screen)
seconds, keys = timed(recount, 3)
sheet.add("the year's facts summed by SQL", seconds, "s", is_beside=True)
