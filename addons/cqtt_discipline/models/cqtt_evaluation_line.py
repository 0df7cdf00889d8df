from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from odoo.addons.cqtt_base import triggers

from .exact_floats import POINTS, exact_of, shown

PARTS = ("self", "head", "final")
#: what each is compared with; where they differ, a reason is due
BEFORE = {"self": "proposed", "head": "self_points", "final": "head_points"}


class CqttEvaluationLine(models.Model):
    """The points of one criterion: proposed, own, by the head, approved."""

    _name = "cqtt.evaluation.line"
    _description = "Points of an Evaluation Sheet"
    _order = "evaluation_id, sequence, id"

    evaluation_id = fields.Many2one(
        "cqtt.evaluation", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="evaluation_id.unit_id", store=True, precompute=True, index=True
    )
    subject_user_id = fields.Many2one(
        related="evaluation_id.subject_user_id", store=True, precompute=True
    )
    rank = fields.Selection(related="evaluation_id.rank", store=True, precompute=True)
    state = fields.Selection(related="evaluation_id.state", store=True, precompute=True)
    open_part = fields.Char(related="evaluation_id.open_part")
    criterion_id = fields.Many2one(
        "cqtt.evaluation.criterion",
        string="Of the scheme",
        required=True,
        ondelete="restrict",
    )
    sequence = fields.Integer(compute="_compute_sequence", store=True, precompute=True)
    code = fields.Char(related="criterion_id.code", string="No.")
    name = fields.Char(related="criterion_id.name", string="Criterion")
    part_id = fields.Many2one(related="criterion_id.part_id")
    maximum = fields.Float(related="criterion_id.maximum", string="Max.")
    has_proposal = fields.Boolean(string="Has a proposal", readonly=True)
    proposed = fields.Float(digits=POINTS, readonly=True)
    figures = fields.Char(string="What was counted", readonly=True)
    self_points = fields.Float(string="Own", digits=POINTS)
    self_reason = fields.Char(string="Own remark")
    head_points = fields.Float(string="Head", digits=POINTS)
    head_reason = fields.Char(string="Head's remark")
    final_points = fields.Float(string="Approved", digits=POINTS)
    final_reason = fields.Char(string="Approver's remark")

    _criterion_uniq = models.Constraint(
        "UNIQUE(evaluation_id, criterion_id)", "This criterion stands there already."
    )

    def init(self):
        # the columns of a sheet's points freeze with the sheet
        triggers.freeze(
            self.env.cr,
            self._table,
            states=("closed",),
            columns=(
                "evaluation_id",
                "criterion_id",
                "proposed",
                "figures",
                *(f"{part}_{what}" for part in PARTS for what in ("points", "reason")),
            ),
            deletable=(),
        )
        return super().init()

    @api.depends("criterion_id")
    def _compute_sequence(self):
        for line in self:
            criterion = line.criterion_id
            line.sequence = criterion.part_id.sequence * 1000 + criterion.sequence

    @api.depends("criterion_id")
    def _compute_display_name(self):
        for line in self:
            line.display_name = line.criterion_id.display_name or ""

    @api.constrains("self_points", "head_points", "final_points")
    def _check_points(self):
        for line in self:
            for part in PARTS:
                points = line._exact(part)
                if not 0 <= points <= exact_of(line.criterion_id, "maximum"):
                    raise ValidationError(
                        self.env._(
                            "%(criterion)s: enter 0 to %(maximum)s, not %(points)s.",
                            criterion=line.code,
                            maximum=shown(exact_of(line.criterion_id, "maximum")),
                            points=shown(points),
                        )
                    )

    def write(self, vals):
        """Save the points of the part whose turn it is.

        :raise AccessError: it is not the user's turn, or another's part
        """
        for line in self:
            part = line.evaluation_id._open_part()
            if not set(vals) <= {f"{part}_points", f"{part}_reason"}:
                raise AccessError(
                    self.env._(
                        "“%s”: each enters his own part when it is his turn.",
                        line.evaluation_id.display_name,
                    )
                )
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("The points of a sheet are not deleted."))

    def _put(self, vals):
        """Write what a step of the sheet brings, past the check of whose turn it is."""
        # sudo: the step was allowed
        return super(CqttEvaluationLine, self.sudo()).write(vals)

    def _exact(self, part):
        return exact_of(self, f"{part}_points")

    def _hand_on(self, part, to):
        """Offer the points of a part to the next; remarks stay with who made them."""
        for line in self:
            line._put({f"{to}_points": line[f"{part}_points"]})

    def _why_incomplete(self, part):
        """Return what is missing in a part, or nothing."""
        points, reason = self._exact(part), (self[f"{part}_reason"] or "").strip()
        if reason:
            return ""
        if part == "self" and not self.has_proposal:
            return "" if points else self._words_of_nothing()
        if points == exact_of(self, BEFORE[part]):
            return ""
        return self.env._(
            "Criterion %(code)s has %(points)s instead of %(before)s: say why.",
            code=self.code,
            points=shown(points),
            before=shown(exact_of(self, BEFORE[part])),
        )

    def _words_of_nothing(self):
        return self.env._(
            "Criterion %s has no points: enter them, or say why there are none.",
            self.code,
        )
