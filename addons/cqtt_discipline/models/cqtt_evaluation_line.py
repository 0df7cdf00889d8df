from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .. import evaluation as core
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

    # Proposals

    @api.model
    def _figures_of(self, sheets):
        """Return what was counted for each person of sheets of one scheme and round.

        :return: quantities by measure, by staff id
        """
        criteria = sheets.scheme_id.part_ids.criterion_ids
        wanted = {
            measure
            for criterion in criteria
            if (proposal := criterion._proposal())
            for measure in proposal.measures
        }
        period, measures = sheets.period_id, self._known_measures(wanted, sheets)
        if not measures:
            return {}
        span = period._span()
        # sudo: limited to the unit and to the people of the sheets
        answer = (
            self.env["cqtt.ledger"]
            .sudo()
            ._ask(
                Question(
                    [span],
                    flows=sorted(measures),
                    by=(Dimension.STAFF,),
                    only={
                        Dimension.UNIT: frozenset(sheets.unit_id.ids),
                        Dimension.STAFF: frozenset(sheets.staff_id.ids),
                    },
                )
            )
        )
        return {
            id_: {code: answer.flow(code, span, (id_,)) for code in measures}
            for id_ in sheets.staff_id.ids
        }

    @api.model
    def _known_measures(self, wanted, sheets):
        """Return the flows among them; answers of citizens once the days are over."""
        # sudo: which measures there are, is no secret
        found = self.env["cqtt.measure"].sudo().search([("code", "in", list(wanted))])
        is_over = max(sheets.period_id.mapped("date_to")) < today()
        return {
            measure.code
            for measure in found
            if measure.kind == "flow" and (is_over or not measure.is_anonymous)
        }

    def _propose(self, figures):
        for line in self:
            points, text = line._earlier() or line._counted(figures)
            untouched = not line.has_proposal and not line.self_points
            if line.has_proposal and line.self_points == line.proposed:
                untouched = True
            values = {
                "has_proposal": points is not None,
                "proposed": float(points or 0),
                "figures": text,
            }
            if untouched and not line.self_reason:
                values["self_points"] = float(points or 0)
            line._put(values)

    def _counted(self, figures):
        """Return the points that figures speak for, and the figures in words."""
        proposal = self.criterion_id._proposal()
        if not proposal:
            return None, False
        maximum = exact_of(self.criterion_id, "maximum")
        step = exact_of(self.criterion_id.scheme_id, "step")
        points = core.propose(proposal, figures, maximum, step)
        if points is None:
            return None, False
        # it is kept, so it is in the language of the offices, whoever makes it
        found = self.env["cqtt.measure"].sudo().with_context(lang=LANGUAGE)
        names = {
            measure.code: measure.name
            for measure in found.search([("code", "in", list(figures))])
        }
        return points, "; ".join(
            f"{names[term.measure]}: {figures[term.measure]}"
            for term in proposal.terms
            if term.measure in figures
        )

    def _earlier(self):
        """Return the mean of the shorter periods within this one, if there are any."""
        sheet = self.evaluation_id
        if sheet.period_id.kind == "month":
            return None
        lines = self.search(
            [
                ("evaluation_id.staff_id", "=", sheet.staff_id.id),
                ("evaluation_id.period_id.kind", "=", "month"),
                ("evaluation_id.period_id.date_from", ">=", sheet.period_id.date_from),
                ("evaluation_id.period_id.date_to", "<=", sheet.period_id.date_to),
                ("state", "=", "closed"),
                ("criterion_id.code", "=", self.code),
            ]
        )
        if not lines:
            return None
        mean = core.mean([line._exact("final") for line in lines])
        text = self.with_context(lang=LANGUAGE).env._("Mean of %s months", len(lines))
        return core.cut(mean), text
