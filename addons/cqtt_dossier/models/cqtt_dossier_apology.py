from odoo import api, fields, models
from odoo.tools import SQL

from odoo.addons.cqtt_base.hooks import LANGUAGE

from ..timeliness import can_move
from .dossier_extension_states import OPEN
from .dossier_states import ENDED_STATES, WORKING_STATES

#: apologies that the job drafts before it saves
BATCH = 100


class CqttDossierApology(models.Model):
    """Dossiers that will not be ready in time: an apology drafts itself."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    extension_ids = fields.One2many(
        "cqtt.dossier.extension", "dossier_id", string="Apologies"
    )
    appointment_at = fields.Datetime(
        string="New appointment", compute="_compute_appointment_at"
    )

    @api.depends("extension_ids.state", "due_at")
    def _compute_appointment_at(self):
        """What the citizen was promised last, if it is not what counts."""
        for dossier in self:
            signed = dossier.extension_ids.filtered(lambda one: one.state == "signed")
            latest = max(signed.mapped("new_due_at"), default=False)
            is_other = latest and dossier.due_at and latest > dossier.due_at
            dossier.appointment_at = is_other and latest

    def action_apologise(self):
        """Open the apology that is drafted, or draft one."""
        self.ensure_one()
        extensions = self.env["cqtt.dossier.extension"]
        draft = extensions.search(
            [("dossier_id", "=", self.id), ("state", "in", OPEN)], limit=1
        )
        draft = draft or extensions.create(self._prepare_extension())
        return draft._get_records_action()

    def _prepare_extension(self):
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        now = fields.Datetime.now()
        latest = max(self.due_at or now, now)
        minutes = self._policy_at(now).extension_hours * 60
        return {
            "dossier_id": self.id,
            "new_due_at": calendar._add_minutes(latest, minutes),
        }

    def _extend(self, extension):
        """Move the due time to that of a signed apology, if it had not passed."""
        now, before = fields.Datetime.now(), self.due_at
        values = {}
        if can_move(now, self.overdue_at):
            calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
            values = self._prepare_due(calendar, extension.new_due_at)
        transition = self._get_transition("extend")
        self._perform(transition, values=values, reason=extension.reason)
        self._extend_step(before)

    def _extend_step(self, before):
        """Give the present step the working time by which the due time moved."""
        step = self.step_id.sudo()  # steps are written by the work alone
        if step.due_at and not step.done_at:
            calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
            if minutes := calendar._working_minutes(before, self.due_at):
                step.due_at = calendar._add_minutes(step.due_at, minutes)

    def _has_apology(self):
        # sudo: that there is one, not what it says
        return "signed" in self.sudo().extension_ids.mapped("state")

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.ends & set(ENDED_STATES):
            self._drop_apologies()
        return result

    def _drop_apologies(self):
        """Let go of what was drafted for a dossier that has ended."""
        # sudo: the work has made them needless
        drafts = self.sudo().extension_ids.filtered(lambda one: one.state in OPEN)
        if drafts:
            extensions = drafts.with_user(api.SUPERUSER_ID)
            reason = extensions.env._("The dossier has ended.")
            extensions._perform(extensions._get_transition("drop"), reason=reason)

    @api.model
    def _cron_draft_apologies(self):
        """Draft an apology for what is due soon, or late, and is not signed yet."""
        cron = self.env["ir.cron"]
        todo = self.with_context(lang=LANGUAGE).browse(self._unapologised_ids())
        cron._commit_progress(remaining=len(todo))
        for dossier in todo[:BATCH].try_lock_for_update(allow_referencing=True):
            dossier._draft_apology()
        cron._commit_progress(len(todo))

    def _draft_apology(self):
        values = self._prepare_extension() | {"is_automatic": True}
        return self.env["cqtt.dossier.extension"].create(values)

    @api.model
    def _unapologised_ids(self):
        """Return the dossiers that need an apology, the most urgent first.

        What takes less time than the warning before the due time is not warned about
        on receipt: it needs one once it is late.
        """
        self.flush_model()
        self.env["cqtt.dossier.extension"].flush_model()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT d.id
                  FROM cqtt_dossier d
                 WHERE d.state = ANY(%(states)s)
                   AND d.paused_at IS NULL AND d.signed_at IS NULL
                   AND d.is_history IS NOT TRUE
                   AND (d.overdue_at < %(now)s
                        OR d.warn_at <= %(now)s AND d.warn_at > d.received_at)
                   AND NOT EXISTS (
                       SELECT FROM cqtt_dossier_extension e
                        WHERE e.dossier_id = d.id
                          AND (e.state = ANY(%(open)s) OR e.old_due_at = d.due_at))
              ORDER BY d.overdue_at, d.id
                """,
                states=list(WORKING_STATES),
                open=list(OPEN),
                now=fields.Datetime.now(),
            )
        )
        return [id_ for (id_,) in rows]
