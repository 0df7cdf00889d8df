from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_document.words import format_short
from odoo.addons.cqtt_worktime.local_time import to_local

#: what the template of a letter may ask for
KNOWN_FIELDS = frozenset(
    {
        "nguoi_nhan",
        "dia_chi",
        "thon",
        "cap_doi",
        "ten_con",
        "nguoi_da_mat",
        "ngay_su_kien",
    }
)


class CqttOutreachFamilyLetters(models.Model):
    """What letters say of a family, and why some get none."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.family"

    letter_ids = fields.One2many("cqtt.letter", "family_id", string="Letters")

    def _why_no_letter(self, kind):
        """Return why a letter of a kind may not be written to the family."""
        self.ensure_one()
        name = self.people_text or self.display_name
        if not self._is_open():
            return self.env._("%s wishes no letters: that holds for good.", name)
        if kind.life_event and kind.life_event != self.life_event:
            return self.env._(
                "“%(letter)s” is for another occasion than that of %(family)s.",
                letter=kind.name,
                family=name,
            )
        if self.life_event and self.state != "certain":
            return self.env._("%s: it is not certain yet.", name)
        if not self.contact_id:
            return self.env._("%s has no contact: choose one.", name)
        # sudo: leaders may write too; whether somebody lives is all that is asked
        if self.contact_id.sudo().is_deceased:
            return self.env._(
                "The contact of %s has died: choose a relative as the contact.", name
            )
        return self._lacks_consent(kind.consent_purpose_id)

    def _write_letter(self, kind, signer=None):
        """Write a letter of a kind to the family; it is signed later.

        :param signer: ``cqtt.signer`` who will; of another unit, the letter waits
        :raise UserError: the family may not get one, or the template is not in force
        """
        self.ensure_one()
        values = self._letter_values()
        asked = kind.template_id._version().field_ids.mapped("name")
        document = self.env["cqtt.document"]._issue(
            kind.template_id.code,
            self.unit_id,
            {name: values[name] for name in asked if name in values},
        )
        if signer and signer.unit_id == self.unit_id:
            document.signer_id = signer
        return self.env["cqtt.letter"].create(
            {
                "family_id": self.id,
                "kind_id": kind.id,
                "document_id": document.id,
            }
        )

    def _letter_values(self):
        """Return what a letter's template may ask for, by field."""
        by_role = self.member_ids.grouped("role")
        spouses = self.member_ids.filtered(lambda m: m.role in ("husband", "wife"))
        living = self.member_ids.filtered(lambda m: m.role != "deceased")
        moment = self.certain_at or self.announced_at

        def names(members):
            return " và ".join(members.mapped("person_id.name"))

        nobody = self.member_ids.browse()
        return {
            "nguoi_nhan": self.contact_id.name or "",
            "dia_chi": self.place_text or "",
            "thon": self.hamlet_id.name or "",
            "cap_doi": names(spouses or living),
            "ten_con": names(by_role.get("child", nobody)),
            "nguoi_da_mat": names(by_role.get("deceased", nobody)),
            "ngay_su_kien": format_short(to_local(moment).date()),
        }

    def _stop_letters(self):
        result = super()._stop_letters()
        # returned mail too: it is not sent a second time
        pending = self.letter_ids.filtered(
            lambda letter: letter.state in ("draft", "queued", "returned")
        )
        if pending:
            transition = pending._get_transition("cancel")
            pending._perform(
                transition, reason=self.env._("The family wishes no letters.")
            )
        return result


class CqttOutreachKindLetters(models.Model):
    """A kind's template asks only for what letters can fill in."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.kind"

    @api.constrains("template_id", "form")
    def _check_template(self):
        for kind in self:
            if kind.form == "letter" and not kind.template_id:
                raise ValidationError(
                    self.env._("Choose the template that the letter is written with.")
                )
            if kind.template_id:
                kind._check_fields_known()

    def _check_fields_known(self):
        """:raise ValidationError: the template asks for what nobody can fill in"""
        asked = self.template_id.sudo().version_ids.field_ids.filtered("is_required")
        if unknown := sorted(set(asked.mapped("name")) - KNOWN_FIELDS):
            raise ValidationError(
                self.env._(
                    "“%(template)s” asks for {{%(field)s}}, which letters to families "
                    "do not fill in. They know: %(known)s. Change the template, or "
                    "make that field optional.",
                    template=self.template_id.name,
                    field=unknown[0],
                    known=", ".join(sorted(KNOWN_FIELDS)),
                )
            )


class CqttDocument(models.Model):
    """Papers that are letters to families are read inside the commune alone."""

    _inherit = "cqtt.document"

    letter_ids = fields.One2many("cqtt.letter", "document_id", string="Letters")
