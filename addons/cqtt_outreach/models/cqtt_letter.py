from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_person.models.cqtt_person import READERS

from .letter_states import STATES, TRANSITIONS, WAYS, WAYS_OF_VERBS
from .outreach_measures import LETTER_MEASURES


class CqttLetter(models.Model):
    """A letter to a family: an official paper, and how it reached them."""

    _name = "cqtt.letter"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Letter to a Family"
    _order = "id desc"
    _rec_names_search = ["number"]

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"way", "sent_at", "sender_id", "returned_at"})
    _settled_fields = frozenset(
        {"unit_id", "request_uuid", "family_id", "kind_id", "document_id"}
    )
    _frozen_states = ("cancelled",)
    _frozen_columns = ("family_id", "kind_id", "document_id", "sent_at")
    _deletable_states = ()

    family_id = fields.Many2one(
        "cqtt.outreach.family", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="family_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        default=None,
    )
    kind_id = fields.Many2one(
        "cqtt.outreach.kind", required=True, index=True, ondelete="restrict"
    )
    life_event = fields.Selection(related="family_id.life_event")
    people_text = fields.Char(related="family_id.people_text", groups=READERS)
    place_text = fields.Char(related="family_id.place_text", groups=READERS)
    document_id = fields.Many2one(
        "cqtt.document",
        string="Paper",
        readonly=True,
        required=True,
        index=True,
        ondelete="restrict",
    )
    number = fields.Char(related="document_id.number", store=True, index="trigram")
    document_state = fields.Selection(
        related="document_id.state", string="State of the paper", store=True
    )
    way = fields.Selection(WAYS, readonly=True, copy=False)
    tracking = fields.Char(string="Posting number", help="Of a registered letter.")
    sent_at = fields.Datetime(string="Sent at", readonly=True, copy=False)
    sender_id = fields.Many2one(
        "res.users", string="Sent by", readonly=True, copy=False
    )
    returned_at = fields.Datetime(string="Came back at", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, index=True
    )

    _kind_uniq = models.UniqueIndex(
        "(family_id, kind_id) WHERE state <> 'cancelled'",
        "The family has a letter of this kind already.",
    )

    @api.depends("number", "kind_id", "family_id")
    def _compute_display_name(self):
        for letter in self:
            name = f"{letter.kind_id.name} – {letter.family_id.display_name}"
            letter.display_name = f"{letter.number} – {name}" if letter.number else name

    @api.constrains("family_id", "kind_id")
    def _check_family(self):
        for letter in self:
            if why := letter.family_id._why_no_letter(letter.kind_id):
                raise ValidationError(why)

    def action_print_paper(self):
        """Show the paper: as it was signed, or as the draft would look."""
        self.ensure_one()
        self.check_access("read")
        return self.document_id.action_open()

    def action_print_envelopes(self):
        """Print the address pages of the letters, for window envelopes."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_outreach.envelope_report", self
        )

    def action_sign_together(self):
        """Sign the papers of the letters; oneself, where nobody is named."""
        self._name_signer()
        return self._action_batch("cqtt_document_batch_action_sign")

    def action_print_together(self):
        """Make one file of the papers of the letters."""
        return self._action_batch("cqtt_document_batch_action_print")

    def _name_signer(self):
        nobodys = self.document_id.filtered(
            lambda paper: paper.state == "draft" and not paper.signer_id
        )
        for unit, papers in nobodys.grouped("unit_id").items():
            mine = [
                ("unit_id", "=", unit.id),
                ("staff_id.user_id", "=", self.env.uid),
                ("is_in_force", "=", True),
            ]
            # sudo: leaders write no papers; they name themselves, and signing checks it
            papers.sudo().signer_id = self.env["cqtt.signer"].search(mine, limit=1)

    def _action_batch(self, name):
        self.check_access("read")
        action = self.env["ir.actions.act_window"]._for_xml_id(f"cqtt_document.{name}")
        task = "sign" if name.endswith("sign") else "print"
        context = {
            "default_task": task,
            "default_document_ids": self.document_id.ids,
        }
        return action | {"context": context}

    def action_posted(self):
        """Note that all of them went to the post office."""
        return self.perform("post")

    def action_handed_over(self):
        """Note that all of them were handed over."""
        return self.perform("hand_over")

    def action_emailed(self):
        """Put all of them into the outbox of e-mails."""
        return self.perform("send_email")

    # Guards

    def _why_not_hand_over(self):
        if self.document_state != "signed":
            return self.env._("The letter is not signed yet: have it signed first.")
        if self.family_id.state not in ("waiting", "certain"):
            return self.env._("The family wishes no letters: that holds for good.")
        return self.family_id._why_no_letter(self.kind_id)

    def _why_not_post(self):
        if not self.family_id.place_text:
            return self.env._(
                "%s has no address: enter it under Citizens, or hand the letter over.",
                self.people_text or self.family_id.display_name,
            )
        return self._why_not_hand_over()

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if way := WAYS_OF_VERBS.get(transition.verb):
            values |= {"way": way, "sender_id": self.env.uid}
        if transition.target == "sent":
            values["sent_at"] = now
        elif transition.target == "returned":
            values["returned_at"] = now
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.target == "sent":
            self.family_id._reach(fields.Datetime.now())
        return result

    def _facts_of_sending(self, _transition):
        return [Entry(self._measure())]

    def _facts_of_return(self, _transition):
        return [Entry(self._measure(), -1)]

    def _measure(self):
        return LETTER_MEASURES[self.life_event or ""]
