from odoo import fields, models

KINDS = [
    ("supplement", "Papers asked for"),
    ("obligation", "Payment asked for"),
    ("pause", "Pause"),
]


class CqttDossierSuspension(models.Model):
    """A stretch of time that does not count; written by the work alone."""

    _name = "cqtt.dossier.suspension"
    _description = "Time Not Counted"
    _order = "dossier_id, begun_at, id"

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="dossier_id.unit_id", store=True, precompute=True, index=True
    )
    kind = fields.Selection(KINDS, required=True)
    reason = fields.Char()
    amount = fields.Integer(help="In đồng, that the citizen was asked to pay.")
    begun_at = fields.Datetime(string="From", required=True)
    ended_at = fields.Datetime(string="To", help="Empty: it lasts.")
    minutes = fields.Integer(
        string="Working minutes", help="Working time that was not counted."
    )
    due_before = fields.Datetime(string="Due before")
    due_after = fields.Datetime(
        help="The same as before if the due time had passed already."
    )

    _times = models.Constraint(
        "CHECK(ended_at >= begun_at)", "A pause ends after it has begun."
    )
    _one_open = models.UniqueIndex(
        "(dossier_id) WHERE ended_at IS NULL",
        "The clock of this dossier stands still already.",
    )
