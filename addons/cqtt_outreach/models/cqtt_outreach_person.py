from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_person.models.cqtt_person import READERS

PERSON_ROLES = [
    ("husband", "Husband"),
    ("wife", "Wife"),
    ("child", "Child"),
    ("father", "Father"),
    ("mother", "Mother"),
    ("deceased", "Has died"),
    ("relative", "Relative"),
    ("other", "Other"),
    ("unclear", "Not clear yet"),
]


class CqttOutreachPerson(models.Model):
    """Somebody of a family that the commune turns to: who he is in it."""

    _name = "cqtt.outreach.person"
    _inherit = "cqtt.scoped.mixin"
    _description = "Member of a Family"
    _order = "family_id, id"
    _rec_name = "person_id"
    _allow_sudo_commands = False

    family_id = fields.Many2one(
        "cqtt.outreach.family", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="family_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        default=None,
    )
    person_id = fields.Many2one(
        "cqtt.person",
        string="Citizen",
        required=True,
        index=True,
        ondelete="restrict",
    )
    name = fields.Char(related="person_id.name", string="Full name", groups=READERS)
    role = fields.Selection(PERSON_ROLES, required=True, default="other")
    is_contact = fields.Boolean(
        string="Contact", help="Letters are addressed to this person."
    )
    may_contact = fields.Boolean(
        string="Agrees to visits and letters", compute="_compute_consents"
    )
    may_photo = fields.Boolean(string="Agrees to photos", compute="_compute_consents")

    _person_uniq = models.Constraint(
        "UNIQUE(family_id, person_id)", "This person is in the family already."
    )
    _contact_uniq = models.UniqueIndex(
        "(family_id) WHERE is_contact IS TRUE", "A family has one contact."
    )
    _contact_lives = models.Constraint(
        "CHECK(role <> 'deceased' OR is_contact IS NOT TRUE)",
        "Nothing is written to who has died: choose a relative as the contact.",
    )

    @api.depends("person_id")
    def _compute_consents(self):
        consents = self.env["cqtt.consent"]
        for member in self:
            person = member.person_id
            member.may_contact = consents._may(person, "visit")
            member.may_photo = consents._may(person, "photo")

    @api.constrains("person_id", "family_id")
    def _check_unit(self):
        for member in self:
            # sudo: only whether it is the same unit
            if member.sudo().person_id.unit_id != member.family_id.unit_id:
                raise ValidationError(
                    self.env._(
                        "This citizen is kept by another commune. Take the person in "
                        "at yours, under Citizens, and choose that record: each "
                        "commune asks for consent itself."
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        members._note_death()
        return members

    def write(self, vals):
        result = super().write(vals)
        self._note_death()
        return result

    def _note_death(self):
        """Let nobody write to, or call, who has died; and mind who is no contact."""
        dead = self.filtered(lambda member: member.role == "deceased")
        # sudo: leaders may note it too, who enter nothing else about citizens
        dead.person_id.sudo().filtered(
            lambda person: not person.is_deceased
        ).is_deceased = True
