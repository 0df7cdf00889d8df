import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.names import sort_key
from odoo.addons.cqtt_base.uploads import check_scan
from odoo.addons.cqtt_document.official import new_code, stamp
from odoo.addons.cqtt_ledger.booking import Entry

from .pledge_states import PLEDGE_KINDS, PLEDGE_STATES, PLEDGE_TRANSITIONS

#: how a picture begins that is drawn on the screen
PNG = b"\x89PNG\r\n"


class CqttPledge(models.Model):
    """What somebody, or a commune, pledges for a year; signed once, then frozen."""

    _name = "cqtt.pledge"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Pledge"
    _order = "year desc, kind desc, id"
    _rec_names_search = ["staff_id"]

    _transitions = PLEDGE_TRANSITIONS
    _protected_fields = frozenset({"signed_at", "pdf", "sha256"})
    _settled_fields = frozenset(
        {
            "unit_id",
            "request_uuid",
            "kind",
            "year",
            "staff_id",
            "signer_user_id",
            "text_id",
            "addressee",
        }
    )
    _frozen_states = ("signed",)
    _frozen_columns = (
        "unit_id",
        "kind",
        "year",
        "staff_id",
        "text_id",
        "addressee",
        "typed_name",
        "signed_at",
        "sha256",
    )
    _deletable_states = ()

    kind = fields.Selection(PLEDGE_KINDS, required=True, default="person")
    year = fields.Integer(
        required=True, default=lambda self: today().year, aggregator=None
    )
    staff_id = fields.Many2one(
        "cqtt.staff",
        string="Who signs",
        required=True,
        index=True,
        ondelete="restrict",
    )
    signer_user_id = fields.Many2one(
        "res.users",
        string="Account of the signer",
        index="btree_not_null",
        ondelete="restrict",
        readonly=True,
    )
    text_id = fields.Many2one("cqtt.pledge.text", required=True, ondelete="restrict")
    body = fields.Text(related="text_id.body", string="I pledge")
    addressee = fields.Char(string="To", help="Whom it is given to.")
    typed_name = fields.Char(
        string="Name typed as signature", copy=False, help="The full name, as signed."
    )
    signature = fields.Binary(string="Signature drawn", copy=False)
    signed_at = fields.Datetime(string="Signed on", readonly=True, copy=False)
    pdf = fields.Binary(string="Signed paper", readonly=True, copy=False)
    sha256 = fields.Char(string="Hash of the file", readonly=True, copy=False)
    state = fields.Selection(
        PLEDGE_STATES, default="draft", required=True, readonly=True, index=True
    )

    _one_a_year = models.UniqueIndex(
        "(unit_id, kind, year, staff_id) WHERE state <> 'dropped'",
        "There is a pledge of this year already.",
    )

    @api.depends("staff_id", "year", "kind")
    def _compute_display_name(self):
        for pledge in self:
            # sudo: who may read the pledge knows whose it is
            of = pledge.unit_id if pledge.kind == "unit" else pledge.staff_id
            pledge.display_name = f"{of.sudo().name or ''} – {pledge.year}"

    def write(self, vals):
        """Save a signature; only who signs enters one.

        :raise AccessError: it is somebody else's
        """
        if any(pledge.signer_user_id != self.env.user for pledge in self):
            raise AccessError(
                self.env._("Each signs the own pledge, nobody another's.")
            )
        if any(pledge.state != "draft" for pledge in self):
            raise AccessError(self.env._("What is signed stays as it is."))
        if set(vals) - {"typed_name", "signature", "lock_version"}:
            raise AccessError(self.env._("A pledge is signed, not changed."))
        if vals.get("signature"):
            check_scan(self.env, vals["signature"])
        return super().write(vals)

    def action_print(self):
        """Show the signed paper, or print the text to be read."""
        self.ensure_one()
        self.check_access("read")
        if self.state != "signed":
            return self.env["ir.actions.report"]._print(
                "cqtt_discipline.pledge_report", self
            )
        url = f"/web/content/{self._name}/{self.id}/pdf/cam-ket-{self.year}.pdf"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}

    @api.model
    def _open_year(self, unit, year):
        """Make the pledges of a year that are missing: of all staff, of the commune.

        :return: the new pledges
        :raise UserError: no text is in force
        """
        day = max(today(), fields.Date.to_date(f"{year}-01-01"))
        texts = self.env["cqtt.pledge.text"].sudo()  # the texts are for all to read
        text = {kind: texts._of(kind, day) for kind, _label in PLEDGE_KINDS}
        if not text["person"]:
            raise UserError(
                self.env._(
                    "No text of the pledge is in force: the province administrator "
                    "puts one in force first."
                )
            )
        # sudo: the caller's role at the unit was checked; pledges are made here alone
        mine = self.sudo()
        staff = self.env["cqtt.staff"].sudo()
        staff = staff.search([("unit_id", "=", unit.id), ("is_in_force", "=", True)])
        known = mine.search(
            [("unit_id", "=", unit.id), ("year", "=", year), ("state", "!=", "dropped")]
        )
        wanted = [("person", one) for one in staff]
        wanted += [("unit", one) for one in staff if one.is_head and text["unit"]]
        made = {(pledge.kind, pledge.staff_id) for pledge in known}
        pledges = mine.create(
            [
                {
                    "unit_id": unit.id,
                    "kind": kind,
                    "year": year,
                    "staff_id": one.id,
                    "signer_user_id": one.user_id.id,
                    "text_id": text[kind].id,
                    "addressee": unit.sudo().parent_id.name if kind == "unit" else "",
                }
                for kind, one in wanted
                if (kind, one) not in made
            ]
        )
        self.env["cqtt.fact"]._book(pledges, [Entry("pledge.due")])
        return pledges

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {"staff_id": self.staff_id.id}

    def _needless_verbs(self):
        """Show a person the signing, and others what they may do."""
        is_mine = self.signer_user_id == self.env.user
        return frozenset({"drop"} if is_mine else {"sign"})

    # Guards

    def _why_not_sign(self):
        if self.signer_user_id != self.env.user:
            return self._words_of_another()
        typed = (self.typed_name or "").strip()
        name = self.staff_id.sudo().name  # the own name
        if self.signature and not self._is_picture():
            return self.env._("The signature is not a picture: draw it here.")
        if self.signature or (typed and sort_key(typed) == sort_key(name)):
            return ""
        return self.env._(
            "Draw your signature, or type your full name as it is entered: %s.", name
        )

    def _is_picture(self):
        drawn = self.with_context(bin_size=False).signature
        return base64.b64decode(drawn).startswith(PNG)

    def _words_of_another(self):
        return self.env._("Each signs the own pledge, nobody another's.")

    def _why_not_drop(self):
        if self.signer_user_id == self.env.user:
            return self.env._("Nobody excuses himself from the pledge.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "sign":
            now = fields.Datetime.now()
            report = self.env["ir.actions.report"].sudo()  # it prints this one paper
            pdf, _kind = report.with_context(cqtt_signed_at=now)._render_qweb_pdf(
                "cqtt_discipline.pledge_report", self.ids
            )
            pdf = stamp(pdf, new_code())
            values |= {
                "signed_at": now,
                "pdf": base64.b64encode(pdf),
                "sha256": hashlib.sha256(pdf).hexdigest(),
            }
        return values
