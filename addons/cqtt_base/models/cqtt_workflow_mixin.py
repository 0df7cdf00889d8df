from odoo import api, fields, models
from odoo.exceptions import UserError

from ..kinds import Text, Whole
from ..workflow import SYSTEM, Transition, TransitionTable


class CqttWorkflowMixin(models.AbstractModel):
    """The door: the one way in which a record's state changes.

    A model declares its transitions in one table and ``perform`` carries them out: it
    checks role, scope, state and duty, writes, notes in the journal, and lets other
    modules book what it means.
    """

    _name = "cqtt.workflow.mixin"
    _inherit = "cqtt.protected.mixin"
    _description = "Workflow Door"

    #: the model's verbs
    _transitions = TransitionTable()

    verbs = fields.Json(string="What can be done", compute="_compute_verbs")

    def _register_hook(self):
        """Refuse to load a table that names states which do not exist."""
        super()._register_hook()
        if not self._abstract:
            state = self._fields["state"]
            self._transitions.check(
                set(state.get_values(self.env)), state.default(self)
            )

    @api.depends("state")
    @api.depends_context("uid", "lang")
    def _compute_verbs(self):
        for record in self:
            record.verbs = [
                record._describe_verb(transition)
                for transition in record._offered_transitions()
            ]

    def _offered_transitions(self):
        """Return what leads on from here and has a button, open or closed."""
        needless = self._needless_verbs()
        return [
            transition
            for transition in self._transitions.leaving(self.state)
            if transition.roles != {SYSTEM}
            and not transition.is_internal
            and transition.verb not in needless
        ]

    def perform(
        self,
        verb: str,
        reason: Text = None,
        expected_version: Whole = None,
        request_uuid: Text = None,
    ):
        """Carry out a verb that needs nothing but a reason.

        :param verb: a verb of the model's table
        :param reason: why, where the table wants to know
        :param expected_version: the ``lock_version`` that the person was looking at
        :param request_uuid: names the click; sent twice, it does its work once
        :raise UserError: the door is closed; the message says why and what opens it
        """
        transition = self._get_transition(verb)
        if transition.is_internal:
            raise UserError(
                self.env._(
                    "“%s” is part of other work and is not done by itself.",
                    self._label_of(transition),
                )
            )
        if transition.asks:
            raise UserError(
                self.env._("“%s” asks for more first.", self._label_of(transition))
            )
        return self._perform(
            transition,
            reason=reason,
            expected_version=expected_version,
            request_uuid=request_uuid,
        )

    def why_not(self, verb: str):
        """Return why a verb is closed for this record and user, or an empty string."""
        self.ensure_one()
        self.check_access("read")
        return self._why_not(self._get_transition(verb))

    def _perform(
        self,
        transition,
        values=None,
        reason=None,
        expected_version=None,
        request_uuid=None,
        values_by_id=None,
    ):
        """Check role, scope, state and duty; write; note in the journal; tell others.

        :param values: more protected values that belong to the transition
        :param values_by_id: those of one record each; of a transition with several
            targets they hold the state
        """
        if transition.needs_reason and not (reason or "").strip():
            raise UserError(
                self.env._("“%s” needs a reason: say why.", self._label_of(transition))
            )
        self.check_access("read")
        self._lock_rows()
        journal = self.env["cqtt.journal"]
        changed = self.filtered(lambda record: record.lock_version > 1)
        todo = self - journal._done_before(changed, transition.verb, request_uuid)
        for record in todo:
            if expected_version not in (None, record.lock_version):
                raise UserError(record._describe_last_change())
            if closed := record._why_not(transition):
                raise UserError(closed)
        before = [record.state for record in todo]
        behalf = [record._acts_for() for record in todo]
        for record in todo:
            own = (values_by_id or {}).get(record.id, {})
            record._write_transition(transition, {**(values or {}), **own})
        lines = journal._note(todo, transition, before, behalf, reason, request_uuid)
        todo._after_transition(transition, lines)
        return True

    def _acts_for(self):
        """Return the user on whose behalf the present one acts, if any."""
        return self.env["res.users"]

    def _write_transition(self, transition, values):
        prepared = self._prepare_transition_values(transition)
        target = {"state": transition.target} if transition.target else {}
        if transition.targets and values.get("state") not in transition.targets:
            raise ValueError(f"{transition.verb}: no way to {values.get('state')}")
        # sudo: role, scope, state and duty were checked; the user may lack write access
        self.sudo()._write_behind_door({**prepared, **values, **target})

    def _why_not(self, transition):
        return (
            self._why_not_role(transition)
            or self._why_not_state(transition)
            or (getattr(self, transition.guard)() if transition.guard else "")
        )

    def _why_not_role(self, transition):
        if self.env.uid == api.SUPERUSER_ID and SYSTEM in transition.roles:
            return ""
        unit = self._workflow_unit()
        if any(self.env.user._holds_role(r, unit) for r in transition.roles):
            return ""
        return self.env._(
            "“%(verb)s” is for: %(roles)s of %(unit)s.",
            verb=self._label_of(transition),
            roles=self._role_labels(transition.roles),
            unit=unit.sudo().display_name,  # a unit's name is public
        )

    def _why_not_state(self, transition):
        if self.state in transition.sources:
            return ""
        return self.env._(
            "“%(verb)s” is not possible while the state is “%(state)s”.",
            verb=self._label_of(transition),
            state=self._state_label(self.state),
        )

    def _describe_verb(self, transition):
        """Return what a button needs to know, as plain values."""
        return {
            "verb": transition.verb,
            "label": self._label_of(transition),
            "why_not": self._why_not(transition),
            "needs_reason": transition.needs_reason,
            "asks": transition.asks,
            "confirm": self.env._(transition.confirm) if transition.confirm else "",
            "is_primary": transition.is_primary,
            "is_rare": transition.is_rare,
        }

    def _get_transition(self, verb) -> Transition:
        transition = self._transitions.get(verb) if isinstance(verb, str) else None
        if transition is None:
            raise UserError(self.env._("There is no step “%s” here.", verb))
        return transition

    def _label_of(self, transition):
        return self.env._(transition.label)

    def _role_labels(self, roles):
        field = self.env["cqtt.role.grant"]._fields["role"]
        labels = dict(field._description_selection(self.env))
        return ", ".join(label for role, label in labels.items() if role in roles)

    # What modules say about their own

    def _needless_verbs(self):
        """Return verbs whose button would only say that it is done already."""
        return frozenset()

    def _workflow_unit(self):
        """Return the unit at which the roles of a verb must be held."""
        return self.unit_id

    def _prepare_transition_values(self, transition):
        """Return more protected values that a transition writes (numbers, times)."""
        return {}

    def _after_transition(self, transition, journal_lines):
        """React to a transition: facts, activities, what follows. Empty here."""
