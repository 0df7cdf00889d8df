import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.uploads import check_scan

from . import interest_sql
from .appraisal_states import OWN

#: while the file is the commune's own
OPEN_STATES = (*OWN, "returned")
ROLES = ("officer", "manager", "leader")
#: what is still put right while the file is open; another file is another row
CHANGEABLE = {"name", "doc_number", "doc_date"}


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
    is_outside = fields.Boolean(
        string="Of another time",
        compute="_compute_is_outside",
        help="Its date lies outside the days that the campaign asks about.",
    )

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

    @api.depends("doc_date", "appraisal_id.campaign_id.date_from")
    def _compute_is_outside(self):
        for evidence in self:
            # sudo: the days of a campaign are public
            campaign = evidence.sudo().appraisal_id.campaign_id
            day = evidence.doc_date
            evidence.is_outside = bool(
                day and not campaign.date_from <= day <= campaign.date_to
            )

    @api.constrains("doc_date")
    def _check_doc_date(self):
        for evidence in self:
            if not evidence.doc_date:
                raise UserError(
                    self.env._(
                        "“%s”: enter the date that stands on the paper itself.",
                        evidence.name,
                    )
                )
            if evidence.doc_date > today():
                raise UserError(
                    self.env._(
                        "“%(name)s”: a paper is not dated in the future (%(day)s). "
                        "Enter the date that stands on it.",
                        name=evidence.name,
                        day=f"{evidence.doc_date:%d/%m/%Y}",
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            vals.setdefault("doc_date", False)
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
