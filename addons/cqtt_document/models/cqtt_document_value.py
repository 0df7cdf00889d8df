from odoo import fields, models


class CqttDocumentValue(models.Model):
    """What was filled in for one field of a paper; settled once it is signed."""

    _name = "cqtt.document.value"
    _inherit = "cqtt.part.mixin"
    _description = "Content of a Paper"
    _order = "document_id, field_sequence, id"

    _line_of = "document_id"
    _following_fields = frozenset({"field_sequence", "unit_id"})

    document_id = fields.Many2one(
        "cqtt.document", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="document_id.unit_id", store=True, index=True, precompute=True
    )
    field_id = fields.Many2one(
        "cqtt.document.template.field", required=True, index=True, ondelete="restrict"
    )
    field_sequence = fields.Integer(
        related="field_id.sequence", store=True, precompute=True
    )
    name = fields.Char(related="field_id.name")
    label = fields.Char(related="field_id.label")
    kind = fields.Selection(related="field_id.kind")
    is_required = fields.Boolean(related="field_id.is_required")
    value = fields.Text()

    _field_uniq = models.Constraint(
        "UNIQUE(document_id, field_id)", "A field is filled in once."
    )

    def _erase(self):
        """Empty what was filled in, of signed papers too."""
        return self._write_settled({"value": False})

    def _why_settled(self, whole):
        return self.env._(
            "“%s” is signed and stays as it is: revoke it, and write another.",
            whole.display_name,
        )
