from odoo import fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import told
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import JointLine, JointReceipt
from ..lookup import show_secret


class CqttDossierBatch(models.Model):
    """Dossiers that one person brought in one visit, on one receipt.

    Each keeps its code, its due time and its own form 01.
    """

    _name = "cqtt.dossier.batch"
    _inherit = ["cqtt.scoped.mixin"]
    _description = "Dossiers on One Receipt"
    _order = "id desc"
    _allow_sudo_commands = False

    unit_id = fields.Many2one(string="Received at", readonly=True)
    dossier_ids = fields.One2many("cqtt.dossier", "batch_id", string="Dossiers")

    def _joint_receipt(self) -> JointReceipt:
        """Return what the paper says; what it reveals is written to the access log."""
        self.ensure_one()
        dossiers = self.dossier_ids.sorted("id")
        first = dossiers[:1]
        owner = first._printed_owner()
        owner.pop("email")
        return JointReceipt(
            received_at=to_local(first.received_at),
            office=self.env["cqtt.print.layout"]._office_name(self.unit_id),
            submitter_name=first.submitter_id.name or "",
            receiver_name=first.receiver_id.sudo().name,  # stands on the paper
            lines=tuple(
                JointLine(
                    code=dossier.code,
                    subject=dossier.subject or dossier.procedure_id.name,
                    owner_name=dossier.owner_id.name,
                    set_count=dossier.set_count,
                    due=told(dossier.due_at),
                    fee=dossier.fee or 0,
                    secret=show_secret(
                        self.env["cqtt.dossier"]._secret_of(dossier.code)
                    ),
                    qr_text=dossier._slip_address(),
                )
                for dossier in dossiers
            ),
            **owner,
        )


class CqttDossierJoined(models.Model):
    """A dossier may stand on a receipt with others."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    batch_id = fields.Many2one(
        "cqtt.dossier.batch",
        string="Joint receipt",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )

    @classmethod
    def _protected_names(cls):
        return super()._protected_names() | {"batch_id"}

    def action_print_batch(self):
        """Print one receipt of all that came in together."""
        self.ensure_one()
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_dossier.batch_report", self.batch_id
        )

    def _join_batch(self, other_id):
        """Stand on one receipt with another dossier of the same visit.

        :raise UserError: it is of another person, counter or day
        """
        other = self.browse(other_id or ())
        if not other or self.batch_id:
            return
        other.check_access("read")
        people = self._visitors() & other._visitors()
        same_day = (
            to_local(self.received_at).date() == to_local(other.received_at).date()
        )
        if (
            not people
            or not same_day
            or self.receiving_unit_id != other.receiving_unit_id
            or self.receiver_id != other.receiver_id
        ):
            raise UserError(
                self.env._(
                    "One receipt takes the dossiers of one person that you received "
                    "on one day: %s is another's.",
                    other.display_name,
                )
            )
        # sudo: the receipt belongs to dossiers that the user has just received
        both = (self | other).sudo()
        batch = other.batch_id or both.batch_id.create(
            {"unit_id": self.receiving_unit_id.id}
        )
        both._write_uncounted({"batch_id": batch.id})

    def _visitors(self):
        return self.submitter_id or self.owner_id


class BatchReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_batch"
    _inherit = "cqtt.paper.report"
    _description = "Joint Receipt on Paper"

    _of = "cqtt.dossier.batch"
    _form = "_joint_receipt"
