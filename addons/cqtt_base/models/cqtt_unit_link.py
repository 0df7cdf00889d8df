from odoo import api, fields, models

from ..unit_lists import LinkKind


class CqttUnitLink(models.Model):
    """A unit became, wholly or in part, another one.

    The default successor of a divided unit is the one that stands for it where only
    one can be shown; every predecessor has exactly one.
    """

    _name = "cqtt.unit.link"
    _description = "Predecessor of an Administrative Unit"
    _order = "date desc, id"

    predecessor_id = fields.Many2one(
        "cqtt.unit", required=True, index=True, ondelete="restrict"
    )
    successor_id = fields.Many2one(
        "cqtt.unit", required=True, index=True, ondelete="restrict"
    )
    kind = fields.Selection(
        [
            (LinkKind.MERGED.value, "Merged"),
            (LinkKind.SPLIT.value, "Split"),
            (LinkKind.RENAMED.value, "Renamed"),
            (LinkKind.KEPT.value, "Kept"),
        ],
        required=True,
    )
    date = fields.Date(required=True, help="First day of the successor.")
    is_default = fields.Boolean(
        string="Default",
        help="The successor that stands for a divided unit where one is needed.",
    )

    _pair_uniq = models.Constraint(
        "UNIQUE(predecessor_id, successor_id)", "These two units are linked already."
    )
    _not_itself = models.Constraint(
        "CHECK(predecessor_id != successor_id)", "A unit cannot succeed itself."
    )
    _default_uniq = models.UniqueIndex(
        "(predecessor_id) WHERE is_default IS TRUE",
        "A unit has one default successor only.",
    )

    @api.depends("predecessor_id.name", "successor_id.name")
    def _compute_display_name(self):
        for link in self:
            names = link.predecessor_id.name or "", link.successor_id.name or ""
            link.display_name = " → ".join(names)
