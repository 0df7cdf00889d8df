from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..plans import CriterionPlan
from ..plans.cells import (
    BadCell,
    read_numbers,
    read_table,
    write_numbers,
    write_table,
)
from .exact_floats import NUMBERS, POINTS, exact_of

METHODS = [
    ("manual", "Points given by people"),
    ("yes_no", "Yes or no"),
    ("ratio", "Share of a target"),
    ("steps", "Table of steps"),
    ("deduct", "Deduction for each case"),
    ("survey", "Survey"),
    ("indicator", "Indicator of the ledger"),
]
FORMULAS = [each for each in METHODS if each[0] in ("ratio", "steps", "deduct")]
ABSENTS = [
    ("exclude", "Left out, its points shared among the others"),
    ("full", "Counts as fulfilled"),
    ("zero", "Counts as not fulfilled"),
]
#: attributes that are kept in a field of the same name, by how they are kept
PLAIN = ("code", "name", "method", "formula", "absent")
TEXTS = ("wanted", "rationale")
FLAGS = ("is_down", "is_percent", "is_dry")
EXACT = ("maximum", "target", "per", "free", "effort")


class CqttCriterion(models.Model):
    """One criterion of a scheme: what it is worth, how it is scored, what proves it."""

    _name = "cqtt.criterion"
    _inherit = ["cqtt.rating.part"]
    _description = "Criterion"
    _order = "scheme_id, sequence, id"
    _rec_names_search = ["code", "name"]

    scheme_id = fields.Many2one(
        "cqtt.rating.scheme", required=True, index=True, ondelete="cascade"
    )
    scheme_state = fields.Selection(related="scheme_id.state", string="Scheme is")
    sequence = fields.Integer(default=10)
    code = fields.Char(required=True, help="E.g. II.8.")
    name = fields.Char(string="Criterion", required=True, index="trigram")
    content_id = fields.Many2one(
        "cqtt.rating.group",
        string="Group by content",
        domain="[('scheme_id', '=', scheme_id), ('kind', '=', 'content')]",
        index="btree_not_null",
        ondelete="restrict",
    )
    evidence_id = fields.Many2one(
        "cqtt.rating.group",
        string="Group by evidence",
        domain="[('scheme_id', '=', scheme_id), ('kind', '=', 'evidence')]",
        index="btree_not_null",
        ondelete="restrict",
    )
    maximum = fields.Float(string="Points", digits=POINTS, required=True, default=1)
    method = fields.Selection(
        METHODS, string="Scored by", required=True, default="manual"
    )
    indicator_code = fields.Char(
        string="Code of the indicator",
        help="The code counts: the indicator may come with another module later. For "
        "a survey, and for a deduction by its worst answers: code of the question.",
    )
    indicator_id = fields.Many2one(
        "cqtt.indicator",
        compute="_compute_indicator_id",
        inverse="_inverse_indicator_id",
        compute_sudo=True,
    )
    formula = fields.Selection(
        FORMULAS, string="Judged by", required=True, default="ratio"
    )
    is_down = fields.Boolean(string="Less is better")
    is_percent = fields.Boolean(
        string="In percent",
        default=True,
        help="Target and bounds are percent; otherwise plain numbers.",
    )
    target = fields.Float(digits=NUMBERS, default=100, help="Earns full points.")
    table = fields.Char(
        string="Steps", help="Bound=points, parted by semicolons: 50=1; 90=2."
    )
    per = fields.Float(string="Points lost for each", digits=POINTS, default=1)
    free = fields.Float(digits=NUMBERS, help="So many cases cost nothing.")
    least = fields.Integer(
        string="Least answers",
        default=30,
        help="With fewer answers a survey says nothing.",
    )
    weights = fields.Char(
        string="Worth of the answers",
        required=True,
        default="1; 1; 0.5; 0",
        help="The best answer first, 1 for full worth.",
    )
    absent = fields.Selection(
        ABSENTS, string="Where it does not apply", required=True, default="exclude"
    )
    is_dry = fields.Boolean(
        string="Announced for next year",
        help="Scored this year, but not counted.",
    )
    effort = fields.Float(
        digits=NUMBERS,
        default=1,
        help="What one point costs a commune, beside the other criteria.",
    )
    wanted = fields.Text(string="Evidence wanted")
    rationale = fields.Text(string="Why it is asked")

    _code_uniq = models.Constraint(
        "UNIQUE(scheme_id, code)", "The scheme has a criterion with this code."
    )
    _numbers_count = models.Constraint(
        "CHECK(maximum > 0 AND per >= 0 AND free >= 0 AND effort >= 0 AND least >= 0)",
        "A criterion is worth more than 0 points, and nothing in it is negative.",
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for criterion in self:
            criterion.display_name = f"{criterion.code or ''} {criterion.name or ''}"

    @api.depends("indicator_code")
    def _compute_indicator_id(self):
        codes = list(filter(None, self.mapped("indicator_code")))
        found = self.env["cqtt.indicator"].search([("code", "in", codes)])
        by_code = {indicator.code: indicator for indicator in found}
        for criterion in self:
            criterion.indicator_id = by_code.get(criterion.indicator_code)

    def _inverse_indicator_id(self):
        for criterion in self:
            if criterion.indicator_id:
                criterion.indicator_code = criterion.indicator_id.code

    @api.onchange("indicator_id")
    def _onchange_indicator_id(self):
        if self.indicator_id:
            self.indicator_code = self.indicator_id.code
            self.is_percent = self.indicator_id.display == "percent"
            self.is_down = self.indicator_id.direction == "down"
            if self.indicator_id.has_target:
                self.target = self.indicator_id.target

    @api.constrains("content_id", "evidence_id", "scheme_id")
    def _check_groups(self):
        for criterion in self:
            for group, kind in (
                (criterion.content_id, "content"),
                (criterion.evidence_id, "evidence"),
            ):
                fits = group.scheme_id == criterion.scheme_id and group.kind == kind
                if group and not fits:
                    raise ValidationError(
                        self.env._(
                            "“%(group)s” is no such group of “%(scheme)s”.",
                            group=group.display_name,
                            scheme=criterion.scheme_id.display_name,
                        )
                    )

    @api.constrains("table", "weights")
    def _check_cells(self):
        for criterion in self:
            try:
                read_table(criterion.table or "")
            except BadCell as error:
                raise ValidationError(
                    self.env._(
                        "%s: write steps as bound=points, parted by semicolons: "
                        "50=1; 90=2.",
                        criterion.code,
                    )
                ) from error
            try:
                read_numbers(criterion.weights or "")
            except BadCell as error:
                raise ValidationError(
                    self.env._(
                        "%s: write the worth of the answers as numbers, parted by "
                        "semicolons: 1; 1; 0.5; 0.",
                        criterion.code,
                    )
                ) from error

    def _as_plan(self):
        """:rtype: plans.CriterionPlan"""
        return CriterionPlan(
            content=self.content_id.code or "",
            evidence=self.evidence_id.code or "",
            indicator=self.indicator_code or "",
            table=read_table(self.table or ""),
            weights=read_numbers(self.weights or ""),
            least=self.least,
            **{name: self[name] or "" for name in PLAIN + TEXTS},
            **{name: self[name] for name in FLAGS},
            **{name: exact_of(self, name) for name in EXACT},
        )

    @api.model
    def _values_of(self, plan, groups):
        """:param groups: ids by kind and code"""
        return {
            "content_id": groups.get(("content", plan.content)),
            "evidence_id": groups.get(("evidence", plan.evidence)),
            "indicator_code": plan.indicator,
            "table": write_table(plan.table),
            "weights": write_numbers(plan.weights),
            "least": plan.least,
            **{name: getattr(plan, name) for name in PLAIN + TEXTS + FLAGS},
            **{name: float(getattr(plan, name)) for name in EXACT},
        }
