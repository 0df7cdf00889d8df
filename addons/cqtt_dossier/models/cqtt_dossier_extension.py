from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_person.models.cqtt_person import READERS

from .dossier_extension_states import OPEN, STATES, TRANSITIONS
from .dossier_states import WORKING_STATES


class CqttDossierExtension(models.Model):
    """An apology with a new appointment (form 04).

    Signed before the due time has passed it moves it; signed after, the dossier stays
    late and the citizen has a new appointment.
    """

    _name = "cqtt.dossier.extension"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Apology and Extension"
    _order = "id desc"

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {"old_due_at", "signed_at", "signer_id", "document_id"}
    )
    _settled_fields = frozenset(
        {"unit_id", "request_uuid", "dossier_id", "is_automatic"}
    )
    _frozen_states = ("signed", "dropped")
    _frozen_columns = ("dossier_id", "reason", "old_due_at", "new_due_at", "signed_at")

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="dossier_id.unit_id", store=True, precompute=True, index=True
    )
    owner_name = fields.Char(related="dossier_id.owner_name", groups=READERS)
    procedure_id = fields.Many2one(related="dossier_id.procedure_id")
    due_at = fields.Datetime(related="dossier_id.due_at", string="Due now")
    reason = fields.Text(
        string="Why it will be late", help="As the citizen reads it in the letter."
    )
    new_due_at = fields.Datetime(string="New appointment", required=True)
    is_automatic = fields.Boolean(string="Drafted by itself", readonly=True, copy=False)
    old_due_at = fields.Datetime(string="Was due", readonly=True, copy=False)
    signed_at = fields.Datetime(string="Signed", readonly=True, copy=False)
    signer_id = fields.Many2one(
        "res.users", string="Signed by", readonly=True, copy=False
    )
    document_id = fields.Many2one(
        "cqtt.document", string="Letter", readonly=True, copy=False, ondelete="restrict"
    )
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, copy=False, index=True
    )

    _one_open = models.UniqueIndex(
        f"(dossier_id) WHERE state IN {OPEN}",
        "An apology for this dossier is drafted already: open that one.",
    )

    @api.depends("dossier_id")
    def _compute_display_name(self):
        for extension in self:
            extension.display_name = self.env._(
                "Apology: %s", extension.dossier_id.display_name or ""
            )

    @api.model_create_multi
    def create(self, vals_list):
        extensions = super().create(vals_list)
        for extension in extensions:
            if closed := extension._why_not_extend():
                raise UserError(closed)
        return extensions

    def action_open_letter(self):
        """Show the signed letter."""
        self.ensure_one()
        self.check_access("read")
        if not self.document_id:
            raise UserError(self.env._("There is no signed letter yet."))
        # sudo: whoever may read the apology may read its letter
        return self.document_id.sudo().action_open()

    # Guards

    def _why_not_extend(self):
        """Say why the dossier cannot be extended at all."""
        dossier = self.dossier_id
        if dossier.state not in WORKING_STATES:
            return self.env._(
                "“%s” is not being worked on: there is nothing to extend.",
                dossier.display_name,
            )
        if dossier.paused_at:
            return self.env._("The dossier is paused: let it go on first.")
        return ""

    def _why_not_propose(self):
        if not (self.reason or "").strip():
            return self.env._("Say first why it will be late: the citizen reads it.")
        return self._why_not_extend() or self._why_not_date()

    def _why_not_date(self):
        latest = max(self.dossier_id.due_at, fields.Datetime.now())
        if self.new_due_at <= latest:
            return self.env._("The new appointment has to be later than the old one.")
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        if not calendar._working_minutes(latest, self.new_due_at):
            return self.env._("Nobody works until then: choose a later appointment.")
        return ""

    def _why_not_sign(self):
        if not self._signer():
            return self.env._(
                "You are not entered as a signer of %s: have it done under Signers.",
                self.unit_id.sudo().display_name,  # a unit's name is public
            )
        return self._why_not_extend() or self._why_not_date()

    def _signer(self):
        """Return the entry by which the user signs letters of the unit, or none."""
        # sudo: whether the user is a signer, not who else is
        signers = self.env["cqtt.signer"].sudo()
        return signers.search(
            [
                ("unit_id", "=", self.unit_id.id),
                ("staff_id.user_id", "=", self.env.uid),
                ("is_in_force", "=", True),
            ],
            limit=1,
        )

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb in ("sign", "drop"):
            values["old_due_at"] = self.dossier_id.due_at
        if transition.verb == "sign":
            values |= {
                "signed_at": fields.Datetime.now(),
                "signer_id": self.env.uid,
            }
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "sign":
            for extension in self:
                extension.dossier_id._extend(extension)
                letter = extension._issue_letter()
                # sudo: the step was allowed; the letter belongs to it
                extension.sudo()._write_uncounted({"document_id": letter.id})
            self.dossier_id._notify_citizen("apology")
        return result
