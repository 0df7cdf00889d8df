from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools.misc import formatLang

from odoo.addons.cqtt_base.kinds import Id

from .cqtt_ledger_choice import Asked


class CqttIndexReport(models.AbstractModel):
    """Why a sub-indicator brings the points that it brings."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.index.report"

    @api.readonly
    @api.model
    def get_item_explanation(self, item_id: Id, **choice: Unpack[Asked]):
        """Return what a sub-indicator is made of, and how that becomes points.

        :return: as of its indicator, see ``get_explanation``, with the points
        :raise UserError: the choice is none, or there is no such sub-indicator
        :raise AccessError: it goes beyond the reader's scope
        """
        item = self._chosen("cqtt.index.item", item_id)
        if not item:
            raise UserError(self.env._("There is no such figure."))
        told = self.get_explanation(item.indicator_id.id, **choice)
        bases = dict.fromkeys((item.scheme_id.basis, told["basis"]))
        return {
            **told,
            **self._say_item(item, self._choose(**choice)),
            "indicator": {**told["indicator"], "name": f"{item.number} {item.name}"},
            "basis": "; ".join(filter(None, bases)),
        }

    def _say_item(self, item, chosen):
        """Return the points and their formula; nothing where none are given."""
        groups = self._score(chosen, item.scheme_id)["groups"]
        lines = (line for group in groups for line in group["items"])
        [found] = [line for line in lines if line["id"] == item.id]
        if found["points"] is None:
            return {}
        points, most, target = (
            formatLang(self.env, value, digits=2)
            for value in (found["points"], found["maximum"], item.target)
        )
        formulas = dict(item._fields["formula"]._description_selection(self.env))
        return {
            "scored": f"{points} / {most}",
            "said": f"{formulas[item.formula]}: {target} %",
        }
