from odoo import fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

_lt = LazyTranslate(__name__)


class CqttChecklistVersion(models.Model):
    """The items of a checklist from one day to another; a check keeps its version."""

    _name = "cqtt.checklist.version"
    _inherit = ["cqtt.version.mixin", "cqtt.kept.mixin"]
    _description = "Version of a Checklist"
    _order = "checklist_id, valid_from desc, id desc"

    _version_of = "checklist_id"
    _settled_fields = frozenset({"request_uuid", "checklist_id", "number"})
    _frozen_columns = ("checklist_id", "number", "valid_from", "legal_ground")
    _transitions = version_transitions(
        _lt(
            "From its first day on checks go by these items. They can no longer be "
            "changed."
        )
    )

    checklist_id = fields.Many2one(
        "cqtt.checklist", required=True, index=True, ondelete="restrict"
    )
    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)
    legal_ground = fields.Char(help="The decision or directive that it follows.")
    item_ids = fields.One2many(
        "cqtt.checklist.item", "version_id", string="Items", copy=True
    )

    def _why_not_put_in_force(self):
        if not self.item_ids:
            return self.env._("Enter at least one item first.")
        return super()._why_not_put_in_force()
