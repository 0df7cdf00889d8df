from typing import Any

from odoo import api, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id, Text


class CqttFact(models.Model):
    """Why some facts are counted, wherever their list was opened from."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.fact"

    @api.readonly
    @api.model
    def get_explanation(self, domain: list[Any], name: Text = ""):
        """Return what some facts count, by which steps, and the texts that ask for it.

        :param domain: of the facts
        :param name: what their figure is called
        :return: as of an indicator that is a plain number; its terms are measures
        """
        sums = self._read_group(Domain(domain), ["measure_id"], ["quantity:sum"])
        # sudo: what is counted, everybody may know
        counted = [(measure.sudo(), quantity) for measure, quantity in sums]
        total = sum(quantity for _measure, quantity in counted)
        return {
            "place": "",
            "period": "",
            "indicator": {
                "name": name or self._description,
                "display": "count",
                "direction": "up",
                "target": None,
                "rate": total,
                "numerator": total,
                "denominator": 0,
            },
            "basis": "; ".join(self._bases(measure for measure, _ in counted)),
            "terms": [measure._as_term(quantity) for measure, quantity in counted],
        }

    @api.readonly
    @api.model
    def open_measure(self, measure_id: Id, domain: list[Any]):
        """Return the action that lists those of some facts that are of one measure."""
        measure = self.env["cqtt.measure"].browse(measure_id)
        wanted = Domain(domain) & Domain("measure_id", "=", measure.id)
        # sudo: what is counted, everybody may know
        return self._action_open(wanted, measure.sudo().name)

    def _bases(self, measures):
        """Return the legal bases of the indicators that count some measures."""
        # sudo: by which rule something is counted, everybody may know
        terms = self.env["cqtt.indicator.term"].sudo()
        found = terms.search([("measure_id", "in", [each.id for each in measures])])
        bases = [each._say_basis() for each in found.indicator_id.sorted()]
        return list(dict.fromkeys(filter(None, bases)))
