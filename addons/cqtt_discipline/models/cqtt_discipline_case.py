from collections import Counter
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.tools import format_date

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry

from .case_states import CONDUCT, GROUNDS, KINDS, SEVERITIES, STATES, TRANSITIONS

#: what the person is asked about, and stays as it was then
ASKED = (
    "kind",
    "violation",
    "violated_on",
    "found_on",
    "severity",
    "ground",
    "answer_due_on",
)
#: while these last the council may be changed
GATHERING = ("draft", "answering")


class CqttDisciplineCase(models.Model):
    """A violation, what the person says of it, the council's votes, the decision.

    The system keeps course and deadlines; people decide (Decree 172/2025/NĐ-CP). Only
    the leader of the unit and the council see it; of a leader's case the supervisor.
    The person has a hearing of his own.
    """

    _name = "cqtt.discipline.case"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Disciplinary Case"
    _order = "found_on desc, id desc"
    _rec_names_search = ["staff_id"]

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {
            "voted_user_ids",
            "votes_closed_at",
            "decided_on",
            "effect_until",
            "is_repeated",
            "document_id",
        }
    )
    _settled_fields = frozenset({"unit_id", "request_uuid", "staff_id"})
    _changeable_in = {
        **dict.fromkeys(ASKED, ("draft",)),
        "council_user_ids": GATHERING,
    }
    _frozen_states = ("decided", "dropped")
    _frozen_columns = (
        "unit_id",
        "staff_id",
        "kind",
        "violation",
        "violated_on",
        "found_on",
        "severity",
        "ground",
        "measure_id",
        "decision_number",
        "decided_on",
        "effect_until",
        "document_id",
        "votes_closed_at",
    )

    staff_id = fields.Many2one(
        "cqtt.staff",
        string="Person",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
    )
    subject_user_id = fields.Many2one(
        related="staff_id.user_id",
        store=True,
        precompute=True,
        string="Account of the person",
    )
    is_of_head = fields.Boolean(
        string="Of a leader", compute="_compute_is_of_head", store=True, precompute=True
    )
    kind = fields.Selection(KINDS, required=True, default="internal")
    violation = fields.Text(string="What happened", required=True)
    violated_on = fields.Date(string="Day of the violation", required=True)
    found_on = fields.Date(
        string="Found on", required=True, default=lambda self: today()
    )
    severity = fields.Selection(SEVERITIES, required=True, default="minor")
    ground = fields.Selection(
        GROUNDS, string="Kind of violation", required=True, default="other"
    )
    is_duty = fields.Boolean(
        string="Violation of duties",
        default=True,
        help="Forces the lowest grade of the period where the law says so.",
    )
    is_complex = fields.Boolean(string="Complex case")
    is_repeated = fields.Boolean(string="Repeated", readonly=True, copy=False)
    answer_due_on = fields.Date(string="Answer by")
    decide_by = fields.Date(compute="_compute_decide_by")
    hearing_ids = fields.One2many("cqtt.discipline.hearing", "case_id")
    answer = fields.Text(string="What the person says", compute="_compute_answer")
    council_user_ids = fields.Many2many(
        "res.users",
        "cqtt_discipline_case_council_rel",
        string="Council",
        copy=False,
        domain="[('share', '=', False), ('id', '!=', subject_user_id)]",
    )
    voted_user_ids = fields.Many2many(
        "res.users",
        "cqtt_discipline_case_voted_rel",
        string="Have voted",
        readonly=True,
        copy=False,
    )
    tally = fields.Text(string="Votes", compute="_compute_tally")
    measure_id = fields.Many2one(
        "cqtt.discipline.measure",
        ondelete="restrict",
        domain="[('kind', '=', kind)]",
        copy=False,
    )
    decision_number = fields.Char(string="Decision no.", copy=False)
    decided_on = fields.Date(readonly=True, copy=False)
    effect_until = fields.Date(string="In effect until", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, index=True
    )

    @api.depends("staff_id", "found_on")
    def _compute_display_name(self):
        for case in self:
            # sudo: who may read the case knows whose it is
            name = case.staff_id.sudo().name or ""
            case.display_name = f"{name} – {format_date(self.env, case.found_on)}"

    @api.depends("staff_id")
    def _compute_is_of_head(self):
        for case in self:
            # sudo: that it is a head's case, whoever may read the case knows
            staff = case.staff_id.sudo()
            case.is_of_head = staff.is_head or bool(
                staff.user_id and staff.user_id._holds_role("leader", case.unit_id)
            )

    @api.depends("found_on", "is_complex")
    def _compute_decide_by(self):
        for case in self:
            rules = case._rules()
            days = rules.complex_days if case.is_complex else rules.handle_days
            case.decide_by = case.found_on and case.found_on + timedelta(days=days)

    @api.depends("hearing_ids.answer", "hearing_ids.state")
    def _compute_answer(self):
        for case in self:
            # sudo: what the person says is said to those who handle the case
            heard = case.sudo().hearing_ids.filtered(lambda one: one.state != "asked")
            case.answer = "\n".join(filter(None, heard.mapped("answer")))

    @api.depends("voted_user_ids", "council_user_ids", "votes_closed_at")
    def _compute_tally(self):
        for case in self:
            votes = case._votes()
            case.tally = "\n".join(
                f"{measure.name}: {count}" for measure, count in votes.most_common()
            )

    def _rules(self):
        # sudo: the rules are for all to read
        rules = self.env["cqtt.discipline.policy"].sudo()
        return rules._of(self.found_on or today())

    def _votes(self):
        """Return the votes by measure, once the voting is over; nobody's own."""
        if not self._has_voted():
            return Counter()
        # sudo: the sum of the votes, never whose they are
        ballots = self.env["cqtt.discipline.ballot"].sudo()
        found = ballots.search([("case_id", "=", self.id)])
        return Counter(ballot.measure_id for ballot in found)

    def _cast(self, measure):
        """Book one vote: that the user voted, and apart from it what for."""
        # sudo: nobody reads or writes ballots, the vote does
        self.env["cqtt.discipline.ballot"].sudo().create(
            {"case_id": self.id, "measure_id": measure.id}
        )
        self._perform(self._get_transition("vote"))

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "hear":
            values["is_repeated"] = bool(self._earlier())
        elif transition.verb == "vote":
            values["voted_user_ids"] = [fields.Command.link(self.env.uid)]
        elif transition.verb == "decide":
            values |= self._prepare_decision()
        return values

    def _earlier(self):
        """Return decided cases of the person that make this one a repetition."""
        since = self.violated_on - relativedelta(months=self._rules().repeat_months)
        return self.search(
            [
                ("staff_id", "=", self.staff_id.id),
                ("state", "=", "decided"),
                ("decided_on", ">=", since),
                ("id", "!=", self.id),
            ]
        )

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        for case in self:
            if transition.verb == "hear":
                case._open_hearing()
            elif transition.verb in ("decide", "drop"):
                # sudo: the person is told what was decided
                case.sudo().hearing_ids._tell(self.env.user)
        return result

    def _open_hearing(self):
        # sudo: the step was allowed; the hearing belongs to the person
        self.env["cqtt.discipline.hearing"].sudo().create(
            {
                "case_id": self.id,
                "unit_id": self.unit_id.id,
                "subject_user_id": self.subject_user_id.id,
                "question": self.violation,
                "answer_due_on": self.answer_due_on,
            }
        )

    def _facts_of_decision(self, transition):
        if self.kind != "legal":
            return [Entry("case.measure")]
        facts = [Entry("case.disciplined")]
        if self.ground in CONDUCT:
            facts.append(Entry("case.disciplined_conduct"))
        return facts

    def _fact_values(self, transition=None):
        """Nobody's name: facts are read by the whole unit."""
        return super()._fact_values(transition) | {"is_nobodys": True}
