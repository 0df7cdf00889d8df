from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain
from odoo.tools import ormcache

from ..clock import local_date, today
from ..numbering import NumberPattern, PatternError, period_key

PERIODS = [
    ("day", "Each day"),
    ("month", "Each month"),
    ("year", "Each year"),
    ("ever", "Never"),
]


class CqttNumberPattern(models.Model):
    """How the numbers of a series look, from a day on, everywhere or in one unit."""

    _name = "cqtt.number.pattern"
    _inherit = "cqtt.cached.mixin"
    _description = "Number Pattern"
    _order = "series, valid_from desc, id desc"

    name = fields.Char(required=True, translate=True)
    series = fields.Char(
        required=True, index=True, help="What is numbered, as programs call it."
    )
    unit_id = fields.Many2one(
        "cqtt.unit",
        string="Only for",
        ondelete="restrict",
        help="Empty: for every unit without a pattern of its own.",
    )
    template = fields.Char(
        string="Pattern",
        required=True,
        help="Text with {agency}, {yymmdd}, {yymm}, {yyyy}, {yy} and {serial:04}.",
    )
    period = fields.Selection(
        PERIODS, string="Starts at 1 again", required=True, default="day"
    )
    valid_from = fields.Date(string="From", required=True, default="2000-01-01")
    legal_basis = fields.Char()
    example = fields.Char(compute="_compute_example")

    _series_uniq = models.UniqueIndex(
        "(series, coalesce(unit_id, 0), valid_from)",
        "This series has a pattern from that day on already.",
    )

    @api.depends("template", "period", "unit_id")
    def _compute_example(self):
        day = today()
        for record in self:
            try:
                pattern = record._pattern()
            except PatternError as error:
                record.example = record._explain(error)
                continue
            agency = record.unit_id.agency_code or "H40.15.01"
            record.example = pattern.format(agency, day, 1)

    @api.constrains("template", "period")
    def _check_template(self):
        for record in self:
            try:
                record._pattern()
            except PatternError as error:
                raise ValidationError(record._explain(error)) from error

    def _pattern(self):
        return NumberPattern(self.template or "", self.period)

    def _explain(self, error):
        messages = {
            "syntax": self.env._("“%s” cannot be read: mind the braces.", error.part),
            "unknown": self.env._("There is no field {%s}.", error.part),
            "width": self.env._(
                "“{%s}”: only {serial} takes a width, from 01 to 09.", error.part
            ),
            "serial": self.env._("The pattern needs {serial} once."),
            "agency": self.env._(
                "The pattern needs {agency} once: else two units give the same number."
            ),
            "period": self.env._(
                "The pattern needs {%s}: else a number comes back when the series "
                "starts at 1 again.",
                error.part,
            ),
        }
        return messages[error.reason]

    @api.model
    def _next(self, series, unit, at):
        """Give out the next number of a unit; call it last in the transaction.

        :param at: naive UTC datetime of the happening; its local day counts
        :return: the number, such as ``H40.15.01-261008-0975``
        :raise UserError: no pattern is in force, or the unit has no agency code
        """
        day = local_date(at)
        pattern = self._pattern_of(series, unit.id, day)
        if not unit.agency_code:
            raise UserError(
                self.env._(
                    "%s has no agency code yet: have it entered under Units.",
                    unit.display_name,
                )
            )
        # sudo: numbers are given out by the work, nobody enters them
        numbers = self.env["cqtt.number"].sudo()
        serial = numbers._draw(series, unit, period_key(pattern.period, day))
        return pattern.format(unit.agency_code, day, serial)

    @api.model
    @ormcache("series", "unit_id", "day")
    def _pattern_of(self, series, unit_id, day):
        unit = self.env["cqtt.unit"].browse(unit_id)
        return self._in_force(series, unit, day)._pattern()

    @api.model
    def _in_force(self, series, unit, day):
        # sudo: whoever works needs the pattern, few may look at the list
        found = self.sudo().search(
            Domain("series", "=", series)
            & Domain("unit_id", "in", [unit.id, False])
            & Domain("valid_from", "<=", day),
            order="unit_id NULLS LAST, valid_from desc",
            limit=1,
        )
        if not found:
            raise UserError(
                self.env._(
                    "No number pattern is in force for “%s”: enter one under "
                    "Configuration.",
                    series,
                )
            )
        return found
