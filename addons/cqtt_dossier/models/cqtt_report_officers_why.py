from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.indicators import Part
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.why import Why

from .cqtt_report_officers import FLOWS, IN_TIME, RESOLVED

#: the figure of a commune that the rate of an officer is a part of
INDICATOR = "cqtt_dossier.cqtt_indicator_dossier_in_time"


class CqttReportOfficers(models.AbstractModel):
    """Why the rate of an officer is what it is."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.report.officers"

    @api.readonly
    @api.model
    def get_explanation(self, staff_id: Id = None, **choice: Unpack[Asked]):
        """Return what the rate of an officer is made of, as of an indicator.

        The terms are figures of the report and open as such.

        :param staff_id: ``None`` for all that the reader may see
        :raise UserError: the choice is none, or no such officer is to be seen
        :raise AccessError: it goes beyond the reader's scope
        """
        found = self.get_data(**choice)
        line = self._explained_line(found, staff_id)
        indicator = self.env.ref(INDICATOR, raise_if_not_found=False)
        if not line or not indicator:
            raise UserError(self.env._("There is no such figure."))
        rule, measures = indicator._definition().rule, self.env["cqtt.measure"]
        return {
            **{name: found[name] for name in ("period", "date_from", "date_to")},
            "as_of": found["as_of"],
            "place": line["name"],
            "basis": indicator._say_basis(),
            "indicator": {
                "name": indicator.name,
                "display": indicator.display,
                "direction": indicator.direction,
                "target": rule.target,
                "rate": line["rate"],
                "numerator": sum(line[name] for name in IN_TIME),
                "denominator": sum(line[name] for name in RESOLVED),
            },
            "terms": [
                measures._named(FLOWS[figure])._as_term(line[figure], figure, part=part)
                for part, figures in (
                    (Part.NUMERATOR, IN_TIME),
                    (Part.DENOMINATOR, RESOLVED),
                )
                for figure in figures
            ],
        }

    def _explained_line(self, found, staff_id):
        if staff_id is None:
            return {**found["total"], "name": found["place"]}
        lines = [line for line in found["lines"] if line["staff_id"] == staff_id]
        return lines[0] if lines else None

    def _why(self, figure, choice):
        """Return what explains a figure that is a part of the rate, or nothing."""
        if figure not in RESOLVED:
            return None
        return Why(self._name, [], choice, term="open_figure")
