from odoo import fields, models


class CqttFindingAssign(models.TransientModel):
    """The unit says why it came to a finding, and who does what about it."""

    _name = "cqtt.finding.assign"
    _description = "Have a Finding Mended"

    finding_id = fields.Many2one(
        "cqtt.finding",
        required=True,
        readonly=True,
        default=lambda self: self.env.context.get("active_id"),
    )
    unit_id = fields.Many2one(related="finding_id.unit_id")
    due_at = fields.Datetime(related="finding_id.due_at")
    owner_id = fields.Many2one(
        "cqtt.staff",
        string="Who mends it",
        required=True,
        domain="[('unit_id', '=', unit_id), ('is_in_force', '=', True)]",
    )
    cause = fields.Text(required=True)
    action = fields.Text(string="What is to be done", required=True)

    def action_assign(self):
        """Note it; who mends it sees the finding from now on."""
        self.ensure_one()
        context = self.env.context
        finding = self.finding_id
        finding._perform(
            finding._get_transition("assign"),
            {
                "owner_id": self.owner_id.id,
                "cause": self.cause.strip(),
                "action": self.action.strip(),
            },
            expected_version=context.get("expected_version"),
            request_uuid=context.get("request_uuid"),
        )
        return {"type": "ir.actions.act_window_close"}
