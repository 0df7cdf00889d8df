from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_person.models.cqtt_person import READERS

from .cqtt_outreach_kind import FORMS
from .outreach_states import SHOWN_STATES, STATES, TRANSITIONS

MEDIA = [
    ("meeting", "Meeting with heads of hamlets and people"),
    ("loudspeaker", "Loudspeaker"),
    ("leaflet", "Leaflet"),
    ("clip", "Clip"),
    ("web", "Web page, social network"),
]


class CqttOutreachEvent(models.Model):
    """An occasion on which the commune meets people: ceremony, visit, dialogue …

    Its place, host and time are its own: Odoo's calendar is open to every user.
    """

    _name = "cqtt.outreach.event"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Outreach Event"
    _order = "starts_at desc, id desc"
    _rec_names_search = ["name"]

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"held_at"})
    _frozen_states = ("reported",)
    _frozen_columns = (
        "unit_id",
        "kind_id",
        "starts_at",
        "ends_at",
        "hall_id",
        "host_id",
        "attended",
        "budget",
        "held_at",
    )
    _deletable_states = ()

    kind_id = fields.Many2one(
        "cqtt.outreach.kind",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("form", "!=", "letter")],
    )
    form = fields.Selection(
        FORMS,
        compute="_compute_form",
        store=True,
        precompute=True,
        index=True,
    )
    life_event = fields.Selection(related="kind_id.life_event")
    name = fields.Char(
        string="Title",
        compute="_compute_name",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
    )
    due_at = fields.Datetime(string="Not later than", readonly=True)
    starts_at = fields.Datetime(string="Begins")
    ends_at = fields.Datetime(
        string="Ends",
        compute="_compute_ends_at",
        store=True,
        readonly=False,
        precompute=True,
    )
    hall_id = fields.Many2one(
        "cqtt.outreach.hall",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id), ('is_in_force', '=', True)]",
    )
    place = fields.Char(help="Where it takes place, if not in a hall of the commune.")
    place_text = fields.Char(string="Where", compute="_compute_place_text")
    host_id = fields.Many2one(
        "cqtt.staff",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
        help="Who hands over, visits or speaks for the commune.",
    )
    host_posts = fields.Char(related="kind_id.host_posts")
    presenter_id = fields.Many2one(
        "cqtt.staff", ondelete="restrict", domain="[('unit_id', '=', unit_id)]"
    )
    staff_ids = fields.Many2many(
        "cqtt.staff", string="With", domain="[('unit_id', '=', unit_id)]"
    )
    partners = fields.Char(
        string="Unions and others",
        help="Women's union, youth union, Fatherland Front …",
    )
    guest_ids = fields.One2many("cqtt.outreach.guest", "event_id", string="Families")
    people_text = fields.Char(
        string="Names", compute="_compute_people_text", groups=READERS
    )
    task_ids = fields.One2many("cqtt.outreach.task", "event_id", string="To prepare")
    open_task_count = fields.Integer(
        string="Still to prepare", compute="_compute_open_task_count"
    )
    gift_ids = fields.One2many("cqtt.outreach.gift", "event_id", string="Gifts, costs")
    budget = fields.Integer(help="In đồng.", aggregator="sum")
    spent = fields.Integer(
        compute="_compute_spent", store=True, precompute=True, help="In đồng."
    )
    point_ids = fields.One2many("cqtt.outreach.point", "event_id", string="Points")
    medium = fields.Selection(MEDIA, string="Reached by")
    attended = fields.Integer(
        string="People reached",
        compute="_compute_attended",
        store=True,
        readonly=False,
        precompute=True,
        help="Those who came; of loudspeaker, leaflets and clips: about how many.",
    )
    agenda = fields.Text(string="Agenda, programme")
    speech = fields.Text()
    minutes = fields.Text()
    note = fields.Text(string="What came of it")
    held_at = fields.Datetime(string="Took place", readonly=True, copy=False)
    state = fields.Selection(
        STATES,
        default="suggested",
        required=True,
        readonly=True,
        index=True,
        group_expand="_expand_states",
    )

    _order_of_times = models.Constraint(
        "CHECK(ends_at > starts_at)", "It ends before it begins: change one of both."
    )
    _amounts = models.Constraint(
        "CHECK(budget >= 0 AND attended >= 0)", "Counts and amounts begin at 0."
    )
    _unit_idx = models.Index("(unit_id, state, starts_at)")

    def _expand_states(self, states, _domain):
        """Show the way of an event as columns, and how it ended where any did."""
        return [s for s, _label in STATES if s in SHOWN_STATES or s in states]

    @api.depends("kind_id")
    def _compute_form(self):
        for event in self:
            event.form = event.kind_id.form

    @api.depends("kind_id")
    def _compute_name(self):
        for event in self:
            event.name = event.name or event.kind_id.name

    @api.depends("starts_at", "kind_id")
    def _compute_ends_at(self):
        for event in self:
            lasts = timedelta(minutes=event.kind_id.minutes or 60)
            event.ends_at = event.starts_at and event.starts_at + lasts

    @api.depends("hall_id", "place", "form", "guest_ids.family_id")
    def _compute_place_text(self):
        for event in self:
            place = event.place or event.hall_id.name or ""
            if not place and event.form in ("visit", "support"):
                place = event.guest_ids[:1].family_id.place_text or ""
            event.place_text = place

    @api.depends("guest_ids.family_id.member_ids")
    def _compute_people_text(self):
        for event in self:
            event.people_text = "; ".join(
                filter(None, event.guest_ids.family_id.mapped("people_text"))
            )

    @api.depends("task_ids.is_done")
    def _compute_open_task_count(self):
        for event in self:
            event.open_task_count = len(
                event.task_ids.filtered(lambda t: not t.is_done)
            )

    @api.depends("gift_ids.amount")
    def _compute_spent(self):
        for event in self:
            event.spent = sum(event.gift_ids.mapped("amount"))

    @api.depends("point_ids.attended")
    def _compute_attended(self):
        for event in self:
            total = sum(event.point_ids.mapped("attended"))
            event.attended = total or event.attended

    @api.constrains("kind_id")
    def _check_kind(self):
        if any(event.kind_id.form == "letter" for event in self):
            raise ValidationError(
                self.env._("Letters are written from the list of families.")
            )

    @api.constrains("host_id", "presenter_id", "hall_id", "unit_id")
    def _check_unit(self):
        for event in self:
            theirs = (
                event.host_id.unit_id
                | event.presenter_id.unit_id
                | event.hall_id.unit_id
            )
            if theirs - event.unit_id:
                raise ValidationError(
                    self.env._(
                        "Hosts, presenters and halls are those of %s.",
                        event.unit_id.display_name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        events = super().create(vals_list)
        for event in events.filtered(lambda event: not event.task_ids):
            event._add_checklist()
        return events

    def _add_checklist(self):
        kind = self.kind_id.sudo()  # a catalogue
        self.agenda = self.agenda or kind.agenda
        self.speech = self.speech or kind.speech
        self.env["cqtt.outreach.task"].create(
            [
                {
                    "event_id": self.id,
                    "sequence": item.sequence,
                    "name": item.name,
                    "days_before": item.days_before,
                }
                for item in kind.checklist_ids
            ]
        )
