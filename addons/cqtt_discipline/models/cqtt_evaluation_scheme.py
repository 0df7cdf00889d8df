from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.models.cqtt_staff import CATEGORIES
from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

from .. import evaluation as core
from .evaluation_words import problem_in_words
from .exact_floats import POINTS, exact_of

_lt = LazyTranslate(__name__)


class CqttEvaluationScheme(models.Model):
    """What staff are evaluated by: criteria, grades, quotas; law as data.

    A sheet keeps the scheme it was opened with; once in force it never changes.
    """

    _name = "cqtt.evaluation.scheme"
    _inherit = ["cqtt.version.mixin", "cqtt.kept.mixin"]
    _description = "Evaluation Scheme"
    _order = "valid_from desc, id desc"

    _frozen_columns = (
        "name",
        "category",
        "number",
        "valid_from",
        "basis",
        "step",
        "due_days",
        "is_monthly",
        "is_quarterly",
        "is_yearly",
    )
    _transitions = version_transitions(
        _lt(
            "From its first day on people are evaluated by this scheme. It can no "
            "longer be changed."
        )
    )

    name = fields.Char(required=True, index="trigram")
    category = fields.Selection(
        CATEGORIES, string="For", help="Empty: for all who have no scheme of their own."
    )
    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)
    basis = fields.Char(string="Legal basis")
    is_monthly = fields.Boolean(string="Every month", default=True)
    is_quarterly = fields.Boolean(string="Every quarter")
    is_yearly = fields.Boolean(string="Every year", default=True)
    due_days = fields.Integer(
        string="Days to evaluate",
        required=True,
        default=5,
        help="So many days after the end of the period the unit has to be done.",
    )
    step = fields.Float(
        digits=POINTS,
        required=True,
        default=0.25,
        help="Points are proposed in multiples of it.",
    )
    note = fields.Text()
    part_ids = fields.One2many(
        "cqtt.evaluation.part", "scheme_id", string="Parts", copy=True
    )
    criterion_ids = fields.One2many(
        "cqtt.evaluation.criterion", "scheme_id", string="Criteria"
    )
    grade_ids = fields.One2many(
        "cqtt.evaluation.grade", "scheme_id", string="Grades", copy=True
    )
    override_ids = fields.One2many(
        "cqtt.evaluation.override", "scheme_id", string="Forced grades", copy=True
    )
    maximum = fields.Float(
        string="Points in all", digits=POINTS, compute="_compute_maximum"
    )
    problems = fields.Text(compute="_compute_problems")

    _numbers_count = models.Constraint(
        "CHECK(step > 0 AND due_days >= 0)",
        "The step is above 0, and the days to evaluate are 0 or more.",
    )

    @api.depends("name", "number")
    def _compute_display_name(self):
        for scheme in self:
            scheme.display_name = self.env._(
                "%(what)s, version %(number)s",
                what=scheme.name or "",
                number=scheme.number,
            )

    @api.depends("part_ids.maximum")
    def _compute_maximum(self):
        for scheme in self:
            scheme.maximum = sum(scheme.part_ids.mapped("maximum"))

    @api.depends(
        "step",
        "part_ids.maximum",
        "part_ids.how",
        "part_ids.criterion_ids.maximum",
        "part_ids.criterion_ids.audience",
        "part_ids.criterion_ids.figures",
        "grade_ids.low",
        "grade_ids.high",
        "grade_ids.has_low",
        "grade_ids.has_high",
        "grade_ids.quota_of",
        "grade_ids.quota",
    )
    @api.depends_context("lang")
    def _compute_problems(self):
        for scheme in self:
            scheme.problems = "\n".join(scheme._find_problems())

    def _find_problems(self):
        """Return in words what stands in the way of using it."""
        if not self.grade_ids or not self.part_ids:
            return [self.env._("A scheme needs parts with criteria, and grades.")]
        try:
            scheme = self._as_core()
        except core.TermError as error:
            return [
                self.env._(
                    "“%s” is no measure with its weight: write one a line, such as "
                    "“dossier.late 0.75”.",
                    error.line,
                )
            ]
        except ValueError:
            return [self.env._("A code stands twice: each has one of its own.")]
        return [problem_in_words(self.env, problem) for problem in scheme.problems()]

    def _as_core(self) -> core.Scheme:
        """Return the scheme as a plain value.

        :raise ValueError: it makes no sense
        """
        self.ensure_one()
        return core.Scheme(
            parts=tuple(part._as_core() for part in self.part_ids),
            criteria=tuple(c._as_core() for c in self.part_ids.criterion_ids),
            grades=core.Grades(tuple(grade._as_core() for grade in self.grade_ids)),
            quotas=tuple(
                grade._quota_as_core() for grade in self.grade_ids if grade.has_quota
            ),
            overrides=tuple(each._as_core() for each in self.override_ids),
            step=exact_of(self, "step"),
        )

    @api.model
    def _for_staff(self, staff, day):
        """Return the scheme that somebody is evaluated by on a day, if any."""
        held = self.search(self._held_domain(day))
        own = held.filtered(lambda scheme: scheme.category == staff.category)
        return (own or held.filtered(lambda scheme: not scheme.category))[:1]

    def _serves(self, kind) -> bool:
        """Tell whether people are evaluated by it in periods of a kind."""
        return {
            "month": self.is_monthly,
            "quarter": self.is_quarterly,
            "year": self.is_yearly,
        }.get(kind, False)

    def _siblings(self):
        """Schemes for the same staff follow one another."""
        self.ensure_one()
        same = Domain("category", "=", self.category) & Domain("id", "!=", self.id)
        return self.search(same)

    def _why_not_put_in_force(self):
        if problems := self._find_problems():
            return problems[0]
        return super()._why_not_put_in_force()

    def _instead_of_deleting(self):
        return self.env._("It stays as it is.")
