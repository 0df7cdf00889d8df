from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.cqtt_person.models.cqtt_person import READERS
from odoo.addons.cqtt_worktime.local_time import to_local

PRESENCES = [("came", "Came"), ("absent", "Stayed away")]
FEEDBACKS = [
    ("very", "Very satisfied"),
    ("satisfied", "Satisfied"),
    ("not", "Not satisfied"),
]


class CqttOutreachLine(models.AbstractModel):
    """A line of an event: of its unit, and settled once the report is closed."""

    _name = "cqtt.outreach.line"
    _inherit = ["cqtt.line.mixin", "cqtt.scoped.mixin"]
    _description = "Line of an Outreach Event"

    _line_of = "event_id"

    event_id = fields.Many2one(
        "cqtt.outreach.event", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="event_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        default=None,
    )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines._check_open()
        return lines

    def write(self, vals):
        if not vals.keys() <= {"unit_id", "due_on"}:
            self._check_open()
        return super().write(vals)

    def _write_settled(self, vals):
        """Write into a closed report: what the law wants away."""
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_reported(self):
        self._check_open()

    def _check_open(self):
        for event in self.event_id:
            if event.state == "reported":
                raise UserError(
                    self.env._(
                        "The report of “%s” is closed and stays as it is.", event.name
                    )
                )


class CqttOutreachGuest(models.Model):
    """A family at an event: whether it came, and what it thought of it."""

    _name = "cqtt.outreach.guest"
    _inherit = "cqtt.outreach.line"
    _description = "Family at an Event"
    _order = "event_id, sequence, id"
    _rec_name = "family_id"

    sequence = fields.Integer(default=10)
    family_id = fields.Many2one(
        "cqtt.outreach.family", required=True, index=True, ondelete="restrict"
    )
    people_text = fields.Char(related="family_id.people_text", groups=READERS)
    place_text = fields.Char(related="family_id.place_text", groups=READERS)
    wish = fields.Selection(related="family_id.wish")
    wish_note = fields.Char(related="family_id.wish_note")
    family_state = fields.Selection(
        related="family_id.state", string="State of the family"
    )
    certain_at = fields.Datetime(related="family_id.certain_at", string="Ready since")
    may_photo = fields.Boolean(
        string="Photos",
        compute="_compute_may_photo",
        help="Everybody agrees to photos.",
    )
    presence = fields.Selection(PRESENCES)
    feedback = fields.Selection(FEEDBACKS)
    feedback_note = fields.Char(string="What they said")

    _family_uniq = models.Constraint(
        "UNIQUE(event_id, family_id)", "The family is on the list already."
    )

    @api.depends("family_id")
    def _compute_may_photo(self):
        for guest in self:
            members = guest.family_id.member_ids
            living = members.filtered(lambda member: member.role != "deceased")
            guest.may_photo = bool(living) and all(living.mapped("may_photo"))

    @api.constrains("event_id", "family_id")
    def _check_family(self):
        for guest in self:
            if guest.family_id.unit_id != guest.event_id.unit_id:
                raise ValidationError(
                    self.env._(
                        "The family is kept by another commune: each commune invites "
                        "its own. Let that commune plan it, or enter the family anew "
                        "at yours."
                    )
                )
            if not guest.family_id._is_open():
                raise ValidationError(
                    self.env._(
                        "%s wishes no visits, letters or photos: that holds for good.",
                        guest.family_id.display_name,
                    )
                )

    def _leave(self, verb):
        """Take the family out; an event without families has no object any more."""
        for guest in self:
            event, verb_of_event = guest.event_id, "decline"
            if verb == "dismiss":
                verb_of_event = "cancel"
            if event.guest_ids == guest:
                event._perform(
                    event._get_transition(verb_of_event),
                    reason=self.env._("The family is no longer visited or invited."),
                )
            else:
                guest.unlink()


class CqttOutreachTask(models.Model):
    """Something to prepare for an event."""

    _name = "cqtt.outreach.task"
    _inherit = "cqtt.outreach.line"
    _description = "Task of an Event"
    _order = "event_id, days_before desc, sequence, id"

    sequence = fields.Integer(default=10)
    name = fields.Char(string="What to prepare", required=True)
    days_before = fields.Integer(default=1, readonly=True)
    due_on = fields.Date(
        string="By", compute="_compute_due_on", store=True, readonly=False
    )
    staff_id = fields.Many2one("cqtt.staff", string="Who", ondelete="restrict")
    is_done = fields.Boolean(string="Done")

    @api.depends("event_id.starts_at", "days_before")
    def _compute_due_on(self):
        for task in self:
            starts = task.event_id.starts_at
            day = starts and to_local(starts).date()
            task.due_on = day and day - timedelta(days=task.days_before)


class CqttOutreachGift(models.Model):
    """What was brought or paid for."""

    _name = "cqtt.outreach.gift"
    _inherit = "cqtt.outreach.line"
    _description = "Gift or Cost of an Event"
    _order = "event_id, id"

    name = fields.Char(string="What", required=True)
    quantity = fields.Integer(default=1)
    amount = fields.Integer(help="In đồng, for all of it.")

    _positive = models.Constraint(
        "CHECK(quantity > 0 AND amount >= 0)", "Counts and amounts begin at 0."
    )


class CqttOutreachPoint(models.Model):
    """One of several places at once, and how many came from a hamlet."""

    _name = "cqtt.outreach.point"
    _inherit = "cqtt.outreach.line"
    _description = "Point of an Event"
    _order = "event_id, id"
    _rec_name = "hamlet_id"

    hamlet_id = fields.Many2one(
        "cqtt.hamlet", ondelete="restrict", domain="[('unit_id', '=', unit_id)]"
    )
    place = fields.Char()
    staff_id = fields.Many2one("cqtt.staff", string="Led by", ondelete="restrict")
    invited = fields.Integer()
    attended = fields.Integer(string="Came")

    _positive = models.Constraint(
        "CHECK(invited >= 0 AND attended >= 0)", "Counts begin at 0."
    )
