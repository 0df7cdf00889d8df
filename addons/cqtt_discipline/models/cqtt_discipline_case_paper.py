from odoo import models
from odoo.tools import format_date

from odoo.addons.cqtt_base.clock import today

from ..forms import Decision


class CqttDisciplineCase(models.Model):
    """The decision on paper; kept here, since other papers are read by the unit."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.discipline.case"

    def action_print(self):
        """Print the decision."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_discipline.decision_report", self
        )

    def _decision(self) -> Decision:
        """Return what the paper says."""
        self.ensure_one()
        case = self.sudo()  # names stand on the paper of who may read the case
        return Decision(
            number=case.decision_number or "",
            day=case.decided_on or today(),
            is_legal=case.kind == "legal",
            name=case.staff_id.name,
            post=case.staff_id.post or "",
            unit=case.unit_id.name,
            violation=case.violation,
            violated=format_date(self.env, case.violated_on),
            measure=case.measure_id.name or "",
            basis=case.measure_id.basis or "",
            until=format_date(self.env, case.effect_until)
            if case.measure_id.effect_months
            else "",
        )


class DecisionReport(models.AbstractModel):
    _name = "report.cqtt_discipline.report_decision"
    _inherit = "cqtt.paper.report"
    _description = "Decision on Paper"

    _of = "cqtt.discipline.case"
    _form = "_decision"
    _one_stop = False


class CqttEvaluation(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation"

    def _note_discipline(self):
        """Mark what disciplinary decisions of the period force."""
        for sheet in self.sudo():  # the sheet's step was allowed; cases are secret
            forced = sheet.scheme_id.override_ids.filtered("is_disciplined")
            decided = self.env["cqtt.discipline.case"].sudo()
            found = decided.search(
                [
                    ("staff_id", "=", sheet.staff_id.id),
                    ("kind", "=", "legal"),
                    ("is_duty", "=", True),
                    ("state", "=", "decided"),
                    ("decided_on", ">=", sheet.period_id.date_from),
                    ("decided_on", "<=", sheet.period_id.date_to),
                ],
                limit=1,
            )
            if forced and found:
                sheet._write_uncounted(
                    {
                        "override_ids": [(4, one.id) for one in forced],
                        "override_reason": found.decision_number,
                    }
                )
        return super()._note_discipline()
