from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.uploads import check_scan

from .dossier_states import ENDED_STATES

#: what may still be added once a dossier is received: its pictures
SCAN_FIELDS = {"scan", "scan_name", "page_count"}
#: and what the officer who reads it finds
ADDED_FIELDS = SCAN_FIELDS | {"fault"}


class CqttDossierComponent(models.Model):
    """A paper of a dossier, as it was handed in, and its scan."""

    _name = "cqtt.dossier.component"
    _inherit = ["cqtt.line.mixin"]
    _description = "Paper of a Dossier"
    _order = "dossier_id, sequence, id"
    _line_of = "dossier_id"

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="dossier_id.unit_id", store=True, precompute=True, index=True
    )
    sequence = fields.Integer(default=10, readonly=True)
    name = fields.Char(required=True, readonly=True)
    is_required = fields.Boolean(string="Always needed", readonly=True)
    is_handed_in = fields.Boolean(string="Here")
    originals = fields.Integer()
    certified = fields.Integer(string="Certified copies")
    photocopies = fields.Integer(string="Plain copies")
    pages = fields.Integer(string="Pages to certify")
    paper_copies = fields.Integer(string="Copies on paper")
    has_e_copy = fields.Boolean(string="Electronic copy")
    fault = fields.Char(
        string="What is wrong", help="It will be asked for with the next request."
    )
    scan = fields.Binary(attachment=True)
    scan_name = fields.Char()
    page_count = fields.Integer(string="Pages")

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_scan(vals)
        components = super().create(vals_list)
        components._check_open(components._fields.keys())
        return components

    def write(self, vals):
        self._check_scan(vals)
        self._check_open(vals)
        return super().write(vals)

    def _hand_in(self, values):
        """Note that a paper which was asked for is here, and faultless.

        :param values: how many of it
        """
        # sudo: the list of papers is open to what was asked for, and to that alone
        return super(CqttDossierComponent, self.sudo()).write(
            {**values, "is_handed_in": True, "fault": False}
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_received(self):
        self._check_open(self._fields.keys())

    @api.model
    def _check_scan(self, vals):
        if vals.get("scan"):
            check_scan(self.env, vals["scan"], vals.get("scan_name"))

    def _check_open(self, names):
        """Refuse what would change the list of papers after the receipt was printed."""
        for dossier in self.dossier_id:
            if dossier.state == "registered":
                continue
            if dossier.state in ENDED_STATES or set(names) - ADDED_FIELDS:
                raise UserError(
                    self.env._(
                        "“%s” is received: the list of its papers stays as it was "
                        "printed. Scans can be added until it has ended.",
                        dossier.display_name,
                    )
                )
