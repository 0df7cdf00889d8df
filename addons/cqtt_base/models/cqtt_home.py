from odoo import api, fields, models


class CqttHome(models.AbstractModel):
    """What the home page shows of its user."""

    _name = "cqtt.home"
    _description = "Home Page"

    @api.readonly
    @api.model
    def get_data(self):
        """Return the user's name and the roles he holds today, with their places."""
        user = self.env.user
        # sudo: everybody may know the roles he holds himself, and where
        grants = user.sudo().role_grant_ids.filtered(lambda g: g.status == "in_force")
        return {
            "name": user.name,
            "roles": [self._describe_grant(grant) for grant in grants],
        }

    def _describe_grant(self, grant):
        roles = dict(grant._fields["role"]._description_selection(self.env))
        return {
            "id": grant.id,
            "label": roles[grant.role],
            "place": (grant.cluster_id or grant.unit_id).display_name,
            "until": fields.Date.to_string(grant.date_to),
        }
