import base64

from dateutil.relativedelta import relativedelta

from odoo import fields, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_document.words import format_short

#: template of the paper, by kind of the case
TEMPLATES = {"legal": "quyet_dinh_ky_luat", "internal": "thong_bao_xu_ly"}


class CqttDisciplineCase(models.Model):
    """The decision as an official paper: numbered, signed, kept with its hash.

    What a superior authority decides about a leader is its paper: here its number is
    entered.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.discipline.case"

    document_id = fields.Many2one(
        "cqtt.document",
        string="Paper",
        readonly=True,
        copy=False,
        ondelete="restrict",
        index="btree_not_null",
    )
    paper = fields.Binary(string="Decision", compute="_compute_paper")

    def _compute_paper(self):
        for case in self:
            case.paper = case._decision_pdf()

    def action_open_paper(self):
        """Show the signed decision."""
        self.ensure_one()
        self.check_access("read")
        return self._show_paper(self)

    def _show_paper(self, of):
        """Return the address at which who may read ``of`` reads the paper."""
        name = (self.decision_number or "").replace("/", "-")
        url = f"/web/content/{of._name}/{of.id}/paper/{name}.pdf"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}

    def _decision_pdf(self):
        """:raise UserError: the stored file is not the one that was signed"""
        # sudo: who may read the case may read its paper
        document = self.sudo().document_id
        return base64.b64encode(document._pdf()) if document else False

    def _signer(self):
        """Return the entry by which the user signs papers of the unit, or none."""
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

    def _why_not_issue(self):
        """Return why no decision can be written now, or nothing."""
        if self.is_of_head:
            if (self.decision_number or "").strip():
                return ""
            return self.env._("Enter the number of the superior authority's decision.")
        signer = self._signer()
        if not signer:
            return self.env._(
                "Decisions are signed: have your authority to sign for %s entered "
                "under Signers.",
                self.unit_id.sudo().display_name,  # a unit's name is public
            )
        # sudo: templates are read by those who write papers
        template = self.env["cqtt.document.template"].sudo()
        kind = template._by_code(TEMPLATES[self.kind]).kind_id
        return signer._why_not_sign(self.unit_id, kind)

    def _prepare_decision(self):
        """Write the paper, and return what the case keeps of it."""
        day, months = today(), self.measure_id.effect_months
        until = months and day + relativedelta(months=months)
        values = {"decided_on": day, "effect_until": until}
        if self.is_of_head:
            return values
        # sudo: the step was allowed, its paper is written by it alone
        papers = self.env["cqtt.document"].sudo()
        paper = papers._issue(
            TEMPLATES[self.kind],
            self.unit_id,
            self._paper_values(until),
            signer=self._signer(),
        )
        return {**values, "document_id": paper.id, "decision_number": paper.number}

    def _paper_values(self, until):
        case = self.sudo()  # names stand on the paper
        said = {
            "nguoi": case.staff_id.name,
            "chuc_vu": case.staff_id.post or "",
            "noi_lam_viec": case.unit_id.name,
            "vi_pham": case.violation,
            "ngay_vi_pham": format_short(case.violated_on),
            "hinh_thuc": case.measure_id.name,
        }
        if case.kind == "legal":
            end = f" đến hết ngày {format_short(until)}" if until else ""
            said["can_cu"] = case.measure_id.basis or self._rules().name
            said["hieu_luc"] = f"kể từ ngày ký{end}"
        return said


class CqttDocument(models.Model):
    """A paper of a case is read by those who may read the case, nobody else."""

    _inherit = "cqtt.document"

    case_ids = fields.One2many(
        "cqtt.discipline.case", "document_id", string="Disciplinary case"
    )
