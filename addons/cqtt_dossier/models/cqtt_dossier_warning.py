from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_worktime.local_time import to_local

from .dossier_states import WORKING_STATES

SOON, LATE = "cqtt_dossier.activity_dossier_soon", "cqtt_dossier.activity_dossier_late"


class CqttDossierWarning(models.Model):
    """Who is told before a dossier is late, and who when it is.

    First the one whose turn it is, then a leader of the unit. Activities name the
    dossier by its code: whoever may not see the citizen learns nothing.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _name = "cqtt.dossier"
    _inherit = ["cqtt.dossier", "cqtt.told.mixin"]

    @api.model
    def _cron_warn(self):
        """Tell of what has become pressing since the last time."""
        self._tell_pressing(self._pressing_domains())

    @api.model
    def _pressing_domains(self):
        now = fields.Datetime.now()
        working = Domain("state", "in", WORKING_STATES) & Domain(
            "is_history", "=", False
        )
        late = Domain("overdue_at", "<", now)
        soon = Domain("warn_at", "<=", now) & ~late
        return {SOON: working & soon, LATE: working & late}

    def _tell(self, xml_id):
        heads = self._first_of("manager" if xml_id == SOON else "leader")
        for dossier in self.with_context(mail_activity_quick_update=True):
            head, holder = heads[dossier.unit_id], dossier.holder_id
            told = holder or head if xml_id == SOON else head or holder
            dossier.activity_schedule(
                xml_id,
                date_deadline=to_local(dossier.overdue_at).date(),
                summary=dossier.display_name,
                user_id=(told or dossier.receiver_id).id,
            )

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.sources & set(WORKING_STATES):
            self._untell()
        return result

    def _untell(self):
        """Let go what no longer presses, and tell the one whose turn it is now."""
        # sudo: activities of others end with the work they were about
        dossiers = self.sudo().with_context(mail_activity_quick_update=True)
        told = dossiers.activity_ids.grouped("res_id")
        for dossier in dossiers.filtered(lambda dossier: dossier.id in told):
            activities = told[dossier.id].filtered("automated")
            if dossier.state not in WORKING_STATES:
                activities.unlink()
            elif dossier.holder_id:
                soon = self.env.ref(SOON)
                activities.filtered(
                    lambda activity, soon=soon: activity.activity_type_id == soon
                ).user_id = dossier.holder_id
