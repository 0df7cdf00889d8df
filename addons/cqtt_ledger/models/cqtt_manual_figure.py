from datetime import datetime, time, timezone

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.clock import LOCAL, today
from odoo.addons.cqtt_base.uploads import check_scan
from odoo.addons.cqtt_base.workflow import Transition, TransitionTable

from ..booking import Entry

_lt = LazyTranslate(__name__)
#: who may vouch for what another one has entered
CONFIRMERS = {"manager", "leader", "province_admin"}
#: what makes up the figure: who changes it has entered it
FIGURE = ("measure_id", "date", "quantity", "evidence")


class CqttManualFigure(models.Model):
    """A figure that no step of the work counts: entered, and confirmed by another.

    It comes with the document that shows it, and counts once a second person has looked
    at both; then it is a fact like any other. Withdrawn, it is undone.
    """

    _name = "cqtt.manual.figure"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Figure Entered by Hand"
    _order = "date desc, id desc"

    _protected_fields = frozenset({"entered_by_ids", "confirmed_by_id", "confirmed_at"})
    _frozen_states = ("confirmed", "withdrawn")
    _frozen_columns = (*FIGURE, "evidence_name", "unit_id")
    _deletable_states = ("entered",)
    _transitions = TransitionTable(
        Transition(
            verb="confirm",
            sources={"entered"},
            target="confirmed",
            roles=CONFIRMERS,
            label=_lt("Confirm"),
            guard="_why_not_confirm",
            is_primary=True,
        ),
        Transition(
            verb="withdraw",
            sources={"confirmed"},
            target="withdrawn",
            roles=CONFIRMERS,
            label=_lt("Withdraw"),
            needs_reason=True,
        ),
    )

    unit_id = fields.Many2one(
        "cqtt.unit",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_unit_id(),
    )
    measure_id = fields.Many2one(
        "cqtt.measure",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("is_manual", "=", True)],
    )
    unit_of_count = fields.Char(related="measure_id.unit_of_count")
    period_id = fields.Many2one(
        "cqtt.period", ondelete="restrict", index="btree_not_null"
    )
    date = fields.Date(
        string="Counts on",
        compute="_compute_date",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
        help="The day to which it belongs: as a rule the last one of its period.",
    )
    quantity = fields.Integer(required=True)
    evidence = fields.Binary(attachment=False, copy=False, help="PDF, JPG or PNG.")
    evidence_name = fields.Char(string="File name", copy=False)
    note = fields.Char()
    entered_by_ids = fields.Many2many(
        "res.users",
        string="Entered by",
        default=lambda self: self.env.user.ids,
        copy=False,
        readonly=True,
    )
    confirmed_by_id = fields.Many2one("res.users", copy=False, readonly=True)
    confirmed_at = fields.Datetime(copy=False, readonly=True)
    state = fields.Selection(
        [
            ("entered", "Entered"),
            ("confirmed", "Confirmed"),
            ("withdrawn", "Withdrawn"),
        ],
        default="entered",
        required=True,
        readonly=True,
    )

    _quantity_counts = models.Constraint(
        "CHECK(quantity >= 0)", "A figure is 0 or more."
    )
    _confirmed_uniq = models.UniqueIndex(
        "(unit_id, measure_id, date) WHERE state = 'confirmed'",
        "Another figure of this day is confirmed already: withdraw that one first.",
    )

    def _default_unit_id(self):
        units = self.env.user._scope().unit_ids
        return next(iter(units)) if len(units) == 1 else False

    @api.depends("measure_id", "unit_id", "date")
    def _compute_display_name(self):
        for figure in self:
            parts = (figure.measure_id.name, figure.unit_id.name)
            figure.display_name = " – ".join(filter(None, parts))

    @api.depends("period_id")
    def _compute_date(self):
        for figure in self:
            figure.date = figure.period_id.date_to or figure.date

    @api.constrains("measure_id")
    def _check_measure_is_manual(self):
        for figure in self:
            if not figure.measure_id.is_manual:
                raise ValidationError(
                    self.env._(
                        "“%s” is counted by the work itself and is not entered.",
                        figure.measure_id.name,
                    )
                )

    @api.constrains("evidence", "evidence_name")
    def _check_evidence(self):
        for figure in self.with_context(bin_size=False).filtered("evidence"):
            check_scan(self.env, figure.evidence, figure.evidence_name)

    def write(self, vals):
        result = super().write(vals)
        if set(FIGURE) & set(vals):
            # sudo: a protected field, which nobody writes by himself
            self.sudo()._write_uncounted({"entered_by_ids": [(4, self.env.uid)]})
        return result

    def _why_not_confirm(self):
        if self.env.user in self.entered_by_ids:
            return self.env._(
                "You have entered this figure yourself: a second person confirms it."
            )
        if not self.evidence:
            return self.env._("Attach the document that shows the figure first.")
        if self.date > today():
            return self.env._("The day on which it counts has not come yet.")
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "confirm":
            values |= {
                "confirmed_by_id": self.env.uid,
                "confirmed_at": fields.Datetime.now(),
            }
        return values

    def _transition_rows(self, transition, journal_lines):
        rows = super()._transition_rows(transition, journal_lines)
        if transition.verb == "confirm":
            for figure, line in zip(self, journal_lines, strict=True):
                if figure.quantity:
                    entry = Entry(figure.measure_id.code, figure.quantity)
                    rows += figure._fact_rows([entry], transition, line)
        return rows

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "withdraw":
            for figure, line in zip(self, journal_lines, strict=True):
                facts = self.env["cqtt.fact"]._live(figure)
                if facts:
                    facts._compensate(line.reason, line=line)
        return result

    def _fact_values(self, transition=None):
        noon = LOCAL.localize(datetime.combine(self.date, time(12)))
        at = noon.astimezone(timezone.utc).replace(tzinfo=None)
        return super()._fact_values(transition) | {"at": at}

    @api.model
    def _counting_steps(self):
        yield from super()._counting_steps()
        # sudo: what is counted how, everybody may know
        manual = self.env["cqtt.measure"].sudo().search([("is_manual", "=", True)])
        label = self._label_of(self._transitions.get("confirm"))
        yield label, frozenset(manual.mapped("code"))
