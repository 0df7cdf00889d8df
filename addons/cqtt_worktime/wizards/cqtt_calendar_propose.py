from datetime import date

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

from ..models.cqtt_calendar_exception import KINDS
from ..models.cqtt_session import WEEKDAYS
from ..public_holidays import propose


class CqttCalendarPropose(models.TransientModel):
    """Go through the days off and make-up days of a year before they are entered."""

    _name = "cqtt.calendar.propose"
    _description = "Propose Days Off"

    calendar_id = fields.Many2one(
        "cqtt.calendar",
        required=True,
        default=lambda self: self._default_calendar_id(),
    )
    year = fields.Integer(required=True, default=lambda self: self._default_year())
    source = fields.Char(
        string="Document",
        help="Number and date of the announcement, for the days that have none below.",
    )
    line_ids = fields.One2many(
        "cqtt.calendar.propose.line",
        "propose_id",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    chosen_count = fields.Integer(compute="_compute_chosen_count")

    _year_range = models.Constraint(
        "CHECK(year BETWEEN 2000 AND 2099)", "Choose a year between 2000 and 2099."
    )

    def _default_calendar_id(self):
        calendar = self.env["cqtt.calendar"]._of_user()._filtered_access("write")
        return calendar or self.env["cqtt.calendar"]._of_province()

    def _default_year(self):
        """Return the next year, from the autumn on."""
        day = today()
        return day.year + (day.month >= 10)

    @api.depends("calendar_id", "year")
    def _compute_line_ids(self):
        for wizard in self:
            # beyond these years nobody knows the moons; what is being typed is no year
            lines = wizard._prepare_lines() if 2000 <= wizard.year <= 2099 else ()
            wizard.line_ids = [
                Command.clear(),
                *(Command.create(values) for values in lines),
            ]

    @api.depends("line_ids.is_chosen")
    def _compute_chosen_count(self):
        for wizard in self:
            wizard.chosen_count = len(wizard.line_ids.filtered("is_chosen"))

    def _prepare_lines(self):
        """Return a line for each day; those the calendar has are shown as they are."""
        days = self._days_of_year()
        names = ("date", "kind", "weekday", "name", "source")
        lines = [
            {
                "is_chosen": day.state == "proposed",
                **{name: day[name] for name in names},
            }
            for day in days
        ]
        known = set(days.mapped("date"))
        for proposal in propose(self.year):
            if proposal.day not in known:
                values = days._prepare_proposal_values(self.calendar_id, proposal)
                del values["calendar_id"]
                lines.append({**values, "is_chosen": True})
        return sorted(lines, key=lambda line: line["date"])

    def _days_of_year(self):
        return self.env["cqtt.calendar.exception"].search(
            [("calendar_id", "=", self.calendar_id.id), *self._year_domain()]
        )

    def _year_domain(self):
        return [
            ("date", ">=", date(self.year, 1, 1)),
            ("date", "<=", date(self.year, 12, 31)),
        ]

    def action_propose(self):
        """Enter the chosen days as proposed, and show the year."""
        self._enter()
        return self._show_year()

    def action_confirm(self):
        """Enter the chosen days and confirm them, and show the year."""
        self._enter().perform("confirm")
        return self._show_year()

    def _enter(self):
        """Enter what is chosen; what was proposed before takes the values given now.

        :return: the days entered
        """
        self.ensure_one()
        chosen = self.line_ids.filtered("is_chosen")
        if not chosen:
            raise UserError(self.env._("Tick the days that are to be entered."))
        known = {day.date: day for day in self._days_of_year()}
        days = self.env["cqtt.calendar.exception"]
        new = []
        for line in chosen:
            values = line._prepare_exception_values()
            if day := known.get(line.date):
                day.write(values)
                days |= day
            else:
                new.append({**values, "calendar_id": self.calendar_id.id})
        return days | days.create(new)

    def _show_year(self):
        action = self.calendar_id.action_view_exceptions()
        return action | {
            "name": self.env._("Days off and make-up days %s", self.year),
            "view_mode": "list,calendar,form",
            "views": [(False, "list"), (False, "calendar"), (False, "form")],
            "domain": [*action["domain"], *self._year_domain()],
            "target": "main",
        }


class CqttCalendarProposeLine(models.TransientModel):
    """One day of a proposal, which may be changed before it is entered."""

    _name = "cqtt.calendar.propose.line"
    _description = "Proposed Day"
    _order = "date, id"

    propose_id = fields.Many2one(
        "cqtt.calendar.propose", required=True, ondelete="cascade", index=True
    )
    is_chosen = fields.Boolean(string="Take")
    date = fields.Date(required=True)
    day_name = fields.Char(string="Day", compute="_compute_day_name")
    kind = fields.Selection(KINDS, required=True, default="off")
    weekday = fields.Selection(WEEKDAYS, string="Worked like")
    name = fields.Char(required=True)
    source = fields.Char(string="Document")
    status = fields.Selection(
        [
            ("new", "Not in the calendar"),
            ("proposed", "Proposed"),
            ("confirmed", "Confirmed"),
        ],
        compute="_compute_status",
    )

    @api.depends("date", "propose_id.calendar_id", "propose_id.year")
    def _compute_status(self):
        for wizard, lines in self.grouped("propose_id").items():
            days = wizard._days_of_year() if lines.mapped("date") else ()
            states = {day.date: day.state for day in days}
            for line in lines:
                line.status = states.get(line.date, "new")

    @api.depends("date")
    @api.depends_context("lang")
    def _compute_day_name(self):
        labels = dict(self._fields["weekday"]._description_selection(self.env))
        for line in self:
            line.day_name = line.date and labels[str(line.date.weekday())]

    def _prepare_exception_values(self):
        return {
            "date": self.date,
            "kind": self.kind,
            "weekday": self.weekday if self.kind == "working" else False,
            "name": self.name,
            "source": self.source or self.propose_id.source,
        }
