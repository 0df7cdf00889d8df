from odoo import api, models


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

    def _forget_scopes(self):
        self.flush_model()
        self.env["res.users"]._forget_scopes()
