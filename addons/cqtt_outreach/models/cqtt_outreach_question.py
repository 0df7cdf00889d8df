from odoo import fields, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry

from .question_states import STATES, TRANSITIONS


class CqttOutreachQuestion(models.Model):
    """What somebody asked in a dialogue: answered there, or promised by a day.

    It says from which hamlet, not from whom.
    """

    _name = "cqtt.outreach.question"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Question of a Dialogue"
    _order = "due_on, id"
    _rec_name = "name"

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"kept_on"})
    _settled_fields = frozenset({"unit_id", "request_uuid", "event_id"})
    _frozen_states = ("kept",)
    _frozen_columns = ("event_id", "name", "due_on", "kept_on", "answer")
    _deletable_states = ("open",)

    event_id = fields.Many2one(
        "cqtt.outreach.event",
        string="Dialogue",
        required=True,
        index=True,
        ondelete="restrict",
    )
    unit_id = fields.Many2one(
        related="event_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        default=None,
    )
    name = fields.Char(string="Question", required=True)
    hamlet_id = fields.Many2one(
        "cqtt.hamlet", ondelete="restrict", domain="[('unit_id', '=', unit_id)]"
    )
    owner_id = fields.Many2one(
        "cqtt.staff",
        string="Who sees to it",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
    )
    due_on = fields.Date(string="By")
    answer = fields.Text(string="Answer, what was done")
    kept_on = fields.Date(readonly=True, copy=False)
    is_late = fields.Boolean(
        string="Late", compute="_compute_is_late", search="_search_is_late"
    )
    state = fields.Selection(
        STATES, default="open", required=True, readonly=True, index=True
    )

    def _compute_is_late(self):
        for question in self:
            due = question.due_on
            question.is_late = bool(
                question.state in ("open", "promised") and due and due < today()
            )

    def _search_is_late(self, operator, _value):
        if operator != "in":
            return NotImplemented
        return [("state", "in", ("open", "promised")), ("due_on", "<", today())]

    def _why_not_answer(self):
        if not (self.answer or "").strip():
            return self.env._("Write down the answer, or what was done, first.")
        return ""

    def _why_not_promise(self):
        if not self.owner_id:
            return self.env._("Say first who sees to it.")
        if not self.due_on:
            return self.env._("Say first by which day.")
        if self.due_on < today():
            return self.env._("The day lies in the past: choose a later one.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "keep":
            values["kept_on"] = today()
        return values

    def _facts_of_keeping(self, _transition):
        entries = [Entry("outreach.promise_kept")]
        if self.kept_on <= self.due_on:
            entries.append(Entry("outreach.promise_in_time"))
        return entries


class CqttOutreachEventQuestions(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.event"

    question_ids = fields.One2many(
        "cqtt.outreach.question", "event_id", string="Questions"
    )
