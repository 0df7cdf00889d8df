from datetime import date
from typing import NamedTuple, TypedDict, Unpack

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import local_moment, today
from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_base.kinds import Id, Text

from ..periods import Span, before, regular_of

#: how many of the latest periods are offered
PERIODS = 200
#: days that anybody could mean
DAYS = Span(date(1900, 1, 1), date(2999, 12, 31))


class Asked(TypedDict, total=False):
    """What a screen sends of a choice."""

    unit_id: Id
    cluster_id: Id
    period_id: Id
    date_from: Text
    date_to: Text
    as_of: Text


class Choice(NamedTuple):
    """What figures are about: a unit or cluster, the days, their name, the moment."""

    place: models.BaseModel
    span: Span
    period: str
    as_of: object


class CqttLedgerChoice(models.AbstractModel):
    """What the reader of figures chooses on a screen: whose, when, as of when.

    It comes as ``unit_id`` or ``cluster_id``, ``period_id`` or ``date_from`` and
    ``date_to``, and ``as_of`` (UTC) for figures as they were known then.
    """

    _name = "cqtt.ledger.choice"
    _description = "Choice of Figures"

    @api.readonly
    @api.model
    def get_options(self):
        """Return the places and periods that the reader may choose from."""
        self.env["cqtt.fact"].check_access("read")
        periods = self.env["cqtt.period"].search_read(
            [], ["name", "date_from", "date_to"], limit=PERIODS
        )
        return {"places": self._places(), "periods": periods, "today": today()}

    @api.model
    def print_figures(
        self,
        kind: str,
        indicator_id: Id = None,
        scheme_id: Id = None,
        **choice: Unpack[Asked],
    ):
        """Return the action that downloads figures as a workbook.

        :param kind: ``indicators``, ``comparison`` (of ``indicator_id``) or ``index``
            (of ``scheme_id``)
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        self._choose(**choice)
        if kind not in self.env["cqtt.figures.print"]._fields["kind"].get_values(
            self.env
        ):
            raise UserError(self.env._("There is no such file."))
        record = self.env["cqtt.figures.print"].create(
            {
                "kind": kind,
                "indicator_id": indicator_id,
                "scheme_id": scheme_id,
                **choice,
            }
        )
        return self.env["ir.actions.report"]._print(
            "cqtt_ledger.cqtt_figures_xlsx", record
        )

    @api.model
    def _choose(
        self,
        unit_id=None,
        cluster_id=None,
        period_id=None,
        date_from=None,
        date_to=None,
        as_of=None,
    ) -> Choice:
        """Return what the reader chose.

        :raise UserError: no such unit or period, or days in the wrong order
        :raise AccessError: the place is beyond his scope
        """
        self.env["cqtt.fact"].check_access("read")
        model = "cqtt.cluster" if cluster_id else "cqtt.unit"
        place = self._chosen(model, cluster_id or unit_id)
        if not place:
            raise UserError(self.env._("Choose the unit that the figures are about."))
        if period_id:
            record = self._chosen("cqtt.period", period_id)
            if not record:
                raise UserError(
                    self.env._("This period does not exist any more: choose another.")
                )
            span, period = record._span(), record.name
        else:
            span = self._chosen_span(date_from, date_to)
            period = self._period_name(span)
        self._check_place(place, span)
        return Choice(place, span, period, self._chosen_moment(as_of))

    def _chosen(self, model, record_id):
        known = isinstance(record_id, int) and self.env[model].browse(record_id)
        return known and known.exists()

    def _chosen_span(self, date_from, date_to):
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

    def _chosen_moment(self, as_of):
        try:
            return fields.Datetime.to_datetime(as_of or None)
        except (TypeError, ValueError) as error:
            raise UserError(
                self.env._("Enter the moment as a date and a time.")
            ) from error

    def _period_name(self, span):
        """Return what the days are called: a month, quarter, half-year or year."""
        regular = regular_of(span)
        if not regular:
            return ""
        values = {
            "kind": regular.kind.value,
            "year": regular.year,
            "number": regular.number,
            "closing_day": regular.closing_day,
        }
        period = self.env["cqtt.period"].with_context(lang=LANGUAGE)
        return period.new(values)._regular_name()

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

    def _compared_units(self, choice):
        """Return the units of a place that can be compared: its communes, if any."""
        units = self.env["cqtt.unit"].browse(self._units(choice.place, choice.span))
        communes = units.filtered(lambda unit: unit.level == "commune")
        return (communes or units).sorted("name")

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

    def _describe_choice(self, choice, as_of):
        """Return what a screen says above its figures.

        :param as_of: the moment the figures are true for, UTC
        """
        return {
            "place": choice.place.display_name,
            "period": choice.period,
            "date_from": choice.span.first,
            "date_to": choice.span.last,
            "as_of": fields.Datetime.to_string(as_of),
            "is_past": bool(choice.as_of),
        }

    def _with_earlier(self, span, count):
        """Return so many periods up to one, the earliest first."""
        return [*(before(span, n) for n in reversed(range(1, count))), span]

    def _describe_span(self, span):
        """Return what a period is called, and its days as a choice."""
        return {
            "name": self._period_name(span) or f"{span.last:%d/%m/%Y}",
            "date_from": span.first,
            "date_to": span.last,
        }

    def _local(self, moment):
        """Return a moment, UTC without zone, as the clock in Viet Nam shows it."""
        return local_moment(moment)
