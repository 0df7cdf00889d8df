"""How facts come into the table: by one statement, whatever their number."""

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.cqtt_base.clock import LOCAL

from ..booking import Row, mirror


class CqttFact(models.Model):
    _inherit = "cqtt.fact"

    @api.model
    def _book(self, records, entries):
        """Book happenings that are no step of a workflow.

        Its caller has made sure that they happened, and that the user may say so.

        :param records: what they happened to; a model with ``cqtt.fact.source``
        :param entries: what to book for each of the records, as ``Entry``
        :return: the new facts
        """
        return self._insert(
            [row for record in records for row in record._fact_rows(entries)]
        )

    def _compensate(self, reason, today=False, line=None):
        """Undo facts by mirror rows.

        A mirror row has the day of its fact, so that past figures become what they
        should have been; readings "as of" a moment before still say what was known
        then. A fact that was right and ceases to count is undone ``today``: past
        figures stay.

        :param reason: why; shown with the mirror rows
        :param today: let the facts count until now
        :param line: the journal line of the step that undoes them
        :return: the mirror rows
        :raise UserError: no reason, or a fact cannot be undone
        """
        if not (reason or "").strip():
            raise UserError(self.env._("Say why the figures have to be corrected."))
        facts = self.sudo()  # who may undo a step may not see each unit it counted at
        facts._check_not_undone()
        moment = fields.Datetime.now() if today else None
        return self._insert(
            [
                mirror(
                    fact._to_row(),
                    fact.id,
                    user_id=self.env.uid,
                    reason=reason.strip(),
                    at=moment,
                    journal_id=line and line.id,
                )
                for fact in facts
            ]
        )

    @api.model
    def _live(self, records, measures=None):
        """Return the facts of some records that count: neither undone nor undoing.

        :param measures: codes of the measures to look at; ``None`` for all
        """
        domain = (
            Domain("model", "=", records._name)
            & Domain("res_id", "in", records.ids)
            & Domain("compensates_id", "=", False)
            & Domain("is_compensated", "=", False)
        )
        if measures is not None:
            domain &= Domain("measure_id.code", "in", list(measures))
        # sudo: what is booked counts, whoever looks; facts count at another unit too
        return self.sudo().search(domain, order="id")

    def _check_not_undone(self):
        for fact in self:
            if fact.compensates_id:
                raise UserError(
                    self.env._(
                        "This row undoes another one and cannot be undone: book what "
                        "is right anew."
                    )
                )
            if fact.is_compensated:
                raise UserError(
                    self.env._(
                        "“%(fact)s” has been undone already: %(reason)s",
                        fact=fact.display_name,
                        reason=fact.compensation_ids.reason,
                    )
                )

    def _to_row(self):
        self.ensure_one()
        return Row(
            measure_id=self.measure_id.id,
            unit_id=self.unit_id.id,
            at=self.at,
            quantity=self.quantity,
            user_id=self.user_id.id,
            source=(self.model, self.res_id),
            field_id=self.field_id.id or None,
            channel_id=self.channel_id.id or None,
            staff_id=self.staff_id.id or None,
            journal_id=self.journal_id.id or None,
        )

    @api.model
    def _insert(self, rows):
        """Insert rows in one statement; what is booked already is left out.

        :return: the new facts, in the order of the rows
        """
        if not rows:
            return self.browse()
        self.env["cqtt.staff"].flush_model(
            ["user_id", "unit_id", "date_from", "date_to"]
        )
        ids = [fact_id for (fact_id,) in self.env.execute_query(self._insert_sql(rows))]
        self.invalidate_model(["compensation_ids", "is_compensated"], flush=False)
        return self.browse(ids)

    @api.model
    def _insert_sql(self, rows):
        """Return the statement.

        The day is that of the moment in Viet Nam. A row without staff member is the
        work of whoever acts for the unit. A happening that is booked once has the
        number of times it was found and undone by the same means, so that it can be
        found again; what a person has undone is not found again.
        """
        return SQL(
            """
            INSERT INTO cqtt_fact (
                measure_id, unit_id, date, at, booked_at, quantity, user_id, staff_id,
                field_id, channel_id, model, res_id, journal_id, compensates_id,
                reason, occurrence)
            SELECT v.measure_id, v.unit_id, v.date, v.at, now() AT TIME ZONE 'UTC',
                   v.quantity, v.user_id,
                   COALESCE(v.staff_id, CASE
                       WHEN v.compensates_id IS NULL AND NOT v.is_nobodys THEN
                       (SELECT s.id FROM cqtt_staff s
                         WHERE s.user_id = v.user_id AND s.unit_id = v.unit_id
                           AND COALESCE(s.date_from <= v.date, TRUE)
                           AND COALESCE(s.date_to >= v.date, TRUE)
                      ORDER BY s.id DESC LIMIT 1) END),
                   v.field_id, v.channel_id, v.model, v.res_id, v.journal_id,
                   v.compensates_id, v.reason,
                   CASE WHEN v.once AND v.compensates_id IS NULL THEN
                       (SELECT count(*) FROM cqtt_fact f
                          JOIN cqtt_fact m ON m.compensates_id = f.id
                         WHERE f.model = v.model AND f.res_id = v.res_id
                           AND f.measure_id = v.measure_id AND f.at = v.at
                           AND f.quantity = v.quantity
                           AND f.occurrence IS NOT NULL
                           AND m.occurrence IS NOT NULL)
                        WHEN v.once THEN 0 END
              FROM (
                SELECT *, ((at AT TIME ZONE 'UTC') AT TIME ZONE %(zone)s)::date AS date
                  FROM unnest(%(columns)s) WITH ORDINALITY u (%(names)s, place)) v
          ORDER BY v.place
            ON CONFLICT DO NOTHING
         RETURNING id
            """,
            zone=LOCAL.zone,
            columns=SQL(", ").join(
                SQL("%s::%s[]", [pick(row) for row in rows], SQL(kind))
                for kind, pick in COLUMNS.values()
            ),
            names=SQL(", ").join(map(SQL.identifier, COLUMNS)),
        )


#: type and value of each column that a row says something about
COLUMNS = {
    "measure_id": ("int", lambda row: row.measure_id),
    "unit_id": ("int", lambda row: row.unit_id),
    "at": ("timestamp", lambda row: row.at),
    "quantity": ("int", lambda row: row.quantity),
    "user_id": ("int", lambda row: row.user_id),
    "staff_id": ("int", lambda row: row.staff_id),
    "field_id": ("int", lambda row: row.field_id),
    "channel_id": ("int", lambda row: row.channel_id),
    "model": ("text", lambda row: row.source[0]),
    "res_id": ("int", lambda row: row.source[1]),
    "journal_id": ("int", lambda row: row.journal_id),
    "compensates_id": ("int", lambda row: row.compensates_id),
    "reason": ("text", lambda row: row.reason),
    "once": ("boolean", lambda row: row.once),
    "is_nobodys": ("boolean", lambda row: row.is_nobodys),
}
