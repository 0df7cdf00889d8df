"""Lists at a million dossiers over HTTP, beside a million helpdesk tickets (OCA).

A province of 209 communes with its ledger in step; the same lists are asked while one
commune has worked, and when all have. Each list is the one its screen shows: domain,
fields, order and first page. Tickets lie in one table too, made by the module and
copied. Budgets: design 7. `env` is Odoo's; its database is this bench's own.
COMMUNES="20" measures less.
"""

import os
import statistics
import subprocess
import time

from bulk import province as bulk
from http_clients import Client, crowd, odoo_command, server
from shared.list_screens import SCREENS, TICKETS, specification
from shared.ticket_rows import make_tickets

from odoo.modules.registry import Registry

from odoo.addons.cqtt_ledger.periods import Kind, RegularPeriod

env = globals()["env"]  # given by ./cqtt bench
database = env.cr.dbname
COMMUNES = int(os.environ.get("COMMUNES", "209"))
CLIENTS, WORKERS, ALONE, SECONDS = 16, 4, 40, 10
PASSWORD = "bench-only-0"
QUARTER = RegularPeriod(Kind.QUARTER, time.gmtime().tm_year - 1, 2)

RECOUNT = """
SELECT count(*) FILTER (WHERE received BETWEEN %(first)s AND %(last)s),
       count(*) FILTER (WHERE received < %(first)s
                          AND (finished IS NULL OR finished >= %(first)s)),
       count(*) FILTER (WHERE finished BETWEEN %(first)s AND %(last)s
                          AND timeliness = 'early'),
       count(*) FILTER (WHERE finished BETWEEN %(first)s AND %(last)s
                          AND timeliness = 'on_time'),
       count(*) FILTER (WHERE finished BETWEEN %(first)s AND %(last)s
                          AND timeliness = 'late'),
       count(*) FILTER (WHERE received <= %(last)s
                          AND (finished IS NULL OR finished > %(last)s))
  FROM (SELECT timeliness,
               (received_at + interval '7 hours')::date AS received,
               (finished_at + interval '7 hours')::date AS finished
          FROM cqtt_dossier) dossier
"""
#: columns of the report that the recount tells, in its order; received is 4 and 5
RECOUNTED = (6, 8, 9, 10, 11)


def progress(steps):
    for what, done, total in steps:
        if done == total:
            print(f"  {what}: {total:,}", flush=True)


def make_readers(province):
    """Return the logins of who reads: a clerk, a supervisor, the province."""
    cluster = bulk.new_cluster(env, province.communes[: bulk.IN_CLUSTER])
    bulk.new_user(env, "giamsat", "supervisor", cluster)
    bulk.new_user(env, "kiemtoan", "auditor", province.unit)
    group = env.ref("helpdesk_mgmt.group_helpdesk_user")
    officers = province.officers | province.last_officers
    officers.write({"group_ids": [(4, group.id)]})
    users = officers | env["res.users"].search(
        [("login", "in", ["giamsat", "kiemtoan"])]
    )
    users.write({"password": PASSWORD})
    users.all_group_ids.write({"second_factor_required": False})
    env.cr.commit()


def measure(clients, screens):
    """Return p50 alone and p95 of a crowd, in ms, by screen."""
    figures = {}
    for screen in screens:
        own = clients[screen.reader]
        fields = specification(own[0], screen)

        def ask(client, number, screen=screen, fields=fields):
            return client.call(screen.model, *screen.call(client, number, fields))

        for client in own:
            ask(client, 0)
        alone = []
        for number in range(ALONE):
            begin = time.monotonic()
            ask(own[0], number)
            alone.append((time.monotonic() - begin) * 1000)
        together = crowd(own, ask, SECONDS)
        for message in set(together.errors):
            print(f"  {screen.name}: {message}")
        figures[screen.name] = (statistics.median(alone), together.percentile(95))
    return figures


def open_clients(port, officers):
    """Return sixteen clients of each reader, the clerks of one commune."""
    logins = {
        "clerk": officers.mapped("login"),
        "cluster": ["giamsat"] * CLIENTS,
        "province": ["kiemtoan"] * CLIENTS,
    }
    clients = {
        reader: [Client(port, database, login, PASSWORD) for login in names]
        for reader, names in logins.items()
    }
    for client in clients["clerk"]:
        client.agency = officers.role_grant_ids.unit_id.agency_code
    return clients


