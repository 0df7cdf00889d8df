from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .check_words import TOPICS


class CqttChecklist(models.Model):
    """What is looked at in a check; its items stand in versions."""

    _name = "cqtt.checklist"
    _inherit = "cqtt.kept.mixin"
    _description = "Checklist"
    _order = "sequence, name, id"

    sequence = fields.Integer(default=100)
    code = fields.Char(required=True, help="What programs call it.")
    name = fields.Char(required=True)
    topic = fields.Selection(
        TOPICS, required=True, help="What its answers count as in the ledger."
    )
    version_ids = fields.One2many(
        "cqtt.checklist.version", "checklist_id", string="Versions"
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint(
        "UNIQUE(code)", "There is a checklist with this code."
    )

    def _in_force(self, day=None):
        """Return the versions of these checklists that hold on a day.

        :raise UserError: one of them has none
        """
        versions = self.env["cqtt.checklist.version"]
        found = versions.search(
            versions._held_domain(day or today())
            & Domain("checklist_id", "in", self.ids)
        )
        for checklist in self - found.checklist_id:
            raise UserError(
                self.env._(
                    "No version of “%s” is in force: choose another checklist, or have "
                    "the province administrator put one in force.",
                    checklist.name,
                )
            )
        return found.sorted(lambda v: (v.checklist_id.sequence, v.checklist_id.id))

    @api.depends("name")
    def _compute_display_name(self):
        for checklist in self:
            checklist.display_name = checklist.name or ""
