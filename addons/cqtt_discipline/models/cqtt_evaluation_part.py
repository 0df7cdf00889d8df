from odoo import api, fields, models

from .. import evaluation as core
from .exact_floats import POINTS, exact_of

AUDIENCES = [
    (core.Audience.ALL.value, "All"),
    (core.Audience.LEADERS.value, "Leaders and heads"),
    (core.Audience.OTHERS.value, "All but leaders and heads"),
]


class CqttEvaluationPart(models.Model):
    """Criteria that make points together: 30 for all, 70 for results."""

    _name = "cqtt.evaluation.part"
    _inherit = "cqtt.evaluation.piece"
    _description = "Part of an Evaluation Scheme"
    _order = "scheme_id, sequence, id"

    scheme_id = fields.Many2one(
        "cqtt.evaluation.scheme", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    code = fields.Char(required=True, help="E.g. I.")
    name = fields.Char(required=True)
    maximum = fields.Float(string="Points", digits=POINTS, required=True)
    how = fields.Selection(
        [
            (core.How.SUM.value, "Points added"),
            (core.How.MEAN.value, "Mean of percentages"),
        ],
        string="Counted as",
        required=True,
        default=core.How.SUM.value,
    )
    criterion_ids = fields.One2many(
        "cqtt.evaluation.criterion", "part_id", string="Criteria", copy=True
    )

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, code)", "The scheme has a part with this code."
    )
    _maximum_counts = models.Constraint(
        "CHECK(maximum > 0)", "A part is worth more than 0 points."
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for part in self:
            part.display_name = f"{part.code or ''}. {part.name or ''}"

    def _as_core(self):
        """:rtype: evaluation.Part"""
        return core.Part(self.code or "", exact_of(self, "maximum"), core.How(self.how))


class CqttEvaluationCriterion(models.Model):
    """What somebody is scored by, and what of the ledger speaks for it."""

    _name = "cqtt.evaluation.criterion"
    _inherit = "cqtt.evaluation.piece"
    _description = "Criterion of an Evaluation"
    _order = "part_id, sequence, id"
    _line_of = "part_id"

    part_id = fields.Many2one(
        "cqtt.evaluation.part", required=True, index=True, ondelete="cascade"
    )
    scheme_id = fields.Many2one(
        related="part_id.scheme_id", store=True, precompute=True, index=True
    )
    sequence = fields.Integer(default=10)
    code = fields.Char(required=True, help="E.g. I.1.")
    name = fields.Char(string="Criterion", required=True)
    maximum = fields.Float(
        string="Points",
        digits=POINTS,
        required=True,
        default=100,
        help="100 where percentages are entered.",
    )
    audience = fields.Selection(
        AUDIENCES, string="For", required=True, default=core.Audience.ALL.value
    )
    source = fields.Selection(
        [
            ("manual", "By hand"),
            (core.Kind.SHARE.value, "Share of full points"),
            (core.Kind.DEDUCT.value, "Points taken off"),
        ],
        string="Proposed",
        required=True,
        default="manual",
        help="What the ledger proposes. People may always say otherwise, with a "
        "reason.",
    )
    figures = fields.Text(
        help="Measures with their weights, one a line. Of a share, from 0 (worth "
        "nothing) to 1 (worth all): “dossier.late 0.75”. Of points taken off, what "
        "each one costs."
    )
    minimum = fields.Integer(
        string="From so many on",
        default=1,
        help="With fewer counted nothing is proposed: luck would decide, and single "
        "answers of citizens would show.",
    )

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, code)", "The scheme has a criterion with this code."
    )
    _maximum_counts = models.Constraint(
        "CHECK(maximum > 0)", "A criterion is worth more than 0 points."
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for criterion in self:
            criterion.display_name = f"{criterion.code or ''}. {criterion.name or ''}"

    def _as_core(self):
        """:rtype: evaluation.Criterion"""
        return core.Criterion(
            self.code or "",
            self.part_id.code or "",
            exact_of(self, "maximum"),
            core.Audience(self.audience),
            self._proposal(),
        )

    def _proposal(self):
        """Return how it is proposed, or ``None``.

        :rtype: evaluation.Proposal
        :raise TermError: its measures cannot be read
        """
        if self.source == "manual":
            return None
        terms = core.read_terms(self.figures or "")
        return core.Proposal(core.Kind(self.source), terms, self.minimum)
