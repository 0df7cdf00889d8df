from odoo import api, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .. import evaluation as core
from .exact_floats import exact_of


class CqttEvaluationLine(models.Model):
    """What the ledger proposes for a criterion, with the figures in words."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation.line"

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
