from odoo import api, fields, models

from odoo.addons.cqtt_dossier.models.cqtt_procedure_version import LIFE_EVENTS
from odoo.addons.cqtt_person.models.cqtt_person import READERS

from .family_states import STATES, TRANSITIONS

WISHES = [
    ("unknown", "Not asked yet"),
    ("ceremony", "Wishes a ceremony"),
    ("letter", "A letter is enough"),
    ("none", "Only the certificate"),
]


class CqttOutreachFamily(models.Model):
    """People to whom something has happened, and what they wish.

    Made by the dossier that announces a birth, a marriage or a death, once for each;
    or by hand, for a home visit. When the family declines, it ends for good.
    """

    _name = "cqtt.outreach.family"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Family"
    _order = "announced_at desc, id desc"
    _rec_names_search = ["member_ids.person_id"]

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {"certain_at", "reached_at", "declined_at", "forgotten_at"}
    )
    _settled_fields = frozenset({"unit_id", "request_uuid", "dossier_id", "life_event"})
    _frozen_states = ("declined",)
    _frozen_columns = ("unit_id", "dossier_id", "life_event", "declined_at")
    _deletable_states = ()

    life_event = fields.Selection(
        LIFE_EVENTS, string="What happened", index=True, help="Empty: another occasion."
    )
    dossier_id = fields.Many2one(
        "cqtt.dossier",
        readonly=True,
        copy=False,
        ondelete="restrict",
    )
    announced_at = fields.Datetime(
        string="Known since", required=True, default=fields.Datetime.now, readonly=True
    )
    member_ids = fields.One2many("cqtt.outreach.person", "family_id", string="People")
    contact_id = fields.Many2one(
        "cqtt.person", compute="_compute_contact_id", store=True
    )
    people_text = fields.Char(
        string="Names", compute="_compute_people_text", groups=READERS
    )
    hamlet_id = fields.Many2one(related="contact_id.hamlet_id", groups=READERS)
    place_text = fields.Char(
        string="Address", compute="_compute_place_text", groups=READERS
    )
    wish = fields.Selection(WISHES, required=True, default="unknown")
    wish_note = fields.Char(help="Day, hour or anything else the family asked for.")
    guest_ids = fields.One2many("cqtt.outreach.guest", "family_id", string="Occasions")
    certain_at = fields.Datetime(string="Confirmed at", readonly=True, copy=False)
    reached_at = fields.Datetime(string="First reached", readonly=True, copy=False)
    declined_at = fields.Datetime(string="Declined at", readonly=True, copy=False)
    forgotten_at = fields.Datetime(string="Names taken away", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="waiting", required=True, readonly=True, index=True
    )

    _dossier_uniq = models.UniqueIndex(
        "(dossier_id) WHERE dossier_id IS NOT NULL",
        "This dossier has announced its event already.",
    )
    _unit_idx = models.Index("(unit_id, state, announced_at)")

    @api.depends("member_ids.is_contact", "member_ids.person_id")
    def _compute_contact_id(self):
        for family in self:
            members = family.member_ids
            family.contact_id = members.filtered("is_contact")[:1].person_id

    @api.depends("contact_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for family in self:
            # the first who is no citizen any more; the number remains
            sign = family.contact_id.pseudonym or str(family.id or "")
            family.display_name = self.env._("Family #%s", sign)

    @api.depends("member_ids.person_id", "member_ids.role")
    def _compute_people_text(self):
        for family in self:
            names = family.member_ids.sorted(lambda m: m.role == "deceased")
            family.people_text = " – ".join(names.mapped("person_id.name"))

    @api.depends("contact_id")
    def _compute_place_text(self):
        for family in self:
            person = family.contact_id
            parts = [person.address, person.hamlet_id.name]
            unit = family.unit_id.name or ""
            if unit.lower() not in (person.address or "").lower():
                parts.append(unit)
            has_place = bool(person.address or person.hamlet_id)
            family.place_text = has_place and ", ".join(filter(None, parts))

    def _is_open(self):
        """Tell whether the commune may turn to the family at all."""
        return self.state in ("waiting", "certain") and not self.forgotten_at

    def _lacks_consent(self, purpose):
        """Return why a purpose stands in the way, or nothing.

        :param purpose: ``cqtt.consent.purpose`` of a kind; empty asks for nothing
        """
        if not purpose:
            return ""
        consents = self.env["cqtt.consent"].sudo()
        for family in self:
            if consents._may(family.contact_id, purpose.sudo().code):
                continue
            return self.env._(
                "%(family)s has not agreed to: %(purpose)s. Ask the contact and record "
                "the consent under Citizens, or take the family out.",
                family=family.people_text or family.display_name,
                purpose=purpose.sudo().name,
            )
        return ""
