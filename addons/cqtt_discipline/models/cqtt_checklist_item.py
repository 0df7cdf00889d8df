from odoo import fields, models

from .check_words import ANSWERS, PHOTOS, SEVERITIES


class CqttChecklistItem(models.Model):
    """A question of a check; settled once its version is in force."""

    _name = "cqtt.checklist.item"
    _inherit = "cqtt.version.part"
    _description = "Item of a Checklist"
    _order = "version_id, sequence, id"

    version_id = fields.Many2one(
        "cqtt.checklist.version", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    code = fields.Char(
        required=True, help="The same in all versions: by it repeats are recognised."
    )
    name = fields.Char(string="What is looked at", required=True)
    guidance = fields.Text(help="How to look, and what counts as not in order.")
    answer = fields.Selection(ANSWERS, required=True, default="yes_no")
    severity = fields.Selection(
        SEVERITIES,
        required=True,
        default="minor",
        help="Of a finding, unless the team says otherwise.",
    )
    is_personal = fields.Boolean(
        string="About a person", help="The team names who is not in order."
    )
    photo = fields.Selection(PHOTOS, required=True, default="optional")
    legal_ground = fields.Char()

    _code_uniq = models.Constraint(
        "UNIQUE(version_id, code)", "An item stands in a version once."
    )
