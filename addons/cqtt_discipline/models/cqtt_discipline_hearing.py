from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import format_date

from odoo.addons.cqtt_base.clock import today

from .case_states import HEARING_STATES, HEARING_TRANSITIONS


class CqttDisciplineHearing(models.Model):
    """What a person sees of the own case: what is said, by when to answer, the outcome.

    Nobody else opens it; those who handle the case read the answer there.
    """

    _name = "cqtt.discipline.hearing"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Hearing of a Person"
    _order = "id desc"

    _transitions = HEARING_TRANSITIONS
    _protected_fields = frozenset({"answered_at", "outcome"})
    _settled_fields = frozenset(
        {
            "unit_id",
            "request_uuid",
            "case_id",
            "subject_user_id",
            "question",
            "answer_due_on",
        }
    )
    _frozen_states = ("answered", "told")
    _frozen_columns = ("question", "answer", "answer_due_on", "answered_at")
    _deletable_states = ()

    case_id = fields.Many2one(
        "cqtt.discipline.case", required=True, index=True, ondelete="restrict"
    )
    subject_user_id = fields.Many2one(
        "res.users", string="Person", index=True, ondelete="restrict", readonly=True
    )
    question = fields.Text(string="What is said", required=True, readonly=True)
    answer_due_on = fields.Date(string="Answer by", required=True, readonly=True)
    answer = fields.Text(string="My explanation", copy=False)
    answered_at = fields.Datetime(string="Answered on", readonly=True, copy=False)
    outcome = fields.Text(readonly=True, copy=False)
    has_paper = fields.Boolean(string="Has a paper", compute="_compute_has_paper")
    paper = fields.Binary(string="Decision", compute="_compute_paper")
    state = fields.Selection(
        HEARING_STATES, default="asked", required=True, readonly=True, index=True
    )

    @api.depends("answer_due_on")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for hearing in self:
            hearing.display_name = self.env._(
                "Explanation by %s", format_date(self.env, hearing.answer_due_on)
            )

    @api.depends("state")
    def _compute_has_paper(self):
        for hearing in self:
            # sudo: the person is given the paper that was written about him
            hearing.has_paper = bool(hearing.sudo().case_id.document_id)

    def _compute_paper(self):
        for hearing in self:
            hearing.paper = hearing.sudo().case_id._decision_pdf()  # see above

    def action_open_paper(self):
        """Show the person the paper that was decided about him."""
        self.ensure_one()
        self.check_access("read")
        return self.sudo().case_id._show_paper(self)

    def write(self, vals):
        """Save the explanation, until it is handed in or the day has passed.

        :raise AccessError: it is somebody else's, or too late
        """
        for hearing in self:
            if set(vals) - {"answer", "lock_version"} or hearing._why_not_answer():
                raise AccessError(
                    self.env._("An explanation is written by the person, in time.")
                )
        return super().write(vals)

    def _why_not_answer(self):
        if self.subject_user_id != self.env.user:
            return self.env._("Only the person explains.")
        if self.answer_due_on < today():
            return self.env._(
                "The time to answer ended on %s.",
                format_date(self.env, self.answer_due_on),
            )
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "answer":
            values["answered_at"] = fields.Datetime.now()
        elif transition.verb == "tell":
            values["outcome"] = self._outcome()
        return values

    def _outcome(self):
        case = self.sudo().case_id  # the outcome is for the person to know
        if case.state == "dropped":
            return self.env._("The case was dropped.")
        said = self.env._(
            "%(measure)s – paper %(number)s of %(day)s.",
            measure=case.measure_id.name,
            number=case.decision_number,
            day=format_date(self.env, case.decided_on),
        )
        if not case.effect_until:
            return said
        until = format_date(self.env, case.effect_until)
        return f"{said} {self.env._('In effect until %s.', until)}"

    def _tell(self, user):
        """Let the person know how it ended, as whoever decided."""
        hearings = self.filtered(lambda hearing: hearing.state != "told")
        hearings.with_user(user).sudo()._perform(self._get_transition("tell"))
