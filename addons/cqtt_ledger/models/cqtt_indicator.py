from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..indicators import Definition, Direction, Part, Reading, Rule, Term, Zero

DIRECTIONS = [
    (Direction.UP.value, "More is better"),
    (Direction.DOWN.value, "Less is better"),
]
ZEROS = [
    (Zero.NOT_APPLICABLE.value, "Does not apply"),
    (Zero.ZERO.value, "Is zero"),
    (Zero.FULL.value, "Is as good as can be"),
]
DISPLAYS = [("percent", "Share, in percent"), ("count", "Plain number")]


class CqttIndicator(models.Model):
    """A figure that says how well something goes, with its target.

    A share divides sums of measures by each other; for many units the sums are added
    and then divided. A number is a sum of measures alone.
    """

    _name = "cqtt.indicator"
    _inherit = "cqtt.kept.mixin"
    _description = "Indicator"
    _order = "sequence, code"
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, help="E.g. dossier.on_time_rate.")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    basis = fields.Char(
        string="Legal basis", translate=True, help="The text that defines it."
    )
    display = fields.Selection(DISPLAYS, required=True, default="percent")
    direction = fields.Selection(
        DIRECTIONS, string="What is good", required=True, default=Direction.UP.value
    )
    has_target = fields.Boolean(string="Has a target")
    target = fields.Float(help="In percent for a share.", digits=(12, 2))
    zero = fields.Selection(
        ZEROS,
        string="Nothing to count",
        required=True,
        default=Zero.NOT_APPLICABLE.value,
        help="What the share is where its denominator is 0.",
    )
    small = fields.Integer(
        string="Small number",
        default=10,
        help="Below this denominator the share is shown, but neither judged nor "
        "ranked: luck would decide.",
    )
    is_key = fields.Boolean(
        string="On the overview", help="A column where all communes stand together."
    )
    short_name = fields.Char(
        translate=True, help="The head of its column, where there is little room."
    )
    numerator_ids = fields.One2many(
        "cqtt.indicator.term",
        "indicator_id",
        domain=[("part", "=", Part.NUMERATOR.value)],
        context={"default_part": Part.NUMERATOR.value},
    )
    denominator_ids = fields.One2many(
        "cqtt.indicator.term",
        "indicator_id",
        domain=[("part", "=", Part.DENOMINATOR.value)],
        context={"default_part": Part.DENOMINATOR.value},
    )

    _code_uniq = models.Constraint(
        "UNIQUE(code)", "Another indicator has the same code."
    )
    _small_counts = models.Constraint(
        "CHECK(small >= 0)", "A small number is 0 or more."
    )

    @api.constrains("display", "numerator_ids", "denominator_ids")
    def _check_terms(self):
        for indicator in self:
            if not indicator.numerator_ids:
                raise ValidationError(
                    self.env._(
                        "“%s” counts nothing yet: add a measure to its numerator.",
                        indicator.name,
                    )
                )
            if bool(indicator.denominator_ids) != (indicator.display == "percent"):
                raise ValidationError(
                    self.env._(
                        "“%s”: a share needs a denominator, and a number has none.",
                        indicator.name,
                    )
                )

    def _say_basis(self):
        """Return the text that defines the indicator, or nothing."""
        self.ensure_one()
        return self.basis or ""

    def _definition(self) -> Definition:
        """Return the indicator as a plain value, for questions to the ledger."""
        self.ensure_one()
        is_count = self.display == "count"
        scale = 1 if is_count else 100
        rule = Rule(
            direction=Direction(self.direction),
            target=self.target / scale if self.has_target else None,
            zero=Zero(self.zero),
            small=self.small,
            is_count=is_count,
        )
        terms = self.numerator_ids | self.denominator_ids
        return Definition(
            self.numerator_ids._terms(),
            self.denominator_ids._terms(),
            rule,
            # sudo: what kind of measure it is, everybody may know
            is_anonymous=any(terms.sudo().measure_id.mapped("is_anonymous")),
        )


class CqttIndicatorTerm(models.Model):
    """A measure above or below the line of an indicator."""

    _name = "cqtt.indicator.term"
    _inherit = ["cqtt.line.mixin"]
    _description = "Measure of an Indicator"
    _order = "part desc, sequence, id"
    _line_of = "indicator_id"

    indicator_id = fields.Many2one(
        "cqtt.indicator", required=True, ondelete="cascade", index=True
    )
    sequence = fields.Integer(default=10)
    part = fields.Selection(
        [(Part.NUMERATOR.value, "Numerator"), (Part.DENOMINATOR.value, "Denominator")],
        required=True,
        default=Part.NUMERATOR.value,
    )
    sign = fields.Selection(
        [("1", "plus"), ("-1", "minus")], required=True, default="1"
    )
    measure_id = fields.Many2one("cqtt.measure", required=True, ondelete="restrict")
    reading = fields.Selection(
        [
            (Reading.FLOW.value, "in the period"),
            (Reading.OPENING.value, "at its beginning"),
            (Reading.CLOSING.value, "at its end"),
        ],
        string="When",
        compute="_compute_reading",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )

    @api.depends("measure_id")
    def _compute_reading(self):
        for term in self:
            is_stock = term.measure_id.kind == "stock"
            if not term.reading or Reading(term.reading).is_of_stock != is_stock:
                kind = Reading.CLOSING if is_stock else Reading.FLOW
                term.reading = kind.value

    @api.constrains("measure_id", "reading")
    def _check_reading(self):
        for term in self:
            is_stock = term.measure_id.kind == "stock"
            if Reading(term.reading).is_of_stock != is_stock:
                raise ValidationError(
                    self.env._(
                        "“%s”: a flow is read in the period, a stock at its beginning "
                        "or its end.",
                        term.measure_id.name,
                    )
                )

    @api.model
    def _reading_label(self, reading):
        return dict(self._fields["reading"]._description_selection(self.env))[reading]

    def _terms(self):
        return tuple(
            Term(term.measure_id.code, Reading(term.reading), int(term.sign))
            for term in self
        )
