from odoo import fields, models
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Entry, Fact, FactsFrom
from odoo.addons.cqtt_ledger.overdue import OverdueRule

_lt = LazyTranslate(__name__)
WORKERS = {"officer", "manager"}


class TestCqttCase(models.Model):
    """A case with a due time: received, perhaps suspended or extended, finished."""

    _name = "test.cqtt.case"
    _inherit = ["cqtt.overdue.mixin"]
    _description = "Case"

    _overdue_rules = (
        OverdueRule("due_at", {"open"}, "case.overdue", "case.overdue_open"),
    )
    _transitions = TransitionTable(
        Transition(
            verb="receive",
            sources={"draft"},
            target="open",
            roles=WORKERS,
            label=_lt("Receive"),
            effects={
                "facts": [
                    Fact("case.received"),
                    Fact("case.open"),
                    Fact("case.fee", "_fee"),
                ]
            },
        ),
        Transition(
            verb="suspend",
            sources={"open"},
            target="waiting",
            roles=WORKERS,
            label=_lt("Suspend"),
        ),
        Transition(
            verb="resume",
            sources={"waiting"},
            target="open",
            roles=WORKERS,
            label=_lt("Resume"),
        ),
        Transition(
            verb="extend",
            sources={"open", "waiting"},
            target=None,
            roles={"leader"},
            label=_lt("Extend"),
        ),
        Transition(
            verb="finish",
            sources={"open"},
            target="done",
            roles=WORKERS,
            label=_lt("Finish"),
            effects={
                "facts": [
                    Fact("case.open", -1),
                    FactsFrom("_facts_of_finish", {"case.early", "case.late"}),
                ]
            },
        ),
        Transition(
            verb="reopen",
            sources={"done"},
            target="open",
            roles={"leader"},
            label=_lt("Open again"),
            needs_reason=True,
            effects={"facts": [Fact("case.open")]},
        ),
    )

    name = fields.Char(required=True)
    unit_id = fields.Many2one("cqtt.unit", required=True, index=True)
    field_id = fields.Many2one("cqtt.field")
    channel_id = fields.Many2one("cqtt.channel")
    fee = fields.Integer()
    due_at = fields.Datetime(copy=False)
    parts = fields.Integer(default=1, help="How many facts finishing books.")
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("open", "Open"),
            ("waiting", "Waiting"),
            ("done", "Done"),
        ],
        default="draft",
        required=True,
        readonly=True,
    )

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {
            "field_id": self.field_id.id,
            "channel_id": self.channel_id.id,
        }

    def _fee(self, _transition):
        return self.fee

    def _facts_of_finish(self, _transition):
        late = self.due_at and self.due_at < fields.Datetime.now()
        return [Entry("case.late" if late else "case.early")] * self.parts
