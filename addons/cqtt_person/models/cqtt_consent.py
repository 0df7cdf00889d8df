from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from odoo.addons.cqtt_base import triggers

KINDS = [
    ("given", "Given"),
    ("withdrawn", "Withdrawn"),
]
GIVERS = [
    ("self", "The person"),
    ("parent", "Father or mother"),
    ("guardian", "Guardian"),
    ("authorised", "Authorised person"),
]


class CqttConsent(models.Model):
    """What somebody has agreed to, or no longer agrees to: one row each, never changed.

    Law 91/2025/QH15, article 9: per purpose, explicit, and provable.
    """

    _name = "cqtt.consent"
    _inherit = "cqtt.scoped.mixin"
    _description = "Consent"
    _order = "given_at desc, id desc"
    _rec_name = "kind"
    _allow_sudo_commands = False

    person_id = fields.Many2one(
        "cqtt.person", required=True, index=True, ondelete="restrict"
    )
    kind = fields.Selection(KINDS, string="Said", required=True, default="given")
    purpose_id = fields.Many2one(
        "cqtt.consent.purpose", required=True, ondelete="restrict"
    )
    wording_id = fields.Many2one(
        "cqtt.consent.wording",
        string="Words",
        compute="_compute_wording_id",
        store=True,
        readonly=False,
        required=True,
        precompute=True,
        index=True,
        ondelete="restrict",
    )
    wording_text = fields.Text(string="Text of the words", related="wording_id.text")
    channel_id = fields.Many2one(
        "cqtt.channel",
        required=True,
        ondelete="restrict",
        default=lambda self: self._default_channel_id(),
    )
    giver = fields.Selection(GIVERS, string="Said by", required=True, default="self")
    giver_id = fields.Many2one(
        "cqtt.person",
        string="Who speaks for the person",
        index="btree_not_null",
        ondelete="restrict",
    )
    given_at = fields.Datetime(
        string="When", required=True, default=lambda self: fields.Datetime.now()
    )
    is_current = fields.Boolean(string="Holds today", compute="_compute_is_current")

    _giver = models.Constraint(
        "CHECK((giver = 'self') = (giver_id IS NULL))",
        "Say who speaks for the person, if it is not the person.",
    )
    _last_idx = models.Index("(person_id, purpose_id, given_at DESC, id DESC)")

    def _default_channel_id(self):
        """Return the first channel of the list: at the counter."""
        return self.env["cqtt.channel"].search([], limit=1)

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()

    @api.depends("purpose_id")
    def _compute_wording_id(self):
        for consent in self:
            if consent.wording_id.purpose_id != consent.purpose_id:
                consent.wording_id = consent.wording_id._in_force(consent.purpose_id)

    def _compute_is_current(self):
        # sudo: what was said last counts, wherever it was said
        said = self.sudo().search([("person_id", "in", self.person_id.ids)])
        last = {}
        for consent in said:
            last.setdefault((consent.person_id, consent.purpose_id), consent.id)
        for consent in self:
            place = consent.sudo().person_id, consent.sudo().purpose_id
            is_last = last.get(place) == consent.id
            consent.is_current = is_last and consent.kind == "given"

    @api.constrains("wording_id", "purpose_id", "given_at", "giver_id")
    def _check_what_was_said(self):
        for consent in self:
            if consent.wording_id.purpose_id != consent.purpose_id:
                raise ValidationError(
                    self.env._("These are the words of another purpose.")
                )
            if consent.given_at > fields.Datetime.now():
                raise ValidationError(self.env._("The time lies in the future."))
            if consent.giver_id == consent.person_id:
                raise ValidationError(
                    self.env._("Choose “The person” as the one who says it.")
                )

    @api.model_create_multi
    def create(self, vals_list):
        people = self.env["cqtt.person"]
        return super().create(
            [
                {**vals, "unit_id": people.browse(vals.get("person_id")).unit_id.id}
                for vals in vals_list
            ]
        )

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(
            self.env._("What somebody has said stays. Record a withdrawal instead.")
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("What somebody has said is never deleted."))

    def action_withdraw(self):
        """Open a form that records the withdrawal of this consent."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_person.cqtt_consent_record_action"
        )
        context = {
            "default_person_id": self.person_id.id,
            "default_purpose_id": self.purpose_id.id,
            "default_wording_id": self.wording_id.id,
            "default_kind": "withdrawn",
        }
        return action | {
            "name": self.env._("Withdraw the consent"),
            "context": context,
        }

    @api.model
    def _may(self, person, purpose_code):
        """Tell whether a person agrees to a purpose now: what was said last counts."""
        purpose = self.env["cqtt.consent.purpose"].sudo()._of(purpose_code)
        return self._last(person, purpose).kind == "given"

    @api.model
    def _last(self, person, purpose):
        """Return what a person has said last about a purpose."""
        # sudo: a yes or no counts wherever it was said, and is all that is used
        return self.sudo().search(
            [("person_id", "=", person.id), ("purpose_id", "=", purpose.id)], limit=1
        )
