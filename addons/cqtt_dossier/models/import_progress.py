"""How far a running import is, told across transactions without writing a row.

An import is one transaction, so nothing that it writes is seen before its end. What it
calls its connection is seen at once, by everybody, takes no lock, and is gone when the
transaction ends or the process dies.
"""

from odoo.tools import SQL

#: whose ids they are: each model counts its own
MODEL = "cqtt.dossier.import"


def hold(cr, import_id, model=MODEL):
    """Take an import for this transaction; false if another transaction has it."""
    cr.execute(
        SQL("SELECT pg_try_advisory_xact_lock(hashtext(%s), %s)", model, import_id)
    )
    return cr.fetchone()[0]


def tell(cr, import_id, step, done, total, model=MODEL):
    """Say how far the import is, until this transaction ends."""
    name = f"{model}:{import_id}:{step}:{done}:{total}"
    cr.execute(SQL("SELECT set_config('application_name', %s, TRUE)", name))


def look(cr, model=MODEL):
    """Return step, done and total of all imports that run now, by id."""
    cr.execute("SELECT pg_stat_clear_snapshot()")
    cr.execute(
        SQL(
            """
            SELECT application_name FROM pg_stat_activity
             WHERE datname = current_database()
               AND application_name LIKE %s
            """,
            f"{model}:%",
        )
    )
    found = (name.split(":") for (name,) in cr.fetchall())
    return {
        int(import_id): (step, int(done), int(total))
        for _model, import_id, step, done, total in found
    }
