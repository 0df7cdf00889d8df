"""Receiving a dossier over HTTP, beside the bare creation of a helpdesk ticket (OCA).

A dossier is received as the desk does it: citizen with sealed ID number, papers, due
time, number, journal, facts, in one call. The ticket has a name and a description. Both
use the same server, the same sessions and `call_kw`. Budgets: design 7.
`env` is Odoo's; its database is this bench's own.
"""

import subprocess
import threading
import time

import psycopg2
from http_clients import Client, Outcome, crowd, odoo_command, server
from intake import PASSWORD, make_commune, new_request
from shared.sheet import Sheet, size

env = globals()["env"]  # given by ./cqtt bench
database = env.cr.dbname
SECONDS, CLIENTS, WORKERS, THINK = size(15, 4), 16, 4, 5.0

subprocess.run(
    odoo_command(
        database, "-i", "helpdesk_mgmt", "--stop-after-init", "--log-level=error"
    ),
    check=True,
    stdin=subprocess.DEVNULL,
)
env.registry.clear_all_caches()

groups = "base.group_user", "helpdesk_mgmt.group_helpdesk_user"
env.cr.execute(
    "SELECT res_id FROM ir_model_data WHERE module || '.' || name = ANY(%s)",
    [list(groups)],
)
group_ids = [row[0] for row in env.cr.fetchall()]
logins = [f"bench_{number}" for number in range(CLIENTS)]
commune = make_commune(env, "Đo", "H98.1.01", logins, group_ids=[(6, 0, group_ids)])
#: copies are what is asked for most; a marriage also has its ceremony prepared
COPIES = env.ref("cqtt_dossier.cqtt_procedure_copies")
MARRIAGE = env.ref("cqtt_dossier.cqtt_procedure_marriage")
papers = {
    procedure: {
        str(paper.id): {"is_handed_in": True, "originals": paper.originals}
        for paper in procedure._in_force().component_ids
    }
    for procedure in (COPIES, MARRIAGE)
}
env.cr.commit()
stretch = 0


def receive(client, number, procedure=COPIES):
    # the number tells the year of birth too
    person = 90 * 10**6 + stretch * 10**4 + number
    request = new_request(commune.values, person)
    request |= {"procedure_id": procedure.id, "papers": papers[procedure]}
    request["owner"] |= {
        "birth_year": 1990,
        "address": "Tổ 3",
        "phone": "0912345678",
    }
    return client.call("cqtt.dossier", "quick_receive", request)["code"]


def receive_marriage(client, number):
    return receive(client, number, MARRIAGE)


def ticket(client, number):
    values = {"name": f"Ticket {number}", "description": "<p>Bench</p>"}
    return client.call("helpdesk.ticket", "create", [values])


def raw():
    """Insert rows like a dossier's own, each committed: the most that disks allow."""
    columns = "(LIKE cqtt_dossier INCLUDING DEFAULTS)"
    env.cr.execute(f"CREATE TABLE bench_raw {columns}")
    env.cr.commit()
    outcome, end = Outcome(), time.monotonic() + SECONDS
    query = "INSERT INTO bench_raw SELECT * FROM cqtt_dossier LIMIT 1"

    def insert():
        with psycopg2.connect(dbname=database) as connection:
            cursor = connection.cursor()
            while time.monotonic() < end:
                begin = time.monotonic()
                cursor.execute(query)
                connection.commit()
                outcome.seconds.append(time.monotonic() - begin)

    threads = [threading.Thread(target=insert) for _client in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcome.elapsed = SECONDS
    return [outcome]


def add(name, outcomes, rate=None, slowest=None, **about):
    """Take rate and p95 of stretches of work; no call failed, no number came twice."""
    results = [str(each) for outcome in outcomes for each in outcome.results]
    errors = [each for outcome in outcomes for each in outcome.errors]
    wrong = len(errors) + len(results) - len(set(results))
    assert not wrong, (name, set(errors), "or numbers given out twice")
    rates = [outcome.rate for outcome in outcomes]
    slow = [outcome.percentile(95) for outcome in outcomes]
    about["budget"] = rate
    done = sheet.add(name, rates, "a second", is_more_better=True, **about)
    about["budget"] = slowest
    return done.median, sheet.add(f"{name}: p95", slow, "ms", **about).median


def stretches(work, clients, times=1, seconds=SECONDS, think=0.0):
    """Let clients work, each stretch with people of its own."""
    global stretch
    outcomes = []
    for _turn in range(times):
        stretch += 1
        outcomes.append(crowd(clients, work, seconds, think))
    return outcomes


sheet = Sheet("receive", f"Receiving over HTTP: {CLIENTS} clients, {WORKERS} workers")
with server(database, WORKERS) as port:
    clients = [Client(port, database, login, PASSWORD) for login in logins]
    for work in (receive, ticket):
        stretches(work, clients, seconds=3)
    dossiers, tickets = [], []
    for _turn in range(3):  # in turns, so that both meet the machine's moods
        dossiers += stretches(receive, clients)
        tickets += stretches(ticket, clients)
    bar = add("helpdesk ticket, bare", tickets, is_beside=True)
    add("dossier, complete", dossiers, *bar)
    marriages = stretches(receive_marriage, clients)
    add("dossier of a marriage, with its ceremony", marriages)
    add("dossier, one client", stretches(receive, clients[:1]), slowest=150)
    alone = stretches(ticket, clients[:1])
    add("helpdesk ticket, one client", alone, is_beside=True)
    thinking = stretches(receive, clients, 1, SECONDS * 2, THINK)
    add(f"dossier, clerks thinking {THINK:.0f} s", thinking, slowest=300)
add("one row a transaction by SQL", raw(), is_beside=True)
