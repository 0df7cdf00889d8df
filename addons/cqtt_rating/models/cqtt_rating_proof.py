import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.uploads import check_scan

from .survey_states import COMMUNE

#: while more can be attached
OPEN = ("draft", "in_use")
CHANGEABLE = {"name", "doc_date"}


class CqttRatingProof(models.Model):
    """A scan of counted forms, or a picture or paper of a piece of equipment."""

    _name = "cqtt.rating.proof"
    _description = "Proof of a Count"
    _order = "id"

    tally_id = fields.Many2one(
        "cqtt.survey.tally", index="btree_not_null", ondelete="restrict"
    )
    item_id = fields.Many2one(
        "cqtt.equipment.item", index="btree_not_null", ondelete="restrict"
    )
    unit_id = fields.Many2one(
        "cqtt.unit",
        string="Commune",
        compute="_compute_unit_id",
        store=True,
        index=True,
        compute_sudo=True,
    )
    name = fields.Char(string="File name", required=True)
    doc_date = fields.Date(string="Date of the paper", help="Its own date.")
    file = fields.Binary(required=True, help="PDF, JPG or PNG, up to 10 MB.")
    sha256 = fields.Char(string="Hash of the file", readonly=True)

    _one_place = models.Constraint(
        "CHECK((tally_id IS NULL) != (item_id IS NULL))",
        "A file proves one sheet or one piece of equipment.",
    )

    @api.depends("tally_id.unit_id", "item_id.unit_id")
    def _compute_unit_id(self):
        for proof in self:
            proof.unit_id = (proof.tally_id or proof.item_id).unit_id

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            check_scan(self.env, vals.get("file") or "", vals.get("name"))
            data = base64.b64decode(vals["file"])
            vals["sha256"] = hashlib.sha256(data).hexdigest()
        proofs = super().create(vals_list)
        proofs._check_open()
        return proofs

    def write(self, vals):
        if not set(vals) <= CHANGEABLE:
            raise AccessError(
                self.env._("Remove the file and add the right one instead.")
            )
        self._check_open()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_settled(self):
        self._check_open()

    @api.constrains("doc_date")
    def _check_doc_date(self):
        for proof in self:
            if proof.doc_date and proof.doc_date > today():
                raise UserError(
                    self.env._("“%s”: a paper is not dated in the future.", proof.name)
                )

    def _check_open(self):
        user = self.env.user
        for proof in self:
            holder = proof.tally_id or proof.item_id
            if holder.state not in OPEN:
                raise UserError(
                    self.env._(
                        "“%s” is settled: its files stay as they are.",
                        holder.display_name,
                    )
                )
            if not any(user._holds_role(role, holder.unit_id) for role in COMMUNE):
                raise AccessError(self.env._("The commune itself brings its evidence."))
