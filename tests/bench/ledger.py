"""Readings over 1 and 10 million facts: a year of 150 communes, 8 fields, 3 channels.

Each is measured from the facts alone, from the roll-ups, and with ten thousand facts
above the watermark. Beside them the same sums by Odoo's own grouping, and a recount
without any index. `env` is Odoo's; its database is this bench's own.
"""

import time
from datetime import date

from bulk.tables import bare, vacuum
from shared.sheet import Sheet, size, timed

from odoo import api
from odoo.tests import new_test_user

from odoo.addons.cqtt_ledger.periods import Kind, RegularPeriod
from odoo.addons.cqtt_ledger.readings import Dimension, Question

env = globals()["env"]  # given by ./cqtt bench
SIZES = size((1_000_000, 10_000_000), (100_000, 400_000))
COMMUNES, FIELDS, TAIL = 150, 8, 10_000
FLOWS = ["bench.received", "bench.early", "bench.on_time", "bench.late"]
STOCKS = ["bench.open", "bench.overdue"]
QUARTER = RegularPeriod(Kind.QUARTER, 2026, 3)
BY = (Dimension.UNIT, Dimension.FIELD, Dimension.CHANNEL)

# Each dossier: received, open, finished some days later, and no longer open. Of each
# hundred 5 are late, 3 of those overdue for a while; some are open at the end.
FILL = """
INSERT INTO cqtt_fact (measure_id, unit_id, date, at, booked_at, quantity, user_id,
                       field_id, channel_id, model, res_id)
SELECT (%(measures)s::int[])[what], (%(units)s::int[])[1 + n %% %(communes)s],
       day, day + time '02:00', now(), quantity, 1,
       (%(fields)s::int[])[1 + (n / 7) %% %(n_fields)s],
       (%(channels)s::int[])[1 + (n / 11) %% 3], 'cqtt.unit', n
  FROM generate_series(%(first)s, %(last)s) n
 CROSS JOIN LATERAL (VALUES (date '2026-01-01' + (n %% 359))) came (begun)
 CROSS JOIN LATERAL (VALUES
       (1, 1, begun), (5, 1, begun),
       (CASE WHEN n %% 100 < 5 THEN 4 WHEN n %% 3 = 0 THEN 3 ELSE 2 END, 1,
        begun + n %% 6),
       (5, -1, begun + n %% 6)) fact (what, quantity, day)
"""


def make_world():
    """Make the places and measures; return what the facts are filled with."""
    province = env["cqtt.unit"].create({"name": "Tỉnh Đo", "kind": "province"})
    communes = env["cqtt.unit"].create(
        [
            {"name": f"Xã {n}", "kind": "commune", "parent_id": province.id}
            for n in range(COMMUNES)
        ]
    )
    measures = env["cqtt.measure"].create(
        [
            {
                "name": code,
                "code": code,
                "unit_of_count": "dossier",
                "kind": "stock" if code in STOCKS else "flow",
            }
            for code in FLOWS + STOCKS
        ]
    )
    fields = env["cqtt.field"].create(
        [{"name": f"Lĩnh vực {n}", "code": f"BENCH_{n}"} for n in range(FIELDS)]
    )
    channels = env["cqtt.channel"].search([], limit=3)
    cluster = env["cqtt.cluster"].create(
        {
            "name": "Cụm Đo",
            "province_id": province.id,
            "member_ids": [
                (0, 0, {"unit_id": unit.id, "date_from": "2020-01-01"})
                for unit in communes[:15]
            ],
        }
    )
    env.cr.commit()
    ids = {
        "measures": measures.ids,
        "units": communes.ids,
        "communes": COMMUNES,
        "fields": fields.ids,
        "n_fields": FIELDS,
        "channels": channels.ids,
    }
    return ids, (province, communes[0], cluster)


