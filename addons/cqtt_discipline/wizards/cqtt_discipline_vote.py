from odoo import fields, models


class CqttDisciplineVote(models.TransientModel):
    """Asks a member of the council what he votes for; nothing of it is kept here."""

    _name = "cqtt.discipline.vote"
    _description = "Vote on a Case"

    case_id = fields.Many2one(
        "cqtt.discipline.case",
        required=True,
        readonly=True,
        default=lambda self: self.env.context.get("active_id"),
    )
    kind = fields.Selection(related="case_id.kind")
    is_of_head = fields.Boolean(related="case_id.is_of_head")
    measure_id = fields.Many2one(
        "cqtt.discipline.measure",
        required=True,
        domain="[('kind', '=', kind), ('for_leaders', 'in', [False, is_of_head])]",
    )

    def action_vote(self):
        """Vote, and forget who voted for what.

        :raise UserError: the user is no member, or has voted
        """
        self.ensure_one()
        case, measure = self.case_id, self.measure_id
        self.unlink()
        case._cast(measure)
        return {"type": "ir.actions.act_window_close"}
