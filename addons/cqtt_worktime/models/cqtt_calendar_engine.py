from contextlib import contextmanager
from datetime import time
from typing import NamedTuple

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import ormcache

from odoo.addons.cqtt_base.clock import today

from ..local_time import to_local, to_utc
from ..worktime import (
    CountingRules,
    DayCount,
    DayOff,
    Limit,
    MakeUpDay,
    NoAnswer,
    NoWorkingTime,
    OpeningEdge,
    Pause,
    WorkCalendar,
    explain,
)


class Office(NamedTuple):
    """A calendar compiled, and how it counts."""

    engine: WorkCalendar
    rules: CountingRules


class CqttCalendar(models.Model):
    """What calendars answer. Times are those of the database: UTC without zone."""

    _inherit = "cqtt.calendar"

    @api.model
    def _for_unit(self, unit, day=None):
        """Return the calendar that a unit works by.

        Its own, or that of the nearest unit above it that has one, or the province's.

        :param unit: empty for the province's calendar
        :param day: today by default
        :raise UserError: there is none
        """
        day = day or today()
        # sudo: when an office is open is no secret
        calendar_id = self._id_for(unit.sudo().parent_path or "", day)
        if not calendar_id:
            raise UserError(
                self.env._(
                    "There is no work calendar for %(unit)s on %(day)s. Make one under "
                    "Working time > Calendars.",
                    unit=unit.sudo().name or self.env._("the province"),
                    day=day.strftime("%d/%m/%Y"),
                )
            )
        return self.browse(calendar_id)

    @api.model
    @ormcache("path", "day")
    def _id_for(self, path, day):
        """Return the id of the calendar of a unit, told by its path from above."""
        unit_ids = [int(unit_id) for unit_id in filter(None, path.split("/"))]
        nearest = {unit_id: rank for rank, unit_id in enumerate(unit_ids)}
        found = self.sudo().search(
            Domain("unit_id", "in", [False, *nearest]) & self._in_force_domain(day)
        )
        found = found.sorted(lambda c: nearest.get(c.unit_id.id, -1))
        return found[-1:].id

    @api.model
    def _of_province(self):
        return self.search(
            Domain("unit_id", "=", False) & Domain("is_in_force", "=", True), limit=1
        )

    @api.model
    def _of_user(self):
        """Return the calendar of the user's unit, or the province's; maybe none."""
        try:
            return self._for_unit(self._unit_of_user())
        except UserError:
            return self.browse()

    @api.model
    def _unit_of_user(self):
        """Return the unit of a user who has only one."""
        unit_ids = self.env.user._scope().unit_ids
        return self.env["cqtt.unit"].browse(unit_ids if len(unit_ids) == 1 else ())

    def _engine(self) -> WorkCalendar:
        """Return the calendar compiled, as it is at its present revision."""
        return self._office().engine

    def _rules(self) -> CountingRules:
        """Return how this office counts."""
        return self._office().rules

    def _office(self) -> Office:
        self.ensure_one()
        # sudo: everybody gets the same one, whoever asked first
        return self.sudo()._compile()

    @ormcache("self.id", "self.revision")
    def _compile(self):
        days = (self.parent_id | self).exception_ids.filtered(
            lambda day: day.state == "confirmed"
        )
        # what is entered here takes the place of the same date above
        above_first = days.sorted(lambda day: day.calendar_id == self)
        parts = {day.date: day._as_part() for day in above_first}
        sessions = self.session_ids or self.parent_id.session_ids
        return Office(
            WorkCalendar(
                [session._as_part() for session in sessions],
                [part for part in parts.values() if isinstance(part, DayOff)],
                [part for part in parts.values() if isinstance(part, MakeUpDay)],
            ),
            self._prepare_rules(),
        )

    def _prepare_rules(self):
        hour, minute = divmod(round(self.same_day_until * 60), 60)
        return CountingRules(
            day_count=DayCount(self.day_count),
            day_minutes=round(self.day_hours * 60),
            opening_edge=OpeningEdge(self.opening_edge),
            same_day_until=time(hour, minute) if hour < 24 else None,
        )

    def _due(self, start, limit: Limit, rules: CountingRules | None = None):
        """Return when something is due that was received at ``start``.

        :raise UserError: nobody works so long
        """
        office = self._office()
        with self._answering():
            due = office.engine.due(to_local(start), limit, rules or office.rules)
        return to_utc(due)

    def _due_after(self, due, pauses):
        """Return the due time put off by the working time within pauses.

        :param pauses: pairs of start and end; what overlaps counts once
        :raise UserError: nobody works so long
        """
        local = [Pause(to_local(start), to_local(end)) for start, end in pauses]
        with self._answering():
            return to_utc(self._engine().due_after(to_local(due), local))

    def _working_minutes(self, start, end) -> int:
        """Return the working minutes between two times; negative when backwards."""
        with self._answering():
            return self._engine().between(to_local(start), to_local(end))

    def _is_working(self, at) -> bool:
        with self._answering():
            return self._engine().is_working(to_local(at))

    def _add_minutes(self, start, minutes):
        """Return when so much has been worked since; less than nothing goes back.

        :raise UserError: so much is never worked
        """
        with self._answering():
            return to_utc(self._engine().add(to_local(start), minutes))

    def _explain(self, start, limit: Limit):
        """Return when something is due and why, in local times.

        :raise UserError: nobody works so long
        """
        office = self._office()
        with self._answering():
            return explain(office.engine, to_local(start), limit, office.rules)

    @contextmanager
    def _answering(self):
        """Say in words what keeps the engine from answering."""
        try:
            yield
        except NoWorkingTime as error:
            raise UserError(
                self.env._(
                    "The calendar “%s” has no working time there. Enter its sessions, "
                    "or sessions that go on.",
                    self.sudo().name,
                )
            ) from error
        except NoAnswer as error:
            raise UserError(
                self.env._(
                    "No calendar reaches that far. Check the date and the limit."
                )
            ) from error
