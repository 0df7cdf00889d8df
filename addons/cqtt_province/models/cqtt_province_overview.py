from typing import Unpack

from odoo import api, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.indicators import Count, counted
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.why import Why

#: columns that a screen has room for
COLUMNS = 10


class CqttProvinceOverview(models.AbstractModel):
    """All communes of a place on one screen: key figures, and the star each holds.

    However many communes and figures: one question to the ledger.
    """

    _name = "cqtt.province.overview"
    _inherit = "cqtt.indicator.report"
    _description = "Overview of Communes"

    @api.readonly
    @api.model
    def get_data(self, **choice: Unpack[Asked]):
        """Return communes and their key figures in a period, as of a moment.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        indicators = self._key_indicators()
        definitions = {each: each._definition() for each in indicators}
        units = self._compared_units(chosen)
        answer = self._ask(definitions.values(), [chosen.span], units.ids, chosen)
        counts = {
            (unit, indicator): counted(definition, answer, chosen.span, (unit.id,))
            for indicator, definition in definitions.items()
            for unit in units
        }
        stars = self._stars(units)
        total = {
            indicator: Count.total(counts[unit, indicator] for unit in units)
            for indicator in indicators
        }
        return {
            **self._describe_choice(
                chosen, answer.as_of if answer else self.env.cr.now()
            ),
            "columns": [
                {**self._describe(each, total[each]), "short": self._short(each)}
                for each in indicators
            ],
            "units": [
                {
                    "unit_id": unit.id,
                    "name": unit.name,
                    "star": stars.get(unit.id, 0),
                    "cells": [
                        self._cell(definitions[each].rule, counts[unit, each])
                        for each in indicators
                    ],
                }
                for unit in units
            ],
        }

    @api.model
    def _totals(self, **choice):
        """Return the key figures of a place as they are shown, all communes together.

        :return: list of (name, value, standing, numbers, what explains it)
        """
        chosen, indicators = self._choose(**choice), self._key_indicators()
        definitions = {each: each._definition() for each in indicators}
        units = self._units(chosen.place, chosen.span)
        answer = self._ask(definitions.values(), [chosen.span], units, chosen, by=())
        return [
            (
                *self._told(
                    indicator, definition.rule, counted(definition, answer, chosen.span)
                ),
                Why(self._name, [indicator.id], choice),
            )
            for indicator, definition in definitions.items()
        ]

    def _told(self, indicator, rule, count):
        rate = rule.rate(count)
        if rate is None:
            value = "–"
        elif rule.is_count:
            value = f"{rate:g}"
        else:
            value = f"{100 * rate:.1f}\N{NO-BREAK SPACE}%".replace(".", ",")
        numbers = "" if rule.is_count else f"{count.numerator} / {count.denominator}"
        return self._short(indicator), value, rule.standing(count).value, numbers

    def _key_indicators(self):
        return self.env["cqtt.indicator"].search([("is_key", "=", True)], limit=COLUMNS)

    def _short(self, indicator):
        return indicator.short_name or indicator.name

    def _cell(self, rule, count):
        return {
            "numerator": count.numerator,
            "denominator": count.denominator,
            "rate": rule.rate(count),
            "standing": rule.standing(count).value,
        }

    def _stars(self, units):
        """Return the star that each commune holds today, by unit."""
        # sudo: signed recognitions are public
        held = (
            self.env["cqtt.recognition"]
            .sudo()
            .search(
                [
                    ("unit_id", "in", units.ids),
                    ("state", "=", "signed"),
                    ("decision_id.kind", "=", "recognise"),
                    "|",
                    ("valid_to", "=", False),
                    ("valid_to", ">=", today()),
                ],
                order="year",
            )
        )
        return {each.unit_id.id: each.star for each in held if not each.is_revoked}
