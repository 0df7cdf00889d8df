from odoo import fields, models
from odoo.exceptions import AccessError

from odoo.addons.cqtt_base.clock import today

OPENERS = ("manager", "leader")


class CqttPledgeOpen(models.TransientModel):
    """Asks for the year, and makes the pledges of everybody at once."""

    _name = "cqtt.pledge.open"
    _inherit = ["cqtt.scoped.mixin"]
    _description = "Pledges of a Year"

    year = fields.Integer(required=True, default=lambda self: today().year)

    def action_open(self):
        """Make the pledges that are missing, and list those of the year."""
        self.ensure_one()
        user = self.env.user
        if not any(user._holds_role(role, self.unit_id) for role in OPENERS):
            raise AccessError(
                self.env._(
                    "Pledges of %s are opened by its leaders and its manager.",
                    self.unit_id.sudo().display_name,  # a unit's name is public
                )
            )
        self.env["cqtt.pledge"]._open_year(self.unit_id, self.year)
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_discipline.cqtt_pledge_action"
        )
        domain = [("year", "=", self.year), ("unit_id", "=", self.unit_id.id)]
        return {**action, "domain": domain, "context": {}}
