from odoo import api, fields, models

from ..indexes import Formula, Item
from ..indicators import Zero
from .cqtt_indicator import ZEROS

FORMULAS = [
    (Formula.RATIO.value, "The share reached, by the target"),
    (Formula.COMPLEMENT.value, "What is left of the whole, by the target"),
    (Formula.SHOWN.value, "Shown, not scored"),
]


class CqttIndexScheme(models.Model):
    """An index: groups of sub-indicators, each worth so many points."""

    _name = "cqtt.index.scheme"
    _inherit = "cqtt.kept.mixin"
    _description = "Index"
    _order = "date_from desc, code"
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, help="E.g. QD766.")
    active = fields.Boolean(default=True)
    basis = fields.Char(string="Legal basis", translate=True)
    note = fields.Text(translate=True, help="What was decided where texts are unclear.")
    date_from = fields.Date(string="In force from")
    date_to = fields.Date(string="In force to")
    group_ids = fields.One2many("cqtt.index.group", "scheme_id", string="Groups")
    grade_ids = fields.One2many("cqtt.index.grade", "scheme_id", string="Grades")
    maximum = fields.Float(
        string="Most points", compute="_compute_maximum", digits=(12, 2)
    )

    _code_uniq = models.Constraint("UNIQUE(code)", "Another index has the same code.")
    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "It ends before it begins."
    )

    @api.depends("group_ids.maximum")
    def _compute_maximum(self):
        for scheme in self:
            scheme.maximum = sum(scheme.group_ids.mapped("maximum"))


class CqttIndexGroup(models.Model):
    """A part of an index."""

    _name = "cqtt.index.group"
    _inherit = ["cqtt.line.mixin"]
    _description = "Group of an Index"
    _order = "scheme_id, sequence, id"
    _line_of = "scheme_id"

    scheme_id = fields.Many2one(
        "cqtt.index.scheme",
        string="Index",
        required=True,
        ondelete="cascade",
        index=True,
    )
    sequence = fields.Integer(default=10)
    number = fields.Char(required=True, help="E.g. II.")
    name = fields.Char(required=True, translate=True)
    item_ids = fields.One2many("cqtt.index.item", "group_id", string="Sub-indicators")
    maximum = fields.Float(
        string="Most points", compute="_compute_maximum", digits=(12, 2)
    )

    @api.depends("item_ids.maximum", "item_ids.formula")
    def _compute_maximum(self):
        for group in self:
            scored = group.item_ids.filtered(lambda item: item._is_scored())
            group.maximum = sum(scored.mapped("maximum"))


class CqttIndexItem(models.Model):
    """A sub-indicator: an indicator, and how many points it is worth."""

    _name = "cqtt.index.item"
    _inherit = ["cqtt.line.mixin"]
    _description = "Sub-indicator of an Index"
    _order = "group_id, sequence, id"
    _line_of = "group_id"

    group_id = fields.Many2one(
        "cqtt.index.group", required=True, ondelete="cascade", index=True
    )
    scheme_id = fields.Many2one(related="group_id.scheme_id", string="Index")
    sequence = fields.Integer(default=10)
    number = fields.Char(required=True, help="E.g. II.1.")
    name = fields.Char(required=True, translate=True)
    indicator_id = fields.Many2one(
        "cqtt.indicator", required=True, ondelete="restrict", index=True
    )
    maximum = fields.Float(string="Most points", required=True, digits=(12, 2))
    target = fields.Float(
        string="Target (%)",
        required=True,
        default=100.0,
        digits=(12, 2),
        help="From this share on it brings all points.",
    )
    formula = fields.Selection(FORMULAS, required=True, default=Formula.RATIO.value)
    zero = fields.Selection(
        ZEROS,
        string="Nothing to count",
        required=True,
        default=Zero.ZERO.value,
        help="Does not apply: its points are split over the other sub-indicators.",
    )

    _maximum_counts = models.Constraint("CHECK(maximum >= 0)", "Points are 0 or more.")
    _target_counts = models.Constraint(
        "CHECK(target > 0)", "The target is more than 0 %."
    )

    def _is_scored(self):
        return self.formula != Formula.SHOWN.value

    def _item(self) -> Item:
        """Return it as a plain value."""
        self.ensure_one()
        return Item(self.maximum, self.target, Formula(self.formula), Zero(self.zero))


class CqttIndexGrade(models.Model):
    """What so many points are called."""

    _name = "cqtt.index.grade"
    _inherit = ["cqtt.line.mixin"]
    _description = "Grade of an Index"
    _order = "scheme_id, minimum desc"
    _line_of = "scheme_id"

    scheme_id = fields.Many2one(
        "cqtt.index.scheme",
        string="Index",
        required=True,
        ondelete="cascade",
        index=True,
    )
    name = fields.Char(required=True, translate=True)
    minimum = fields.Float(string="From points", required=True, digits=(12, 2))
