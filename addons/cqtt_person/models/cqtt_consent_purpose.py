from odoo import api, fields, models
from odoo.tools import ormcache

from odoo.addons.cqtt_base.clock import today


class CqttConsentPurpose(models.Model):
    """What people may agree to, one thing at a time; other addons bring theirs."""

    _name = "cqtt.consent.purpose"
    _inherit = "cqtt.cached.mixin"
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

    @api.model
    def _asked(self, codes):
        """Return what to ask for purposes: code, name, the words that hold today."""
        return self._asked_on(tuple(codes), today(), self.env.lang)

    @api.model
    @ormcache("codes", "day", "lang")
    def _asked_on(self, codes, day, lang):
        # sudo: what people are asked is public
        purposes = [self.sudo()._of(code) for code in codes]
        # sudo: and in which words
        wordings = self.env["cqtt.consent.wording"].sudo()
        return [
            {
                "code": purpose.code,
                "name": purpose.name,
                "text": wordings._in_force(purpose, day).text or "",
            }
            for purpose in purposes
        ]
