"""Probes of calendars, and of the ledger: measures, facts, indicators."""

from datetime import date, datetime, timedelta

from probes import CatalogueProbe, Probe
from probes_base import FieldProbe

from odoo.fields import Domain

from odoo.addons.cqtt_ledger.booking import Row


class CalendarProbe(Probe):
    model = "cqtt.calendar"

    def make_room(self, row):
        row.sudo().unlink()  # a unit has one calendar at a time


class SessionProbe(Probe):
    model = "cqtt.session"
    change = {"time_to": 12.0}

    def calendar(self, position):
        place = Domain("unit_id", "=", self.unit(position).id)
        calendars = self.env["cqtt.calendar"]
        return calendars.search(place) or CalendarProbe(self.world).make(position, None)

    def values(self, position, user):
        return {
            "calendar_id": self.calendar(position).id,
            "weekday": "6",
            "time_from": 8.0,
            "time_to": 11.0,
        }

    def make_room(self, row):
        row.sudo().unlink()  # two sessions do not overlap


class CalendarExceptionProbe(SessionProbe):
    model = "cqtt.calendar.exception"
    change = {"name": "Khác"}

    def values(self, position, user):
        return {
            "calendar_id": self.calendar(position).id,
            "date": date(2027, 1, 1) + timedelta(days=next(self._numbers)),
            "name": "Nghỉ thử",
            "kind": "off",
        }


class MeasureProbe(CatalogueProbe):
    model = "cqtt.measure"

    def values(self, position, user):
        return {
            "name": "Thử",
            "code": f"thu.so_{next(self._numbers)}",
            "kind": "flow",
            "unit_of_count": "hồ sơ",
        }


class PeriodProbe(CatalogueProbe):
    model = "cqtt.period"

    def values(self, position, user):
        return {
            "name": f"Kỳ {next(self._numbers)}",
            "kind": "free",
            "date_from": "2026-01-15",
            "date_to": "2026-04-14",
        }


class FactProbe(Probe):
    model = "cqtt.fact"
    change = {"quantity": 2}

    def values(self, position, user):
        return {
            "measure_id": self.env["cqtt.measure"].search([], limit=1).id,
            "unit_id": self.unit(position).id,
            "date": "2026-01-01",
            "at": "2026-01-01 03:00:00",
            "booked_at": "2026-01-01 03:00:00",
            "quantity": 1,
            "user_id": user.id,
            "model": "cqtt.unit",
            "res_id": self.unit(position).id,
        }

    def make(self, position, user):
        values = self.values(position, user)
        values["at"] = datetime(2026, 1, 1, 3)
        values["source"] = values.pop("model"), values.pop("res_id")
        for name in ("date", "booked_at"):
            values.pop(name)
        return self.env["cqtt.fact"]._insert([Row(**values)])


class FactDayProbe(FactProbe):
    """Nobody makes a roll-up but the job, which does so past the ORM."""

    model = "cqtt.fact.day"
    change = {"quantity": 2}

    def values(self, position, user):
        values = FactProbe.values(self, position, user)
        names = ("measure_id", "unit_id", "date", "quantity")
        return {name: values[name] for name in names}

    def make(self, position, user):
        values = self.values(position, user)
        field = FieldProbe(self.world).make(position, user)  # each row of its own key
        table = self.env[self.model]._table
        self.env.cr.execute(
            f"""INSERT INTO {table} (measure_id, unit_id, date, field_id, quantity)
                VALUES (%s, %s, %s, %s, %s) RETURNING id""",
            [
                *(values[name] for name in ("measure_id", "unit_id", "date")),
                field.id,
                values["quantity"],
            ],
        )
        return self.env[self.model].browse(self.env.cr.fetchone()[0])


class FactMonthProbe(FactDayProbe):
    model = "cqtt.fact.month"


class FactYearProbe(FactDayProbe):
    model = "cqtt.fact.year"


class FactWatermarkProbe(CatalogueProbe):
    """There is one row, whoever looks."""

    model = "cqtt.fact.watermark"
    change = {"fact_id": 1}

    def values(self, position, user):
        return {"fact_id": 1}

    def make(self, position, user):
        return self.env[self.model].search([])


class IndicatorProbe(CatalogueProbe):
    model = "cqtt.indicator"
    prefix = "thu.chi_so_"

    def values(self, position, user):
        measure = MeasureProbe(self.world).make(position, user)
        return super().values(position, user) | {
            "display": "count",
            "numerator_ids": [(0, 0, {"measure_id": measure.id})],
        }


class IndicatorTermProbe(CatalogueProbe):
    model = "cqtt.indicator.term"
    change = {"sign": "-1"}

    def values(self, position, user):
        return {
            "indicator_id": IndicatorProbe(self.world).make(position, user).id,
            "measure_id": MeasureProbe(self.world).make(position, user).id,
        }


class IndexSchemeProbe(CatalogueProbe):
    model = "cqtt.index.scheme"


class IndexGroupProbe(CatalogueProbe):
    model = "cqtt.index.group"

    def values(self, position, user):
        scheme = IndexSchemeProbe(self.world).make(position, user)
        return {"name": "Thử", "number": "I", "scheme_id": scheme.id}


class IndexItemProbe(CatalogueProbe):
    model = "cqtt.index.item"

    def values(self, position, user):
        return {
            "name": "Thử",
            "number": "I.1",
            "maximum": 5,
            "group_id": IndexGroupProbe(self.world).make(position, user).id,
            "indicator_id": IndicatorProbe(self.world).make(position, user).id,
        }


class IndexGradeProbe(CatalogueProbe):
    model = "cqtt.index.grade"

    def values(self, position, user):
        scheme = IndexSchemeProbe(self.world).make(position, user)
        return {"name": "Thử", "minimum": 5, "scheme_id": scheme.id}


class ManualFigureProbe(Probe):
    """A figure that nobody has confirmed yet."""

    model = "cqtt.manual.figure"
    change = {"quantity": 6}

    def values(self, position, user):
        measure = self.env.ref("cqtt_ledger.cqtt_measure_index_decisions")
        return {
            "unit_id": self.unit(position).id,
            "measure_id": measure.id,
            "date": "2026-01-31",
            "quantity": 5,
        }
