from odoo import fields, models


class CqttDossierRatingReason(models.Model):
    """What a citizen may tick beside a level; shown on the public page."""

    _name = "cqtt.dossier.rating.reason"
    _description = "Reason of a Rating"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _name_uniq = models.UniqueIndex("(name)", "There is such a reason already.")
