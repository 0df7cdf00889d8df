from odoo import api, fields, models
from odoo.tools import SQL

from . import rollup_sql

#: ids of facts that are rolled up before it is saved
BATCH = 200_000


class CqttFactWatermark(models.Model):
    """How far the roll-ups go: facts up to this id are in them, all others are not.

    Ids of facts are drawn in the order of booking and committed in another: while a
    transaction runs, its facts are not seen. So an id is closed only when all
    transactions have ended that could have drawn it or a smaller one. That takes a
    mark, the last id drawn, and the transactions that were booking at that moment.
    When they are gone the mark is closed; that is saved, and what begins after it may
    roll up: it sees every fact there will ever be up to there.
    """

    _name = "cqtt.fact.watermark"
    _description = "Watermark of the Roll-ups"
    _log_access = False
    _allow_sudo_commands = False

    fact_id = fields.Integer(
        string="Rolled up to fact", required=True, default=0, readonly=True
    )
    booked_until = fields.Datetime(
        readonly=True, help="When the last of the facts rolled up was booked."
    )
    closed_id = fields.Integer(
        string="Closed up to fact", required=True, default=0, readonly=True
    )
    marked_id = fields.Integer(string="Mark", required=True, default=0, readonly=True)
    waits_for = fields.Char(
        readonly=True, help="Transactions that may still book facts up to the mark."
    )

    def init(self):
        result = super().init()
        self.env.cr.execute(
            """INSERT INTO cqtt_fact_watermark (fact_id, closed_id, marked_id)
               SELECT 0, 0, 0 WHERE NOT EXISTS (SELECT FROM cqtt_fact_watermark)"""
        )
        return result

    @api.model
    def _cron_roll_up(self):
        """Bring the roll-ups up to date, saving step by step, while there is time."""
        for todo in self._steps():
            if not self.env["ir.cron"]._commit_progress(remaining=todo):
                return

    @api.model
    def _steps(self):
        """Yield how many ids are left to roll up, after each step; save in between.

        Twice over what is closed: what was marked the last time, and the new mark, for
        which as a rule nobody is waited.
        """
        for _mark in range(2):
            yield self._close()
        while self._roll_up():
            yield self._to_do()

    @api.model
    def _close(self):
        """Close the mark if nobody can book below it any more, and set a new one.

        :return: how many ids are left to roll up
        """
        row = self._lock()
        if row:
            _fact_id, closed_id, marked_id, waits_for = row
            # first the id, then who may still book below it: never the other way
            drawn = self._one(rollup_sql.last_drawn())[0]
            running = {name for (name,) in self.env.execute_query(rollup_sql.writers())}
            waiting = running & set(filter(None, (waits_for or "").split(",")))
            if waiting:
                drawn, running = marked_id, waiting
            else:
                closed_id = marked_id
            if not running:
                # whoever could have drawn it has ended already
                closed_id = drawn
            self._save(
                closed_id=closed_id,
                marked_id=drawn,
                waits_for=",".join(sorted(running)) or None,
            )
        return self._to_do()

    @api.model
    def _roll_up(self):
        """Add the next facts that are closed to the roll-ups.

        To be called in a transaction that began after they were closed.

        :return: whether there were any
        """
        row = self._lock()
        if not row:
            return False
        fact_id, closed_id, _marked_id, _waits_for = row
        upto = min(closed_id, fact_id + BATCH)
        if upto <= fact_id:
            return False
        self.env.cr.execute(rollup_sql.advance(fact_id, upto))
        self.invalidate_model(flush=False)
        return True

    @api.model
    def _forget(self):
        """Empty the roll-ups, for a rebuild; meanwhile all is read from the facts.

        :return: whether that was possible: not while another job is at work
        """
        if not self._lock():
            return False
        # not TRUNCATE: it would empty them for readers who still see the watermark
        for table in rollup_sql.TABLES:
            self.env.cr.execute(SQL("DELETE FROM %s", SQL.identifier(table)))
        self._save(fact_id=0, booked_until=None)
        return True

    @api.model
    def _pack(self):
        """Write the roll-ups anew, in the order they are read, after a bulk of facts.

        :return: whether that was possible: not while another job is at work
        """
        if not self._lock():
            return False
        for table in rollup_sql.TABLES:
            self.env.cr.execute(rollup_sql.pack(table))
        return True

    @api.model
    def _reconcile(self):
        """Return where the roll-ups differ from the facts up to the watermark.

        :return: table, unit, measure, day, field, channel, surplus of each difference
        """
        return self.env.execute_query(rollup_sql.differences())

    @api.model
    def _to_do(self):
        fact_id, closed_id = self._one(
            SQL("SELECT fact_id, closed_id FROM cqtt_fact_watermark")
        )
        return max(closed_id - fact_id, 0)

    def _lock(self):
        """Lock the row; return what it says, or nothing if another job is at work."""
        return self._one(
            SQL(
                """SELECT fact_id, closed_id, marked_id, waits_for
                     FROM cqtt_fact_watermark FOR UPDATE SKIP LOCKED"""
            )
        )

    def _one(self, query):
        rows = self.env.execute_query(query)
        return rows[0] if rows else None

    def _save(self, **values):
        self.env.cr.execute(
            SQL(
                "UPDATE cqtt_fact_watermark SET %s",
                SQL(", ").join(
                    SQL("%s = %s", SQL.identifier(name), value)
                    for name, value in values.items()
                ),
            )
        )
        self.invalidate_model(flush=False)
