from odoo import models


class CqttEvaluation(models.Model):
    """What a disciplinary decision of the period forces on a sheet."""

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
