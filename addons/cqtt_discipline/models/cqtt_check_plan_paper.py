from odoo import api, models

from odoo.addons.cqtt_base.clock import today

from ..forms import PlanForm, PlanRow
from .plan_states import QUARTERS

KINDS = {
    "planned": "Theo kế hoạch",
    "follow_up": "Kiểm tra lại",
    "camera": "Qua camera",
    "surprise": "Đột xuất",
}
DRAFT = "DỰ THẢO"
DRAWN = "Đột xuất (bốc thăm)"


class CqttCheckPlan(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check.plan"

    def _form(self) -> PlanForm:
        """Return what the paper says, of the lines that the reader may see."""
        self.ensure_one()
        lines = self.line_ids
        drawn = lines.filtered(lambda line: line.kind == "surprise")
        named = (lines - drawn).grouped("commune_id")
        rows = [
            self._row(commune.name, of_commune)
            for commune, of_commune in sorted(
                named.items(), key=lambda pair: pair[0].name
            )
        ]
        if drawn:
            rows.append(self._row(DRAWN, drawn))
        return PlanForm(
            number=self.decision_number or "",
            day=self.decision_date or None,
            year=self.year,
            place=self._place_name(),
            aim=self.aim or "",
            rows=tuple(rows),
            planned=len(lines - drawn),
            surprises=len(drawn),
        )

    @api.model
    def _row(self, name, lines):
        def said(quarter):
            kinds = lines.filtered(lambda line: line.quarter == quarter).mapped("kind")
            counted = {kind: kinds.count(kind) for kind in KINDS if kind in kinds}
            return ", ".join(
                f"{KINDS[kind]} ({count})" if count > 1 else KINDS[kind]
                for kind, count in counted.items()
            )

        return PlanRow(name, tuple(said(code) for code, _label in QUARTERS))


class CheckPlanReport(models.AbstractModel):
    _name = "report.cqtt_discipline.report_check_plan"
    _description = "Yearly Plan of Checks on Paper"

    @api.model
    def _get_report_values(self, docids, data=None):
        layouts = self.env["cqtt.print.layout"]
        plans = self.env["cqtt.check.plan"].browse(docids)
        plans.check_access("read")
        return {
            "docs": plans,
            "papers": [
                {
                    "form": plan._form(),
                    # sudo: the province's name is public
                    "head": layouts._for_unit(plan.unit_id.sudo()),
                    "day": plan.decision_date or today(),
                    "mark": "" if plan.state == "issued" else DRAFT,
                }
                for plan in plans
            ],
        }
