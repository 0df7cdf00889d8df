from odoo import api, models

#: facts that no roll-up has, told from the ids drawn; counting them all would be slow
WAITING = """
    SELECT greatest((SELECT last_value FROM cqtt_fact_id_seq) - w.fact_id, 0),
           now() AT TIME ZONE 'UTC' -
           (SELECT f.booked_at FROM cqtt_fact f WHERE f.id > w.fact_id
             ORDER BY f.id LIMIT 1)
      FROM cqtt_fact_watermark w
"""


class CqttHealth(models.AbstractModel):
    _inherit = "cqtt.health"

    @api.model
    def _figures(self):
        return {**super()._figures(), "ledger": self._ask(WAITING)}
