from odoo import api, models
from odoo.fields import Domain

from ..clock import today


class CqttScopeSource(models.AbstractModel):
    """Records that scopes are read from.

    Scopes are read by SQL once in a transaction: a change is written at once, and
    drops those read before it.
    """

    _name = "cqtt.scope.source"
    _description = "Source of Scopes"

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        self._forget_scopes()
        return records

    def write(self, vals):
        result = super().write(vals)
        self._forget_scopes()
        return result

    def unlink(self):
        result = super().unlink()
        self._forget_scopes()
        return result

    @api.model
    def _in_force_domain(self, day=None):
        """Return the domain of what counts on a day, today by default."""
        day = day or today()
        return Domain("date_from", "<=", day) & (
            Domain("date_to", "=", False) | Domain("date_to", ">=", day)
        )

    def _forget_scopes(self):
        self.flush_model()
        self.env["res.users"]._forget_scopes()
