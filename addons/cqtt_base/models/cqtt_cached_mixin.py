from odoo import api, models


class CqttCachedMixin(models.AbstractModel):
    """A record that workers remember what they need of: a change makes all forget."""

    _name = "cqtt.cached.mixin"
    _description = "Remembered Record"

    @api.model_create_multi
    def create(self, vals_list):
        self.env.registry.clear_cache()
        return super().create(vals_list)

    def write(self, vals):
        self.env.registry.clear_cache()
        return super().write(vals)

    def unlink(self):
        self.env.registry.clear_cache()
        return super().unlink()
