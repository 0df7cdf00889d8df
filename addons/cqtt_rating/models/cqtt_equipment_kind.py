from odoo import api, fields, models

#: kinds of equipment that are looked at, at most
KINDS = 500


class CqttEquipmentKind(models.Model):
    """What a one-stop shop needs, how much of it, and which figure it counts for."""

    _name = "cqtt.equipment.kind"
    _inherit = "cqtt.kept.mixin"
    _description = "Kind of Equipment"
    _order = "measure_id, sequence, id"

    sequence = fields.Integer(default=10)
    name = fields.Char(required=True, translate=True)
    unit_of_count = fields.Char(
        string="Unit of count", required=True, translate=True, help="E.g. piece, set."
    )
    needed = fields.Integer(
        required=True,
        default=1,
        help="So many are asked of a commune; more of them count no more.",
    )
    measure_id = fields.Many2one(
        "cqtt.measure",
        string="Counts for",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("kind", "=", "stock"), ("code", "=like", "equipment.%")],
        help="The target of the criterion is the sum of what is needed.",
    )
    active = fields.Boolean(default=True)
    item_ids = fields.One2many("cqtt.equipment.item", "kind_id")

    _needed_counts = models.Constraint(
        "CHECK(needed > 0)", "At least one piece is needed."
    )
    _name_uniq = models.Constraint("UNIQUE(name)", "This kind is there already.")

    def write(self, vals):
        items = self.sudo().item_ids  # all communes count by the new number
        before = self.measure_id
        result = super().write(vals)
        if {"needed", "measure_id", "active"} & set(vals):
            items._rebook(before)
        return result

    @api.model
    def _needed_by_measure(self):
        """Return how many pieces of each kind count, by id of the measure."""
        found = {}
        # sudo: what is asked of communes, everybody may know
        for kind in self.sudo().search([], limit=KINDS):
            found.setdefault(kind.measure_id.id, {})[kind.id] = kind.needed
        return found
