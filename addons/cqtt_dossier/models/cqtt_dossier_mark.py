from odoo import fields, models

from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_worktime.local_time import to_local
from odoo.addons.cqtt_worktime.worktime import Unit

from .dossier_states import RESOLVED_STATES

FRIDAY = 4


class CqttDossierMark(models.Model):
    """Marks of the hour at which it came in, and of the day on which it was done."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    is_out_of_hours = fields.Boolean(
        string="Out of hours",
        readonly=True,
        copy=False,
        help="Received outside the sessions of the office that took it in.",
    )
    is_friday_same_day = fields.Boolean(
        string="Friday, same day",
        readonly=True,
        copy=False,
        help="To be answered the same day and received on a Friday: what is not done "
        "by the evening waits over the weekend.",
    )

    @classmethod
    def _protected_names(cls):
        return super()._protected_names() | {"is_out_of_hours", "is_friday_same_day"}

    def _prepare_receipt(self, now):
        values = super()._prepare_receipt(now)
        calendar = self.env["cqtt.calendar"]._for_unit(self.receiving_unit_id)
        is_same_day = values["limit_unit"] == Unit.SAME_DAY.value
        return values | {
            "is_out_of_hours": not calendar._is_working(now),
            "is_friday_same_day": is_same_day and to_local(now).weekday() == FRIDAY,
        }

    def _facts_of_receiving(self, transition):
        entries = super()._facts_of_receiving(transition)
        if self.is_out_of_hours:
            entries.append(Entry("dossier.out_of_hours", 1, {"at": self.received_at}))
        return entries

    def _facts_of_ending(self, transition):
        entries = super()._facts_of_ending(transition)
        if (
            self.state in RESOLVED_STATES
            and not self.is_history
            and to_local(self.received_at).date() == to_local(self.finished_at).date()
        ):
            entries.append(Entry("dossier.same_day", 1, {"at": self.finished_at}))
        return entries
