"""Ways of numbering, 20 clerks x 40 dossiers of 10 ms work, 10 % given up, 2 % cut off.

`env` is Odoo's; its database is this bench's own.
"""

from numbering_clients import Crowd
from shared.sheet import Sheet

env = globals()["env"]  # given by ./cqtt bench
database = env.cr.dbname

env.cr.execute(
    "CREATE TABLE bench_counter (n int); INSERT INTO bench_counter VALUES (0)"
)
env.cr.execute("CREATE SEQUENCE bench_sequence")
unit = env["cqtt.unit"].create({"name": "Xã Đông", "kind": "commune"})
env.cr.commit()

WAYS = {
    "ours": f"SELECT cqtt_draw_number('bench', {unit.id}, '2026-10-08')",
    "counter row, UPDATE": "UPDATE bench_counter SET n = n + 1 RETURNING n",
    "sequence": "SELECT nextval('bench_sequence')",
}


def drawing(query):
    def draw(cursor):
        cursor.execute(query)
        return cursor.fetchone()[0]

    return draw


sheet = Sheet("numbering", "Twenty clerks draw numbers at one counter")
for name, query in WAYS.items():
    outcome = Crowd(database, drawing(query)).run()
    about = {"is_beside": name != "ours"}
    counted = f"{outcome.refused} refused, {outcome.doubles} doubles"
    note = f"{counted}; longest {max(outcome.seconds) * 1000:,.0f} ms"
    sheet.add(f"{name}: p50", outcome.percentile(50) * 1000, "ms", note=note, **about)
    sheet.add(f"{name}: p95", outcome.percentile(95) * 1000, "ms", **about)
    budget = 0 if name == "ours" else None
    sheet.add(f"{name}: gaps", outcome.gaps, budget=budget, **about)