def scans():
    """Return how often the table of dossiers was read from end to end."""
    env.cr.commit()
    env.cr.execute("SELECT pg_stat_clear_snapshot()")
    env.cr.execute(
        "SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'cqtt_dossier'"
    )
    return env.cr.fetchone()[0]


def report(province):
    """Compare the report of a quarter with a recount of all dossiers."""
    user = env["res.users"].search([("login", "=", "kiemtoan")])
    who = env(user=user, context={"lang": "vi_VN"})
    choice = {
        "unit_id": province.unit.id,
        "date_from": str(QUARTER.span.first),
        "date_to": str(QUARTER.span.last),
    }
    seconds = []
    for _time in range(7):
        env.invalidate_all()
        begin = time.monotonic()
        total = who["cqtt.report.ii06"].get_data(**choice)["total"]
        seconds.append((time.monotonic() - begin) * 1000)
    begin = time.monotonic()
    env.cr.execute(RECOUNT, {"first": QUARTER.span.first, "last": QUARTER.span.last})
    received, *others = env.cr.fetchone()
    recount = (time.monotonic() - begin) * 1000
    figures = dict(total["figures"])
    told = (figures[4] + figures[5], *(figures[number] for number in RECOUNTED))
    assert told == (received, *others), (told, received, others)
    return statistics.median(seconds), recount


def look_up():
    """Return the median time, in ms, in which the public page finds a dossier."""
    env.cr.execute(
        "SELECT code FROM cqtt_dossier WHERE code IS NOT NULL AND state != 'registered'"
        " ORDER BY md5(code) LIMIT %s",
        [ALONE],
    )
    codes = [code for (code,) in env.cr.fetchall()]
    public = env(user=env.ref("base.public_user"))["cqtt.dossier"]
    seconds = []
    for code in codes:
        env.invalidate_all()
        secret = public._secret_of(code)
        begin = time.monotonic()
        dossier, verdict = public._open_slip(code, secret)
        assert (verdict, dossier._told()["code"]) == ("ok", code)
        seconds.append((time.monotonic() - begin) * 1000)
    return statistics.median(seconds)


subprocess.run(
    odoo_command(
        database, "-i", "helpdesk_mgmt", "--stop-after-init", "--log-level=error"
    ),
    check=True,
    stdin=subprocess.DEVNULL,
)
Registry.new(database)
env.transaction.reset()
province = bulk.make_units(env, COMMUNES)
make_readers(province)
progress(bulk.work(env, province))
env.cr.commit()
with server(database, WORKERS) as port:
    small = measure(open_clients(port, province.officers), SCREENS)

progress(bulk.copy(env, province))
bulk.roll_up(env)
make_tickets(env, province.officers, (bulk.EARLIER + bulk.OPEN) * COMMUNES)
env.cr.execute("SELECT count(*) FROM cqtt_dossier")
dossiers = env.cr.fetchone()[0]
before = scans()
with server(database, WORKERS) as port:
    clients = open_clients(port, province.last_officers)
    large = measure(clients, SCREENS)
    read_through = scans() - before
    tickets = measure(clients, TICKETS)

print(
    f"\n{dossiers:,} dossiers; {CLIENTS} clients, {WORKERS} workers, {SECONDS} s each"
)
print("| list | alone p50 ms | of one commune | 16 clients p95 ms |")
print("|---|---|---|---|")
for name, (median, slow) in large.items():
    print(f"| {name} | {median:.0f} | {small[name][0]:.0f} | {slow:.0f} |")
for name, (median, slow) in tickets.items():
    print(f"| {name} | {median:.0f} | | {slow:.0f} |")
print(f"\nread from end to end: {read_through} times")
whole, recount = report(province)
print(f"II.06 of a quarter: {whole:.0f} ms; recounting dossiers {recount:.0f} ms")
print(f"look-up by the code of a receipt: {look_up():.0f} ms")
