from odoo import models
from odoo.exceptions import UserError

from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import ControlForm, Stay, hand_overs
from ..timeliness import judge

DESK = "Bộ phận Tiếp nhận và Trả kết quả"


class CqttDossierControl(models.Model):
    """Form 06: who held the dossier, and whether each was in time."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _control_form(self) -> ControlForm:
        """Return what form 06 says, from the steps that were taken.

        :raise UserError: nobody worked on it here
        """
        self.ensure_one()
        if not self.step_ids:
            raise UserError(
                self.env._("“%s” was not worked on here.", self.display_name)
            )
        received = to_local(self.received_at)
        layouts = self.env["cqtt.print.layout"]
        sign = self._office_sign(self.receiving_unit_id)
        return ControlForm(
            code=self.display_name,
            number=f"{(self.code or '').rpartition('-')[2]}/PKS-{sign}",
            day=received.date(),
            office=layouts._office_name(self.receiving_unit_id),
            received_at=received,
            due_at=self.due_at and to_local(self.due_at) or None,
            blocks=hand_overs(self._printed_stays(), self._printed_desk()),
            owner_name=self.owner_id.name,
            style=self.env["cqtt.form.set"]._style("control", received.date()),
        )

    def _printed_desk(self):
        return Stay(
            place=DESK,
            person=self.receiver_id.sudo().name or "",  # stands on the receipt too
            begun_at=to_local(self.received_at),
            ended_at=self.finished_at and to_local(self.finished_at) or None,
        )

    def _printed_stays(self):
        return [self._printed_stay(step) for step in self.step_ids.sorted("id")]

    def _printed_stay(self, step):
        done, due = step.done_at, step.due_at
        return Stay(
            place=step.name,
            person=step.holder_id.sudo().name or "",  # colleagues of one unit
            begun_at=to_local(step.begun_at),
            ended_at=done and to_local(done) or None,
            due_at=due and to_local(due) or None,
            outcome=self._outcome_of(step),
        )

    def _outcome_of(self, step):
        """Return how a step ended, compared as the province compares."""
        if not (step.done_at and step.due_at):
            return ""
        level = self._policy_at(step.done_at).level
        return judge(to_local(step.done_at), to_local(step.due_at), level).value


class ControlReport(models.AbstractModel):
    _name = "report.cqtt_dossier.report_control"
    _inherit = "cqtt.dossier.form.report"
    _description = "Control Sheet (Form 06)"

    _form = "_control_form"
