from odoo import api, fields, models

from odoo.addons.cqtt_person.models.cqtt_person import READERS

STATES = [
    ("received", "Still open"),
    ("done", "Done, not returned yet"),
    ("returned", "Returned"),
]
ENTERED = (
    "unit_id",
    "procedure_id",
    "channel_id",
    "owner_id",
    "subject",
    "external_code",
    "receiver_id",
    "received_at",
    "due_at",
    "state",
)


class CqttDossierPaperEntry(models.TransientModel):
    """Enter a dossier that was received on paper while the computers were down."""

    _name = "cqtt.dossier.paper.entry"
    _description = "Dossier on Paper"

    unit_id = fields.Many2one(
        "cqtt.unit", required=True, default=lambda self: self._default_unit_id()
    )
    procedure_id = fields.Many2one("cqtt.procedure", required=True)
    channel_id = fields.Many2one(
        "cqtt.channel",
        required=True,
        default=lambda self: self.env.ref("cqtt_base.cqtt_channel_direct"),
    )
    owner_id = fields.Many2one("cqtt.person", required=True)
    subject = fields.Char(groups=READERS)
    external_code = fields.Char(string="Number on the paper", required=True)
    receiver_id = fields.Many2one("res.users", string="Received by")
    received_at = fields.Datetime(string="Received", required=True)
    due_at = fields.Datetime(
        string="Due",
        compute="_compute_due_at",
        store=True,
        readonly=False,
        help="As the paper bears it.",
    )
    state = fields.Selection(
        STATES, string="How far it came", required=True, default="received"
    )
    finished_at = fields.Datetime(string="Finished")
    returned_at = fields.Datetime(string="Returned")
    reason = fields.Char(
        string="Which outage", required=True, help="It stands in the journal."
    )

    def _default_unit_id(self):
        return self.env["cqtt.dossier"]._default_unit_id()

    @api.depends("procedure_id", "channel_id", "unit_id", "received_at")
    def _compute_due_at(self):
        for entry in self:
            plan = entry.procedure_id and entry.procedure_id._plan()
            limit = plan and plan.limit_of(entry.channel_id.id)
            if limit and entry.received_at and entry.unit_id:
                calendar = self.env["cqtt.calendar"]._for_unit(entry.unit_id)
                entry.due_at = calendar._due(entry.received_at, limit.limit)
            else:
                entry.due_at = entry.due_at

    def action_enter(self):
        """Enter it and show it."""
        self.ensure_one()
        values = {
            name: self._fields[name].convert_to_write(self[name], self)
            for name in ENTERED
        }
        values["receiving_unit_id"] = self.unit_id.id
        values["subject"] = self.subject or self.procedure_id.name
        if self.state in ("done", "returned"):
            values["finished_at"] = self.finished_at
        if self.state == "returned":
            values["returned_at"] = self.returned_at
        dossier = self.env["cqtt.dossier"]._enter_paper(values, self.reason)
        return dossier._get_records_action()
