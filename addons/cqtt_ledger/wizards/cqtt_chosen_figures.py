from odoo import fields, models


class CqttChosenFigures(models.AbstractModel):
    """A choice of ``cqtt.ledger.choice``, kept while a file is made of it."""

    _name = "cqtt.chosen.figures"
    _description = "Chosen Figures"

    unit_id = fields.Many2one("cqtt.unit")
    cluster_id = fields.Many2one("cqtt.cluster")
    period_id = fields.Many2one("cqtt.period")
    date_from = fields.Date(string="First day")
    date_to = fields.Date(string="Last day")
    as_of = fields.Datetime()

    def _choice(self):
        """Return what was chosen, as the screen sends it."""
        return {
            "unit_id": self.unit_id.id,
            "cluster_id": self.cluster_id.id,
            "period_id": self.period_id.id,
            "date_from": self.date_from,
            "date_to": self.date_to,
            "as_of": self.as_of and fields.Datetime.to_string(self.as_of),
        }
