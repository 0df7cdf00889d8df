from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry

from .survey_states import ITEM_STATES, ITEM_TRANSITIONS

#: what a change of these moves in the ledger
COUNTED = {"kind_id", "quantity", "condition"}


class CqttEquipmentItem(models.Model):
    """Equipment of a commune: what there is, in which condition, with a picture.

    What is in use and in good condition counts, up to what is needed of its kind.
    """

    _name = "cqtt.equipment.item"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Equipment"
    _order = "kind_id, id"
    _rec_names_search = ["name", "kind_id"]

    _transitions = ITEM_TRANSITIONS
    _protected_fields = frozenset({"written_off_on"})
    _frozen_states = ("written_off",)
    _frozen_columns = ("unit_id", "kind_id", "quantity", "condition", "written_off_on")
    _deletable_states = ()

    unit_id = fields.Many2one(string="Commune")
    kind_id = fields.Many2one(
        "cqtt.equipment.kind", required=True, index=True, ondelete="restrict"
    )
    name = fields.Char(string="Make, number", help="What tells it from others.")
    quantity = fields.Integer(required=True, default=1)
    unit_of_count = fields.Char(related="kind_id.unit_of_count")
    condition = fields.Selection(
        [
            ("good", "Good"),
            ("repair", "To be repaired"),
            ("broken", "Broken"),
        ],
        required=True,
        default="good",
    )
    acquired_on = fields.Date(string="Acquired on")
    checked_on = fields.Date(
        string="Looked at on",
        default=lambda self: today(),
        help="When somebody last saw that it is there and works.",
    )
    note = fields.Char()
    proof_ids = fields.One2many(
        "cqtt.rating.proof", "item_id", string="Pictures and papers"
    )
    has_proof = fields.Boolean(
        string="With picture", compute="_compute_has_proof", store=True
    )
    written_off_on = fields.Date(string="Written off on", readonly=True, copy=False)
    state = fields.Selection(
        ITEM_STATES, default="in_use", required=True, readonly=True, index=True
    )

    _quantity_counts = models.Constraint(
        "CHECK(quantity > 0)", "Enter how many there are: at least one."
    )

    @api.depends("proof_ids")
    def _compute_has_proof(self):
        for item in self:
            item.has_proof = bool(item.proof_ids)

    @api.depends("kind_id.name", "name")
    def _compute_display_name(self):
        for item in self:
            parts = (item.kind_id.name, item.name)
            item.display_name = " ".join(filter(None, parts))

    @api.constrains("acquired_on", "checked_on")
    def _check_days(self):
        for item in self:
            days = filter(None, (item.acquired_on, item.checked_on))
            if any(day > today() for day in days):
                raise ValidationError(
                    self.env._("%s: this day is still to come.", item.display_name)
                )

    @api.model
    def _create_new(self, vals_list):
        items = super()._create_new(vals_list)
        items._rebook()
        return items

    def write(self, vals):
        before = self.kind_id.measure_id
        result = super().write(vals)
        if COUNTED & set(vals):
            self._rebook(before)
        return result

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        return values | {"written_off_on": today()}

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        self._rebook()
        return result

    def _rebook(self, measures=None):
        """Book what the ledger lacks of what there is now, or has too much.

        :param measures: more figures that changed
        """
        if not self:
            return
        measures = self.kind_id.measure_id | (measures or self.env["cqtt.measure"])
        self.flush_model()
        there, booked = self._there(measures), self._booked(measures)
        for unit, items in self.grouped("unit_id").items():
            for measure in measures.sudo():
                key = (unit.id, measure.id)
                if change := there.get(key, 0) - booked.get(key, 0):
                    entries = [Entry(measure.code, change)]
                    self.env["cqtt.fact"]._book(items[-1:], entries)

    def _there(self, measures):
        """Return how much counts, by ids of unit and measure."""
        needed = self.env["cqtt.equipment.kind"]._needed_by_measure()
        # sudo: what the commune has counts, whoever enters a piece of it
        groups = self.sudo()._read_group(
            [
                ("unit_id", "in", self.unit_id.ids),
                ("kind_id.measure_id", "in", measures.ids),
                ("state", "=", "in_use"),
                ("condition", "=", "good"),
            ],
            ["unit_id", "kind_id"],
            ["quantity:sum"],
        )
        found = {}
        for unit, kind, quantity in groups:
            key = (unit.id, kind.measure_id.id)
            most = needed.get(kind.measure_id.id, {}).get(kind.id, 0)
            found[key] = found.get(key, 0) + min(quantity, most)
        return found

    def _booked(self, measures):
        # sudo: as above
        groups = (
            self.env["cqtt.fact"]
            .sudo()
            ._read_group(
                [
                    ("unit_id", "in", self.unit_id.ids),
                    ("measure_id", "in", measures.ids),
                ],
                ["unit_id", "measure_id"],
                ["quantity:sum"],
            )
        )
        return {(unit.id, measure.id): total for unit, measure, total in groups}
