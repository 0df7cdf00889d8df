from odoo import models

from odoo.addons.cqtt_document.forms import Check, Signature
from odoo.addons.cqtt_document.official import show_code
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import Certificate, DecisionPaper, Named, Pack

REGISTER = "/xa-dat-chuan"
ARTICLES = {
    "recognise": (
        "Công nhận %(count)s xã, phường, thị trấn đạt chuẩn Chính quyền thân thiện "
        "năm %(year)s (danh sách kèm theo).",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Văn phòng UBND tỉnh, Ban Chỉ đạo thực hiện Quy chế dân chủ tỉnh, UBND các xã, "
        "phường, thị trấn có tên trong danh sách chịu trách nhiệm thi hành Quyết định "
        "này.",
    ),
    "revoke": (
        "Thu hồi việc công nhận đạt chuẩn Chính quyền thân thiện năm %(year)s đối với "
        "%(count)s xã, phường, thị trấn (danh sách kèm theo).",
        "Quyết định này có hiệu lực kể từ ngày ký.",
    ),
}


class CqttBoardSession(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.board.session"

    def action_print_pack(self):
        """Print the board pack: everything in one file."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print("cqtt_rating.pack_report", self)

    def _pack(self) -> Pack:
        self.ensure_one()
        # sudo: names of members stand in the minutes
        me, words = (
            self.sudo(),
            dict(self.item_ids._fields["outcome"]._description_selection(self.env)),
        )
        return Pack(
            name=me.name,
            held_at=to_local(me.held_at),
            place=me.place or "",
            chair=me.chair_id.name,
            secretary=me.secretary_id.name,
            members=tuple(me.member_ids.mapped("name")),
            quorum=f"{len(me.member_ids)}/{me.board_size} ({me.quorum} %)",
            votes=tuple(
                (
                    item.unit_id.name,
                    str(item.eligible),
                    str(item.approving),
                    str(item.rejecting),
                    str(item.abstaining),
                    words.get(item.outcome, ""),
                )
                for item in me.item_ids
            ),
            tables=tuple(
                appraisal._score_table() for appraisal in self.item_ids.appraisal_id
            ),
            minutes=me.minutes or "",
            counted_by=me.counted_by_id.name or "",
            closed_by=me.closed_by_id.name or "",
            check=self._check(),
        )

    def _check(self):
        """Return the code of the decision that the session led to, if it is signed."""
        # sudo: the code is printed on the decision
        decisions = self.sudo().item_ids.appraisal_id.recognition_ids.decision_id
        code = next(filter(None, decisions.mapped("code")), "")
        return self.env["cqtt.document"]._check(code) if code else None


class CqttRecognitionDecision(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.recognition.decision"

    def action_print_certificates(self):
        """Print the certificates of all communes that it names."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_rating.certificate_report", self.recognition_ids
        )

    def _signature(self, lead="TM. ỦY BAN NHÂN DÂN") -> Signature:
        post = (self.signer_post or "").upper()
        box = ("(Chữ ký số)",)
        return Signature((lead, post), self.signer_name or "", box=box)

    def _decision_paper(self) -> DecisionPaper:
        self.ensure_one()
        named = self.recognition_ids.sorted(lambda each: (-each.star, each.unit_name))
        year = self.campaign_id.year
        values = {"count": len(named), "year": year}
        basis = (self.basis or "").splitlines()
        signed = named.filtered("code")
        return DecisionPaper(
            number=self.number or "",
            day=self.day,
            title={
                "recognise": f"Về việc công nhận đạt chuẩn Chính quyền thân thiện năm "
                f"{year}",
                "revoke": f"Về việc thu hồi công nhận đạt chuẩn Chính quyền thân thiện "
                f"năm {year}",
            }[self.kind],
            year=year,
            basis=tuple(line.strip() for line in basis if line.strip()),
            articles=tuple(text % values for text in ARTICLES[self.kind]),
            named=tuple(
                Named(
                    each.unit_name,
                    each.appraisal_id.team_id.cluster_id.name or "",
                    each.appraisal_id._shown(each, "total"),
                    each.star,
                )
                for each in named
            ),
            signature=self._signature(),
            check=signed[0]._check() if signed else None,
            is_draft=self.state == "draft",
        )


class CqttRecognition(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.recognition"

    def action_print(self):
        """Print the certificate."""
        self.check_access("read")
        return self.env["ir.actions.report"]._print(
            "cqtt_rating.certificate_report", self
        )

    def _check(self):
        address = f"{self.get_base_url()}{REGISTER}/{self.code or ''}"
        return Check(address, show_code(self.code) if self.code else "")

    def _certificate(self) -> Certificate:
        self.ensure_one()
        decision = self.decision_id
        day = f"{decision.day:%d/%m/%Y}"
        validity = "Có giá trị đến khi có quyết định thu hồi"
        if self.valid_to:
            validity = (
                f"Có giá trị từ {self.valid_from:%d/%m/%Y} đến {self.valid_to:%d/%m/%Y}"
            )
        return Certificate(
            commune=self.unit_name,
            year=self.year,
            star=self.star,
            decision=f"Quyết định số {decision.number or '…'} ngày {day}",
            validity=validity,
            day=decision.day,
            signature=decision._signature(),
            check=self._check(),
        )


class PackReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_pack"
    _inherit = "cqtt.paper.report"
    _description = "Board Pack on Paper"

    _of = "cqtt.board.session"
    _form = "_pack"


class DecisionReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_decision"
    _inherit = "cqtt.paper.report"
    _description = "Decision on Paper"

    _of = "cqtt.recognition.decision"
    _form = "_decision_paper"


class CertificateReport(models.AbstractModel):
    _name = "report.cqtt_rating.report_certificate"
    _inherit = "cqtt.paper.report"
    _description = "Certificate on Paper"

    _of = "cqtt.recognition"
    _form = "_certificate"
    _headed_by = "province_id"
