from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools.misc import formatLang

from ..panels import Figure


class CqttHome(models.AbstractModel):
    """What the home page shows of its user."""

    _name = "cqtt.home"
    _description = "Home Page"

    @api.readonly
    @api.model
    def get_data(self):
        """Return who the user is, and what waits for him.

        His name, the roles he holds today with their places, and by card how much is
        to be done and how much of it is late.
        """
        user = self.env.user
        # sudo: everybody may know the roles he holds himself, and where
        grants = user.sudo().role_grant_ids.filtered(lambda g: g.status == "in_force")
        return {
            "name": user.name,
            "roles": [self._describe_grant(grant) for grant in grants],
            "counts": {key: count for key, count in self._counts().items() if count},
        }

    @api.model
    def _counts(self):
        """Return what waits behind each card, by its key, see ``_waiting``.

        An addon adds its own; what has been done no longer counts.
        """
        return {}

    @api.readonly
    @api.model
    def get_panels(self):
        """Return what the home page draws for the roles of its user, in its order."""
        panels = sorted(self._panels(), key=lambda panel: panel.sequence)
        return [panel.as_dict() for panel in panels]

    @api.model
    def _panels(self):
        """Return the panels of the user; an addon adds its own.

        :rtype: list[odoo.addons.cqtt_base.panels.Panel]
        """
        return []

    @api.model
    def _holds_any(self, roles):
        """Tell whether the user holds one of some roles today."""
        return any(self.env.user._holds_role(role) for role in roles)

    @api.model
    def _counted(self, model, label, opens, tone="", note=""):
        """Return how many records a click opens, in a tone if there are any.

        :param opens: what a click opens, with its domain
        :rtype: odoo.addons.cqtt_base.panels.Figure
        """
        count = self.env[model].search_count(opens.domain)
        shown = formatLang(self.env, count, digits=0)
        return Figure(label, shown, tone if count else "", note, opens=opens)

    @api.model
    def _waiting(self, name, domain, late=None):
        """Return how many records of a model wait, and how many are late.

        :param late: domain of those that are late
        :return: nothing if none waits, or the user does not work with them
        """
        model = self.env[name]
        if not model.has_access("read") or not (total := model.search_count(domain)):
            return None
        is_late = Domain(domain) & Domain(late) if late else Domain.FALSE
        return {"total": total, "late": model.search_count(is_late)}

    def _describe_grant(self, grant):
        roles = dict(grant._fields["role"]._description_selection(self.env))
        return {
            "id": grant.id,
            "label": roles[grant.role],
            "place": (grant.cluster_id or grant.unit_id).display_name,
            "until": fields.Date.to_string(grant.date_to),
        }
