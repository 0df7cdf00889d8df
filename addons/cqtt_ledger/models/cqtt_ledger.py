from datetime import date

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..readings import Answer, Dimension, Key, Question, Sum, cut
from . import ledger_sql

#: dimensions that are columns of a fact
COLUMNS = {
    Dimension.UNIT: "unit_id",
    Dimension.FIELD: "field_id",
    Dimension.CHANNEL: "channel_id",
    Dimension.STAFF: "staff_id",
}


class CqttLedger(models.AbstractModel):
    """Readings: every figure is a sum over facts that the reader's scope reaches."""

    _name = "cqtt.ledger"
    _description = "Ledger"

    @api.model
    def _ask(self, question: Question) -> Answer:
        """Answer a question by one statement.

        :raise LedgerError: a measure does not exist, or is no stock where one is asked
        """
        codes = {self._measure_id(question, code): code for code in question.measures}
        self._flush_places()
        sums = (
            Sum(tuple(key), codes[measure_id], stretch, quantity)
            for measure_id, stretch, quantity, *key in self.env.execute_query(
                ledger_sql.sums(self._sources(question), question)
            )
        )
        return Answer(question, sums, question.as_of or self.env.cr.now())

    @api.model
    def _flow_domain(self, question: Question, code, span, key: Key | None = None):
        """Return the domain of the facts behind one figure of a flow."""
        return self._figure_domain(question, code, span, key) & Domain(
            "date", ">=", span.first
        )

    @api.model
    def _stock_domain(self, question: Question, code, span, key: Key | None = None):
        """Return the domain of the facts of the records behind a stock."""
        records = self._stock_records(question, code, span, key)
        return self._figure_domain(question, code, span, key) & Domain.OR(
            Domain("model", "=", model) & Domain("res_id", "in", list(ids))
            for model, ids in records.items()
        )

    @api.model
    def _stock_records(
        self, question: Question, code, span, key: Key | None = None
    ) -> dict[str, dict[int, int]]:
        """Return the records that make up a stock at the end of a period.

        :return: by model, the quantity of each record's id
        """
        facts = self.env["cqtt.fact"]
        query = facts._search(self._figure_domain(question, code, span, key))
        columns = ("model", "res_id", "quantity")
        source = ledger_sql.select_source(query, columns)
        found = {}
        for model, res_id, quantity in self.env.execute_query(
            ledger_sql.balances(source)
        ):
            found.setdefault(model, {})[res_id] = quantity
        return found

    @api.model
    def _action_open_flow(self, question, code, span, key=None, name=None):
        """Return the action that lists the facts behind one figure of a flow."""
        domain = self._flow_domain(question, code, span, key)
        return self.env["cqtt.fact"]._action_open(domain, name or str(span))

    @api.model
    def _action_open_stock(self, question, code, span, key=None, name=None):
        """Return the action that lists the facts of the records behind a stock."""
        domain = self._stock_domain(question, code, span, key)
        return self.env["cqtt.fact"]._action_open(domain, name or str(span.last))

    @api.model
    def _units_of(self, place, day=None):
        """Return the ids of the units that a place consists of, to limit a question.

        :param place: units (with all below them) or clusters
        :param day: the day whose clusters count
        """
        if place._name == "cqtt.cluster":
            return frozenset(self._members("in", place.ids, day))
        # sudo: which units there are, everybody may know
        return frozenset(place.sudo().search([("id", "child_of", place.ids)]).ids)

    def _measure_id(self, question, code):
        kind = "stock" if code in question.stocks else None
        return self.env["cqtt.measure"]._id_of(code, kind)

    def _sources(self, question):
        """Return what a question is answered from, within the reader's scope.

        Roll-ups up to the watermark and the facts above it. They do not know staff, and
        nothing of when a fact was booked: a moment at which one of theirs was not known
        yet is answered from the facts.
        """
        if Dimension.STAFF in (*question.by, *question.only):
            return self._fact_sources(question)
        if not question.as_of:
            above = ledger_sql.above_watermark()
            return self._rollup_sources(question) + self._fact_sources(question, above)
        known = ledger_sql.known_at(question.as_of)
        below = SQL("NOT %s AND %s", known, ledger_sql.below_watermark())
        return (
            self._rollup_sources(question, known)
            + self._fact_sources(question, ledger_sql.above_watermark())
            + self._fact_sources(question, below)
        )

    def _fact_sources(self, question, condition=None):
        """Return the facts; flows and stocks apart, for an index that has all."""
        limits = self._limits(question, question.cover.last)
        if question.as_of:
            limits &= Domain("booked_at", "<=", question.as_of)
        return [
            self._source(
                "cqtt.fact",
                domain & limits & Domain("date", ">=", first),
                question,
                condition,
            )
            for domain, first in self._asked(question)
        ]

    def _rollup_sources(self, question, condition=None):
        """Return years before the first bound, months that none cuts through, days."""
        last = question.cover.last
        limits = self._limits(question, last)
        sources = []
        for domain, first in self._asked(question):
            pieces = cut(question.bounds, first, last)
            begin = pieces.months_from
            years = Domain("date", "<", begin) & Domain("date", ">=", first)
            months = Domain("date", ">=", begin) & Domain(
                "date", "not in", pieces.broken
            )
            days = Domain.OR(
                Domain("date", ">=", span.first) & Domain("date", "<=", span.last)
                for span in pieces.days
            )
            sources += [
                self._source(model, domain & limits & dates, question, condition)
                for model, dates in (
                    ("cqtt.fact.year", years if first < begin else Domain.FALSE),
                    ("cqtt.fact.month", months),
                    ("cqtt.fact.day", days),
                )
                if not dates.is_false()
            ]
        return sources

    def _asked(self, question):
        """Yield the domain of flows and that of stocks, with the first day of each."""
        for codes, first in (
            (question.flows, question.cover.first),
            (question.stocks, date.min),
        ):
            if codes:
                yield self._measures_domain(question, codes), first

    def _source(self, model, domain, question, condition=None):
        records = self.env[model]
        records.check_access("read")
        if not self.env.su:
            domain &= self.env.user._scope_domain("unit_id")
        # rules hide single answers of citizens; sums of them may be read
        query = records._search(domain, bypass_access=True)
        if condition:
            query.add_where(condition)
        return ledger_sql.select_source(query, ledger_sql.columns_for(question))

    def _measures_domain(self, question, codes):
        ids = [self._measure_id(question, code) for code in codes]
        return Domain("measure_id", "in", ids)

    def _figure_domain(self, question, code, span, key):
        """Return the domain of one measure and key, up to the end of a period."""
        domain = Domain("measure_id", "=", self._measure_id(question, code))
        domain &= self._limits(question, span.last)
        if question.as_of:
            domain &= Domain("booked_at", "<=", question.as_of)
        for dimension, id_ in zip(question.by if key else (), key or (), strict=True):
            domain &= self._dimension_domain(dimension, {id_}, question.cover.last)
        return domain

    def _limits(self, question, last):
        domain = Domain("date", "<=", last)
        for dimension, ids in question.only.items():
            domain &= self._dimension_domain(dimension, ids, question.cover.last)
        return domain

    def _dimension_domain(self, dimension, ids, day):
        """Return the domain of facts with one of some ids; ``None``: without any."""
        known = [id_ for id_ in ids if id_ is not None]
        if dimension in COLUMNS:
            values = known + [False] * (None in ids)
            return Domain(COLUMNS[dimension], "in", values)
        if dimension is Dimension.PROVINCE:
            units = self.env["cqtt.unit"].sudo().search([("province_id", "in", known)])
            return Domain("unit_id", "in", units.ids)
        domain = Domain("unit_id", "in", self._members("in", known, day))
        if None in ids:
            domain |= Domain("unit_id", "not in", self._members("!=", False, day))
        return domain

    def _members(self, operator, clusters, day):
        """Return the ids of the units that belong to some clusters on a day."""
        # sudo: who belongs to a cluster, everybody may know
        members = self.env["cqtt.cluster.member"].sudo()
        in_cluster = Domain("cluster_id", operator, clusters)
        return members.search(in_cluster & members._in_force_domain(day)).unit_id.ids

    def _flush_places(self):
        self.env["cqtt.cluster.member"].flush_model()
        self.env["cqtt.unit"].flush_model(["province_id"])
