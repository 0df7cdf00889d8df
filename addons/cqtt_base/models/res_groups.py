from odoo import api, fields, models

from ..roles import ROLES


class ResGroups(models.Model):
    _inherit = "res.groups"

    second_factor_required = fields.Boolean(
        help="Members set up a second factor when they next log in with a password, "
        "and are asked for it from then on."
    )

    @api.model
    def _role_groups(self):
        """Return the group of each role, by role."""
        get_id = self._get_group_definitions().get_id
        return {code: self.browse(get_id(role.group)) for code, role in ROLES.items()}

    @api.constrains("user_ids")
    def _check_role_groups(self):
        roles = self.browse().union(*self._role_groups().values())
        (self & roles).user_ids._check_role_groups()
