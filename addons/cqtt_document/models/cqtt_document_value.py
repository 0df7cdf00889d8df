from odoo import api, fields, models
from odoo.exceptions import UserError


class CqttDocumentValue(models.Model):
    """What was filled in for one field of a paper; settled once it is signed."""

    _name = "cqtt.document.value"
    _description = "Content of a Paper"
    _order = "document_id, field_sequence, id"

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

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines._check_draft()
        return lines

    def write(self, vals):
        if not vals.keys() <= {"field_sequence", "unit_id"}:
            self._check_draft()
        return super().write(vals)

    def _erase(self):
        """Empty what was filled in, of signed papers too."""
        return super().write({"value": False})

    @api.ondelete(at_uninstall=False)
    def _unlink_except_signed(self):
        self._check_draft()

    def _check_draft(self):
        for document in self.document_id:
            if document.state != "draft":
                raise UserError(
                    self.env._(
                        "“%s” is signed and stays as it is: revoke it, and write "
                        "another.",
                        document.display_name,
                    )
                )
