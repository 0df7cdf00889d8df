from fractions import Fraction

from odoo import api, models

from odoo.addons.cqtt_ledger.indicators import Direction, Zero, asked, counted

from ..campaign import SurveyReading
from ..plans.cells import read_numbers
from ..scoring import NOT_APPLICABLE, Amount, Share

#: methods that judge the answers of a survey
BY_SURVEY = ("survey", "deduct")


class CqttRatingMachine(models.AbstractModel):
    """What the ledger says for the criteria of a scheme.

    However many criteria and communes: one question to the ledger.
    """

    _name = "cqtt.rating.machine"
    _description = "Machine Column"

    @api.model
    def _read(self, scheme, units, span, as_of=None):
        """Return what was seen, what it was counted from, and as of when.

        A survey with too few answers says nothing: its criterion has counts alone.

        :param units: communes in the reader's scope
        :return: {unit id: {code: scoring.Seen}}, {unit id: {code: indicators.Count}},
            moment, UTC
        """
        surveys = self._surveys(scheme)
        definitions = self._definitions(scheme)
        question = asked(definitions.values(), [span], units.ids, as_of=as_of)
        answer = question and self.env["cqtt.ledger"]._ask(question)
        counts = {
            unit_id: {
                code: counted(definition, answer, span, (unit_id,))
                for code, definition in definitions.items()
            }
            for unit_id in units.ids
        }
        seen = {
            unit_id: {
                code: self._figure(definitions[code].rule, count)
                for code, count in row.items()
                if code not in surveys
            }
            | {
                code: figure
                for code, survey in surveys.items()
                if (figure := survey.figure(answer, span, (unit_id,)))
            }
            for unit_id, row in counts.items()
        }
        return seen, counts, answer.as_of if answer else self.env.cr.now()

    def _definitions(self, scheme):
        """Return what the ledger is asked, by code of the criterion."""
        indicators, surveys = self._indicators(scheme), self._surveys(scheme)
        return {
            **{code: each._definition() for code, each in indicators.items()},
            **{code: each.definition() for code, each in surveys.items()},
        }

    def _surveys(self, scheme):
        """Return how tally sheets are read, by code of the criterion.

        :rtype: dict[str, campaign.SurveyReading]
        """
        criteria = scheme.criterion_ids.filtered(
            lambda c: c.method in BY_SURVEY and c.indicator_code
        )
        if not criteria:
            return {}
        # sudo: what is asked, everybody may know
        questions = self.env["cqtt.survey.question"].sudo()
        found = questions.search([("code", "in", criteria.mapped("indicator_code"))])
        measures = {question.code: question._measure_codes() for question in found}
        readings = {
            each.code: self._survey(each, measures.get(each.indicator_code, ()))
            for each in criteria
        }
        return {code: reading for code, reading in readings.items() if reading}

    def _survey(self, criterion, measures):
        weights = read_numbers(criterion.weights or "")
        counts_worst = criterion.method == "deduct"
        if not measures or not counts_worst and len(weights) != len(measures):
            return None
        full = max(sum(weight == 1 for weight in weights), 1)
        return SurveyReading(measures, full, criterion.least, counts_worst)

    def _indicators(self, scheme):
        """Return the indicators, by code of the criterion; absent ones are left out."""
        criteria = scheme.criterion_ids.filtered(lambda c: c.method == "indicator")
        codes = criteria.mapped("indicator_code")
        # sudo: the definition of a figure is no secret, its facts are
        found = self.env["cqtt.indicator"].sudo().search([("code", "in", codes)])
        by_code = {indicator.code: indicator for indicator in found}
        return {
            criterion.code: by_code[criterion.indicator_code]
            for criterion in criteria
            if self._fits(criterion, by_code.get(criterion.indicator_code))
        }

    def _fits(self, criterion, indicator):
        """Tell whether an indicator can be judged as the criterion says."""
        if not indicator:
            return False
        if indicator.display == "percent":
            return criterion.is_percent and criterion.formula != "deduct"
        return criterion.formula == "deduct" or not criterion.is_percent

    def _figure(self, rule, count):
        """Return an indicator's figure as the engine sees it."""
        if rule.is_count:
            return Amount(Fraction(count.numerator))
        if count.denominator > 0:
            return Share(Fraction(count.numerator), Fraction(count.denominator))
        if rule.zero is Zero.NOT_APPLICABLE:
            return NOT_APPLICABLE
        is_best_whole = rule.zero is Zero.FULL and rule.direction is Direction.UP
        return Share(Fraction(int(is_best_whole)), Fraction(1))

    @api.model
    def _measures_of(self, definition):
        """Return the ids of the flows and of the stocks that an indicator counts."""
        # sudo: what is counted, everybody may know
        measures = self.env["cqtt.measure"].sudo()
        terms = definition.terms()
        return tuple(
            sorted(
                {
                    measures._id_of(term.measure)
                    for term in terms
                    if term.reading.is_of_stock is is_stock
                }
            )
            for is_stock in (False, True)
        )
