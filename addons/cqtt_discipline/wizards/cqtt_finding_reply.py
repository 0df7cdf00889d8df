from odoo import fields, models

from odoo.addons.cqtt_base.uploads import check_scan


class CqttFindingReply(models.TransientModel):
    """The answer of a person or a unit to what was found."""

    _name = "cqtt.finding.reply"
    _description = "Answer to a Finding"

    finding_id = fields.Many2one(
        "cqtt.finding",
        required=True,
        readonly=True,
        default=lambda self: self.env.context.get("active_id"),
    )
    said = fields.Char(related="finding_id.name")
    note = fields.Text(related="finding_id.note")
    until = fields.Datetime(related="finding_id.reply_due_at")
    reply = fields.Text(string="Your answer", required=True)
    file = fields.Binary(string="Enclosed")
    file_name = fields.Char()

    def action_reply(self):
        """Send the answer; it stays as it is from then on."""
        self.ensure_one()
        if self.file:
            check_scan(self.env, self.file, self.file_name)
        context = self.env.context
        finding = self.finding_id
        finding._perform(
            finding._get_transition("reply"),
            {
                "reply": self.reply.strip(),
                "reply_file": self.file,
                "reply_file_name": self.file_name,
            },
            expected_version=context.get("expected_version"),
            request_uuid=context.get("request_uuid"),
        )
        return {"type": "ir.actions.act_window_close"}
