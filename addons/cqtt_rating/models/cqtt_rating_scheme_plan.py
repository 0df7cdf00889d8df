import base64

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..plans import SchemePlan, build, following
from ..plans import write as write_file
from ..sample import sample_plan
from .exact_floats import exact_of


class CqttRatingScheme(models.Model):
    """A scheme as a plain value, and made from one: copies, files, the engine."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.rating.scheme"

    file = fields.Binary(compute="_compute_file")

    def _compute_file(self):
        for scheme in self:
            # the mark at its beginning tells spreadsheets that it is UTF-8
            text = "\ufeff" + write_file(scheme._as_plan())
            scheme.file = base64.b64encode(text.encode())

    def _as_plan(self):
        """:rtype: plans.SchemePlan"""
        self.ensure_one()
        return SchemePlan(
            name=self.name or "",
            year=self.year,
            basis=self.basis or "",
            maximum=exact_of(self, "maximum"),
            step=exact_of(self, "step"),
            is_nearest=self.is_nearest,
            must_rise=self.must_rise,
            note=self.note or "",
            groups=self._plans(self.content_ids) + self._plans(self.evidence_ids),
            criteria=self._plans(self.criterion_ids),
            stars=self._plans(self.star_ids),
            gates=self._plans(self.gate_ids),
        )

    def _plans(self, parts):
        return tuple(part._as_plan() for part in parts)

    def _plan_of_next_year(self):
        plan = self._as_plan()
        old, new = str(plan.year), str(plan.year + 1)
        return following(plan, plan.name.replace(old, new))

    def _engine(self):
        """Return the scheme that computes.

        :rtype: scoring.Scheme
        :raise UserError: what is written contradicts itself
        """
        try:
            return build(self._as_plan())
        except ValueError as error:
            raise UserError(
                self.env._(
                    "“%s” cannot be computed yet: open it and mend what its check "
                    "says.",
                    self.display_name,
                )
            ) from error

    @api.model
    def _make(self, plan, predecessor=None):
        """Make a draft.

        :param plan: plans.SchemePlan
        :raise UserError: it holds more decimals than are kept
        """
        scheme = self.create(
            {
                "name": plan.name,
                "year": plan.year,
                "basis": plan.basis,
                "maximum": float(plan.maximum),
                "step": float(plan.step),
                "is_nearest": plan.is_nearest,
                "must_rise": plan.must_rise,
                "note": plan.note,
                "predecessor_id": predecessor and predecessor.id,
            }
        )
        scheme._make_parts(plan)
        scheme.invalidate_recordset()
        if scheme._as_plan() != plan:
            raise UserError(
                self.env._("The numbers of the scheme have more than two decimals.")
            )
        return scheme

    def _make_parts(self, plan):
        groups = self._make_rows("cqtt.rating.group", plan.groups)
        by_code = {(each.kind, each.code): each.id for each in groups}
        criteria = self._make_rows("cqtt.criterion", plan.criteria, by_code)
        stars = self._make_rows("cqtt.star", plan.stars)
        self._make_rows(
            "cqtt.rating.gate",
            plan.gates,
            {each.star: each.id for each in stars},
            {each.code: each.id for each in criteria},
        )

    def _make_rows(self, model, plans, *known):
        rows = self.env[model]
        return rows.create(
            [
                {
                    "scheme_id": self.id,
                    **({"sequence": 10 * n} if "sequence" in rows._fields else {}),
                    **rows._values_of(plan, *known),
                }
                for n, plan in enumerate(plans, 1)
            ]
        )

    @api.model
    def _make_sample(self):
        """Make the sample scheme, a draft of its own year."""
        return self._make(sample_plan())

    @api.model
    def _make_demo(self):
        """Put the sample in force, unless the database has schemes already."""
        if not self.search_count([], limit=1):
            self._make_sample().perform("put_in_force")
