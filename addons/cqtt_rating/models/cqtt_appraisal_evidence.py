import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base.uploads import check_scan

from ..campaign import Claim, Doubt, doubts
from . import interest_sql
from .appraisal_states import OWN

#: while the file is the commune's own
OPEN_STATES = (*OWN, "returned")
ROLES = ("officer", "manager", "leader")
#: what is still put right while the file is open; another file is another row
CHANGEABLE = {"name", "doc_number", "doc_date"}
#: kinds of documents that are asked for, at most
KINDS = 50


class CqttAppraisalEvidence(models.Model):
    """A file that proves a criterion, or one of the papers every commune hands in."""

    _name = "cqtt.appraisal.evidence"
    _description = "Evidence"
    _order = "appraisal_id, line_id, id"
    _allow_sudo_commands = False

    appraisal_id = fields.Many2one(
        "cqtt.appraisal", required=True, index=True, ondelete="restrict"
    )
    appraisal_state = fields.Selection(
        related="appraisal_id.state", store=True, string="Appraisal is"
    )
    unit_id = fields.Many2one(
        related="appraisal_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        string="Commune",
    )
    line_id = fields.Many2one(
        "cqtt.appraisal.line",
        string="Criterion",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('appraisal_id', '=', appraisal_id)]",
    )
    kind_id = fields.Many2one(
        "cqtt.submission.kind",
        string="Document",
        index="btree_not_null",
        ondelete="restrict",
    )
    name = fields.Char(string="File name", required=True)
    doc_number = fields.Char(string="Number")
    doc_date = fields.Date(string="Date of the paper", help="Its own date.")
    file = fields.Binary(required=True, help="PDF, JPG or PNG, up to 10 MB.")
    sha256 = fields.Char(string="Hash of the file", readonly=True, index=True)

    _one_place = models.Constraint(
        "CHECK((line_id IS NULL) != (kind_id IS NULL))",
        "A file proves one criterion or is one of the documents handed in.",
    )
    _kind_uniq = models.UniqueIndex(
        "(appraisal_id, kind_id) WHERE kind_id IS NOT NULL",
        "This document is there already: remove the old file first.",
    )

    def init(self):
        self.env.cr.execute(interest_sql.GUARD_EVIDENCE)
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            check_scan(self.env, vals.get("file") or "", vals.get("name"))
            data = base64.b64decode(vals["file"])
            vals["sha256"] = hashlib.sha256(data).hexdigest()
        evidence = super().create(vals_list)
        evidence._check_open()
        evidence._check_line()
        return evidence

    def write(self, vals):
        if not set(vals) <= CHANGEABLE:
            raise AccessError(
                self.env._("Remove the file and add the right one instead.")
            )
        self._check_open()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_submitted(self):
        self._check_open()

    def _check_open(self):
        user = self.env.user
        for evidence in self:
            appraisal = evidence.appraisal_id
            if appraisal.state not in OPEN_STATES:
                raise UserError(
                    self.env._(
                        "%(appraisal)s is in the state “%(state)s”: its evidence stays "
                        "as it is.",
                        appraisal=appraisal.display_name,
                        state=appraisal._state_label(appraisal.state),
                    )
                )
            if not any(user._holds_role(role, evidence.unit_id) for role in ROLES):
                raise AccessError(self.env._("The commune itself brings its evidence."))

    def _check_line(self):
        for evidence in self.filtered("line_id"):
            if evidence.line_id.appraisal_id != evidence.appraisal_id:
                raise UserError(self.env._("The criterion is of another appraisal."))

    def action_open(self):
        """Show the file."""
        self.ensure_one()
        self.check_access("read")
        url = f"/web/content/{self._name}/{self.id}/file/{self.name}"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}


class CqttAppraisal(models.Model):
    """What is handed in beside the points, and what does not fit."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    evidence_ids = fields.One2many("cqtt.appraisal.evidence", "appraisal_id")
    seal_ids = fields.One2many(
        "cqtt.rating.seal", "appraisal_id", string="Sealed figures"
    )
    paper_ids = fields.One2many(
        "cqtt.appraisal.evidence",
        "appraisal_id",
        string="Documents handed in",
        domain=[("kind_id", "!=", False)],
    )
    paper_count = fields.Char(string="Documents", compute="_compute_paper_count")
    doubts = fields.Text(string="To be looked at", compute="_compute_doubts")

    @api.depends("evidence_ids.kind_id")
    def _compute_paper_count(self):
        wanted = self.env["cqtt.submission.kind"].sudo().search_count([])
        for appraisal in self:
            there = len(appraisal.paper_ids.kind_id.filtered("active"))
            appraisal.paper_count = f"{there}/{wanted}"

    @api.depends(
        "line_ids.self_points",
        "line_ids.self_at",
        "line_ids.machine_at",
        "evidence_ids.sha256",
    )
    @api.depends_context("lang")
    def _compute_doubts(self):
        for appraisal in self:
            said = [appraisal._say_doubt(*each) for each in appraisal._doubts()]
            appraisal.doubts = "\n".join(said)

    def _doubts(self):
        hashes = self.evidence_ids.grouped("line_id")
        return doubts(
            Claim(
                line.criterion_id.code,
                line._points("self"),
                tuple(hashes[line].mapped("sha256")) if line in hashes else (),
                bool(line.machine_at),
            )
            for line in self.line_ids
        )

    def _say_doubt(self, doubt, code, others):
        said = {
            Doubt.NO_PROOF: self.env._("%(code)s: points are claimed without proof."),
            Doubt.NO_CLAIM: self.env._("%(code)s: there is proof, but no claim."),
            Doubt.SAME_FILE: self.env._(
                "%(code)s: the same file also proves %(others)s."
            ),
        }
        return said[doubt] % {"code": code, "others": ", ".join(others)}

    def _why_not_submit(self):
        return super()._why_not_submit() or self._why_not_papers()

    def _why_not_papers(self):
        kinds = self.env["cqtt.submission.kind"].sudo().search([], limit=KINDS)
        lacking = kinds - self.sudo().paper_ids.kind_id
        if not lacking:
            return ""
        return self.env._(
            "Documents are missing (%(count)s): %(names)s.",
            count=self.paper_count,
            names="; ".join(lacking.mapped("name")),
        )
