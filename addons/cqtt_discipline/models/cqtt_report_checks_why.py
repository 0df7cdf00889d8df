from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.indicators import Part
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.why import Why

from .cqtt_report_checks import SHARES


class CqttReportChecks(models.AbstractModel):
    """Why a share on the desk is what it is: what is counted, and of what."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.report.checks"

    @api.readonly
    @api.model
    def get_explanation(
        self, figure: str, compared_id: Id = None, **choice: Unpack[Asked]
    ):
        """Return what a share is made of, as of an indicator; its terms are measures.

        :param compared_id: one commune of the chosen place; ``None`` for all
        :raise UserError: the choice is none, or the figure is no share
        :raise AccessError: it goes beyond the reader's scope
        """
        part, wholes = SHARES.get(figure, ("", ()))
        if not self._known([part]):
            raise UserError(self.env._("There is no such figure."))
        chosen = self._choose(**choice)
        units, place = self._explained(chosen, compared_id)
        question = self._question(chosen, units, [chosen.span])
        answer = self.env["cqtt.ledger"]._ask(question)
        terms = [
            self._describe_flow(code, where, answer, chosen.span)
            for where, codes in (
                (Part.NUMERATOR, [part]),
                (Part.DENOMINATOR, self._known(wholes)),
            )
            for code in codes
        ]
        found = self._figures(answer, chosen.span)
        measures = self._measures([part, *wholes])
        return {
            **self._describe_choice(chosen, answer.as_of),
            "place": place,
            "indicator": {
                "name": terms[0]["name"],
                "display": "percent",
                "direction": "down",
                "target": None,
                "rate": found[figure],
                "numerator": answer.flow(part, chosen.span),
                "denominator": found[f"{figure}_of"],
            },
            "basis": "; ".join(self.env["cqtt.fact"]._bases(measures)),
            "terms": terms,
        }

    @api.readonly
    @api.model
    def open_measure(
        self, measure_id: Id, compared_id: Id = None, **choice: Unpack[Asked]
    ):
        """Return the action that lists the facts of one measure of a share.

        :raise UserError: the choice is none, or no share counts the measure
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        units, _place = self._explained(chosen, compared_id)
        question = self._question(chosen, units, [chosen.span])
        measure = self._measures(question.flows).filtered(
            lambda each: each.id == measure_id
        )
        if not measure:
            raise UserError(self.env._("There is no such figure."))
        domain = self.env["cqtt.ledger"]._flow_domain(
            question, measure.code, chosen.span
        )
        return self.env["cqtt.fact"]._action_open(domain, measure.name)

    def _explained(self, chosen, compared_id):
        """Return the communes that are explained, and what they are called."""
        units = self._compared_units(chosen)
        if compared_id is None:
            return units, chosen.place.display_name
        found = units.filtered(lambda unit: unit.id == compared_id)
        if not found:
            raise UserError(self.env._("There is no such figure."))
        return found, found.display_name

    def _measures(self, codes):
        # sudo: what is counted, everybody may know
        return self.env["cqtt.measure"].sudo().search([("code", "in", list(codes))])

    def _describe_flow(self, code, part, answer, span):
        measure = self.env["cqtt.measure"]._named(code)
        figure = None if measure.is_anonymous else answer.flow(code, span)
        return measure._as_term(figure, part=part)

    def _why(self, figure, compared_id, choice):
        """Return what explains a share; other figures are plain sums of their facts."""
        if figure not in SHARES:
            return None
        choice = {"compared_id": compared_id, **choice}
        return Why(self._name, [figure], choice, term="open_measure")
