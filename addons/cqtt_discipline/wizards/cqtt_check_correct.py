from odoo import fields, models

from ..models.check_words import RESULTS


class CqttCheckCorrect(models.TransientModel):
    """A correction of signed minutes: what is right, and why."""

    _name = "cqtt.check.correct"
    _description = "Correct an Answer"

    line_id = fields.Many2one(
        "cqtt.check.line",
        string="Answer",
        required=True,
        readonly=True,
        default=lambda self: self.env.context.get("active_id"),
    )
    result = fields.Selection(RESULTS, string="What is right", required=True)
    note = fields.Text()
    reason = fields.Char(required=True)

    def action_correct(self):
        """Add the correction to the minutes."""
        self.ensure_one()
        self.line_id._correct(self.result, self.note, self.reason)
        return {"type": "ir.actions.act_window_close"}
