from odoo import models
from odoo.tools import format_date

from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import ObjectionRow, ScoreRow, ScoreTable

TOTALS = ("machine_total", "self_total", "team_total", "board_total", "total")


class CqttAppraisal(models.Model):
    """The table of points on paper."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    def action_print_table(self):
        """Print the self-score table."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_rating.self_table_report", self
        )

    def _score_table(self) -> ScoreTable:
        self.ensure_one()
        groups = self.line_ids.grouped("content_id").items()
        return ScoreTable(
            # sudo: names of units and campaigns are public
            commune=self.unit_id.sudo().name,
            campaign=self.campaign_id.display_name,
            year=self.year,
            groups=tuple(
                (group.display_name, tuple(line._score_row() for line in lines))
                for group, lines in groups
            ),
            totals=tuple(self._paper_totals()),
            star=self.star,
            objections=tuple(self._paper_objections()),
            course=self._paper_course(),
        )

    def _paper_totals(self):
        """Return the sums; of a column in which nobody gave points, nothing."""
        for name in TOTALS:
            column = name.removesuffix("_total") if name != "total" else "final"
            is_there = any(self.line_ids.mapped(f"{column}_at"))
            yield self._shown(self, name) if is_there else ""

    def _paper_objections(self):
        words = {
            "open": "Chưa trả lời",
            "upheld": "Chấp nhận",
            "rejected": "Giữ nguyên",
        }
        # sudo: objections are part of what the board decides on
        for each in self.sudo().objection_ids.sorted("id"):
            yield ObjectionRow(
                criterion=each.line_id.criterion_id.code or "Toàn bộ hồ sơ",
                claim=each.claim,
                made_on=f"{to_local(each.create_date):%d/%m/%Y}",
                answer=each.answer or "",
                outcome=words[each.state],
            )

    def _paper_course(self):
        """Return sentences about visits, votes and decision."""
        # sudo: what stands in signed minutes belongs to the pack
        visits = self.sudo().visit_ids.filtered(lambda each: each.state == "signed")
        said = [
            f"Kiểm tra thực tế ngày {visit.visited_on:%d/%m/%Y}, có biên bản."
            for visit in visits.sorted("visited_on")
        ]
        said += [
            f"Biểu quyết: {item.approving} tán thành, {item.rejecting} không tán "
            f"thành, {item.abstaining} không ý kiến (trên {item.eligible} người "
            "được biểu quyết)."
            # sudo: the counted result stands in the minutes
            for item in self.sudo().item_ids.filtered("outcome")
        ]
        for each in self.sudo().recognition_ids.filtered("code"):
            decision = each.decision_id
            day = format_date(self.env, decision.day, date_format="dd/MM/yyyy")
            said.append(f"Quyết định số {decision.number} ngày {day}.")
        return tuple(said)


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    def _score_row(self) -> ScoreRow:
        shown = {
            name: self.appraisal_id._shown(self, f"{name}_points")
            if self[f"{name}_at"]
            else ""
            for name in ("machine", "self", "team", "board", "final")
        }
        notes = (self.self_note, self.team_note, self.board_note)
        seal = self.seal_ids[:1]
        return ScoreRow(
            code=self.criterion_id.code,
            name=self.criterion_id.name,
            maximum=self.appraisal_id._shown(self, "maximum"),
            machine=shown["machine"],
            self_points=shown["self"],
            team=shown["team"],
            board=shown["board"],
            final=shown["final"],
            note="; ".join(filter(None, notes)),
            own_note=self.self_note or "",
            seal=f"{seal.fact_count} · {seal.sha256[:12]}…" if seal else "",
        )


class SelfTableReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_self_table"
    _inherit = "cqtt.paper.report"
    _description = "Self-Score Table on Paper"

    _of = "cqtt.appraisal"
    _form = "_score_table"
    _one_stop = False
