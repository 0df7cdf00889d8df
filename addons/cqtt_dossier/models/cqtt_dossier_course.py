from odoo import fields, models

from .procedure_plan import Plan

#: of dossiers from an earlier system
NO_PLAN = Plan(0, "", 0, False, "", "", {}, (), ())
#: who may do what a step asks of a role
DOERS = {
    "officer": ("officer", "manager"),
    "manager": ("manager",),
    "leader": ("leader",),
}


class CqttDossierCourse(models.Model):
    """The steps of the work: who holds the dossier, and who gets it next."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    # Guards

    def _why_not_claim(self):
        if self.holder_id == self.env.user and self.state == "processing":
            return self.env._("You hold it already.")
        if (
            self.holder_id
            and not self._is_in_my_hands()
            and not self.env.user._holds_role("manager", self.unit_id)
        ):
            return self.env._(
                "%s holds it. The manager of the unit may take it over.",
                self._holder_name(),
            )
        return self._why_not_doer()

    def _why_not_doer(self):
        """Say why the user cannot do the present step, whoever holds it."""
        roles = DOERS.get(self.step_role or "officer")
        if any(self.env.user._holds_role(role, self.unit_id) for role in roles):
            return ""
        return self.env._(
            "The step “%(step)s” is for: %(roles)s.",
            step=self.step_id.name or "",
            roles=self._role_labels(roles),
        )

    def _why_not_holder(self):
        if self.holder_id and not self._is_in_my_hands():
            return self.env._("%s holds it.", self._holder_name())
        if not self.holder_id:
            return self.env._("Nobody holds it yet: take it over first.")
        return self._why_not_doer()

    def _why_not_pass_on(self):
        if closed := self._why_not_holder():
            return closed
        if self._is_to_sign():
            return self.env._("This step ends with the signature.")
        if not self._next_plan():
            return self.env._("This is the last step: finish the dossier.")
        return ""

    def _why_not_sign(self):
        if not self._is_to_sign():
            return self.env._("It is not laid before you to be signed.")
        if self.receiver_id == self.env.user:
            return self.env._(
                "You received it yourself: another leader of the unit signs."
            )
        return ""

    def _why_not_send_back(self):
        if not self._previous_plan():
            return self.env._("This is the first step: there is nobody to go back to.")
        return self._why_not_doer()

    # What the course looks like

    def _plan(self):
        """Return what the procedure asked for on receipt; history had none."""
        return self.version_id._plan() if self.version_id else NO_PLAN

    def _is_to_sign(self):
        return (
            self._plan().needs_signature
            and self.step_role == "leader"
            and not self.signed_at
        )

    def _place(self):
        return self._plan().place_of(self.step_id.plan_id.id)

    def _next_plan(self):
        """Return the next step that the procedure asks for."""
        return self._plan().step_at(self._place() + 1)

    def _previous_plan(self):
        return self._plan().step_at(self._place() - 1)

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "claim":
            values["holder_id"] = self.env.uid
        elif transition.verb == "sign":
            values |= {
                "signed_at": fields.Datetime.now(),
                "signer_id": self.env.uid,
            }
        elif transition.verb == "send_back":
            values |= {"signed_at": False, "signer_id": False}
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for dossier in self:
            if transition.verb == "claim":
                # sudo: steps are written by the work alone
                dossier.step_id.sudo().holder_id = dossier.holder_id
            elif transition.verb in ("pass_on", "sign"):
                dossier._go_to(dossier._next_plan())
            elif transition.verb == "send_back":
                dossier._go_to(dossier._previous_plan())
        return result

    def _open_first_step(self):
        self._go_to(self._plan().step_at(0))

    def _go_to(self, plan):
        """Close the present step and open another one with who did such a step last."""
        self._close_step()
        if not plan:
            return
        last = self.step_ids.filtered(lambda step: step.role == plan.role)
        holder = last.sorted("id")[-1:].holder_id
        # sudo: steps are written by the work alone
        step = (
            self.env["cqtt.dossier.step"]
            .sudo()
            .create(
                {
                    "dossier_id": self.id,
                    "plan_id": plan.id,
                    "name": plan.name,
                    "role": plan.role,
                    "holder_id": holder.id,
                    "begun_at": fields.Datetime.now(),
                    "due_at": self._due_of_step(plan),
                }
            )
        )
        self.sudo()._write_uncounted(
            {"step_id": step.id, "step_role": plan.role, "holder_id": holder.id}
        )

    def _close_step(self):
        step = self.step_id.sudo()
        if step and not step.done_at:
            step.write(
                {
                    "done_at": fields.Datetime.now(),
                    "holder_id": step.holder_id.id or self.env.uid,
                }
            )

    def _due_of_step(self, plan):
        """Return by when a step should be done: its share of the working time."""
        if not 0 < plan.until < 100:
            return self.due_at
        calendar = self.env["cqtt.calendar"]._for_unit(self.unit_id)
        # sudo: what is not counted is not counted, whoever acts
        moved = self.sudo().suspension_ids.filtered(
            lambda pause: pause.due_after and pause.due_after != pause.due_before
        )
        total = calendar._working_minutes(self.received_at, self.due_at)
        counted = total - sum(moved.mapped("minutes"))
        due = calendar._add_minutes(
            self.received_at, max(counted * plan.until // 100, 1)
        )
        for pause in moved.sorted("begun_at"):
            if pause.begun_at < due:
                due = calendar._due_after(due, [(pause.begun_at, pause.ended_at)])
        return due
