from odoo import api, models

#: notices whose time to be sent has come
WAITING = """
    SELECT count(*), now() AT TIME ZONE 'UTC' - min(coalesce(next_try_at, create_date))
      FROM cqtt_notice
     WHERE state = 'queued'
       AND coalesce(next_try_at, create_date) < now() AT TIME ZONE 'UTC'
"""


class CqttHealth(models.AbstractModel):
    _inherit = "cqtt.health"

    @api.model
    def _figures(self):
        return {**super()._figures(), "outbox": self._ask(WAITING)}
