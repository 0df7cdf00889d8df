from odoo import api, fields, models
from odoo.fields import Command

from odoo.addons.cqtt_worktime.local_time import to_local

from ..timeliness import can_move
from .dossier_clock_states import HELD_BY_PAUSE, RUNNING_ON


class CqttDossierClock(models.Model):
    """The clock: it stands still while the citizen is to act, then runs on.

    Each stretch that is not counted keeps when the dossier was due before and after, so
    that the ledger of them tells why it is due when it is.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    paused_at = fields.Datetime(string="Paused since", readonly=True, copy=False)
    waits_until = fields.Date(
        readonly=True, copy=False, help="By when the citizen was asked to act."
    )

    @classmethod
    def _protected_names(cls):
        return super()._protected_names() | {"paused_at", "waits_until"}

    @api.depends("paused_at", "holder_id", "signed_at", "delivery_ids.state")
    def _compute_verbs(self):
        return super()._compute_verbs()

    def _needless_verbs(self):
        needless = {"pause" if self.paused_at else "resume"}
        if self.holder_id == self.env.user:
            needless.add("claim")
        if self.signed_at or not self._plan().needs_signature:
            needless.add("sign")
        return super()._needless_verbs() | needless

    # Guards

    def _why_not(self, transition):
        closed = super()._why_not(transition)
        if not closed and self.paused_at and transition.verb in HELD_BY_PAUSE:
            return self.env._(
                "It is paused since %s: let it go on first.",
                f"{to_local(self.paused_at):%d/%m/%Y}",
            )
        return closed

    def _why_not_pause(self):
        return self.env._("It is paused already.") if self.paused_at else ""

    def _why_not_resume(self):
        return "" if self.paused_at else self.env._("It is not paused.")

    def _why_not_ask_payment(self):
        if self.signed_at:
            return self.env._("The result is signed: nothing more is to be paid.")
        return self._why_not_holder()

    # Verbs

    def _ask_payment(self, amount, reason, until, **click):
        """Ask the citizen to pay what the law asks of them; the clock stands still.

        :param amount: in đồng
        :param until: date by which it is expected
        """
        now = fields.Datetime.now()
        told = {"reason": reason, "amount": amount}
        values = self._prepare_stop("obligation", now, until, **told)
        transition = self._get_transition("ask_payment")
        self._perform(transition, values=values, reason=reason, **click)

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb == "pause":
            values |= self._prepare_stop("pause", now) | {"paused_at": now}
            if not self.overdue_at or self.overdue_at > now:
                # nothing becomes late, nor is it due soon, while it is paused
                values |= {"overdue_at": False, "warn_at": False}
        elif transition.verb in RUNNING_ON:
            values |= self._prepare_restart(now)
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for dossier, line in zip(self, journal_lines, strict=True):
            if transition.verb == "pause":
                dossier._open_suspension().reason = line.reason
            elif transition.verb in RUNNING_ON:
                # sudo: what is not counted is not counted, whoever acts
                stretches = dossier.sudo().suspension_ids
                dossier._move_step(stretches.sorted("ended_at")[-1])
        return result

    # The clock

    def _open_suspension(self):
        """Return the stretch that lasts, or none."""
        # sudo: what is not counted is not counted, whoever acts
        return self.sudo().suspension_ids.filtered(lambda one: not one.ended_at)[-1:]

    def _prepare_stop(self, kind, now, until=False, **told):
        """Return the values with which the clock stands still.

        :param kind: of ``cqtt.dossier.suspension``
        :param until: date by which the citizen is to act
        """
        # one that was closed in this transaction makes room for another
        self.sudo().suspension_ids.flush_recordset()
        stretch = {"kind": kind, "begun_at": now, "due_before": self.due_at, **told}
        return {"waits_until": until, "suspension_ids": [Command.create(stretch)]}

    def _prepare_restart(self, now):
        """Return the values with which the clock runs on; nothing if it runs."""
        pause = self._open_suspension()
        if not pause:
            return {}
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        due = self._put_off(pause.begun_at, now, calendar)
        closed = {
            "ended_at": now,
            "minutes": calendar._working_minutes(pause.begun_at, now),
            "due_after": due,
        }
        return {
            "paused_at": False,
            "waits_until": False,
            "suspension_ids": [Command.update(pause.id, closed)],
            **(self._prepare_due(calendar, due) if due else {}),
        }

    def _put_off(self, begun, ended, calendar):
        """Return when it is due after a stretch that did not count."""
        if not self.due_at:
            return False  # an earlier system may have promised nothing
        overdue = self._prepare_due(calendar, self.due_at)["overdue_at"]
        if not can_move(begun, overdue):
            return self.due_at
        return calendar._due_after(self.due_at, [(begun, ended)])

    def _move_step(self, pause):
        """Put the present step off by a stretch that did not count."""
        step = self.step_id.sudo()  # steps are written by the work alone
        if step.due_at and not step.done_at and pause.due_before != pause.due_after:
            calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
            times = [(pause.begun_at, pause.ended_at)]
            step.due_at = calendar._due_after(step.due_at, times)
