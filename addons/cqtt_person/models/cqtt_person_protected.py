from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..identity import (
    clean_email,
    clean_personal_number,
    clean_phone,
    clean_tax_code,
    mask,
    tail,
)
from .cqtt_person import READERS
from .faults import told

#: what is sealed, and read by ``action_reveal`` alone
PROTECTED = ("national_id", "phone", "email")
PHONE_DOTS = 7
#: entered to take a stored value away; an empty entry changes nothing, for that is what
#: a form sends of a value it does not show
REMOVED = "-"


class CqttPersonProtected(models.Model):
    """ID number, phone and e-mail: entered openly, stored sealed, shown masked.

    The open field only takes what is entered and is empty ever after. Of the ID number
    there is a keyed hash too: a unit keeps one record for it.
    """

    _inherit = "cqtt.person"  # pylint: disable=consider-merging-classes-inherited

    national_id = fields.Char(
        string="ID number",
        compute="_compute_protected",
        inverse="_inverse_national_id",
        groups=READERS,
        help="12 digits, or 9 of an old card; of an organisation, its tax code.",
    )
    phone = fields.Char(
        compute="_compute_protected", inverse="_inverse_phone", groups=READERS
    )
    email = fields.Char(
        string="E-mail",
        compute="_compute_protected",
        inverse="_inverse_email",
        groups=READERS,
    )
    national_id_enc = fields.Char(
        string="ID number (sealed)",
        copy=False,
        prefetch=False,
        groups=fields.NO_ACCESS,
    )
    national_id_hash = fields.Char(
        string="ID number (keyed hash)",
        copy=False,
        prefetch=False,
        groups=fields.NO_ACCESS,
    )
    national_id_last3 = fields.Char(
        string="ID number (last digits)", copy=False, groups=fields.NO_ACCESS
    )
    phone_enc = fields.Char(
        string="Phone (sealed)", copy=False, prefetch=False, groups=fields.NO_ACCESS
    )
    phone_last3 = fields.Char(
        string="Phone (last digits)", copy=False, groups=fields.NO_ACCESS
    )
    email_enc = fields.Char(
        string="E-mail (sealed)", copy=False, prefetch=False, groups=fields.NO_ACCESS
    )
    national_id_masked = fields.Char(
        string="ID number (masked)",
        compute="_compute_national_id_masked",
        compute_sudo=True,
        groups=READERS,
    )
    phone_masked = fields.Char(
        string="Phone (masked)",
        compute="_compute_phone_masked",
        compute_sudo=True,
        groups=READERS,
    )
    email_masked = fields.Char(
        string="E-mail (masked)",
        compute="_compute_email_masked",
        compute_sudo=True,
        groups=READERS,
    )

    _national_id_uniq = models.UniqueIndex(
        "(unit_id, national_id_hash) WHERE national_id_hash IS NOT NULL",
        "The unit keeps somebody with this ID number already. Look for the number in "
        "the list of citizens.",
    )

    def _compute_protected(self):
        for name in PROTECTED:
            self[name] = False

    def _inverse_national_id(self):
        for person in self.filtered("national_id"):
            person._set_national_id()
        self.invalidate_recordset(["national_id"], flush=False)

    def _inverse_phone(self):
        for person in self.filtered("phone"):
            number = person._clean_entry("phone", clean_phone)
            # sudo: the ORM has checked that the person may be changed
            person.sudo().write(
                {
                    "phone_enc": number and person._seal("phone", number),
                    "phone_last3": number and tail(number),
                }
            )
        self.invalidate_recordset(["phone"], flush=False)

    def _inverse_email(self):
        for person in self.filtered("email"):
            address = person._clean_entry("email", clean_email)
            # sudo: the ORM has checked that the person may be changed
            person.sudo().email_enc = address and person._seal("email", address)
        self.invalidate_recordset(["email"], flush=False)

    @api.depends("national_id_last3")
    def _compute_national_id_masked(self):
        for person in self:
            shown = person.national_id_last3
            person.national_id_masked = shown and mask(shown)

    @api.depends("phone_last3")
    def _compute_phone_masked(self):
        for person in self:
            shown = person.phone_last3
            person.phone_masked = shown and mask(shown, PHONE_DOTS)

    @api.depends("email_enc")
    def _compute_email_masked(self):
        for person in self:
            person.email_masked = person.email_enc and mask("")

    def _clean_entry(self, name, clean):
        """Return what was entered in one form, ``False`` to take the value away.

        :raise ValidationError: it cannot be such a value
        """
        with told(self.env):
            return self[name] != REMOVED and clean(self[name])

    def _set_national_id(self):
        """Seal the number that was entered, or take the stored one away.

        Whether somebody else has it must not be found out for free: each number tried
        is counted, even if nothing of the trial remains.

        :raise UserError: the unit knows the number, or too many were tried
        """
        is_organisation = self.kind == "organisation"
        clean = clean_tax_code if is_organisation else clean_personal_number
        number = self._clean_entry("national_id", clean)
        person = self.sudo()  # the ORM has checked that the person may be changed
        self.env["cqtt.person.access"]._count_entry(
            self, is_change=bool(person.national_id_hash)
        )
        number_hash = number and self._hash(number)
        here = Domain("unit_id", "=", self.unit_id.id)
        known = number_hash and self._find_by_hash(number_hash, here) - self
        if known:
            raise UserError(
                self.env._(
                    "The unit keeps this ID number already: %s. Open that record "
                    "instead of making another one.",
                    known.display_name,
                )
            )
        person.write(
            {
                "national_id_enc": number and self._seal("national_id", number),
                "national_id_hash": number_hash,
                "national_id_last3": number and tail(number),
            }
        )

    @api.model
    def _find_by_hash(self, number_hash, domain):
        """Return who of a domain has a number."""
        # sudo: users cannot search there; each caller counts and checks who asks
        found = self.sudo().search(
            Domain("national_id_hash", "=", number_hash) & domain
        )
        return found.sudo(self.env.su)
