from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_base.clock import today

from ..official import OfficialPattern, PatternProblem


class CqttDocumentKind(models.Model):
    """A kind of official paper and how its numbers look (Decree 30/2020/NĐ-CP)."""

    _name = "cqtt.document.kind"
    _inherit = "cqtt.kept.mixin"
    _description = "Kind of Paper"
    _order = "sequence, name"

    sequence = fields.Integer(default=100)
    code = fields.Char(required=True, help="What programs call it.")
    name = fields.Char(required=True, help="As the paper bears it, in Vietnamese.")
    abbreviation = fields.Char(help="In the number: QĐ, TB, BC. Letters have none.")
    has_title = fields.Boolean(
        string="Bears its name as title",
        default=True,
        help="Letters do not: they say below the number what they are about.",
    )
    pattern = fields.Char(
        string="Number pattern",
        required=True,
        default="{serial:02}/{kind}-{body}",
        help="Text with {serial:02}, {year}, {kind}, {body} and {office}.",
    )
    series = fields.Char(
        compute="_compute_series",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
        help="Kinds of one series are numbered together; each year starts at 1.",
    )
    has_signature_box = fields.Boolean(
        string="Frame for a digital signature",
        help="Instead of the room for hand and stamp.",
    )
    example = fields.Char(compute="_compute_example")
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "There is a kind with this code.")

    @api.depends("code")
    def _compute_series(self):
        for kind in self:
            kind.series = kind.series or kind.code

    @api.depends("pattern", "abbreviation")
    def _compute_example(self):
        year = today().year
        for kind in self:
            try:
                kind.example = kind._format(5, year, "UBND", "VP")
            except PatternProblem as problem:
                kind.example = kind._explain(problem)

    @api.constrains("pattern")
    def _check_pattern(self):
        for kind in self:
            try:
                kind._pattern()
            except PatternProblem as problem:
                raise ValidationError(kind._explain(problem)) from problem

    def _pattern(self):
        return OfficialPattern(self.pattern or "")

    def _format(self, serial, year, body, office=""):
        return self._pattern().format(
            serial, year, self.abbreviation or "", body, office
        )

    def _explain(self, problem):
        messages = {
            "syntax": self.env._("“%s” cannot be read: mind the braces.", problem.part),
            "unknown": self.env._(
                "There is no {%s}: only {serial}, {year}, {kind}, {body} and {office}.",
                problem.part,
            ),
            "width": self.env._(
                "“{%s}”: only {serial} takes a width, from 01 to 09.", problem.part
            ),
            "serial": self.env._("The pattern needs {serial} once."),
            "body": self.env._(
                "The pattern needs {body} once: else nobody knows whose number it is."
            ),
        }
        return messages[problem.reason]

    def _draw(self, unit, year):
        """Draw the next number of a unit's series; call it late, others wait.

        :return: the serial number
        """
        # sudo: numbers are given out by the work, nobody enters them
        numbers = self.env["cqtt.number"].sudo()
        return numbers._draw(f"document.{self.series}", unit, str(year))
