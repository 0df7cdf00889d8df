from fractions import Fraction
from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked

from ..scoring import appraise, explain
from .words import Words


class CqttRatingReport(models.AbstractModel):
    """Why the machine gives a criterion its points."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.rating.report"

    @api.readonly
    @api.model
    def get_criterion_explanation(self, criterion_id: Id, **choice: Unpack[Asked]):
        """Return what a criterion's figure is made of, and what it is worth.

        :return: as of an indicator, see ``get_explanation``, and for one commune the
            points with the sentence that says why
        :raise UserError: the choice is none, or no indicator says anything for it
        :raise AccessError: it goes beyond the reader's scope
        """
        criterion = self._chosen("cqtt.criterion", criterion_id)
        if not criterion:
            raise UserError(self.env._("There is no such figure."))
        criterion.check_access("read")
        machine, scheme = self.env["cqtt.rating.machine"], criterion.scheme_id
        indicator = machine._indicators(scheme).get(criterion.code)
        if not indicator:
            raise UserError(
                self.env._("The ledger says nothing for %s.", criterion.code)
            )
        told = self.get_explanation(indicator.id, **choice)
        name = f"{criterion.code}. {criterion.name}"
        return {
            **told,
            **self._say_points(criterion, self._choose(**choice)),
            "indicator": {**told["indicator"], "name": name},
            "basis": indicator.basis or scheme.basis or scheme.display_name,
        }

    def _say_points(self, criterion, chosen):
        """Return the points of one commune, and why; nothing for several."""
        units, scheme = self._compared_units(chosen), criterion.scheme_id
        if len(units) != 1:
            return {}
        engine = scheme._engine()
        machine = self.env["cqtt.rating.machine"]
        seen, *_rest = machine._read(scheme, units, chosen.span, chosen.as_of)
        appraised = appraise(engine, self._assumed(engine, seen, Fraction(0))[units.id])
        words, number = Words(self.env), self._number
        for line, said in zip(appraised.lines, explain(appraised), strict=False):
            if line.criterion.code == criterion.code:
                points, most = number(line.points), number(line.criterion.maximum)
                return {"scored": f"{points} / {most}", "said": words.said(said)}
        return {}


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    @api.readonly
    def get_machine_explanation(self):
        """Return why the machine gives its points here, with what was chosen for it.

        :raise AccessError: the appraisal is not open to the reader
        :raise UserError: no indicator says anything for the criterion
        """
        self.ensure_one()
        self.check_access("read")
        # sudo: the days of a campaign are for everybody to know
        campaign = self.campaign_id.sudo()
        choice = {
            "unit_id": self.unit_id.id,
            "date_from": campaign.date_from.isoformat(),
            "date_to": campaign.date_to.isoformat(),
        }
        report = self.env["cqtt.rating.report"]
        told = report.get_criterion_explanation(self.criterion_id.id, **choice)
        return {**told, "choice": choice}
