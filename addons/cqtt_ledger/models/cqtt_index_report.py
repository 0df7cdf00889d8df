from decimal import Decimal
from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id

from ..indexes import grade, score
from ..indicators import Part, asked, counted
from ..why import Why
from .cqtt_ledger_choice import PERIODS, Asked


class CqttIndexReport(models.AbstractModel):
    """An index of a place in a period, and of all its units beside each other."""

    _name = "cqtt.index.report"
    _inherit = "cqtt.indicator.report"
    _description = "Report of an Index"

    @api.readonly
    @api.model
    def get_options(self):
        """Return the places, periods and indexes that the reader may choose from."""
        schemes = self.env["cqtt.index.scheme"].search_read([], ["name"], limit=PERIODS)
        return {**super().get_options(), "schemes": schemes}

    @api.readonly
    @api.model
    def get_data(self, scheme_id: Id = None, **choice: Unpack[Asked]):
        """Return an index of a place for the screen, and of each of its units.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen, scheme = self._choose(**choice), self._scheme(scheme_id)
        return self._score(chosen, scheme)

    @api.readonly
    @api.model
    def open_item(self, item_id: Id, part: str, **choice: Unpack[Asked]):
        """Return the action that lists the facts behind a figure of a sub-indicator.

        :param part: ``numerator`` or ``denominator``
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        item = self._chosen("cqtt.index.item", item_id)
        if not item or part not in [each.value for each in Part]:
            raise UserError(self.env._("There is no such figure."))
        chosen = self._choose(**choice)
        units = self._units(chosen.place, chosen.span)
        domain = self._figure_domain(item.indicator_id, Part(part), chosen, units)
        name = f"{item.number} {item.name}"
        why = Why(self._name, [item.id], choice, explain="get_item_explanation")
        return self.env["cqtt.fact"]._action_open(domain, name, why)

    @api.model
    def _score(self, chosen, scheme):
        """Return groups, items and total of a place, and the totals of its units."""
        items = scheme.group_ids.item_ids
        plain = {item.id: item._item() for item in items}
        definitions = {item.id: item.indicator_id._definition() for item in items}
        units = self._units(chosen.place, chosen.span)
        question = asked(definitions.values(), [chosen.span], units, as_of=chosen.as_of)
        answer = question and self.env["cqtt.ledger"]._ask(question)

        def counts(key=None):
            return {
                item_id: counted(definition, answer, chosen.span, key)
                for item_id, definition in definitions.items()
            }

        whole = counts()
        found = score(plain, whole)
        as_of = answer.as_of if answer else self.env.cr.now()
        compared = self._compared_units(chosen)
        minima = [(each.minimum, each.name) for each in scheme.grade_ids]
        total = self._total(found)
        return {
            **self._describe_choice(chosen, as_of),
            "scheme": scheme.name,
            "basis": scheme.basis or "",
            "maximum": scheme.maximum,
            "points": total and float(total),
            "grade": grade(total, minima) if total is not None else "",
            "groups": [
                self._describe_group(group, found, whole) for group in scheme.group_ids
            ],
            "units": self._ranked(compared, plain, counts, minima)
            if len(compared) > 1
            else [],
        }

    def _ranked(self, units, plain, counts, minima):
        """Return the totals of units, the best first; those without any come last."""
        rows = []
        for unit in units:
            total = self._total(score(plain, counts((unit.id,))))
            rows.append(
                {
                    "unit_id": unit.id,
                    "name": unit.name,
                    "points": total and float(total),
                    "grade": grade(total, minima) if total is not None else "",
                }
            )
        return sorted(
            rows, key=lambda row: (row["points"] is None, -(row["points"] or 0))
        )

    def _total(self, found):
        points = [each.points for each in found.values() if each.points is not None]
        return sum(points, Decimal(0)) if points else None

    def _describe_group(self, group, found, counts):
        points = self._total({item.id: found[item.id] for item in group.item_ids})
        return {
            "id": group.id,
            "number": group.number,
            "name": group.name,
            # with their part of what does not apply: points never exceed it
            "maximum": float(sum(found[item.id].maximum for item in group.item_ids)),
            "points": None if points is None else float(points),
            "items": [
                self._describe_item(item, found[item.id], counts[item.id])
                for item in group.item_ids
            ],
        }

    def _describe_item(self, item, points, count):
        return {
            "id": item.id,
            "number": item.number,
            "name": item.name,
            "numerator": count.numerator,
            "denominator": count.denominator,
            "rate": count.share,
            "target": item.target / 100,
            "maximum": float(points.maximum),
            "declared": item.maximum,
            "points": None if points.points is None else float(points.points),
            "is_scored": item._is_scored(),
        }

    def _scheme(self, scheme_id):
        found = self._chosen("cqtt.index.scheme", scheme_id)
        if not found:
            raise UserError(self.env._("Choose an index."))
        return found
