from odoo import api, fields, models
from odoo.exceptions import AccessError

from .check_words import ANSWERED, RESULTS, SEVERITIES

#: settled once the minutes are signed
ANSWER_FIELDS = (
    "check_id",
    "item_id",
    "staff_id",
    "place",
    "result",
    "quantity",
    "severity",
    "note",
    "answered_at",
    "recorder_id",
    "finding_id",
)


class CqttCheckLine(models.Model):
    """What a team says of one item: of the office, or of one person.

    A signed answer stays; a correction is a line of its own.
    """

    _name = "cqtt.check.line"
    _inherit = ["cqtt.protected.mixin"]
    _description = "Answer of a Check"
    _order = "check_id, item_sequence, id"
    _allow_sudo_commands = False

    _protected_fields = frozenset({"recorder_id", "answered_at", "corrects_id"})
    _settled_fields = frozenset({"unit_id", "check_id", "item_id", "request_uuid"})
    _frozen_states = ("signed",)
    _frozen_columns = ANSWER_FIELDS
    _deletable_states = ("open",)

    check_id = fields.Many2one(
        "cqtt.check", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="check_id.unit_id", store=True, index=True, precompute=True
    )
    item_id = fields.Many2one(
        "cqtt.checklist.item", required=True, index=True, ondelete="restrict"
    )
    item_sequence = fields.Integer(
        related="item_id.sequence", store=True, precompute=True
    )
    topic = fields.Selection(
        related="item_id.version_id.checklist_id.topic", store=True, precompute=True
    )
    staff_id = fields.Many2one(
        "cqtt.staff",
        string="Person",
        index="btree_not_null",
        ondelete="restrict",
    )
    place = fields.Char()
    result = fields.Selection(RESULTS, required=True)
    quantity = fields.Integer(string="How many")
    severity = fields.Selection(SEVERITIES, required=True)
    note = fields.Text()
    photo = fields.Image(max_width=1600, max_height=1600)
    answered_at = fields.Datetime(
        string="When", readonly=True, copy=False, help="The moment of the hand."
    )
    recorder_id = fields.Many2one(
        "res.users", string="Noted by", readonly=True, copy=False, ondelete="restrict"
    )
    finding_id = fields.Many2one(
        "cqtt.finding",
        string="Looks again at",
        index="btree_not_null",
        ondelete="restrict",
        help="In order: the finding is closed when the minutes are signed.",
    )
    corrects_id = fields.Many2one(
        "cqtt.check.line",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    correction_ids = fields.One2many("cqtt.check.line", "corrects_id", readonly=True)
    is_corrected = fields.Boolean(compute="_compute_is_corrected")
    state = fields.Selection(
        [("open", "Open"), ("signed", "Signed")],
        default="open",
        required=True,
        readonly=True,
    )

    _corrected_once = models.UniqueIndex(
        "(corrects_id) WHERE corrects_id IS NOT NULL",
        "This answer has been corrected already: correct the correction.",
    )

    @api.depends("item_id", "staff_id", "place")
    def _compute_display_name(self):
        for line in self:
            # sudo: a name stands in the minutes
            parts = line.item_id.name, line.staff_id.sudo().name, line.place
            line.display_name = " – ".join(filter(None, parts))

    @api.depends("correction_ids")
    def _compute_is_corrected(self):
        for line in self:
            line.is_corrected = bool(line.correction_ids)

    @api.constrains("staff_id", "check_id")
    def _check_staff(self):
        for line in self:
            # sudo: who works where is compared
            unit = line.staff_id.sudo().unit_id
            if unit and unit != line.check_id.unit_id:
                raise AccessError(
                    self.env._(
                        "%(name)s does not work for %(unit)s.",
                        name=line.staff_id.sudo().name,
                        unit=line.check_id.unit_id.sudo().name,
                    )
                )

    def _measure(self):
        """Return the code of what the answer counts as; nothing if it does not."""
        self.ensure_one()
        return ANSWERED.get((self.result, self.topic), "")

    def _freeze(self):
        self._write_behind_door({"state": "signed"})

    def _why_not_sign(self, head):
        """Say what is missing before the minutes can be signed, or nothing."""
        item = self.item_id
        wants_photo = item.photo == "always" or (
            item.photo == "fail" and self.result == "fail"
        )
        if wants_photo and not self.photo and self.result != "na":
            return self.env._("A photo is missing: %s", self.display_name)
        if self.result != "fail":
            return ""
        if not (self.note or "").strip():
            return self.env._("Describe what is not in order: %s", self.display_name)
        if self.staff_id:
            relatives = self.env["cqtt.declared.relative"]
            return relatives._why_not_check(head, self.staff_id)
        return ""
