from odoo import fields, models


class CqttReceptionPoint(models.Model):
    """A place where a unit receives people: its centre, and branches elsewhere."""

    _name = "cqtt.reception.point"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Reception Point"
    _order = "unit_id, code, name, id"
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True)
    code = fields.Char()
    address = fields.Char()
    phone = fields.Char()
    counter_ids = fields.One2many("cqtt.counter", "point_id", string="Counters")

    _code_uniq = models.Constraint(
        "UNIQUE(unit_id, code)", "The unit has another reception point of this code."
    )


class CqttCounter(models.Model):
    """A counter of a reception point."""

    _name = "cqtt.counter"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Counter"
    _order = "point_id, sequence, id"
    _owner_fields = ("unit_id", "point_id")

    name = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    point_id = fields.Many2one(
        "cqtt.reception.point",
        string="Reception point",
        required=True,
        index=True,
        ondelete="cascade",
    )
    unit_id = fields.Many2one(
        related="point_id.unit_id", store=True, required=False, default=None
    )

    _name_uniq = models.Constraint(
        "UNIQUE(point_id, name)",
        "The reception point has another counter of this name.",
    )
