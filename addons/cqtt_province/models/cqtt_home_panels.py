from dataclasses import asdict

from odoo import api, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.panels import Figure, Opens, Panel

#: who sees the whole province
ROLES = ("province_admin", "auditor", "board", "decider")
TONES = {"met": "early", "missed": "late", "small": "", "none": ""}


class CqttHome(models.AbstractModel):
    """The province at a glance: its key figures of this year."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(ROLES):
            panels += self._panel_of_province()
        return panels

    def _panel_of_province(self):
        provinces = self.env["cqtt.unit"].search(
            [("level", "=", "province"), ("is_in_force", "=", True)], limit=2
        )
        if len(provinces) != 1:
            return []
        first = today().replace(month=1, day=1)
        report = self.env["cqtt.province.overview"]
        found = report._totals(
            unit_id=provinces.id,
            date_from=first.isoformat(),
            date_to=first.replace(month=12, day=31).isoformat(),
        )
        opens = Opens("cqtt_province.cqtt_province_overview_action")
        figures = tuple(
            Figure(
                label,
                value,
                TONES.get(standing, ""),
                note=note,
                opens=Opens("cqtt_ledger.cqtt_why_action", params=asdict(why)),
            )
            for label, value, standing, note, why in found
        )
        return [
            Panel(
                key="province_overview",
                title=self.env._("%s this year", provinces.name),
                sequence=15,
                figures=figures,
                empty=self.env._("No figure is chosen for the overview."),
                opens=opens,
            )
        ]
