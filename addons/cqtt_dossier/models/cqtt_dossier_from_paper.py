from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from .cqtt_dossier_history import TIMES
from .dossier_clock_states import PAPER_STATES


class CqttDossierFromPaper(models.Model):
    """Dossiers of an outage: received on paper, entered afterwards with its dates."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    def _enter_paper(self, vals, reason):
        """Enter a dossier that was received on paper.

        :param vals: values of a dossier with its ``state`` and times (UTC);
            ``external_code`` is the number on the paper
        :param reason: which outage it was
        :return: the dossier
        :raise UserError: times that cannot be, or too long ago
        """
        self._check_paper(vals)
        told = {*TIMES, "state", "receiver_id"}
        dossier = self.create({name: v for name, v in vals.items() if name not in told})
        calendar = self.env["cqtt.calendar"]._for_unit(dossier.unit_id)
        values = {
            **dossier._prepare_history(vals, calendar),
            "is_history": False,
            "is_from_paper": True,
            "receiver_id": vals.get("receiver_id") or self.env.uid,
        }
        dossier._perform(
            self._get_transition("enter_paper"),
            values_by_id={dossier.id: values},
            reason=reason,
        )
        return dossier

    @api.model
    def _check_paper(self, vals):
        now = fields.Datetime.now()
        received = vals["received_at"]
        finished, returned = vals.get("finished_at"), vals.get("returned_at")
        reached = PAPER_STATES.index(vals["state"])
        if not vals.get("due_at") or vals["due_at"] < received:
            raise UserError(self.env._("Enter the appointment that the paper bears."))
        if reached >= 1 and not finished or reached >= 2 and not returned:
            raise UserError(
                self.env._("Enter when it was finished, and when it was returned.")
            )
        if max(filter(None, (received, finished, returned))) > now:
            raise UserError(self.env._("What is on paper lies in the past."))
        days = self._policy_at(now).paper_days
        if received < now - timedelta(days=days):
            raise UserError(
                self.env._(
                    "A dossier on paper is entered within %s days. Import older ones "
                    "as dossiers of an earlier system.",
                    days,
                )
            )
