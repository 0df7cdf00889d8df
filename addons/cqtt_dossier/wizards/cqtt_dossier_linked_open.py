from odoo import api, fields, models


class CqttDossierLinkedOpen(models.TransientModel):
    """Open the dossiers that go with this one."""

    _name = "cqtt.dossier.linked.open"
    _inherit = "cqtt.dossier.ask"
    _description = "Open Linked Dossiers"

    link_ids = fields.Many2many(
        "cqtt.linked.procedure",
        string="Procedures",
        compute="_compute_link_ids",
        store=True,
        readonly=False,
        required=True,
    )
    procedure_id = fields.Many2one(related="dossier_id.procedure_id")

    @api.depends("dossier_id")
    def _compute_link_ids(self):
        for box in self:
            box.link_ids = box.dossier_id._linked_procedures()

    def action_open(self):
        """Open them; what begins at once has its number and due time."""
        self.ensure_one()
        self.dossier_id._open_linked(self.link_ids, **self._click())
        return self._done()
