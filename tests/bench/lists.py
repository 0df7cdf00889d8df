"""Lists at a million dossiers over HTTP, beside a million helpdesk tickets (OCA).

A province of 209 communes with its ledger in step; the same lists are asked while one
commune has worked, and when all have. Each list is the one its screen shows: domain,
fields, order and first page. Tickets lie in one table too, made by the module and
copied. Budgets: design 7. `env` is Odoo's; its database is this bench's own.
"""

import json
import os
import statistics
import subprocess
import time

from bulk import province as bulk
from http_clients import Client, crowd, odoo_command, server
from shared.ii06_recount import compare
from shared.list_screens import (
    PAGE,
    SCREENS,
    TICKETS,
    listing,
)
from shared.sheet import Sheet, size, timed
from shared.ticket_rows import make_tickets

from odoo.modules.registry import Registry

from odoo.addons.cqtt_ledger.periods import Kind, RegularPeriod

env = globals()["env"]  # given by ./cqtt bench
database = env.cr.dbname
COMMUNES = size(209, 8)
CLIENTS, WORKERS, ALONE, SECONDS = 16, 4, 40, size(10, 3)
PASSWORD = "bench-only-0"
#: ms alone and with a crowd (design 7), and times the list of one commune
BUDGETS = {"clerk": (60, 600), "cluster": (200, 1500), "province": (200, 1500)}
GROWTH, SMALLEST = 1.2, 20
#: of all dossiers: more would be a reading of the whole table
SHARE = 0.02
PAINTS, PAINT_BUDGET = 7, 1500
QUARTER = RegularPeriod(Kind.QUARTER, time.gmtime().tm_year - 1, 2)


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


def seen_by(client, screen):
    """Return what a client asks for to show a screen."""
    return listing(client, screen, env.ref(screen.view).id if screen.view else False)


def measure(clients, screens):
    """Return the times alone and p95 of a crowd, in ms, by screen."""
    figures = {}
    for screen in screens:
        own = clients[screen.reader]
        shown = seen_by(own[0], screen)

        def ask(client, number, screen=screen, shown=shown):
            domain = screen.domain(client, number)
            return client.call(screen.model, *shown.call(domain))

        for client in own:
            ask(client, 0)
        alone = []
        for number in range(ALONE):
            begin = time.monotonic()
            ask(own[0], number)
            alone.append((time.monotonic() - begin) * 1000)
        together = crowd(own, ask, SECONDS)
        assert not together.errors, (screen.name, set(together.errors))
        figures[screen.name] = alone, together.percentile(95)
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
    """Return how often the table of dossiers was read in sequence, and rows so read."""
    env.cr.commit()
    env.cr.execute("SELECT pg_stat_clear_snapshot()")
    env.cr.execute(
        "SELECT seq_scan, seq_tup_read FROM pg_stat_user_tables"
        " WHERE relname = 'cqtt_dossier'"
    )
    return env.cr.fetchone()


def by_sql(screen, client):
    """Return the times of the list's own query, with nothing around it."""
    who = env(user=client.user_id, context={"lang": "vi_VN"})[screen.model]
    order = seen_by(client, screen).order
    query = who._search(screen.domain(client, 0), limit=PAGE, order=order).select()

    def ask():
        env.cr.execute(query)
        return env.cr.fetchall()

    ask()
    return [seconds * 1000 for seconds in timed(ask, ALONE)[0]]


def look_up():
    """Return the times in which the public page finds a dossier."""
    env.cr.execute(
        "SELECT code FROM cqtt_dossier WHERE code IS NOT NULL AND state != 'registered'"
        " ORDER BY md5(code) LIMIT %s",
        [ALONE],
    )
    codes = [code for (code,) in env.cr.fetchall()]
    public = env(user=env.ref("base.public_user"))["cqtt.dossier"]
    times = []
    for code in codes:
        env.invalidate_all()
        secret = public._secret_of(code)
        (seconds,), (dossier, verdict) = timed(
            lambda code=code, secret=secret: public._open_slip(code, secret)
        )
        assert (verdict, dossier._told()["code"]) == ("ok", code)
        times.append(seconds * 1000)
    return times


def paint(port, login):
    """Return the times until a person's home page is there, and until it is drawn."""
    command = [os.environ["CQTT_BROWSING"], "shared/first_paint.py"]
    words = f"http://127.0.0.1:{port}", login, PASSWORD, str(PAINTS)
    return zip(*json.loads(subprocess.check_output([*command, *words])), strict=True)


def tell(sheet, screens, large, small, raw):
    """Put the lists on the sheet: alone, beside SQL alone, with others."""
    for screen in screens:
        name, (alone, slow) = screen.name, large[screen.name]
        most, most_slow = BUDGETS[screen.reader]
        sheet.add(f"{name}: alone", alone, "ms", budget=most)
        sheet.add(f"{name}: its SQL alone", raw[name], "ms", is_beside=True)
        if screen.reader == "clerk":
            of_one = max(statistics.median(small[name][0]), SMALLEST)
            growth = max(statistics.median(alone), SMALLEST) / of_one
            note = f"below {SMALLEST} ms counts as {SMALLEST} ms"
            what = f"{name}: times the list of one commune"
            budget = GROWTH if screen.is_work else None
            sheet.add(what, growth, budget=budget, note=note)
        sheet.add(f"{name}: p95 of {CLIENTS}", slow, "ms", budget=most_slow)


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
    scanned, rows = (now - then for now, then in zip(scans(), before, strict=True))
    tickets = measure(clients, TICKETS)
    homes = {
        reader: paint(port, login)
        for reader, login in (
            ("officer", province.last_officers[0].login),
            ("supervisor", "giamsat"),
            ("auditor of the province", "kiemtoan"),
        )
    }
    raw = {screen.name: by_sql(screen, clients[screen.reader][0]) for screen in SCREENS}

sheet = Sheet("lists", f"Lists over HTTP at {dossiers:,} dossiers, {WORKERS} workers")
tell(sheet, SCREENS, large, small, raw)
for name, (alone, slow) in tickets.items():
    sheet.add(f"{name}: alone", alone, "ms", is_beside=True)
    sheet.add(f"{name}: p95 of {CLIENTS}", slow, "ms", is_beside=True)
for reader, (there, drawn) in homes.items():
    sheet.add(f"home of {reader}, there", there, "ms", budget=PAINT_BUDGET)
    sheet.add(f"home of {reader}, its last figure", drawn, "ms", budget=PAINT_BUDGET)
note = "a list is counted to 1,001: then reading ends, wherever it began"
share = rows / scanned / dossiers if scanned else 0
sheet.add("of the table read in sequence at once", share, budget=SHARE, note=note)
reading, counting = compare(env, "kiemtoan", province.unit, QUARTER.span)
milliseconds = [each * 1000 for each in reading]
note = "equal to the recount"
sheet.add("II.06 of a quarter", milliseconds, "ms", budget=200, note=note)
milliseconds = [each * 1000 for each in counting]
sheet.add("the same counted from all dossiers", milliseconds, "ms", is_beside=True)
sheet.add("look-up by the code of a receipt", look_up(), "ms", budget=30)
