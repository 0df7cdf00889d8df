from collections import defaultdict

from odoo import SUPERUSER_ID, api, fields, models
from odoo.tools import SQL, split_every

from odoo.addons.cqtt_base.hooks import LANGUAGE

from ..booking import Entry, LedgerError, mirror
from ..overdue import Booked, Change, Mark, settle, stays, stretches

#: records that the job settles before it saves
BATCH = 200


class CqttOverdueMixin(models.AbstractModel):
    """A record with a due time: the ledger learns that it became overdue.

    What is booked follows from the due time and from when the record was open, never
    from when a job or a person came by: the moment of the fact is the moment at which
    the due time passed. If the due time is moved after that, the fact is undone and, if
    the new one has passed too, booked anew. A fact that a person has undone stays so.
    """

    _name = "cqtt.overdue.mixin"
    _inherit = "cqtt.workflow.mixin"
    _description = "Record with a Due Time"

    #: ``OverdueRule`` of each due time that the ledger follows
    _overdue_rules = ()

    def _register_hook(self):
        """Refuse to load a rule that names what does not exist."""
        super()._register_hook()
        for rule in () if self._abstract else self._overdue_rules:
            self._check_overdue_rule(rule)

    def write(self, vals):
        result = super().write(vals)
        if any(rule.due in vals for rule in self._overdue_rules):
            self._settle_overdue()
        return result

    def _settle_overdue(self):
        """Book, or undo, what the due times of these records mean by now."""
        return self.env["cqtt.fact"]._insert(self._overdue_rows())

    def _transition_rows(self, transition, journal_lines):
        rows = super()._transition_rows(transition, journal_lines)
        # a first step finds nothing booked: the job, which looks again, always asks
        known = self.filtered(lambda record: not record._has_just_begun())
        return rows + self._overdue_rows(known)

    @api.model
    def _counting_steps(self):
        yield from super()._counting_steps()
        for rule in self._overdue_rules:
            yield self.env._("due time passed"), rule.measures

    def _overdue_rows(self, known=None):
        """Return what is to be booked.

        :param known: of these, those of which something may be booked; ``None``: all
        """
        # as the system, in its language: what is booked is the same, whoever came by
        records = self.with_user(SUPERUSER_ID).with_context(lang=LANGUAGE)
        known = records if known is None else known
        return [
            row
            for rule in self._overdue_rules
            for row in records._overdue_rows_of(rule, known._overdue_booked(rule))
        ]

    def _overdue_rows_of(self, rule, booked):
        now = fields.Datetime.now()
        passed = self.filtered(
            lambda record: (
                record.id in booked or (record[rule.due] and record[rule.due] < now)
            )
        )
        open_stays = passed._open_stays(rule) if passed else {}
        settled = {
            record: settle(
                rule,
                stretches(open_stays[record.id], record[rule.due] or None, now),
                booked.get(record.id, {}).values(),
            )
            for record in passed
        }
        missing = [
            row
            for record, settlement in settled.items()
            if settlement.missing
            for row in record._overdue_missing(settlement.missing)
        ]
        surplus = [id_ for found in settled.values() for id_ in found.surplus]
        return missing + self._overdue_surplus(surplus)

    def _overdue_missing(self, marks):
        return self._fact_rows(
            [
                Entry(mark.measure, mark.quantity, {"at": mark.at}, once=True)
                for mark in marks
            ]
        )

    @api.model
    def _overdue_surplus(self, fact_ids):
        """Return the rows that undo some facts, which are read all at once."""
        reason = self.env._("The due time or the course of the record was corrected.")
        return [
            mirror(
                fact._to_row(),
                fact.id,
                user_id=SUPERUSER_ID,
                reason=reason,
                once=True,
            )
            for fact in self.env["cqtt.fact"].browse(fact_ids)
        ]

    def _overdue_booked(self, rule):
        """Return what the ledger says of a rule, by record id and then by fact id."""
        if not self:
            return {}
        codes = {self.env["cqtt.measure"]._id_of(code): code for code in rule.measures}
        rows = self.env.execute_query(
            SQL(
                """
                SELECT f.res_id, f.id, f.measure_id, f.quantity, f.at, m.id IS NOT NULL
                  FROM cqtt_fact f
             LEFT JOIN cqtt_fact m ON m.compensates_id = f.id
                 WHERE f.model = %s AND f.res_id = ANY(%s) AND f.measure_id = ANY(%s)
                   AND f.occurrence IS NOT NULL AND f.compensates_id IS NULL
                   AND m.occurrence IS NULL
              ORDER BY f.id
                """,
                self._name,
                self.ids,
                list(codes),
            )
        )
        found = defaultdict(dict)
        for res_id, fact_id, measure_id, quantity, at, is_excused in rows:
            mark = Mark(codes[measure_id], quantity, at)
            found[res_id][fact_id] = Booked(fact_id, mark, is_excused)
        return found

    def _open_stays(self, rule):
        """Return when each record was open, by id, as its journal tells.

        A model whose steps can carry past times says so from its own times instead.

        :return: lists of ``Stay``
        """
        lines = self.env["cqtt.journal"].search(
            [("model", "=", self._name), ("res_id", "in", self.ids)], order="id"
        )
        changes = defaultdict(list)
        for line in lines:
            change = Change(line.at, line.from_state, line.to_state)
            changes[line.res_id].append(change)
        return {
            record.id: stays(
                record.create_date, record.state, changes[record.id], rule.states
            )
            for record in self
        }

    def _check_overdue_rule(self, rule):
        """:raise LedgerError: the rule names an unknown field, state or measure"""
        field = self._fields.get(rule.due)
        if field is None or field.type != "datetime" or not field.store:
            raise LedgerError(f"{self._name}: {rule.due} is no stored time")
        states = set(self._fields["state"].get_values(self.env))
        if unknown := rule.states - states:
            raise LedgerError(f"{self._name}: unknown states: {sorted(unknown)}")
        self._check_measure(rule.measure, rule.due, "flow")
        if rule.stock:
            self._check_measure(rule.stock, rule.due, "stock")

    @api.model
    def _cron_book_overdue(self):
        """Settle all records whose due time has passed since, of all models."""
        mixin = self.env.registry["cqtt.overdue.mixin"]
        todo = {
            name: ids
            for name, model in self.env.items()
            if issubclass(type(model), mixin)
            and not model._abstract
            and (ids := model._overdue_unsettled())
        }
        cron = self.env["ir.cron"]
        cron._commit_progress(remaining=sum(map(len, todo.values())))
        for name, ids in todo.items():
            for batch in split_every(BATCH, ids):
                # what somebody is working on settles itself
                records = (
                    self.env[name]
                    .browse(batch)
                    .try_lock_for_update(allow_referencing=True)
                )
                records.invalidate_recordset()
                records._settle_overdue()
                if not cron._commit_progress(len(batch)):
                    return

    @api.model
    def _overdue_unsettled(self):
        """Return the ids of open records of which the ledger knows less than it should,
        or more: due times that have passed, and those that have been moved since."""
        ids = set()
        for rule in self._overdue_rules:
            self.flush_model(["state", rule.due])
            ids.update(
                id_ for (id_,) in self.env.execute_query(self._unsettled_sql(rule))
            )
        return sorted(ids)

    @api.model
    def _unsettled_sql(self, rule):
        return SQL(
            """
            SELECT r.id
              FROM %(table)s r
              LEFT JOIN LATERAL (
                SELECT f.at FROM cqtt_fact f
                 WHERE f.model = %(model)s AND f.res_id = r.id
                   AND f.measure_id = %(measure)s
                   AND f.occurrence IS NOT NULL AND f.compensates_id IS NULL
                   AND NOT EXISTS (
                       SELECT FROM cqtt_fact m
                        WHERE m.compensates_id = f.id AND m.occurrence IS NOT NULL)
              ORDER BY f.at DESC
                 LIMIT 1) booked ON TRUE
             WHERE r.state = ANY(%(states)s)
               AND CASE WHEN booked.at IS NULL THEN r.%(due)s < %(now)s
                        ELSE COALESCE(r.%(due)s > booked.at, TRUE) END
            """,
            table=SQL.identifier(self._table),
            model=self._name,
            measure=self.env["cqtt.measure"]._id_of(rule.measure),
            states=sorted(rule.states),
            due=SQL.identifier(rule.due),
            now=fields.Datetime.now(),
        )
