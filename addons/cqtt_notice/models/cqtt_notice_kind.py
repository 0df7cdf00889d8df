from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..wording import WordingError, places

BASES = [
    ("duty", "Duty of the office: unless the person has said no"),
    ("consent", "Consent: only if the person has said yes"),
]


class CqttNoticeKind(models.Model):
    """What people are told on one occasion: the words, and on what ground."""

    _name = "cqtt.notice.kind"
    _description = "Text of Notices"
    _order = "code"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, readonly=True, help="E.g. dossier.ready.")
    subject = fields.Char(required=True)
    text = fields.Text(required=True)
    place_names = fields.Char(
        string="Can be filled in",
        readonly=True,
        help="Names that may stand in braces, e.g. {code}.",
    )
    basis = fields.Selection(BASES, string="Ground", required=True, default="duty")
    purpose_id = fields.Many2one(
        "cqtt.consent.purpose",
        string="Consent",
        required=True,
        ondelete="restrict",
        default=lambda self: self.env.ref("cqtt_person.cqtt_consent_purpose_message"),
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "There is such a text already.")

    @api.constrains("subject", "text", "place_names")
    def _check_places(self):
        for kind in self:
            known = set((kind.place_names or "").split())
            try:
                unknown = places(f"{kind.subject} {kind.text}") - known
            except WordingError as error:
                unknown = {error.place}
            if unknown:
                raise ValidationError(
                    self.env._(
                        "“%(place)s” cannot be filled in. Use, in braces: %(known)s.",
                        place=min(unknown),
                        known=", ".join(sorted(known)),
                    )
                )

    @api.model
    def _of(self, code):
        """Return the kind of a code; nothing if it is not sent any more."""
        # sudo: the words go out for whoever did the work
        return self.sudo().search([("code", "=", code)], limit=1)

    def _may_tell(self, person):
        """Say whether a person may be told this, after what he has said last."""
        said = self.env["cqtt.consent"]._last(person, self.purpose_id).kind
        return said == "given" if self.basis == "consent" else said != "withdrawn"
