"""Tickets of the OCA helpdesk: some made by the module itself, then copied."""

from random import Random

from bulk.tables import bare, vacuum

from odoo.addons.cqtt_dossier.demo.ward_year.people import make_person

MADE, SEED = 1_000, 2026
#: of a hundred tickets, those that are still open
OPEN = 3

COPY = """
INSERT INTO helpdesk_ticket ({names})
SELECT {values} FROM helpdesk_ticket t CROSS JOIN generate_series(1, %(times)s) n
 WHERE t.id BETWEEN %(first)s AND %(last)s
"""


def make_tickets(env, users, count):
    """Fill the table with so many tickets of these users."""
    random = Random(SEED)
    closed = env["helpdesk.ticket.stage"].search([("closed", "=", True)], limit=1)
    opened = env["helpdesk.ticket.stage"].search([("closed", "=", False)], limit=1)
    quiet = env["helpdesk.ticket"].with_context(tracking_disable=True)
    made = quiet.create(
        [
            {
                "name": "Đăng ký kết hôn",
                "description": "<p>Bench</p>",
                "partner_name": make_person(random)["owner"],
                "user_id": users[number % len(users)].id,
                "stage_id": (opened if number % 100 < OPEN else closed).id,
            }
            for number in range(MADE)
        ]
    )
    env.flush_all()
    copy(env, made, count // MADE - 1)


def copy(env, made, times):
    columns = {
        field.name: f't."{field.name}"'
        for field in made._fields.values()
        if field.store and field.column_type
    }
    columns["id"] = f"t.id + n * {MADE}"
    columns["number"] = f"'HT' || lpad((t.id + n * {MADE})::text, 8, '0')"
    if "access_token" in columns:
        columns["access_token"] = "NULL"
    sql = COPY.format(
        names=", ".join(f'"{name}"' for name in columns),
        values=", ".join(columns.values()),
    )
    with bare(env.cr, "helpdesk_ticket", MADE * times):
        env.cr.execute(
            sql, {"times": times, "first": min(made.ids), "last": max(made.ids)}
        )
    env.cr.execute(
        "SELECT setval(pg_get_serial_sequence('helpdesk_ticket', 'id'), max(id))"
        " FROM helpdesk_ticket"
    )
    env.cr.commit()
    vacuum(env.cr.dbname, "helpdesk_ticket")
