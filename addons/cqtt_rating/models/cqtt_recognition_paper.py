import base64
import hashlib
from dataclasses import replace

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_document.official import clean_code, find_code, new_code, stamp
from odoo.addons.cqtt_document.words import format_date


class CqttRecognitionDecision(models.Model):
    """The decision as a file: printed once, when it is signed, kept with its hash."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.recognition.decision"

    _protected_fields = frozenset(
        {"signed_at", "signed_by_id", "code", "pdf", "sha256"}
    )

    code = fields.Char(string="Check code", readonly=True, copy=False)
    pdf = fields.Binary(string="Signed decision", readonly=True, copy=False)
    sha256 = fields.Char(
        string="Hash of the file", readonly=True, copy=False, index=True
    )
    paper = fields.Binary(compute="_compute_paper")

    _code_uniq = models.UniqueIndex("(code) WHERE code IS NOT NULL")

    def _compute_paper(self):
        for decision in self:
            decision.paper = base64.b64encode(decision._pdf())

    def action_print(self):
        """Show the decision: as it was signed, or as the draft would look."""
        self.ensure_one()
        self.check_access("read")
        if not self.sha256:
            reports = self.env["ir.actions.report"]
            return reports._print("cqtt_rating.decision_report", self)
        name = (self.number or "").replace("/", "-")
        url = f"/web/content/{self._name}/{self.id}/paper/{name}.pdf"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "sign":
            values |= self._prepare_signing()
        return values

    def _prepare_signing(self):
        """Print the decision as it leaves the house, and take its hash."""
        self.ensure_one()
        code = new_code()
        pdf = stamp(self._print_signed(code), code)
        return {
            "code": code,
            "pdf": base64.b64encode(pdf),
            "sha256": hashlib.sha256(pdf).hexdigest(),
        }

    def _print_signed(self, code):
        check = self.env["cqtt.document"]._check(code)
        form = replace(self._decision_paper(), is_draft=False, check=check)
        head = self.env["cqtt.print.layout"]._for_unit(self.unit_id)
        html = self.env["ir.ui.view"]._render_template(
            "cqtt_rating.report_decision", {"papers": [{"form": form, "head": head}]}
        )
        reports = self.env["ir.actions.report"]
        # sudo: sizes and margins of a sheet of paper
        sheet = self.env.ref("cqtt_document.paperformat_a4").sudo()
        return reports._printer().print(html, reports._page_of(sheet))

    def _pdf(self):
        """Return the stored file, or a draft that says so.

        :raise UserError: the file is no longer the one that was signed
        """
        self.ensure_one()
        if not self.sha256:
            reports = self.env["ir.actions.report"]
            return reports._render_qweb_pdf("cqtt_rating.decision_report", self.ids)[0]
        # a file that nobody but the door wrote: who may read the decision may see it
        pdf = base64.b64decode(self.sudo().with_context(bin_size=False).pdf or b"")
        if hashlib.sha256(pdf).hexdigest() != self.sha256:
            raise UserError(
                self.env._(
                    "The stored file of “%s” is not the one that was signed: have it "
                    "restored from a backup.",
                    self.display_name,
                )
            )
        return pdf

    def _is_revoked(self):
        """Tell whether other decisions have revoked everything that it recognised."""
        named = self.recognition_ids
        return self.kind == "recognise" and all(each.is_revoked for each in named)


class CqttDocument(models.Model):
    """The check page also knows the decisions on recognition."""

    _inherit = "cqtt.document"

    @api.model
    def _answer(self, code="", pdf=b""):
        found = super()._answer(code, pdf)
        if found["verdict"] != "unknown":
            return found
        return self._answer_decision(code, pdf) or found

    def _answer_decision(self, code, pdf):
        digest = hashlib.sha256(pdf).hexdigest() if pdf else ""
        # sudo: the fields that leave are those of other papers: no name, no subject
        decisions = self.env["cqtt.recognition.decision"].sudo()
        if code or not pdf:
            asked = [("code", "=", clean_code(code) or "-")]
        else:
            asked = [
                "|",
                ("sha256", "=", digest),
                ("code", "=", find_code(pdf) or "-"),
            ]
        decision = decisions.search([*asked, ("state", "=", "signed")], limit=1)
        if not decision:
            return None
        facts = {
            "kind": "Quyết định",
            "number": decision.number,
            "day": format_date(decision.day),
            "issuer": decision.unit_id.name,
        }
        if pdf and decision.sha256 != digest:
            return {"verdict": "altered", **facts}
        verdict = "revoked" if decision._is_revoked() else "genuine"
        return {"verdict": verdict, "has_file": bool(pdf), **facts}
