"""Ways of numbering, 20 clerks x 40 dossiers of 10 ms work, 10 % given up, 2 % cut off.

`env` is Odoo's; its database is this bench's own.
"""

import time

from numbering_clients import Crowd

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


print("| way | p50 s | p95 s | longest s | refused | doubles | gaps | total s |")
print("|---|---|---|---|---|---|---|---|")
for name, query in WAYS.items():
    begin = time.monotonic()
    outcome = Crowd(database, drawing(query)).run()
    print(
        f"| {name} | {outcome.percentile(50):.3f} | {outcome.percentile(95):.3f} "
        f"| {max(outcome.seconds):.3f} | {outcome.refused} | {outcome.doubles} "
        f"| {outcome.gaps} | {time.monotonic() - begin:.1f} |"
    )
