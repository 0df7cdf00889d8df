from odoo import api, models

from .. import evaluation as core


class CqttEvaluation(models.Model):
    """What the points of a sheet come to, and the grade that they earn."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation"

    @api.depends(
        "state",
        "line_ids.self_points",
        "line_ids.head_points",
        "line_ids.final_points",
        "override_ids",
    )
    def _compute_totals(self):
        for sheet in self:
            scheme = sheet.scheme_id and sheet.scheme_id.sudo()._as_core()
            sheet.earned_grade_id = False
            for part in ("self", "head", "final"):
                result = scheme and sheet._result(part, scheme)
                sheet[f"{part}_total"] = float(core.cut(result.total)) if result else 0
                if result and part == sheet._last_part():
                    sheet.earned_grade_id = sheet._grade(result.grade.code)

    @property
    def _is_leader(self):
        return self.peer_group == "leader"

    def _last_part(self):
        """Return whose points count by now."""
        return {"self": "self", "excused": "self", "head": "head"}.get(
            self.state, "final"
        )

    def _result(self, part, scheme=None):
        """Return what the points of a part come to; ``None`` if they make no sense yet.

        :rtype: evaluation.Result
        """
        scheme = scheme or self.scheme_id.sudo()._as_core()  # the law is no secret
        try:
            return core.evaluate(
                scheme,
                {line.code: line._exact(part) for line in self.line_ids},
                self._is_leader,
                set(self.override_ids.mapped("code")),
            )
        except ValueError:
            return None

    def _grade(self, code):
        return self.scheme_id.grade_ids.filtered(lambda grade: grade.code == code)
