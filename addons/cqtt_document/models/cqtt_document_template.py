from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today


class CqttDocumentTemplate(models.Model):
    """A paper that is written again and again; its wording has versions."""

    _name = "cqtt.document.template"
    _inherit = "cqtt.kept.mixin"
    _description = "Template of Papers"
    _order = "name"

    code = fields.Char(required=True, help="What programs call it.")
    name = fields.Char(required=True, index="trigram")
    kind_id = fields.Many2one(
        "cqtt.document.kind", required=True, index=True, ondelete="restrict"
    )
    version_ids = fields.One2many(
        "cqtt.document.template.version", "template_id", string="Versions"
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint(
        "UNIQUE(code)", "There is a template with this code."
    )

    def write(self, vals):
        """Save; papers were written as one kind, and stay what they are."""
        released = self.version_ids.filtered(lambda version: version.state != "draft")
        if "kind_id" in vals and any(
            version.template_id.kind_id.id != vals["kind_id"] for version in released
        ):
            raise UserError(
                self.env._(
                    "The kind stays as it is once a version is in force: make a new "
                    "template."
                )
            )
        return super().write(vals)

    def action_new_version(self):
        """Copy the newest version and open the copy."""
        self.ensure_one()
        version = self.version_ids.sorted("number")[-1:]
        copy = version.copy() if version else self.version_ids.browse()
        return copy._get_records_action(context={"default_template_id": self.id})

    def _version(self, day=None):
        """Return the version in force on a day.

        :raise UserError: none is
        """
        self.ensure_one()
        day = day or today()
        versions = self.version_ids
        version = versions.filtered_domain(versions._held_domain(day))[:1]
        if not version:
            raise UserError(
                self.env._(
                    "“%s” has no version in force: have one put in force.", self.name
                )
            )
        return version

    @api.model
    def _by_code(self, code):
        """:raise UserError: there is no such template"""
        template = self.search([("code", "=", code)])
        if not template:
            raise UserError(self.env._("There is no template “%s”.", code))
        return template
