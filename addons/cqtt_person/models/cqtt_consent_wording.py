from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today


class CqttConsentWording(models.Model):
    """The words that somebody agrees to, by version.

    Once somebody has agreed to them they never change: new words are a new version.
    """

    _name = "cqtt.consent.wording"
    _inherit = "cqtt.cached.mixin"
    _description = "Wording of Consent"
    _order = "purpose_id, version desc"
    _rec_name = "version"

    purpose_id = fields.Many2one(
        "cqtt.consent.purpose", required=True, index=True, ondelete="restrict"
    )
    version = fields.Integer(required=True, default=1, aggregator=None)
    text = fields.Text(
        required=True, help="Read out or handed over; in Vietnamese, as it was said."
    )
    date_from = fields.Date(
        string="First day", required=True, default=lambda self: today()
    )
    consent_ids = fields.One2many("cqtt.consent", "wording_id")

    _version_uniq = models.Constraint(
        "UNIQUE(purpose_id, version)", "The purpose has this version already."
    )
    _version_positive = models.Constraint(
        "CHECK(version > 0)", "Versions are counted from 1."
    )

    @api.depends("purpose_id", "version")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for wording in self:
            wording.display_name = self.env._(
                "%(purpose)s, version %(version)s",
                purpose=wording.purpose_id.name or "",
                version=wording.version,
            )

    def write(self, vals):
        if vals.keys() & {"purpose_id", "version", "text"} and self._is_used():
            raise UserError(
                self.env._(
                    "Somebody has agreed to these words: they stay as they are. Make a "
                    "new version instead."
                )
            )
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_used(self):
        if self._is_used():
            raise UserError(self.env._("Somebody has agreed to these words."))

    def _is_used(self):
        # sudo: consents count, also of units that the user does not see
        consents = self.env["cqtt.consent"].sudo()
        return bool(consents.search_count([("wording_id", "in", self.ids)], limit=1))

    @api.model
    def _in_force(self, purpose, day=None):
        """Return the newest words of a purpose that hold on a day, today by default."""
        return self.search(
            [
                ("purpose_id", "=", purpose.id),
                ("date_from", "<=", day or today()),
            ],
            order="version desc",
            limit=1,
        )