def fill(ids, before, until):
    """Insert facts until there are so many, committed, and let PostgreSQL tidy up."""
    begin = time.monotonic()
    with bare(env.cr, "cqtt_fact", until - before):
        env.cr.execute(FILL, {**ids, "first": before // 4 + 1, "last": until // 4})
        more = env.cr.rowcount
    seconds = time.monotonic() - begin
    note = "indexes built afterwards"
    sheet.add(f"{more:,} facts inserted in bulk", seconds, "s", note=note)
    env.cr.commit()


def roll_up():
    begin = time.monotonic()
    watermark = env["cqtt.fact.watermark"]
    for _left in watermark._steps():
        env.cr.commit()
    sheet.add("rolled up", time.monotonic() - begin, "s")
    begin = time.monotonic()
    watermark._pack()
    env.cr.commit()
    note = "as ./cqtt ledger rebuild does"
    sheet.add("packed", time.monotonic() - begin, "s", note=note)
    vacuum(env.cr.dbname, "cqtt_fact_day", "cqtt_fact_month", "cqtt_fact_year")
    env.cr.execute("SELECT count(*) FROM cqtt_fact_day")
    days = env.cr.fetchone()[0]
    env.cr.execute("SELECT count(*) FROM cqtt_fact_month")
    sheet.add("rows by day", days)
    sheet.add("rows by month", env.cr.fetchone()[0])
    env.cr.commit()


def reader(role, place):
    """Return the environment of somebody who holds a role."""
    user = new_test_user(env, f"bench_{role}", groups="base.group_user")
    name = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": role,
            name: place.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
    user._sync_role_groups()
    return api.Environment(env.cr, user.id, {})


def measure(name, act, times=15, **about):
    """Take the time of doing something, once it has been done; return the median."""
    act()
    seconds, keys = timed(act, times)
    samples = [each * 1000 for each in seconds]
    note = f"{facts:,} facts, {keys:,} keys"
    return sheet.add(name, samples, "ms", note=note, **about).median


def asking(who, **values):
    question = Question([QUARTER.span], **values)

    def ask():
        return len(who["cqtt.ledger"]._ask(question).keys)

    return ask


def grouped(who):
    """The quarter's flows by Odoo's own grouping."""
    span = QUARTER.span
    domain = [
        ("measure_id.code", "in", FLOWS),
        ("date", ">=", span.first),
        ("date", "<=", span.last),
    ]
    by = ["measure_id", "unit_id", "field_id", "channel_id"]

    def group():
        rows = who["cqtt.fact"]._read_group(domain, by, ["quantity:sum"])
        return len({row[1:4] for row in rows})

    return group


def recount():
    """The quarter by reading the table from its first row to its last."""
    env.cr.execute(
        "SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off"
    )
    env.cr.execute("SET LOCAL enable_indexonlyscan = off")
    try:
        return asking(env, flows=FLOWS, by=BY)()
    finally:
        env.cr.execute("RESET enable_indexscan; RESET enable_bitmapscan")
        env.cr.execute("RESET enable_indexonlyscan")


def readings():
    """Measure what each waits for; return the median of the province's quarter."""
    for name, who in (
        ("province", board),
        ("cluster", supervisor),
        ("commune", officer),
    ):
        flows = measure(f"{name}: flows", asking(who, flows=FLOWS, by=BY))
        if who is board:
            quarter = flows
        measure(f"{name}: stocks, eve and end", asking(who, stocks=STOCKS, by=BY))
        everything = {"flows": FLOWS, "stocks": STOCKS, "by": BY}
        measure(f"{name}: II.06, all at once", asking(who, **everything), budget=200)
    by_cluster = (Dimension.CLUSTER, Dimension.FIELD)
    measure("province by cluster and field", asking(board, flows=FLOWS, by=by_cluster))
    return quarter


ids, (province, commune, cluster) = make_world()
board, officer = reader("board", province), reader("officer", commune)
supervisor = reader("supervisor", cluster)
eve = QUARTER.span.eve
assert eve == date(2026, 6, 30)
env.cr.commit()

sheet = Sheet("ledger", "Readings of a quarter, beside recounts")
before, quarters, beside = 0, [], {"times": 3, "is_beside": True}
for facts in SIZES:
    fill(ids, before, facts - TAIL)
    vacuum(env.cr.dbname, "cqtt_fact")
    measure("province: flows, no roll-ups", asking(board, flows=FLOWS, by=BY), 3)
    measure("province: flows by Odoo's grouping", grouped(board), **beside)
    measure("province: flows without index", recount, **beside)
    env.cr.commit()
    roll_up()
    fill(ids, facts - TAIL, facts)
    vacuum(env.cr.dbname, "cqtt_fact")
    quarters.append(readings())
    before = facts
    env.cr.commit()

growth = quarters[-1] / quarters[0]
sheet.add("the province's quarter, most facts to fewest", growth, "times")
seconds, differences = timed(env["cqtt.fact.watermark"]._reconcile)
sheet.add("differences to a recount", len(differences), budget=0)
sheet.add("recount of everything", seconds, "s", is_beside=True)
