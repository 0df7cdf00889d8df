from odoo import fields, models

from odoo.addons.cqtt_person.models.cqtt_person import READERS


class CqttPerson(models.Model):
    _inherit = "cqtt.person"

    is_deceased = fields.Boolean(
        string="Has died", groups=READERS, help="Nothing is sent to this person."
    )
