from odoo import api, models


class CqttOutreachPaperReport(models.AbstractModel):
    """Papers of outreach bear the head of the commune, not of its one-stop shop."""

    _name = "cqtt.outreach.paper.report"
    _inherit = "cqtt.paper.report"
    _description = "Paper of Outreach"

    @api.model
    def _get_report_values(self, docids, data=None):
        values = super()._get_report_values(docids, data=data)
        layouts = self.env["cqtt.print.layout"]
        for record, paper in zip(values["docs"], values["papers"], strict=True):
            paper["head"] = layouts._for_unit(record[self._headed_by])
        return values
