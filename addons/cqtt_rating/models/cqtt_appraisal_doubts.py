from odoo import api, fields, models

from ..campaign import Claim, Doubt, doubts

#: kinds of documents that are asked for, at most
KINDS = 50


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
        "evidence_ids.is_outside",
    )
    @api.depends_context("lang")
    def _compute_doubts(self):
        for appraisal in self:
            said = [appraisal._say_doubt(*each) for each in appraisal._doubts()]
            appraisal.doubts = "\n".join(said)

    def _doubts(self):
        files = self.evidence_ids.grouped("line_id")
        return doubts(
            line._claim(files.get(line, self.env["cqtt.appraisal.evidence"]))
            for line in self.line_ids
        )

    def _say_doubt(self, doubt, code, others):
        said = {
            Doubt.NO_PROOF: self.env._("%(code)s: points are claimed without proof."),
            Doubt.NO_CLAIM: self.env._("%(code)s: there is proof, but no claim."),
            Doubt.OTHER_TIME: self.env._(
                "%(code)s: dated outside the days of the campaign: %(others)s."
            ),
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


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    def _claim(self, evidence):
        """:rtype: campaign.Claim"""
        return Claim(
            self.criterion_id.code,
            self._points("self"),
            tuple(evidence.mapped("sha256")),
            is_counted=bool(self.machine_at),
            outside=tuple(evidence.filtered("is_outside").mapped("name")),
        )
