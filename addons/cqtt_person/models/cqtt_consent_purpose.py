from odoo import api, fields, models


class CqttConsentPurpose(models.Model):
    """What people may agree to, one thing at a time; other addons bring theirs."""

    _name = "cqtt.consent.purpose"
    _description = "Purpose of Consent"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, help="Short, in ASCII; never changed once used.")
    sequence = fields.Integer(default=100)
    is_sensitive = fields.Boolean(
        string="Sensitive data",
        help="Decree 356/2025/NĐ-CP, article 4: the wording must say so.",
    )
    wording_ids = fields.One2many("cqtt.consent.wording", "purpose_id")
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "Another purpose has the same code.")
    _code_ascii = models.Constraint(
        "CHECK(code ~ '^[a-z][a-z0-9_]*$')",
        "The code consists of small letters without accents, digits and _.",
    )

    @api.model
    def _of(self, code):
        """Return the purpose of a code, also one that is no longer offered."""
        found = self.with_context(active_test=False).search([("code", "=", code)])
        found.ensure_one()
        return found
