from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_ledger.overdue import OverdueRule
from odoo.addons.cqtt_person.models.cqtt_person import READERS

from ..timeliness import Timeliness
from .cqtt_procedure_step import STEP_ROLES
from .dossier_clock_states import CLOCK_TRANSITIONS
from .dossier_payment_states import PAYMENT_TRANSITIONS
from .dossier_states import ENDED_STATES, STATES, TRANSITIONS, WORKING_STATES
from .dossier_sync_states import SYNC_TRANSITIONS
from .limits import LIMIT_UNITS

TIMELINESS = [
    (Timeliness.EARLY.value, "Early"),
    (Timeliness.ON_TIME.value, "On time"),
    (Timeliness.LATE.value, "Late"),
]
RETURN_METHODS = [
    ("desk", "At the counter"),
    ("post", "By post"),
    ("home", "At home"),
    ("online", "Online"),
]


class CqttDossier(models.Model):
    """What a citizen has handed in, from receipt to the return of the result.

    Two times are promises to the citizen, two are deeds; all of them are written by the
    steps of the work alone. Decree 118/2025/NĐ-CP, circular 03/2025/TT-VPCP.
    """

    _name = "cqtt.dossier"
    _inherit = ["cqtt.overdue.mixin", "cqtt.scoped.mixin"]
    _description = "Dossier"
    _order = "id desc"
    _rec_names_search = ["code", "external_code", "owner_id"]

    _transitions = TRANSITIONS.extended(
        *CLOCK_TRANSITIONS, *PAYMENT_TRANSITIONS, *SYNC_TRANSITIONS
    )
    _overdue_rules = (
        OverdueRule(
            "overdue_at", WORKING_STATES, "dossier.overdue", "dossier.overdue_open"
        ),
    )
    _protected_fields = frozenset(
        {
            "code",
            "version_id",
            "received_at",
            "receiver_id",
            "due_at",
            "overdue_at",
            "warn_at",
            "limit_amount",
            "limit_unit",
            "step_id",
            "step_role",
            "holder_id",
            "signed_at",
            "signer_id",
            "finished_at",
            "timeliness",
            "returned_at",
            "is_history",
            "synced",
            "is_from_paper",
        }
    )
    _settled_fields = frozenset(
        {
            "unit_id",
            "receiving_unit_id",
            "procedure_id",
            "field_id",
            "channel_id",
            "parent_id",
            "request_uuid",
        }
    )
    _frozen_states = ENDED_STATES
    _frozen_columns = (
        "code",
        "procedure_id",
        "version_id",
        "field_id",
        "channel_id",
        "owner_id",
        "subject",
        "received_at",
        "due_at",
        "overdue_at",
        "finished_at",
        "timeliness",
    )
    _deletable_states = ("registered",)

    code = fields.Char(readonly=True, copy=False)
    external_code = fields.Char(
        string="Code in the provincial system", copy=False, help="As printed there."
    )
    unit_id = fields.Many2one(index=False)  # the register's index begins with it
    receiving_unit_id = fields.Many2one(
        "cqtt.unit",
        string="Received at",
        required=True,
        ondelete="restrict",
        default=lambda self: self._default_unit_id(),
    )
    procedure_id = fields.Many2one("cqtt.procedure", index=True, ondelete="restrict")
    version_id = fields.Many2one(
        "cqtt.procedure.version", readonly=True, copy=False, ondelete="restrict"
    )
    field_id = fields.Many2one(
        "cqtt.field",
        required=True,
        compute="_compute_field_id",
        store=True,
        precompute=True,
        readonly=False,
        ondelete="restrict",
    )
    channel_id = fields.Many2one("cqtt.channel", required=True, ondelete="restrict")
    subject = fields.Char(groups=READERS, help="What the citizen asks for.")
    owner_id = fields.Many2one(
        "cqtt.person",
        required=True,
        index=True,
        ondelete="restrict",
    )
    owner_name = fields.Char(
        string="Name of the owner", related="owner_id.name", groups=READERS
    )
    submitter_id = fields.Many2one(
        "cqtt.person",
        string="Submitted by",
        index="btree_not_null",
        ondelete="restrict",
        help="Empty: the owner.",
    )
    set_count = fields.Integer(string="Sets", default=1)
    component_ids = fields.One2many(
        "cqtt.dossier.component", "dossier_id", string="Papers"
    )
    return_method = fields.Selection(RETURN_METHODS, required=True, default="desk")
    fee = fields.Integer(help="In đồng.")

    received_at = fields.Datetime(string="Received", readonly=True, copy=False)
    receiver_id = fields.Many2one(
        "res.users", string="Received by", readonly=True, copy=False
    )
    limit_amount = fields.Float(
        string="Limit", digits=(6, 2), readonly=True, copy=False
    )
    limit_unit = fields.Selection(LIMIT_UNITS, readonly=True, copy=False)
    due_at = fields.Datetime(string="Due", readonly=True, copy=False)
    overdue_at = fields.Datetime(
        string="Late after",
        readonly=True,
        copy=False,
        help="The due time, or the end of the due day, as the province counts.",
    )
    warn_at = fields.Datetime(string="Due soon from", readonly=True, copy=False)

    step_id = fields.Many2one("cqtt.dossier.step", readonly=True, copy=False)
    step_role = fields.Selection(
        STEP_ROLES, string="Waits for", readonly=True, copy=False
    )
    step_ids = fields.One2many("cqtt.dossier.step", "dossier_id", string="Course")
    holder_id = fields.Many2one(
        "res.users", string="Held by", readonly=True, copy=False
    )
    suspension_ids = fields.One2many(
        "cqtt.dossier.suspension", "dossier_id", string="Not counted"
    )

    signed_at = fields.Datetime(string="Signed", readonly=True, copy=False)
    signer_id = fields.Many2one(
        "res.users", string="Signed by", readonly=True, copy=False
    )
    result_number = fields.Char(string="Number of the result", copy=False)
    finished_at = fields.Datetime(string="Finished", readonly=True, copy=False)
    timeliness = fields.Selection(TIMELINESS, readonly=True, copy=False)
    returned_at = fields.Datetime(string="Returned", readonly=True, copy=False)
    is_history = fields.Boolean(
        string="From an earlier system",
        readonly=True,
        copy=False,
        help="Imported with past dates; it was not worked on here.",
    )
    is_from_paper = fields.Boolean(
        string="Entered from paper",
        readonly=True,
        copy=False,
        help="Received on paper during an outage; its dates are those of the paper.",
    )
    state = fields.Selection(
        STATES,
        default="registered",
        required=True,
        readonly=True,
        copy=False,
        group_expand="_order_states",
    )

    @api.depends("code", "external_code")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for dossier in self:
            dossier.display_name = (
                dossier.code or dossier.external_code or self.env._("New dossier")
            )

    @api.depends("procedure_id")
    def _compute_field_id(self):
        for dossier in self:
            dossier.field_id = dossier.procedure_id.field_id or dossier.field_id

    @api.constrains("owner_id", "submitter_id", "unit_id", "receiving_unit_id")
    def _check_people(self):
        for dossier in self:
            units = dossier.unit_id | dossier.receiving_unit_id
            if (dossier.owner_id | dossier.submitter_id).unit_id - units:
                raise ValidationError(
                    self.env._(
                        "This citizen is kept by another unit: take them in at yours."
                    )
                )

    def _workflow_unit(self):
        """Receiving and handing back is the work of the unit where it came in."""
        if self.state in ("registered", "done"):
            return self.receiving_unit_id
        return self.unit_id
