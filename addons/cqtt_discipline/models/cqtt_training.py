from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry

from .pledge_states import TRAINING_STATES, TRAINING_TRANSITIONS

#: what criterion I.6 of the appraisal asks for
CONDUCT = frozenset({"communication", "culture"})


class CqttTraining(models.Model):
    """A course: about what, when, how many hours, and who was there."""

    _name = "cqtt.training"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Training Course"
    _order = "date_to desc, id desc"

    _transitions = TRAINING_TRANSITIONS
    _frozen_states = ("held",)
    _frozen_columns = ("unit_id", "name", "topic", "date_from", "date_to", "basis")

    name = fields.Char(string="Course", required=True)
    topic = fields.Selection(
        [
            ("communication", "Communication with citizens"),
            ("culture", "Office culture and conduct"),
            ("discipline", "Discipline and law"),
            ("skills", "Procedures and software"),
            ("other", "Other"),
        ],
        string="Subject of the course",
        required=True,
        default="communication",
    )
    date_from = fields.Date(
        string="First day", required=True, default=lambda self: today()
    )
    date_to = fields.Date(
        string="Last day", required=True, default=lambda self: today()
    )
    provider = fields.Char(string="Held by")
    basis = fields.Char(string="Plan or letter", help="Its number and date.")
    attendance_ids = fields.One2many(
        "cqtt.training.attendance", "training_id", string="People"
    )
    people_count = fields.Integer(string="People there", compute="_compute_sums")
    hour_count = fields.Integer(string="Hours in all", compute="_compute_sums")
    state = fields.Selection(
        TRAINING_STATES, default="draft", required=True, readonly=True, index=True
    )

    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "The last day lies before the first."
    )

    @api.depends("attendance_ids.hours")
    def _compute_sums(self):
        for training in self:
            training.people_count = len(training.attendance_ids)
            training.hour_count = sum(training.attendance_ids.mapped("hours"))

    def _why_not_confirm(self):
        if self.date_to > today():
            return self.env._("The course is not over yet.")
        if not self.attendance_ids:
            return self.env._("Enter who was there first.")
        return ""

    def _facts_of_people(self, transition):
        attended = ["training.attended"]
        if self.topic in CONDUCT:
            attended.append("training.attended_conduct")
        return [
            Entry(measure, quantity, {"staff_id": one.staff_id.id})
            for one in self.attendance_ids
            for measure, quantity in (
                *((code, 1) for code in attended),
                ("training.hours", one.hours),
            )
        ]


class CqttTrainingAttendance(models.Model):
    """Somebody who was there, and for how many hours."""

    _name = "cqtt.training.attendance"
    _inherit = "cqtt.part.mixin"
    _description = "Somebody at a Course"
    _order = "training_id, id"

    _line_of = "training_id"

    training_id = fields.Many2one(
        "cqtt.training", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="training_id.unit_id", store=True, precompute=True, index=True
    )
    staff_id = fields.Many2one(
        "cqtt.staff",
        string="Person",
        required=True,
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
    )
    hours = fields.Integer(required=True, default=4)

    _person_uniq = models.Constraint(
        "UNIQUE(training_id, staff_id)", "This person is on the list already."
    )
    _hours_count = models.Constraint(
        "CHECK(hours > 0)", "Who was there, was there for an hour or more."
    )

    @api.depends("staff_id")
    def _compute_display_name(self):
        for one in self:
            one.display_name = one.staff_id.sudo().name or ""  # names are public here

    @api.constrains("training_id", "staff_id")
    def _check_unit(self):
        for one in self:
            # sudo: where somebody works is no secret; the other unit is not read
            if one.staff_id.sudo().unit_id != one.unit_id:
                raise ValidationError(
                    self.env._(
                        "%s works for another unit: choose one of your staff.",
                        one.staff_id.display_name,
                    )
                )

    def _why_settled(self, whole):
        return self.env._(
            "“%s” is in the log and stays as it is: enter another course.",
            whole.display_name,
        )
