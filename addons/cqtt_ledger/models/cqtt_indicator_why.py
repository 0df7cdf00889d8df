from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id

from ..indicators import Part, counted
from ..why import Why
from .cqtt_ledger_choice import Asked


class CqttIndicatorReport(models.AbstractModel):
    """Why a figure is what it is: its rule, what was counted, and by which law."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.indicator.report"

    @api.readonly
    @api.model
    def get_explanation(
        self, indicator_id: Id, compared_id: Id = None, **choice: Unpack[Asked]
    ):
        """Return what a figure is made of.

        :param compared_id: one unit of the chosen place; ``None`` for all
        :return: the choice, the indicator with its counts, and its terms with what
            each counted, ``None`` where answers of citizens stay unknown
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen, indicator = self._choose(**choice), self._indicator(indicator_id)
        units, place = self._explained(chosen, compared_id)
        definition = indicator._definition()
        answer = self._ask([definition], [chosen.span], units, chosen, by=())
        count = counted(definition, answer, chosen.span)
        return {
            **self._describe_choice(chosen, answer.as_of),
            "place": place,
            "indicator": self._describe(indicator, count),
            "basis": indicator._say_basis(),
            "terms": list(self._describe_terms(indicator, answer, chosen.span)),
        }

    @api.readonly
    @api.model
    def open_term(self, term_id: Id, compared_id: Id = None, **choice: Unpack[Asked]):
        """Return the action that lists the facts of one term of an indicator.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen, record = (
            self._choose(**choice),
            self._chosen("cqtt.indicator.term", term_id),
        )
        if not record:
            raise UserError(self.env._("There is no such figure."))
        record.check_access("read")
        units, _place = self._explained(chosen, compared_id)
        definition = record.indicator_id._definition()
        [term] = record._terms()
        domain = self._term_domain(term, definition, chosen, units)
        choice = {"compared_id": compared_id, **choice}
        why = Why(self._name, [record.indicator_id.id], choice)
        return self.env["cqtt.fact"]._action_open(domain, record.measure_id.name, why)

    def _explained(self, chosen, compared_id):
        """Return the units that are explained, and what they are called together."""
        units = self._units(chosen.place, chosen.span)
        if compared_id is None:
            return units, chosen.place.display_name
        found = self.env["cqtt.unit"].browse(units & {compared_id})
        if not found:
            raise UserError(self.env._("There is no such figure."))
        return set(found.ids), found.display_name

    def _describe_terms(self, indicator, answer, span):
        definition = indicator._definition()
        for part, records in (
            (Part.NUMERATOR, indicator.numerator_ids),
            (Part.DENOMINATOR, indicator.denominator_ids),
        ):
            for record, term in zip(records, definition.terms(part), strict=True):
                withheld = definition.is_anonymous
                figure = None if withheld else abs(term.figure(answer, span))
                measure, reading = record.measure_id, record.reading
                described = measure._as_term(figure, record.id, reading, part)
                yield {**described, "sign": record.sign}
