import base64
import io

from PIL import Image, ImageOps

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.cqtt_base.uploads import MAX_BYTES, check_pixels, decoded

#: pixels of the longer side: enough to see, little enough for a phone
LONGEST = 1600
#: of Pillow's readers: others are for pictures that no phone takes
KINDS = ("JPEG", "PNG")


class CqttOutreachPhoto(models.Model):
    """A photo of an event: without the place it was taken at, and with consent.

    Whoever is seen has agreed; when one of them withdraws, or the family declines, the
    photo is deleted.
    """

    _name = "cqtt.outreach.photo"
    _inherit = "cqtt.outreach.line"
    _description = "Photo of an Event"
    _order = "event_id, id"
    _rec_name = "caption"

    caption = fields.Char()
    image = fields.Binary(required=True, attachment=True)
    family_ids = fields.Many2many(
        "cqtt.outreach.family",
        string="Who is seen",
        help="Empty: all families of the event.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._clean(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._clean(vals))

    @api.model
    def _clean(self, vals):
        if not vals.get("image"):
            return vals
        return {**vals, "image": self._without_traces(vals["image"])}

    @api.model
    def _without_traces(self, content):
        """Return a photo drawn anew: pixels alone, no position, camera or time.

        :raise UserError: it is no photo, or too large
        """
        data = decoded(self.env, content)
        if len(data) > MAX_BYTES:
            raise UserError(self.env._("The photo is larger than 10 MB."))
        check_pixels(self.env, data)
        try:
            with Image.open(io.BytesIO(data), formats=KINDS) as photo:
                photo.thumbnail((LONGEST, LONGEST))
                drawn = ImageOps.exif_transpose(photo).convert("RGB")
        except Exception as error:  # a stranger's file can make the library fail
            raise UserError(
                self.env._("This is no photo: choose a JPG or PNG file.")
            ) from error
        bare = Image.new("RGB", drawn.size)
        bare.paste(drawn)
        out = io.BytesIO()
        bare.save(out, "JPEG", quality=85)
        return base64.b64encode(out.getvalue())

    @api.constrains("image", "family_ids", "event_id")
    def _check_consent(self):
        for photo in self:
            for member in photo._seen():
                if not member.may_photo:
                    raise ValidationError(
                        self.env._(
                            "%s has not agreed to photos. Ask and record the consent "
                            "under Citizens, or choose who is seen.",
                            member.name,
                        )
                    )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_reported(self):
        """Photos may go at any time; nothing is told by keeping them."""

    def _seen(self):
        """Return the living members of the families on the photo."""
        families = self.family_ids or self.event_id.guest_ids.family_id
        return families.member_ids.filtered(lambda m: m.role != "deceased")


class CqttOutreachEventPhotos(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.event"

    photo_ids = fields.One2many("cqtt.outreach.photo", "event_id", string="Photos")
    guest_family_ids = fields.Many2many(
        "cqtt.outreach.family",
        string="Who may be seen",
        compute="_compute_guest_family_ids",
    )

    @api.depends("guest_ids.family_id")
    def _compute_guest_family_ids(self):
        for event in self:
            event.guest_family_ids = event.guest_ids.family_id


class CqttOutreachFamilyPhotos(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.family"

    def _photos(self):
        """Return the photos on which one of the families is, or may be, seen."""
        photos = self.env["cqtt.outreach.photo"].sudo()
        named = photos.search([("family_ids", "in", self.ids)])
        events = self.sudo().guest_ids.event_id
        return named | events.photo_ids.filtered(lambda photo: not photo.family_ids)

    def _delete_photos(self):
        result = super()._delete_photos()
        self._photos().unlink()
        return result


class CqttConsent(models.Model):
    """A withdrawal takes photos down at once."""

    _inherit = "cqtt.consent"

    @api.model_create_multi
    def create(self, vals_list):
        consents = super().create(vals_list)
        withdrawn = consents.filtered(
            lambda consent: (
                consent.kind == "withdrawn" and consent.purpose_id.code == "photo"
            )
        )
        if withdrawn:
            # sudo: it follows from what was said, whoever recorded it
            members = (
                self.env["cqtt.outreach.person"]
                .sudo()
                .search([("person_id", "in", withdrawn.person_id.ids)])
            )
            members.family_id._delete_photos()
        return consents
