from odoo import fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_person.models.cqtt_person import READERS

from .dossier_states import DESK

_lt = LazyTranslate(__name__)

STATES = [
    ("planned", "Planned"),
    ("received", "Dossier received"),
    ("cancelled", "Cancelled"),
]
AT_HOME = "cqtt_base.cqtt_channel_home"


class CqttDossierVisit(models.Model):
    """Somebody who cannot come to the counter: an officer goes and receives at home.

    What is received there is entered at the desk as received at home, and the
    appointment has been kept.
    """

    _name = "cqtt.dossier.visit"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Appointment at Home"
    _order = "planned_at, id"
    _rec_name = "person_id"

    _transitions = TransitionTable(
        Transition(
            verb="keep",
            sources={"planned"},
            target="received",
            roles=DESK,
            label=_lt("Dossier received"),
            is_internal=True,
        ),
        Transition(
            verb="cancel",
            sources={"planned"},
            target="cancelled",
            roles=DESK,
            label=_lt("Cancel"),
            needs_reason=True,
        ),
    )
    _protected_fields = frozenset({"dossier_id"})
    _settled_fields = frozenset({"unit_id", "person_id"})
    _frozen_states = ("received", "cancelled")
    _frozen_columns = ("person_id", "planned_at", "officer_id", "dossier_id")
    _deletable_states = ("planned",)

    person_id = fields.Many2one(
        "cqtt.person", string="Citizen", required=True, index=True, ondelete="restrict"
    )
    person_name = fields.Char(
        string="Name of the citizen", related="person_id.name", groups=READERS
    )
    procedure_id = fields.Many2one("cqtt.procedure", ondelete="restrict")
    planned_at = fields.Datetime(string="When somebody comes", required=True)
    officer_id = fields.Many2one(
        "res.users",
        string="Who goes",
        required=True,
        default=lambda self: self.env.user,
        domain=[("share", "=", False)],
        ondelete="restrict",
    )
    note = fields.Char(help="What was agreed: what to bring, whom to call.")
    dossier_id = fields.Many2one(
        "cqtt.dossier", readonly=True, copy=False, ondelete="restrict"
    )
    state = fields.Selection(
        STATES, default="planned", required=True, readonly=True, copy=False
    )

    _kept = models.Constraint(
        "CHECK((state = 'received') = (dossier_id IS NOT NULL))",
        "An appointment was kept once a dossier was received.",
    )
    _open_idx = models.Index("(unit_id, planned_at) WHERE state = 'planned'")


class CqttDossier(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "receive":
            for dossier in self:
                dossier._keep_visit()
        return result

    def _keep_visit(self):
        """Note that the appointment was kept at which this was received."""
        if self.channel_id.id != self.env["ir.model.data"]._xmlid_to_res_id(AT_HOME):
            return
        visits = self.env["cqtt.dossier.visit"].search(
            [
                ("unit_id", "=", self.receiving_unit_id.id),
                ("person_id", "=", self.owner_id.id),
                ("state", "=", "planned"),
            ]
        )
        visit = visits.filtered(
            lambda one: not one.procedure_id or one.procedure_id == self.procedure_id
        )[:1]
        if visit:
            keep = visit._get_transition("keep")
            visit._perform(keep, values={"dossier_id": self.id})
