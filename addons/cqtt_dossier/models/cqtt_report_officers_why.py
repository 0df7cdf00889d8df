from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_ledger.indicators import Part

from .cqtt_report_officers import FLOWS, IN_TIME, RESOLVED

#: the figure of a commune that the rate of an officer is a part of
INDICATOR = "cqtt_dossier.cqtt_indicator_dossier_in_time"


class CqttReportOfficers(models.AbstractModel):
    """Why the rate of an officer is what it is."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.report.officers"

    @api.readonly
    @api.model
    def get_explanation(self, staff_id, **choice):
        """Return what the rate of an officer is made of, as of an indicator.

        The terms are figures of the report and open as such.

        :raise UserError: the choice is none, or no such officer is to be seen
        :raise AccessError: it goes beyond the reader's scope
        """
        found = self.get_data(**choice)
        lines = [line for line in found["lines"] if line["staff_id"] == staff_id]
        indicator = self.env.ref(INDICATOR, raise_if_not_found=False)
        if not lines or not indicator:
            raise UserError(self.env._("There is no such figure."))
        [line] = lines
        rule = indicator._definition().rule
        return {
            **{name: found[name] for name in ("period", "date_from", "date_to")},
            "as_of": found["as_of"],
            "place": line["name"],
            "basis": indicator.basis or "",
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
                self._describe_term(figure, FLOWS[figure], line[figure], part=part)
                for part, figures in (
                    (Part.NUMERATOR, IN_TIME),
                    (Part.DENOMINATOR, RESOLVED),
                )
                for figure in figures
            ],
        }
