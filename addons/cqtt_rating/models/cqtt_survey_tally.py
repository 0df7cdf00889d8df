from datetime import datetime, time

from odoo import api, fields, models
from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry
from odoo.addons.cqtt_worktime.local_time import to_utc

from .survey_states import TALLY_STATES, TALLY_TRANSITIONS

COUNTS = tuple(f"count_{n}" for n in range(1, 6))
FIGURES = ("handed_out", "returned", "valid", *COUNTS)
NOON = time(12)
#: questions that are looked at, at most
QUESTIONS = 500


class CqttSurveyTally(models.Model):
    """The count of the forms of a survey: one enters it, another counts again.

    Confirmed, its answers are facts of the day on which the survey ended.
    """

    _name = "cqtt.survey.tally"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Tally Sheet of a Survey"
    _order = "date_to desc, id desc"
    _rec_names_search = ["question_id"]

    _transitions = TALLY_TRANSITIONS
    _protected_fields = frozenset(
        {"author_ids", "entered_by_id", "confirmed_by_id", "confirmed_at"}
    )
    _settled_fields = frozenset({"unit_id", "request_uuid"})
    _frozen_states = ("confirmed", "annulled")
    _frozen_columns = (
        "unit_id",
        "question_id",
        "date_from",
        "date_to",
        *FIGURES,
        "entered_by_id",
        "confirmed_by_id",
        "confirmed_at",
    )

    unit_id = fields.Many2one(string="Commune")
    question_id = fields.Many2one(
        "cqtt.survey.question", required=True, index=True, ondelete="restrict"
    )
    date_from = fields.Date(
        string="Survey from", required=True, default=lambda self: today()
    )
    date_to = fields.Date(
        string="Survey to",
        required=True,
        default=lambda self: today(),
        help="The answers count on this day.",
    )
    place = fields.Char(string="Where and how", help="E.g. at the counter, by QR.")
    handed_out = fields.Integer(string="Forms handed out", aggregator="sum")
    returned = fields.Integer(string="Forms returned", aggregator="sum")
    valid = fields.Integer(string="Valid forms", aggregator="sum")
    count_1 = fields.Integer(string="Best answer")
    count_2 = fields.Integer(string="Second answer")
    count_3 = fields.Integer(string="Third answer")
    count_4 = fields.Integer(string="Fourth answer")
    count_5 = fields.Integer(string="Fifth answer")
    note = fields.Text()
    proof_ids = fields.One2many(
        "cqtt.rating.proof", "tally_id", string="Scans of the forms or the count"
    )
    author_ids = fields.Many2many(
        "res.users",
        "cqtt_survey_tally_author_rel",
        string="Figures entered by",
        readonly=True,
        copy=False,
    )
    entered_by_id = fields.Many2one(
        "res.users", string="Entered by", readonly=True, copy=False, ondelete="restrict"
    )
    confirmed_by_id = fields.Many2one(
        "res.users",
        string="Confirmed by",
        readonly=True,
        copy=False,
        ondelete="restrict",
    )
    confirmed_at = fields.Datetime(string="Confirmed", readonly=True, copy=False)
    state = fields.Selection(
        TALLY_STATES, default="draft", required=True, readonly=True, index=True
    )

    _figures_count = models.Constraint(
        """CHECK(LEAST(handed_out, returned, valid,
                       count_1, count_2, count_3, count_4, count_5) >= 0
             AND valid <= returned AND returned <= handed_out)""",
        "Numbers of forms are not negative; not more forms return than were handed "
        "out, and not more are valid than returned.",
    )
    _days_in_order = models.Constraint(
        "CHECK(date_from <= date_to)", "A survey does not end before it begins."
    )
    _two_people = models.Constraint(
        "CHECK(confirmed_by_id <> entered_by_id)",
        "Somebody else confirms the count than who entered it.",
    )

    @api.depends("question_id.name", "date_to")
    def _compute_display_name(self):
        for tally in self:
            day = tally.date_to and tally.date_to.strftime("%d/%m/%Y") or ""
            tally.display_name = f"{tally.question_id.name or ''} – {day}"

    @api.model
    def _create_new(self, vals_list):
        tallies = super()._create_new(vals_list)
        tallies._note_author()
        return tallies

    def write(self, vals):
        result = super().write(vals)
        if set(FIGURES) & set(vals):
            self._note_author()
        return result

    def _note_author(self):
        # sudo: who enters figures is noted, whatever he may write
        self.sudo()._write_behind_door(
            {
                "entered_by_id": self.env.uid,
                "author_ids": [Command.link(self.env.uid)],
            }
        )

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "confirm":
            values["confirmed_by_id"] = self.env.uid
            values["confirmed_at"] = fields.Datetime.now()
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        facts = self.env["cqtt.fact"]
        for tally, line in zip(self, journal_lines, strict=True):
            if transition.verb == "confirm":
                facts._insert(tally._fact_rows(tally._entries(), transition, line))
            elif live := facts._live(tally):
                live._compensate(line.sudo().reason, line=line)
        return result

    def _entries(self):
        codes = self.question_id._measure_codes()
        counts = zip(codes, COUNTS, strict=False)
        return [Entry(code, self[name]) for code, name in counts if self[name]]

    def _fact_values(self, transition=None):
        noon = datetime.combine(self.date_to, NOON)
        return super()._fact_values(transition) | {"at": to_utc(noon)}

    @api.model
    def _counting_steps(self):
        questions = self.env["cqtt.survey.question"].sudo().search([], limit=QUESTIONS)
        codes = [code for each in questions for code in each._measure_codes()]
        yield self._label_of(self._transitions.get("confirm")), codes
