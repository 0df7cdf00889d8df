from odoo import fields, models

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
    _inherit = "cqtt.version.part"
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

    def _as_field(self):
        """:rtype: wording.Field"""
        return Field(
            self.name or "",
            self.label or "",
            self.kind or "text",
            self.is_required,
            self.sample or "",
        )
