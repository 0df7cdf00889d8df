from odoo import models


class CqttOutreachPaperReport(models.AbstractModel):
    """Papers of outreach bear the head of the commune, not of its one-stop shop."""

    _name = "cqtt.outreach.paper.report"
    _inherit = "cqtt.paper.report"
    _description = "Paper of Outreach"

    _one_stop = False
