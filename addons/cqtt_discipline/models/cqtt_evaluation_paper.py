from collections import Counter

from odoo import models

from odoo.addons.cqtt_base.clock import today

from ..forms import GradeList, Group, Person, Sheet, SheetLine, SheetPart
from .cqtt_evaluation_line import PARTS
from .evaluation_states import GROUPS
from .exact_floats import exact_of, shown

#: what the groups are called on paper, whatever language the reader speaks
ON_PAPER = {
    "leader": "Lãnh đạo, quản lý",
    "staff": "Công chức chuyên môn",
    "part_time": "Người hoạt động không chuyên trách, hợp đồng",
}
#: from which states on a part has points
REACHED = {
    "self": ("self", "head", "final", "approved", "closed"),
    "head": ("head", "final", "approved", "closed"),
    "final": ("final", "approved", "closed"),
}


class CqttEvaluation(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation"

    def _sheet(self) -> Sheet:
        """Return what the paper says."""
        self.ensure_one()
        sheet = self.sudo()  # names stand on the paper of who may read the sheet
        scheme = sheet.scheme_id
        results = {part: sheet._reached(part) for part in PARTS}
        totals = [shown(r.total) if r else "" for r in results.values()]
        return Sheet(
            today(),
            sheet.period_id.name,
            sheet.staff_id.name,
            sheet.post or "",
            sheet.unit_id.name,
            scheme.basis or "",
            tuple(sheet._paper_part(part, results) for part in scheme.part_ids),
            shown(exact_of(scheme, "maximum")),
            *totals,
            grade=sheet.grade_id.name or "",
            lowered=sheet._on_paper("chosen_grade_id", "grade_reason"),
            forced=sheet._on_paper("override_ids", "override_reason"),
            self_note=sheet.self_note or "",
            head_note=sheet.head_note or "",
            final_note=sheet.final_note or "",
            comments=sheet._comments(),
            head_name=sheet.head_user_id.name or "",
            final_name=sheet.final_user_id.name or "",
        )

    def _reached(self, part):
        if part == "self" and not self.subject_user_id:
            return None  # what was proposed is not what the person said
        return self._result(part) if self.state in REACHED[part] else None

    def _paper_part(self, part, results):
        lines = self.line_ids.filtered(lambda line: line.part_id == part)
        points = [
            shown(result.by_part[part.code]) if result else ""
            for result in results.values()
        ]
        return SheetPart(
            part.code,
            part.name,
            shown(exact_of(part, "maximum")),
            tuple(line._on_paper(results) for line in lines),
            *points,
            is_percent=part.how == "mean",
        )

    def _on_paper(self, of, reason):
        """Return what was chosen with its reason, or nothing."""
        names = ", ".join(self[of].mapped("name"))
        return f"{names} ({self[reason]})" if names else ""

    def _comments(self):
        # sudo: who may read the sheet may read its course
        lines = self.env["cqtt.journal"].sudo()
        found = lines.search(
            [
                ("model", "=", self._name),
                ("res_id", "=", self.id),
                ("verb", "=", "comment"),
            ],
            order="id",
        )
        return tuple(filter(None, found.mapped("reason")))

    def _person(self):
        """Return the line of the list."""
        sheet = self.sudo()  # see above
        totals = [
            shown(result.total) if (result := sheet._reached(part)) else ""
            for part in PARTS
        ]
        if sheet.state == "self" or not sheet.self_total:
            totals[0] = ""
        note = sheet.chosen_grade_id and sheet.grade_reason or ""
        if sheet.state == "excused":
            note = "Không đánh giá"
        return Person(
            sheet.staff_id.name,
            sheet.post or "",
            *totals,
            sheet.grade_id.name or "",
            sheet.override_reason or note,
        )


class CqttEvaluationLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation.line"

    def _on_paper(self, results):
        points = [shown(self._exact(p)) if results[p] else "" for p in PARTS]
        reasons = (self[f"{part}_reason"] for part in PARTS)
        return SheetLine(
            self.code,
            self.name,
            shown(exact_of(self.criterion_id, "maximum")),
            *points,
            remarks=tuple(filter(None, [self.figures, *reasons])),
        )


class CqttEvaluationRound(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.evaluation.round"

    def _grade_list(self) -> GradeList:
        """Return what the paper says: the sheets that the reader may see."""
        self.ensure_one()
        sheets = self.sheet_ids
        graded = Counter(sheet.grade_id for sheet in sheets if sheet.grade_id)
        grades = sorted(graded, key=lambda grade: -grade.low)
        groups = (
            (ON_PAPER[code], sheets.filtered(lambda s, code=code: s.peer_group == code))
            for code, _label in GROUPS
        )
        return GradeList(
            today(),
            self.period_id.name,
            self.unit_id.sudo().name,
            ", ".join(filter(None, sheets.scheme_id.mapped("basis"))),
            tuple(
                Group(name, tuple(sheet._person() for sheet in members))
                for name, members in groups
                if members
            ),
            tuple((grade.name, graded[grade]) for grade in grades),
            tuple(self.with_context(lang="vi_VN")._excess_words()),
            self.state == "closed",
        )


class EvaluationReport(models.AbstractModel):
    _name = "report.cqtt_discipline.report_evaluation"
    _inherit = "cqtt.paper.report"
    _description = "Evaluation Sheet on Paper"

    _of = "cqtt.evaluation"
    _form = "_sheet"
    _one_stop = False


class EvaluationListReport(models.AbstractModel):
    _name = "report.cqtt_discipline.report_evaluation_list"
    _inherit = "cqtt.paper.report"
    _description = "List of Grades on Paper"

    _of = "cqtt.evaluation.round"
    _form = "_grade_list"
    _one_stop = False
