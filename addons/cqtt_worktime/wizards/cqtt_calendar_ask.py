from decimal import Decimal

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..local_time import to_local, to_utc
from ..worktime import BadLimit, Limit, Unit
from .explanation_words import ExplanationWords

UNITS = [
    (Unit.WORKING_DAY.value, "working days"),
    (Unit.HOUR.value, "working hours"),
    (Unit.CALENDAR_DAY.value, "calendar days"),
    (Unit.SAME_DAY.value, "on the same day"),
]


class CqttCalendarAsk(models.TransientModel):
    """Ask when something is due, and why; nothing is kept.

    Other forms open it with ``default_start``, ``default_unit_id`` or
    ``default_calendar_id``, ``default_amount`` and ``default_limit_unit``.
    """

    _name = "cqtt.calendar.ask"
    _description = "When is it due?"

    unit_id = fields.Many2one("cqtt.unit", default=lambda self: self._default_unit_id())
    calendar_id = fields.Many2one(
        "cqtt.calendar",
        compute="_compute_calendar_id",
        store=True,
        readonly=False,
    )
    start = fields.Datetime(
        string="Received at",
        required=True,
        default=lambda self: self._default_start(),
    )
    amount = fields.Float(string="Limit", default=3.0, digits=(6, 2))
    limit_unit = fields.Selection(
        UNITS, required=True, default=Unit.WORKING_DAY.value, string="Counted in"
    )
    due = fields.Datetime(compute="_compute_due")
    explanation = fields.Html(compute="_compute_due", sanitize=False)

    def _default_unit_id(self):
        return self.env["cqtt.calendar"]._unit_of_user()

    def _default_start(self):
        return fields.Datetime.now().replace(second=0)

    @api.depends("unit_id", "start")
    def _compute_calendar_id(self):
        for ask in self:
            day = to_local(ask.start).date() if ask.start else None
            try:
                ask.calendar_id = ask.calendar_id._for_unit(ask.unit_id, day)
            except UserError:
                ask.calendar_id = False

    @api.depends("calendar_id", "start", "amount", "limit_unit")
    @api.depends_context("lang")
    def _compute_due(self):
        for ask in self:
            try:
                ask.due, ask.explanation = ask._answer()
            except UserError as error:
                ask.due = False
                ask.explanation = self.env["ir.qweb"]._render(
                    "cqtt_worktime.explanation_refused", {"reason": error.args[0]}
                )

    def _answer(self):
        """:raise UserError: something is missing, or there is no answer"""
        if not self.calendar_id:
            raise UserError(self.env._("Choose a calendar."))
        if not self.start:
            raise UserError(self.env._("Enter when it is received."))
        found = self.calendar_id._explain(self.start, self._limit())
        words = ExplanationWords(self.env, self.calendar_id, found)
        html = self.env["ir.qweb"]._render("cqtt_worktime.explanation", words.values())
        return to_utc(found.due), html

    def _limit(self):
        if self.limit_unit == Unit.SAME_DAY.value:
            return Limit(Unit.SAME_DAY)
        try:
            return Limit(Unit(self.limit_unit), Decimal(repr(self.amount)))
        except (BadLimit, ValueError) as error:
            raise UserError(
                self.env._("Enter a limit above 0; calendar days are whole.")
            ) from error
