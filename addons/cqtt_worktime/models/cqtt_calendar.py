from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Command
from odoo.tools import SQL

from ..public_holidays import announced_years, propose
from ..worktime import DayCount, OpeningEdge
from .dates import meet

REVISIONS = "cqtt_calendar_revision_number"
#: fields whose change makes the same limit end at another time
COUNTING = frozenset(
    {"parent_id", "day_count", "day_hours", "opening_edge", "same_day_until"}
)
#: fields whose change makes another calendar hold for a unit
PLACING = frozenset({"unit_id", "date_from", "date_to"})


class CqttCalendar(models.Model):
    """When the offices of a unit work: sessions of the week and days that differ.

    A calendar without unit is the province's, and the one of all units that have none.
    What was due before a calendar changed stays due then: records keep their due time,
    and may keep the ``revision`` it came from.
    """

    _name = "cqtt.calendar"
    _inherit = "cqtt.dated.mixin"
    _description = "Work Calendar"
    _order = "name, id"

    name = fields.Char(required=True)
    # not cqtt.scoped.mixin: the province's calendar has no unit, and all may be read
    unit_id = fields.Many2one(
        "cqtt.unit",
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_unit_id(),
        help="Empty: of all units that have no calendar of their own.",
    )
    parent_id = fields.Many2one(
        "cqtt.calendar",
        string="Follows",
        index="btree_not_null",
        ondelete="restrict",
        domain=[("parent_id", "=", False)],
        compute="_compute_parent_id",
        store=True,
        readonly=False,
        help="Its confirmed days count here too, unless the same day is entered here. "
        "Its sessions count while none is entered here.",
    )
    child_ids = fields.One2many("cqtt.calendar", "parent_id", string="Followed by")
    session_ids = fields.One2many(
        "cqtt.session",
        "calendar_id",
        string="Sessions",
        copy=True,
    )
    exception_ids = fields.One2many(
        "cqtt.calendar.exception",
        "calendar_id",
        string="Days off and make-up days",
    )
    exception_count = fields.Integer(
        string="Days off and make-up days (number)", compute="_compute_exception_counts"
    )
    proposed_count = fields.Integer(
        string="Days to confirm", compute="_compute_exception_counts"
    )
    revision = fields.Integer(
        readonly=True,
        copy=False,
        default=lambda self: self._draw_revision(),
        # read at each deadline, all else of a calendar only when it is compiled
        prefetch=False,
        help="Another number each time something changes that counts.",
    )
    day_count = fields.Selection(
        [
            (DayCount.HOURS.value, "So many working hours"),
            (DayCount.LENGTH.value, "The day as long as it is"),
            (DayCount.CLOCK.value, "Until the same time of the next working day"),
        ],
        string="One working day is",
        required=True,
        default=DayCount.HOURS.value,
    )
    day_hours = fields.Float(string="Hours of a working day", default=8.0)
    opening_edge = fields.Selection(
        [
            (OpeningEdge.SAME_DAY.value, "That day counts as the first"),
            (OpeningEdge.NEXT_DAY.value, "That day is not counted"),
        ],
        string="Received when the office opens",
        required=True,
        default=OpeningEdge.SAME_DAY.value,
        help="One working day, received at opening, ends with that day, or with the "
        "next one.",
    )
    same_day_until = fields.Float(
        string="Same-day answers until",
        default=15.0,
        help="What is to be answered the same day and comes later is answered the next "
        "working day. 24:00: there is no such hour.",
    )

    _day_hours_range = models.Constraint(
        "CHECK(day_hours > 0 AND day_hours <= 24)",
        "A working day has more than 0 and up to 24 hours.",
    )
    _same_day_until_range = models.Constraint(
        "CHECK(same_day_until >= 0 AND same_day_until <= 24)",
        "Same-day answers end at a time between 00:00 and 24:00.",
    )

    def init(self):
        result = super().init()
        # Numbers of a sequence are not given back when a transaction is undone, so
        # a revision never means two things and workers can keep what they compiled.
        self.env.cr.execute(
            SQL(
                "CREATE SEQUENCE IF NOT EXISTS %s OWNED BY cqtt_calendar.revision",
                SQL.identifier(REVISIONS),
            )
        )
        return result

    def _default_unit_id(self):
        """Return the unit of an administrator of one unit."""
        units = self.env.user._scope().by_role.get("account_admin", ())
        return self.env["cqtt.unit"].browse(units if len(units) == 1 else ())

    @api.model
    def _draw_revision(self):
        rows = self.env.execute_query(SQL("SELECT nextval(%s)", REVISIONS))
        return rows[0][0]

    @api.depends("unit_id")
    def _compute_parent_id(self):
        """Let the calendar of a unit follow the province's, unless told otherwise."""
        province = self._of_province()
        for calendar in self:
            default = province if calendar.unit_id else province.browse()
            calendar.parent_id = calendar.parent_id or default

    @api.depends("exception_ids.state", "parent_id.exception_ids.state")
    def _compute_exception_counts(self):
        groups = self.env["cqtt.calendar.exception"]._read_group(
            [("calendar_id", "in", (self | self.parent_id).ids)],
            ["calendar_id", "state"],
            ["__count"],
        )
        counts = {(calendar.id, state): count for calendar, state, count in groups}
        for calendar in self:
            ids = (calendar._origin | calendar.parent_id).ids
            calendar.proposed_count = counts.get((calendar._origin.id, "proposed"), 0)
            calendar.exception_count = sum(
                count
                for (calendar_id, _), count in counts.items()
                if calendar_id in ids
            )

    @api.constrains("parent_id")
    def _check_parent_id(self):
        for calendar in self:
            if calendar.parent_id and (
                calendar.parent_id.parent_id
                or calendar.child_ids
                or calendar.parent_id == calendar
            ):
                raise ValidationError(
                    self.env._(
                        "“%(calendar)s” cannot follow “%(parent)s”: a calendar that "
                        "others follow, follows none.",
                        calendar=calendar.name,
                        parent=calendar.parent_id.name,
                    )
                )

    @api.constrains("unit_id", "date_from", "date_to")
    def _check_one_at_a_time(self):
        for calendar in self:
            others = self.search(
                [("unit_id", "=", calendar.unit_id.id), ("id", "!=", calendar.id)]
            )
            for other in others:
                if not meet(calendar, other):
                    continue
                raise ValidationError(
                    self.env._(
                        "“%(other)s” is in force at the same time for %(unit)s: enter "
                        "its last day first.",
                        other=other.name,
                        unit=calendar.unit_id.name or self.env._("the province"),
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        self.env.registry.clear_cache()
        return super().create(vals_list)

    def write(self, vals):
        if PLACING & set(vals):
            self.env.registry.clear_cache()
        result = super().write(vals)
        if COUNTING & set(vals):
            self._revise()
        return result

    def unlink(self):
        self.env.registry.clear_cache()
        return super().unlink()

    def action_view_exceptions(self):
        """Open the days off and make-up days that count here, by month."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_worktime.cqtt_calendar_exception_action"
        )
        return action | {
            "path": False,
            "domain": [("calendar_id", "in", (self | self.parent_id).ids)],
            "context": {"default_calendar_id": self.id},
        }

    def action_copy_sessions(self):
        """Begin with the sessions of the calendar that this one follows."""
        for calendar in self.filtered("parent_id"):
            values = calendar.parent_id.session_ids.copy_data()
            calendar.session_ids = [Command.create(v) for v in values]

    def _revise(self):
        """Note that something which counts has changed, here and in what follows it.

        What was compiled before is not used again. Modules that keep due times may
        extend it; they never move one by themselves.
        """
        # sudo: whoever may change the days of a calendar changes those that follow it
        calendars = self.sudo()
        (calendars | calendars.child_ids).revision = self._draw_revision()

    def _propose(self, year):
        """Add the days of a year that the calendar does not have yet, to be confirmed.

        :return: the days added
        """
        self.ensure_one()
        days = self.env["cqtt.calendar.exception"]
        known = set(days.search([("calendar_id", "=", self.id)]).mapped("date"))
        return days.create(
            [
                days._prepare_proposal_values(self, proposal)
                for proposal in propose(year)
                if proposal.day not in known
            ]
        )

    def _load_announced(self):
        """Confirm the days announced so far, and propose those of the next year."""
        years = announced_years()
        for year in years:
            self._propose(year).perform("confirm")
        self._propose(years[-1] + 1)
