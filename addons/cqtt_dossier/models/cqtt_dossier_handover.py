from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.clock import told
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import HandoverSlip, SlipLine
from .dossier_states import DESK, OPEN_STATES


class CqttDossierHandover(models.Model):
    """Papers that went from the one-stop shop to who works on them, at a moment."""

    _name = "cqtt.dossier.handover"
    _inherit = ["cqtt.scoped.mixin"]
    _description = "Hand-Over Slip"
    _order = "handed_at desc, id desc"
    _rec_name = "number"
    _allow_sudo_commands = False

    unit_id = fields.Many2one(string="Handed over by", readonly=True)
    number = fields.Char(required=True, readonly=True)
    handed_at = fields.Datetime(string="Time", required=True, readonly=True)
    giver_id = fields.Many2one(
        "res.users", string="Given by", required=True, readonly=True
    )
    dossier_ids = fields.Many2many("cqtt.dossier", string="Dossiers", readonly=True)

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()

    def action_print(self):
        """Print the slip, for both to sign."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_dossier.handover_report", self
        )

    def _slip(self) -> HandoverSlip:
        """Return what the paper says."""
        self.ensure_one()
        dossiers = self.dossier_ids.sorted("id")
        # sudo: names of officers stand on the paper
        takers = {dossier.holder_id.sudo().name or "" for dossier in dossiers}
        taker = takers.pop() if len(takers) == 1 else ""
        return HandoverSlip(
            number=self.number,
            at=to_local(self.handed_at),
            office=self.env["cqtt.print.layout"]._office_name(self.unit_id),
            giver_name=self.giver_id.sudo().name,  # as above
            taker_name=taker,
            lines=tuple(
                SlipLine(
                    code=dossier.display_name,
                    procedure=dossier.procedure_id.name or "",
                    received=told(dossier.received_at),
                    due=told(dossier.due_at),
                    set_count=dossier.set_count,
                    taker=dossier.holder_id.sudo().name or "",  # as above
                )
                for dossier in dossiers
            ),
        )


class CqttDossierHandedOver(models.Model):
    """The papers of a dossier change hands."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def action_hand_over(self):
        """Write a slip of these dossiers as of now, and print it.

        :raise UserError: they are not open, or came in at several units
        """
        self.check_access("read")
        unit = self.receiving_unit_id
        if len(unit) != 1 or any(one.state not in OPEN_STATES for one in self):
            raise UserError(
                self.env._(
                    "A slip lists open dossiers that came in at one unit: choose those."
                )
            )
        if not any(self.env.user._holds_role(role, unit) for role in DESK):
            raise AccessError(
                self.env._("The counter of %s hands them over.", unit.display_name)
            )
        # sudo: the slip belongs to dossiers of the user's counter
        slips = self.env["cqtt.dossier.handover"].sudo()
        slip = slips.create(
            {
                "unit_id": unit.id,
                "number": self._next_paper_number("dossier.handover", "GN", unit),
                "handed_at": fields.Datetime.now(),
                "giver_id": self.env.uid,
                "dossier_ids": [fields.Command.set(self.ids)],
            }
        )
        return slip.with_env(self.env).action_print()


class HandoverReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_handover"
    _inherit = "cqtt.paper.report"
    _description = "Hand-Over Slip on Paper"

    _of = "cqtt.dossier.handover"
    _form = "_slip"
