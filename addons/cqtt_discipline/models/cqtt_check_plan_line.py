from datetime import date

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .check_states import SIGNED_STATES
from .plan_states import KINDS, QUARTERS, STANDINGS


class CqttCheckPlanLine(models.Model):
    """One check that a yearly plan wants in a quarter.

    How it stands follows from the checks that its reader may know of: to the heads of
    a commune a check that has not begun looks as if there were none.
    """

    _name = "cqtt.check.plan.line"
    _inherit = "cqtt.part.mixin"
    _description = "Check of a Yearly Plan"
    _order = "plan_id, quarter, kind, commune_id, id"
    _rec_name = "commune_id"
    _allow_sudo_commands = False
    _line_of = "plan_id"

    plan_id = fields.Many2one(
        "cqtt.check.plan", required=True, index=True, ondelete="cascade"
    )
    commune_id = fields.Many2one(
        "cqtt.unit", domain=[("level", "=", "commune")], index=True, ondelete="restrict"
    )
    quarter = fields.Selection(QUARTERS, required=True, default="1")
    kind = fields.Selection(KINDS, required=True, default="planned")
    note = fields.Char(string="Why")
    standing = fields.Selection(STANDINGS, compute="_compute_standing")

    _named_or_drawn = models.Constraint(
        "CHECK((kind = 'surprise') = (commune_id IS NULL))",
        "A surprise check names no commune, it is drawn; every other names one.",
    )

    @api.depends("plan_id.year", "commune_id", "quarter", "kind")
    @api.depends_context("uid")
    def _compute_standing(self):
        for plan, lines in self.grouped("plan_id").items():
            made, known = plan.line_ids._counted(plan)
            for line in plan.line_ids:
                key = line._key()
                standing = "missed" if line._last_day() < today() else "to_come"
                if made.get(key, 0) > 0:
                    standing, made[key] = "done", made[key] - 1
                elif known.get(key, 0) > 0:
                    standing, known[key] = "set_up", known[key] - 1
                if line in lines:
                    line.standing = standing
            for line in lines - plan.line_ids:
                line.standing = "to_come"

    def _key(self):
        return self.commune_id.id, self.quarter, self.kind

    def _first_day(self):
        return date(self.plan_id.year or today().year, 3 * int(self.quarter) - 2, 1)

    def _last_day(self):
        return self._first_day() + relativedelta(months=3, days=-1)

    def _counted(self, plan):
        """Return how many checks the reader knows of: signed ones, and others.

        A surprise counts wherever it was drawn.
        """
        checks = self.env["cqtt.check"]
        made, known = {}, {}
        if not plan.year or not checks.has_access("read"):
            return made, known
        found = checks.search(
            self._checks_domain(plan)
            & Domain("planned_on", ">=", date(plan.year, 1, 1))
            & Domain("planned_on", "<=", date(plan.year, 12, 31))
        )
        for check in found:
            commune = check.kind != "surprise" and check.unit_id.id
            quarter = str((check.planned_on.month + 2) // 3)
            counts = made if check.state in SIGNED_STATES else known
            key = (commune, quarter, check.kind)
            counts[key] = counts.get(key, 0) + 1
        return made, known

    @api.model
    def _checks_domain(self, plan):
        units = self.env["cqtt.ledger"]._units_of(
            plan.cluster_id if plan.level == "cluster" else plan.unit_id, today()
        )
        return (
            Domain("level", "=", plan.level)
            & Domain("unit_id", "in", list(units))
            & Domain("state", "!=", "cancelled")
        )

    def _why_settled(self, whole):
        return self.env._(
            "The plan “%s” is issued: revise it to change its checks.",
            whole.display_name,
        )

    def action_set_up(self):
        """Draft the check, or go to the draws for a surprise.

        :raise UserError: the plan is not issued yet
        """
        self.ensure_one()
        self.plan_id.check_access("write")
        if self.plan_id.state != "issued":
            raise UserError(self.env._("Issue the plan first."))
        if self.kind == "surprise":
            actions = self.env["ir.actions.act_window"]
            return actions._for_xml_id("cqtt_discipline.cqtt_check_draw_action")
        check = self.env["cqtt.check"].create(
            {
                "unit_id": self.commune_id.id,
                "kind": self.kind,
                "level": self.plan_id.level,
                "planned_on": max(self._first_day(), today()),
            }
        )
        return check._get_records_action()
