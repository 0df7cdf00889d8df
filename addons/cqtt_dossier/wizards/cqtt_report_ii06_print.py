from odoo import api, fields, models

from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_document.forms import in_sentence

from ..ii06 import Heading

GOVERNMENT = "Văn phòng Chính phủ"


class CqttReportIi06Print(models.TransientModel):
    """A report II.06 that somebody has chosen to print."""

    _name = "cqtt.report.ii06.print"
    _inherit = "cqtt.chosen.figures"
    _description = "Report II.06 to Print"

    by = fields.Selection(
        [("field", "By field"), ("unit", "By commune")], required=True, default="field"
    )

    @api.depends("unit_id", "cluster_id")
    def _compute_display_name(self):
        for record in self:
            place = record.cluster_id or record.unit_id
            record.display_name = f"II.06 {place.display_name}"

    def _paper(self):
        """Return heading and table, in Vietnamese, for the user at work."""
        self.ensure_one()
        report = self.env["cqtt.report.ii06"].with_context(lang=LANGUAGE)
        chosen = report._choose(**self._choice())
        table = report._read(chosen.place, chosen.span, chosen.as_of, self.by)
        heading = Heading(
            place=self._office(chosen.place),
            superior=self._superior(chosen.place),
            first=chosen.span.first,
            last=chosen.span.last,
            as_of=report._local(table.as_of),
            period=chosen.period,
            by=self.by,
            is_consolidated=len(report._units(chosen.place, chosen.span)) > 1,
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
