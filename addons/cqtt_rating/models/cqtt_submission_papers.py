from odoo import models

from odoo.addons.cqtt_base.clock import today

from ..forms import GroupResult, ModelRegistration, SelfReport, Submission
from .cqtt_appraisal_doubts import KINDS
from .exact_floats import exact_of
from .words import Words

#: survey and equipment criteria are told in the report by these beginnings
TOLD = ("survey.", "equipment.")
ADDRESSEE = "Ủy ban nhân dân tỉnh (qua Tổ thẩm định)"


class CqttAppraisal(models.Model):
    """The documents that a commune hands in, filled in from its sheet."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    def _submission(self) -> Submission:
        kinds = self.env["cqtt.submission.kind"].sudo().search([], limit=KINDS)
        others = kinds.filtered(lambda kind: kind.code != "submission")
        return Submission(
            addressees=(ADDRESSEE,),
            previous_star=self.previous_star,
            attached=tuple(others.with_context(lang="vi_VN").mapped("name")),
            **self._own_result(),
        )

    def _self_report(self) -> SelfReport:
        return SelfReport(
            groups=tuple(
                self._group_result(group, lines)
                for group, lines in self.line_ids.grouped("content_id").items()
            ),
            done=_lines(self.report_done),
            lacking=_lines(self.report_lacking),
            proposals=_lines(self.report_proposals),
            figures=tuple(self._told_figures()),
            **self._own_result(),
        )

    def _model_registration(self) -> ModelRegistration:
        return ModelRegistration(
            # sudo: a unit's name is public
            commune=self.unit_id.sudo().name,
            year=self.year,
            day=today(),
            name=self.model_name or "",
            plan=_lines(self.model_plan),
        )

    def _own_result(self):
        found = self._appraised("self")
        number = Words(self.env).number
        return {
            # sudo: a unit's name is public
            "commune": self.unit_id.sudo().name,
            "year": self.year,
            "day": today(),
            "total": number(found.total),
            "maximum": number(found.scheme.maximum),
            "star": found.star,
        }

    def _group_result(self, group, lines):
        lines = lines.filtered(lambda line: not line.is_dry)
        number = Words(self.env).number
        points = [line._points("self") or 0 for line in lines]
        short = lines.filtered(
            lambda line: (line._points("self") or 0) < line._exact_maximum()
        )
        return GroupResult(
            name=group.display_name,
            points=number(sum(points)),
            maximum=number(sum(line._exact_maximum() for line in lines)),
            full=len(lines - short),
            count=len(lines),
            short=tuple(line._score_row() for line in short),
        )

    def _told_figures(self):
        """Yield what surveys and the equipment register say, a sentence each."""
        # sudo: what the commune has counted is told in its own report
        machine = self.env["cqtt.rating.machine"].sudo()
        campaign = self.sudo().campaign_id
        _seen, counts, _at = machine._read(
            campaign.scheme_id, self.sudo().unit_id, campaign._span()
        )
        by_code = counts[self.unit_id.id]
        for criterion in self.line_ids.criterion_id:
            if (criterion.indicator_code or "").startswith(TOLD) and by_code.get(
                criterion.code
            ):
                yield _sentence(criterion, by_code[criterion.code])


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    def _exact_maximum(self):
        return exact_of(self, "maximum")


def _lines(text):
    found = (line.strip() for line in (text or "").splitlines())
    return tuple(line for line in found if line)


def _sentence(criterion, count):
    if count.denominator:
        said = f"{count.numerator}/{count.denominator} phiếu"
    elif criterion.indicator_code.startswith("survey."):
        said = "chưa có phiếu khảo sát được xác nhận"
    else:
        said = f"{count.numerator}/{criterion.target:g} trang thiết bị đạt yêu cầu"
    return f"{criterion.code} {criterion.name}: {said}."


class SubmissionReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_submission"
    _inherit = "cqtt.paper.report"
    _description = "Submission on Paper"

    _of = "cqtt.appraisal"
    _form = "_submission"
    _one_stop = False


class SelfReportReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_self_report"
    _inherit = "cqtt.paper.report"
    _description = "Report of the Commune on Paper"

    _of = "cqtt.appraisal"
    _form = "_self_report"
    _one_stop = False


class ModelReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_model"
    _inherit = "cqtt.paper.report"
    _description = "Registration of a Model on Paper"

    _of = "cqtt.appraisal"
    _form = "_model_registration"
    _one_stop = False
