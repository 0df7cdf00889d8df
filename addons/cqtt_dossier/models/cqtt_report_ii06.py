from datetime import date
from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_ledger.periods import Kind, RegularPeriod, Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from ..ii06 import COLUMNS, Line, Table, head_rows

RECEIVED, OPEN, OPEN_LATE = "dossier.received", "dossier.open", "dossier.overdue_open"
#: flows that a column counts as they are
ENDED = {8: "dossier.early", 9: "dossier.on_time", 10: "dossier.late"}
BY_LINE = (Dimension.FIELD, Dimension.CHANNEL)
#: how many of the latest periods are offered
PERIODS = 200
#: days that anybody could mean
DAYS = Span(date(1900, 1, 1), date(2999, 12, 31))


class Choice(NamedTuple):
    """What a report is about: a unit or cluster, the days, and their name if any."""

    place: models.BaseModel
    span: Span
    period: str


class CqttReportIi06(models.AbstractModel):
    """Report II.06: figures of the ledger in the columns of the form.

    Screen, workbook and paper show what ``_read`` returns. What a reader chooses comes
    as ``unit_id`` or ``cluster_id``, and ``period_id`` or ``date_from`` and
    ``date_to``.
    """

    _name = "cqtt.report.ii06"
    _description = "Report II.06"

    @api.readonly
    @api.model
    def get_options(self):
        """Return the places and periods that the reader may choose from."""
        self.env["cqtt.fact"].check_access("read")
        periods = self.env["cqtt.period"].search_read(
            [], ["name", "date_from", "date_to"], limit=PERIODS
        )
        return {"places": self._places(), "periods": periods, "today": today()}

    @api.readonly
    @api.model
    def get_data(self, **choice):
        """Return the report for the screen.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        place, span, period = self._choose(**choice)
        table = self._read(place, span)
        return {
            "place": place.display_name,
            "period": period,
            "date_from": span.first,
            "date_to": span.last,
            "as_of": fields.Datetime.to_string(table.as_of),
            "head": self._head(),
            "numbers": [column.number for column in COLUMNS],
            "lines": [self._describe(line) for line in table.lines],
            "total": self._describe(table.total),
        }

    @api.model
    def _read(self, place, span) -> Table:
        """Return the lines of a unit or cluster by field, asking the ledger once.

        Dossiers that came in by no known channel count as not online, and those
        without field have a line of their own: nothing is left out.
        """
        question = self._question(self._units(place, span), span)
        answer = self.env["cqtt.ledger"]._ask(question)
        by_field = answer.regrouped(Dimension.FIELD)
        online = self._online().id

        def line(label, field_id):
            key = (field_id,)
            received = by_field.flow(RECEIVED, span, key)
            came_online = answer.flow(RECEIVED, span, (field_id, online))
            figures = {
                4: came_online,
                5: received - came_online,
                6: by_field.opening(OPEN, span, key),
                11: by_field.closing(OPEN, span, key),
                13: by_field.closing(OPEN_LATE, span, key),
                **{n: by_field.flow(code, span, key) for n, code in ENDED.items()},
            }
            return Line.of(label, figures, field_id)

        lines = [line(*each) for each in self._names_of_fields(by_field)]
        return Table(tuple(li for li in lines if not li.is_empty), answer.as_of)

    @api.model
    def _question(self, units, span, by=BY_LINE, only=None):
        return Question(
            [span],
            flows=[RECEIVED, *ENDED.values()],
            stocks=[OPEN, OPEN_LATE],
            by=by,
            only={Dimension.UNIT: units, **(only or {})},
        )

    @api.model
    def _choose(
        self,
        unit_id=None,
        cluster_id=None,
        period_id=None,
        date_from=None,
        date_to=None,
    ) -> Choice:
        """Return what the reader chose.

        :raise UserError: no such unit or period, or days in the wrong order
        :raise AccessError: the place is beyond his scope
        """
        model = "cqtt.cluster" if cluster_id else "cqtt.unit"
        place = self._chosen(model, cluster_id or unit_id)
        if not place:
            raise UserError(self.env._("Choose the unit that the report is about."))
        if period_id:
            record = self._chosen("cqtt.period", period_id)
            if not record:
                raise UserError(
                    self.env._("This period does not exist any more: choose another.")
                )
            span, period = record._span(), record.name
        else:
            span = self._span(date_from, date_to)
            period = self._period_name(span)
        self._check_place(place, span)
        return Choice(place, span, period)

    def _chosen(self, model, record_id):
        known = isinstance(record_id, int) and self.env[model].browse(record_id)
        return known and known.exists()

    def _span(self, date_from, date_to):
        try:
            span = Span(*map(fields.Date.to_date, (date_from, date_to)))
        except (TypeError, ValueError):
            span = None
        if not span or span.first not in DAYS or span.last not in DAYS:
            raise UserError(
                self.env._(
                    "Enter a first and a last day; the last day may not lie before "
                    "the first."
                )
            )
        return span

    def _period_name(self, span):
        """Return what the days are called: a month, quarter, half-year or year."""
        for kind in Kind:
            regular = RegularPeriod.containing(kind, span.first)
            if regular.span == span:
                values = {"kind": kind.value, "year": regular.year}
                period = self.env["cqtt.period"].with_context(lang=LANGUAGE)
                return period.new({**values, "number": regular.number})._regular_name()
        return ""

    def _check_place(self, place, span):
        """Refuse figures that would leave out what the reader may not see."""
        units = self._units(place, span)
        if not units:
            raise UserError(
                self.env._("No unit belonged to “%s” on that day.", place.display_name)
            )
        scope = self.env.user._scope()
        if not (self.env.su or scope.everywhere or units <= scope.unit_ids):
            raise AccessError(
                self.env._(
                    "The figures of “%s” lie beyond your scope: choose one of the "
                    "units you are offered.",
                    place.display_name,
                )
            )

    def _units(self, place, span):
        # a period may end in the future, where nobody knows who belongs to a cluster
        return self.env["cqtt.ledger"]._units_of(place, min(span.last, today()))

    def _places(self):
        """Return the clusters and units in the reader's scope, the largest first."""
        return [
            {"kind": kind, "id": place.id, "name": place.display_name}
            for kind, places in self._places_by_kind().items()
            for place in places
        ]

    def _places_by_kind(self):
        scope = self.env.user._scope()
        everywhere = self.env.su or scope.everywhere
        mine = Domain.TRUE if everywhere else Domain("id", "in", list(scope.unit_ids))
        units = self.env["cqtt.unit"].search(mine)
        current = units.filtered("is_in_force")
        provinces = current.filtered(lambda unit: unit.level == "province")
        members = self.env["cqtt.cluster.member"]
        found = members.search(members._in_force_domain()).grouped("cluster_id")
        return {
            "province": provinces,
            "cluster": self.env["cqtt.cluster"]
            .union(*(cluster for cluster, m in found.items() if m.unit_id <= units))
            .sorted(),
            "unit": current - provinces,
            "former": units - current,
        }

    def _names_of_fields(self, answer):
        """Return name and id of fields in their order; last come facts without."""
        ids = {field_id for (field_id,) in answer.keys}
        every = self.env["cqtt.field"].with_context(active_test=False)
        found = every.search([("id", "in", list(ids - {None}))])
        without = [(self.env._("Without field"), None)] * (None in ids)
        return [(field.name, field.id) for field in found] + without

    def _online(self):
        return self.env.ref("cqtt_base.cqtt_channel_online")

    def _head(self):
        return [
            [
                {"text": cell.text, "rows": cell.rows, "columns": cell.columns}
                for cell in row
            ]
            for row in head_rows()
        ]

    def _describe(self, line):
        return {
            "field_id": line.key or False,
            "label": line.label,
            "figures": list(line.figures.items()),
            "gap": line.gap,
        }
