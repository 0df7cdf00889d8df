from odoo import api, fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

from ..public_holidays import Kind
from ..worktime import DayOff, MakeUpDay
from .cqtt_session import WEEKDAYS

_lt = LazyTranslate(__name__)

KINDS = [
    (Kind.OFF.value, "Day off"),
    (Kind.WORKING.value, "Make-up day"),
]
ADMINISTRATORS = frozenset({"account_admin", "province_admin"})


class CqttCalendarException(models.Model):
    """A date that is not worked like its weekday; it counts once it is confirmed."""

    _name = "cqtt.calendar.exception"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Day Off or Make-up Day"
    _order = "date, id"

    _settled_fields = frozenset({"calendar_id", "unit_id", "request_uuid"})
    _frozen_states = ("confirmed",)
    _frozen_columns = ("calendar_id", "date", "kind", "weekday", "name", "source")
    _deletable_states = ("proposed",)
    _transitions = TransitionTable(
        Transition(
            verb="confirm",
            sources={"proposed"},
            target="confirmed",
            roles=ADMINISTRATORS | {SYSTEM},
            label=_lt("Confirm"),
            guard="_why_not_confirm",
            is_primary=True,
        ),
        Transition(
            verb="withdraw",
            sources={"confirmed"},
            target="proposed",
            roles=ADMINISTRATORS,
            label=_lt("Withdraw"),
            needs_reason=True,
            confirm=_lt(
                "The day no longer counts until it is confirmed again. What is due "
                "already stays due as it is."
            ),
        ),
    )

    calendar_id = fields.Many2one(
        "cqtt.calendar",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_calendar_id(),
    )
    unit_id = fields.Many2one(related="calendar_id.unit_id", store=True, index=True)
    date = fields.Date(required=True, index=True)
    day_name = fields.Char(string="Day", compute="_compute_day_name")
    kind = fields.Selection(KINDS, required=True, default=Kind.OFF.value)
    weekday = fields.Selection(
        WEEKDAYS, string="Worked like", help="The sessions of this weekday count."
    )
    name = fields.Char(required=True)
    source = fields.Char(
        string="Document",
        help="Number and date of what says so, for instance 12729/VPCP-KGVX.",
    )
    state = fields.Selection(
        [("proposed", "Proposed"), ("confirmed", "Confirmed")],
        default="proposed",
        required=True,
        readonly=True,
        index=True,
    )

    _date_uniq = models.Constraint(
        "UNIQUE(calendar_id, date)",
        "This day is in the calendar already: open that one and change it.",
    )
    _make_up_weekday = models.Constraint(
        "CHECK((kind = 'working') = (weekday IS NOT NULL))",
        "Say which weekday a make-up day is worked like; a day off is like none.",
    )

    def _default_calendar_id(self):
        """Return the calendar that the user works by and may change."""
        return self.env["cqtt.calendar"]._of_user()._filtered_access("write")

    @api.depends("date")
    @api.depends_context("lang")
    def _compute_day_name(self):
        labels = dict(self._fields["weekday"]._description_selection(self.env))
        for day in self:
            day.day_name = day.date and labels[str(day.date.weekday())]

    @api.onchange("kind")
    def _onchange_kind(self):
        if self.kind != Kind.WORKING.value:
            self.weekday = False

    def action_confirm(self):
        """Confirm those of the days that are proposed."""
        return self.filtered(lambda day: day.state == "proposed").perform("confirm")

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        self.calendar_id._revise()
        return result

    def _why_not_confirm(self):
        if self.source:
            return ""
        return self.env._(
            "Enter the document that announces %(day)s (%(name)s) first.",
            day=fields.Date.to_date(self.date).strftime("%d/%m/%Y"),
            name=self.name,
        )

    @api.model
    def _prepare_proposal_values(self, calendar, proposal):
        """Return the values of a day from what was announced or reckoned."""
        return {
            "calendar_id": calendar.id,
            "date": proposal.day,
            "kind": proposal.kind.value,
            "weekday": False if proposal.weekday is None else str(proposal.weekday),
            "name": proposal.name,
            "source": proposal.source or False,
        }

    def _as_part(self):
        """Return it as the engine wants it."""
        if self.kind == Kind.OFF.value:
            return DayOff(self.date, self.name)
        return MakeUpDay(self.date, int(self.weekday), name=self.name)
