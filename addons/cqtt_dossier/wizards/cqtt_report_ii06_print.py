from datetime import timezone

from odoo import api, fields, models

from odoo.addons.cqtt_base.clock import LOCAL
from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_document.forms import in_sentence

from ..ii06 import Heading

GOVERNMENT = "Văn phòng Chính phủ"


class CqttReportIi06Print(models.TransientModel):
    """A report II.06 that somebody has chosen to print."""

    _name = "cqtt.report.ii06.print"
    _description = "Report II.06 to Print"

    unit_id = fields.Many2one("cqtt.unit")
    cluster_id = fields.Many2one("cqtt.cluster")
    period_id = fields.Many2one("cqtt.period")
    date_from = fields.Date(string="First day")
    date_to = fields.Date(string="Last day")

    @api.depends("unit_id", "cluster_id")
    def _compute_display_name(self):
        for record in self:
            place = record.cluster_id or record.unit_id
            record.display_name = f"II.06 {place.display_name}"

    def _paper(self):
        """Return heading and table, in Vietnamese, for the user at work."""
        self.ensure_one()
        report = self.env["cqtt.report.ii06"].with_context(lang=LANGUAGE)
        place, span, period = report._choose(
            unit_id=self.unit_id.id,
            cluster_id=self.cluster_id.id,
            period_id=self.period_id.id,
            date_from=self.date_from,
            date_to=self.date_to,
        )
        table = report._read(place, span)
        heading = Heading(
            place=self._office(place),
            superior=self._superior(place),
            first=span.first,
            last=span.last,
            as_of=table.as_of.replace(tzinfo=timezone.utc).astimezone(LOCAL),
            period=period,
            is_consolidated=len(report._units(place, span)) > 1,
        )
        return heading, table

    def _office(self, place):
        if place._name == "cqtt.cluster" or place.level == "agency":
            return place.name
        return f"UBND {in_sentence(place.name)}"

    def _superior(self, place):
        is_cluster = place._name == "cqtt.cluster"
        above = place.province_id if is_cluster else place.parent_id
        return self._office(above) if above else GOVERNMENT
