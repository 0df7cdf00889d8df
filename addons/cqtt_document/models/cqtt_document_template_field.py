from odoo import api, fields, models
from odoo.exceptions import UserError

from ..wording import Field

KINDS = [
    ("text", "Text"),
    ("block", "Paragraphs"),
    ("rows", "Rows of a table"),
    ("date", "Date"),
    ("number", "Number"),
    ("money", "Amount in đồng"),
]


class CqttDocumentTemplateField(models.Model):
    """A named field of a template's version; settled once the version is in force."""

    _name = "cqtt.document.template.field"
    _description = "Field of a Template"
    _order = "version_id, sequence, id"

    version_id = fields.Many2one(
        "cqtt.document.template.version",
        required=True,
        index=True,
        ondelete="cascade",
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(required=True, help="In the text: {{name}}. E.g. ho_ten.")
    label = fields.Char(required=True, help="What the form asks for.")
    kind = fields.Selection(KINDS, required=True, default="text")
    is_required = fields.Boolean(string="Required", default=True)
    sample = fields.Text(help="Stands in the preview.")

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines._check_draft()
        return lines

    def write(self, vals):
        self._check_draft()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_in_force(self):
        self._check_draft()

    def _check_draft(self):
        for version in self.version_id:
            if version.state != "draft":
                raise UserError(
                    self.env._(
                        "“%s” is in force and stays as it is: duplicate it, and "
                        "change the new version.",
                        version.display_name,
                    )
                )

    def _as_field(self):
        """:rtype: wording.Field"""
        return Field(
            self.name or "",
            self.label or "",
            self.kind or "text",
            self.is_required,
            self.sample or "",
        )
