from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id

from ..indicators import Count, Part, Reading, asked, compare, counted, trend
from ..periods import Span
from ..why import Why
from .cqtt_ledger_choice import Asked

#: periods shown as a trend, the chosen one included
PERIODS = 6
#: more do not fit on a screen
INDICATORS = 200


class CqttIndicatorReport(models.AbstractModel):
    """Indicators of a place in a period: value, target, trend, and its neighbours.

    However many indicators, units and periods: one question to the ledger.
    """

    _name = "cqtt.indicator.report"
    _inherit = "cqtt.ledger.choice"
    _description = "Report of Indicators"

    @api.readonly
    @api.model
    def get_data(self, **choice: Unpack[Asked]):
        """Return the indicators of a place for the screen.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        lines, as_of = self._read(chosen)
        spans = self._with_earlier(chosen.span, PERIODS)
        return {
            **self._describe_choice(chosen, as_of),
            "lines": lines,
            "spans": [self._describe_span(span) for span in spans],
        }

    @api.readonly
    @api.model
    def get_comparison(self, indicator_id: Id, **choice: Unpack[Asked]):
        """Return one indicator of all units of a place, the best first.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen, indicator = self._choose(**choice), self._indicator(indicator_id)
        places, total, as_of = self._compare(chosen, indicator)
        return {
            **self._describe_choice(chosen, as_of),
            "indicator": self._describe(indicator, total),
            "units": places,
        }

    @api.readonly
    @api.model
    def open_figure(
        self,
        indicator_id: Id,
        part: str,
        compared_id: Id = None,
        **choice: Unpack[Asked],
    ):
        """Return the action that lists the facts behind a figure.

        :param part: ``numerator`` or ``denominator``
        :param compared_id: one unit of the chosen place; ``None`` for all
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen, indicator = self._choose(**choice), self._indicator(indicator_id)
        units = self._units(chosen.place, chosen.span)
        if compared_id is not None:
            units &= {compared_id}
        if part not in [each.value for each in Part]:
            raise UserError(self.env._("There is no such figure."))
        domain = self._figure_domain(indicator, Part(part), chosen, units)
        why = Why(self._name, [indicator.id], {"compared_id": compared_id, **choice})
        return self.env["cqtt.fact"]._action_open(domain, indicator.name, why)

    @api.model
    def _read(self, chosen):
        """Return the lines of all indicators, and the moment they are true for."""
        indicators = self.env["cqtt.indicator"].search([], limit=INDICATORS)
        definitions = {each: each._definition() for each in indicators}
        spans = self._with_earlier(chosen.span, PERIODS)
        units = self._units(chosen.place, chosen.span)
        answer = self._ask(definitions.values(), spans, units, chosen, by=())
        lines = []
        for indicator, definition in definitions.items():
            counts = [counted(definition, answer, span) for span in spans]
            change = trend(definition.rule, counts)
            lines.append(
                {
                    **self._describe(indicator, counts[-1]),
                    "change": change.change,
                    "is_better": change.is_better,
                    "is_clear": change.is_clear,
                    "history": [definition.rule.rate(count) for count in counts],
                }
            )
        return lines, answer.as_of if answer else self.env.cr.now()

    @api.model
    def _compare(self, chosen, indicator):
        definition = indicator._definition()
        units = self._compared_units(chosen)
        answer = self._ask([definition], [chosen.span], units.ids, chosen)
        counts = {
            unit.id: counted(definition, answer, chosen.span, (unit.id,))
            for unit in units
        }
        places = compare(definition.rule, counts)
        names = dict(zip(units.ids, units.mapped("name"), strict=True))
        return (
            [
                {
                    "unit_id": place.key,
                    "name": names[place.key],
                    "numerator": place.count.numerator,
                    "denominator": place.count.denominator,
                    "rate": place.rate,
                    "interval": place.interval,
                    "is_small": place.is_small,
                    "rank": place.rank,
                    "verdict": place.verdict,
                }
                for place in places
            ],
            Count.total(counts.values()),
            answer.as_of,
        )

    def _ask(self, definitions, spans, units, chosen, **by):
        question = asked(definitions, spans, units, as_of=chosen.as_of, **by)
        return question and self.env["cqtt.ledger"]._ask(question)

    def _indicator(self, indicator_id):
        found = self._chosen("cqtt.indicator", indicator_id)
        if not found:
            raise UserError(
                self.env._("This indicator does not exist any more: choose another.")
            )
        return found

    def _describe(self, indicator, count):
        rule = indicator._definition().rule
        return {
            "id": indicator.id,
            "name": indicator.name,
            "display": indicator.display,
            "direction": indicator.direction,
            "numerator": count.numerator,
            "denominator": count.denominator,
            "rate": rule.rate(count),
            "target": rule.target,
            "standing": rule.standing(count).value,
            "interval": None if rule.is_count else count.interval,
            "small": rule.small,
        }

    def _figure_domain(self, indicator, part, chosen, units):
        """Return the domain of the facts of all measures of a part."""
        definition = indicator._definition()
        return Domain.OR(
            self._term_domain(term, definition, chosen, units)
            for term in definition.terms(part)
        )

    def _term_domain(self, term, definition, chosen, units):
        ledger, span = self.env["cqtt.ledger"], chosen.span
        if term.reading is Reading.OPENING:
            span = Span(span.eve, span.eve)
        question = asked([definition], [span], units, (), chosen.as_of)
        if term.reading is Reading.FLOW:
            return ledger._flow_domain(question, term.measure, span)
        return ledger._stock_domain(question, term.measure, span)
