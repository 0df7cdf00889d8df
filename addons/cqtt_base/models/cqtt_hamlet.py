from odoo import fields, models

KINDS = [
    ("village", "Village"),
    ("residential_group", "Residential group"),
]


class CqttHamlet(models.Model):
    """A community below the commune: no administrative unit, but what people name.

    The law knows two kinds; what a place calls its own (ấp, bản, khu phố …) is part of
    the name. Circular 04/2012/TT-BNV, article 2.
    """

    _name = "cqtt.hamlet"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Hamlet"
    _order = "unit_id, name, id"

    name = fields.Char(required=True, index="trigram")
    kind = fields.Selection(KINDS, required=True)
    head_name = fields.Char(string="Head")
    head_phone = fields.Char(string="Head's phone")

    _name_uniq = models.UniqueIndex(
        "(unit_id, kind, name) WHERE date_to IS NULL",
        "The unit has another hamlet of this name.",
    )
