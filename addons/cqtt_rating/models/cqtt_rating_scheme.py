from datetime import date

from odoo import api, fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

from .exact_floats import POINTS

_lt = LazyTranslate(__name__)


class CqttRatingScheme(models.Model):
    """What communes are measured by in a year: criteria, stars, gates.

    An appraisal keeps the scheme it began with; once in force it never changes.
    """

    _name = "cqtt.rating.scheme"
    _inherit = ["cqtt.version.mixin", "cqtt.kept.mixin"]
    _description = "Rating Scheme"
    _order = "year desc, number desc"

    _settled_fields = frozenset({"number", "predecessor_id", "request_uuid"})
    _frozen_columns = (
        "name",
        "year",
        "number",
        "valid_from",
        "basis",
        "maximum",
        "step",
        "is_nearest",
        "must_rise",
    )
    _transitions = version_transitions(
        _lt(
            "From its first day on communes are measured by this scheme. It can no "
            "longer be changed."
        )
    )

    name = fields.Char(required=True, index="trigram")
    year = fields.Integer(
        required=True, default=lambda self: today().year, aggregator=None
    )
    number = fields.Integer(default=lambda self: self._default_number(), copy=False)
    valid_from = fields.Date(
        compute="_compute_valid_from",
        store=True,
        readonly=False,
        precompute=True,
        copy=False,
    )
    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)
    basis = fields.Char(
        string="Decided by", help="Number and date of the decision that publishes it."
    )
    maximum = fields.Float(
        string="Points in all", digits=POINTS, required=True, default=100
    )
    step = fields.Float(
        digits=POINTS,
        required=True,
        default=0.25,
        help="Points are given in multiples of it.",
    )
    is_nearest = fields.Boolean(
        string="Rounded to the nearest step",
        help="Otherwise down. What falls short of full points never becomes full.",
    )
    must_rise = fields.Boolean(
        string="Those recognised must rise",
        help="A commune with a star is to reach a higher one than the year before.",
    )
    note = fields.Text()
    predecessor_id = fields.Many2one(
        "cqtt.rating.scheme",
        string="Copied from",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    group_ids = fields.One2many("cqtt.rating.group", "scheme_id", copy=False)
    content_ids = fields.One2many(
        "cqtt.rating.group",
        "scheme_id",
        string="Groups by content",
        domain=[("kind", "=", "content")],
        context={"default_kind": "content"},
        copy=False,
    )
    evidence_ids = fields.One2many(
        "cqtt.rating.group",
        "scheme_id",
        string="Groups by evidence",
        domain=[("kind", "=", "evidence")],
        context={"default_kind": "evidence"},
        copy=False,
    )
    criterion_ids = fields.One2many(
        "cqtt.criterion", "scheme_id", string="Criteria", copy=False
    )
    star_ids = fields.One2many("cqtt.star", "scheme_id", string="Stars", copy=False)
    gate_ids = fields.One2many(
        "cqtt.rating.gate", "scheme_id", string="Gates", copy=False
    )
    criterion_count = fields.Integer(compute="_compute_criterion_count")

    _year_exists = models.Constraint(
        "CHECK(year BETWEEN 1945 AND 9998)", "Enter a year of four digits."
    )
    _numbers_count = models.Constraint(
        "CHECK(maximum > 0 AND step > 0)",
        "A scheme has more than 0 points, given in steps above 0.",
    )

    def _default_number(self):
        # sudo: numbers go on, whoever may see them
        return self.sudo().search([], order="number desc", limit=1).number + 1

    @api.depends("year")
    def _compute_valid_from(self):
        for scheme in self:
            if scheme.state == "draft" and 1945 <= scheme.year <= 9998:
                scheme.valid_from = date(scheme.year, 1, 1)

    @api.depends("name", "year")
    def _compute_display_name(self):
        for scheme in self:
            scheme.display_name = f"{scheme.name or ''} {scheme.year or ''}".strip()

    @api.depends("criterion_ids")
    def _compute_criterion_count(self):
        for scheme in self:
            scheme.criterion_count = len(scheme.criterion_ids)

    def copy(self, default=None):  # pylint: disable=method-required-super
        """Copy with all parts, which point to each other."""
        copies = (self._make(scheme._as_plan(), scheme) for scheme in self)
        return self.browse().union(*copies)

    def action_copy_next_year(self):
        """Open a draft of the year after; what was announced counts in it."""
        self.ensure_one()
        self.check_access("read")
        return self._make(self._plan_of_next_year(), self)._get_records_action()

    def action_open_criteria(self):
        """List the criteria by group."""
        self.ensure_one()
        self.check_access("read")
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_rating.cqtt_criterion_action"
        )
        return {
            **action,
            "domain": [("scheme_id", "=", self.id)],
            "context": {
                "default_scheme_id": self.id,
                "search_default_by_content": 1,
            },
        }

    def action_export(self):
        """Download the scheme as one file."""
        self.ensure_one()
        self.check_access("read")
        url = f"/web/content/{self._name}/{self.id}/file/bo-tieu-chi-{self.year}.csv"
        return {"type": "ir.actions.act_url", "url": f"{url}?download=1"}

    def _siblings(self):
        """All schemes follow one another: a day has one."""
        self.ensure_one()
        return self.search([("id", "!=", self.id)])

    def _instead_of_deleting(self):
        return self.env._("It stays as it is.")
