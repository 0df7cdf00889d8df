from odoo import api, fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import SYSTEM, Transition, TransitionTable

_lt = LazyTranslate(__name__)


class TestCqttPaper(models.Model):
    """A paper that is received, signed and, at worst, revoked."""

    _name = "test.cqtt.paper"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Paper"

    _protected_fields = frozenset({"number", "signed_at"})
    _frozen_states = ("signed", "revoked")
    _frozen_columns = ("name", "amount", "number", "signed_at")
    _transitions = TransitionTable(
        Transition(
            verb="receive",
            sources={"draft"},
            target="received",
            roles={"officer", "manager"},
            label=_lt("Receive"),
            guard="_why_not_receive",
            is_primary=True,
        ),
        Transition(
            verb="sign",
            sources={"received"},
            target="signed",
            roles={"leader"},
            label=_lt("Sign"),
            is_primary=True,
        ),
        Transition(
            verb="send_back",
            sources={"received"},
            target="draft",
            roles={"leader", "manager"},
            label=_lt("Send back"),
            needs_reason=True,
        ),
        Transition(
            verb="revoke",
            sources={"signed"},
            target="revoked",
            roles={"leader"},
            label=_lt("Revoke"),
            needs_reason=True,
            confirm=_lt("Revoke the paper?"),
        ),
        Transition(
            verb="remind",
            sources={"received"},
            target=None,
            roles={SYSTEM},
            label=_lt("Remind"),
        ),
    )

    name = fields.Char(required=True)
    unit_id = fields.Many2one("cqtt.unit", required=True, index=True)
    folder_id = fields.Many2one("test.cqtt.folder", index=True)
    handler_id = fields.Many2one("res.users")
    amount = fields.Integer()
    double = fields.Integer(compute="_compute_double", store=True)
    number = fields.Char(copy=False)
    signed_at = fields.Datetime(copy=False)
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("received", "Received"),
            ("signed", "Signed"),
            ("revoked", "Revoked"),
        ],
        default="draft",
        required=True,
        readonly=True,
    )

    @api.depends("amount")
    def _compute_double(self):
        for paper in self:
            paper.double = paper.amount * 2

    def _why_not_receive(self):
        return "" if self.amount else self.env._("Enter the amount first.")

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb == "receive":
            patterns = self.env["cqtt.number.pattern"]
            values["number"] = patterns._next("dossier", self.unit_id, now)
        elif transition.verb == "sign":
            values["signed_at"] = now
        return values
