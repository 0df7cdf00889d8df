from odoo import api, fields, models
from odoo.exceptions import UserError

from ..sharing import share_out


class CqttDossierAssign(models.TransientModel):
    """Give dossiers to a colleague, or share them out among several."""

    _name = "cqtt.dossier.assign"
    _description = "Share Out Dossiers"

    dossier_ids = fields.Many2many(
        "cqtt.dossier", string="Dossiers", required=True, readonly=True
    )
    candidate_ids = fields.Many2many("res.users", compute="_compute_candidate_ids")
    user_ids = fields.Many2many(
        "res.users",
        string="To",
        required=True,
        domain="[('id', 'in', candidate_ids)]",
        help="Several: whoever has least to do gets the next one.",
    )
    is_taken = fields.Boolean(compute="_compute_is_taken")
    reason = fields.Char(help="Why they are taken from those who hold them.")
    said = fields.Text(string="Who gets how many", compute="_compute_said")

    @api.depends("dossier_ids")
    def _compute_candidate_ids(self):
        for wizard in self:
            wizard.candidate_ids = wizard.dossier_ids._candidates()

    @api.depends("dossier_ids")
    def _compute_is_taken(self):
        for wizard in self:
            wizard.is_taken = bool(wizard.dossier_ids.holder_id)

    @api.depends("dossier_ids", "user_ids")
    def _compute_said(self):
        for wizard in self:
            holders = wizard._holders() if wizard.user_ids else {}
            loads = self.env["cqtt.dossier"]._loads(wizard.user_ids._origin)
            given = list(holders.values())
            wizard.said = "\n".join(
                self.env._(
                    "%(user)s: %(new)s more, beside %(now)s open",
                    user=user.name,
                    new=given.count(user),
                    now=load,
                )
                for user, load in loads.items()
            )

    def action_assign(self):
        """Give the dossiers away; nothing is done if one of them cannot be.

        :raise UserError: somebody cannot do what is to be done next
        """
        self.ensure_one()
        dossiers = self.dossier_ids
        strangers = self.user_ids - dossiers._candidates()
        if strangers:
            raise UserError(
                self.env._(
                    "%s cannot do the next step of these dossiers: choose somebody of "
                    "the unit who holds the role for it.",
                    ", ".join(strangers.mapped("name")),
                )
            )
        dossiers._assign(self._holders(), self.reason)
        return {"type": "ir.actions.act_window_close"}

    def _holders(self):
        """Return who gets each dossier, the most urgent ones first."""
        users = self.user_ids._origin
        dossiers = self.dossier_ids._origin.sorted(
            lambda dossier: (dossier.due_at or dossier.received_at, dossier.id)
        )
        loads = self.env["cqtt.dossier"]._loads(users)
        chosen = share_out(len(dossiers), list(loads.values()))
        return {
            dossier: users[index]
            for dossier, index in zip(dossiers, chosen, strict=True)
        }
