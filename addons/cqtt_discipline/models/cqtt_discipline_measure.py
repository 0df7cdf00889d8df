from odoo import api, fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

from .case_states import KINDS

_lt = LazyTranslate(__name__)


class CqttDisciplineMeasure(models.Model):
    """What a case may end with: internal measures and legal forms, kept apart."""

    _name = "cqtt.discipline.measure"
    _inherit = ["cqtt.kept.mixin"]
    _description = "Measure of Discipline"
    _order = "kind, sequence, id"

    sequence = fields.Integer(default=10)
    code = fields.Char(required=True)
    name = fields.Char(required=True)
    kind = fields.Selection(KINDS, required=True, default="internal")
    for_leaders = fields.Boolean(string="For leaders only")
    limitation_months = fields.Integer(
        string="Limitation (months)",
        help="So long after the violation it may still be imposed. 0: no limit.",
    )
    effect_months = fields.Integer(
        string="In effect (months)", help="So long the decision counts."
    )
    basis = fields.Char(string="Legal basis")
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "Another measure has this code.")
    _months_count = models.Constraint(
        "CHECK(limitation_months >= 0 AND effect_months >= 0)",
        "Months are 0 or more.",
    )


class CqttDisciplinePolicy(models.Model):
    """Deadlines of cases and the size of the council, from one day to another."""

    _name = "cqtt.discipline.policy"
    _inherit = ["cqtt.version.mixin", "cqtt.kept.mixin"]
    _description = "Rules of Disciplinary Cases"
    _order = "valid_from desc, id desc"

    _frozen_columns = (
        "name",
        "number",
        "valid_from",
        "answer_days",
        "handle_days",
        "complex_days",
        "repeat_months",
        "council_size",
        "quorum",
    )
    _transitions = version_transitions(
        _lt("From its first day on cases follow these rules. Put them in force?")
    )

    name = fields.Char(string="Legal basis", required=True)
    answer_days = fields.Integer(
        string="Days to answer", required=True, default=5, help="At least so many."
    )
    handle_days = fields.Integer(string="Days to decide", required=True, default=90)
    complex_days = fields.Integer(
        string="Days to decide a complex case", required=True, default=150
    )
    repeat_months = fields.Integer(
        string="Repeated within (months)", required=True, default=12
    )
    council_size = fields.Integer(
        string="Size of the council", required=True, default=3
    )
    quorum = fields.Integer(
        required=True,
        default=3,
        help="So many of the council must have voted before the voting can be ended.",
    )
    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)

    _council_counts = models.Constraint(
        "CHECK(quorum > 0 AND quorum <= council_size)",
        "The quorum is 1 or more, and no more than the size of the council.",
    )

    @api.depends("name", "number")
    def _compute_display_name(self):
        for policy in self:
            policy.display_name = self.env._(
                "%(what)s, version %(number)s",
                what=policy.name or "",
                number=policy.number,
            )

    @api.model
    def _of(self, day):
        """Return the rules in force on a day."""
        return self.search(self._held_domain(day), limit=1)

    def _siblings(self):
        """Rules follow one another: a day has one set."""
        self.ensure_one()
        return self.search([("id", "!=", self.id)])

    def _instead_of_deleting(self):
        return self.env._("It stays as it is.")
