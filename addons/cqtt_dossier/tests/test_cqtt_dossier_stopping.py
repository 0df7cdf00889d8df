from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon
from .paper_common import PaperTexts


@tagged("post_install", "-at_install")
class TestStopping(PaperTexts, ClockCommon):
    """Form 05: the notice that a dossier is no longer worked on."""

    def withdraw(self, day="2026-03-04", dossier=None):
        with self.at(f"{day} 10:00"):
            (dossier or self.dossier).perform("withdraw", reason="Không còn nhu cầu.")

    def test_withdrawn(self):
        self.withdraw()
        self.assertEqual(self.dossier.stopping_number, "01/TBD-TTPVHCC")
        text = self.text_of("stopping_report", self.dossier)
        for part in (
            "Số: 01/TBD-TTPVHCC Nhà, ngày 04 tháng 3 năm 2026",
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "Kính gửi: Ông/Bà/Tổ chức Bùi Văn An",
            f"Mã hồ sơ: {self.dossier.code};",
            "Căn cứ: Đề nghị của người nộp hồ sơ ngày 04/03/2026.",
            "Lý do dừng: Không còn nhu cầu.",
            "10 giờ 00 phút, ngày 04 tháng 3 năm 2026",
            "số điện thoại: …………;",
            "có đủ thông tin của hai bên (01 bản chính)",
            "Phí, lệ phí trả lại: Không.",
            "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
            "Mẫu số 05 – TT 03/2025/TT-VPCP",
        ):
            self.assertIn(part, text)

    def test_stopped(self):
        with self.at("2026-03-04 10:00"):
            self.dossier.with_user(self.leader).perform("stop", reason="Trùng hồ sơ")
        text = self.text_of("stopping_report", self.dossier, self.leader)
        self.assertIn("Căn cứ: Kết quả xem xét hồ sơ ngày 04/03/2026.", text)

    def test_offered_to_be_printed(self):
        self.assertNotIn("stopping", [paper["code"] for paper in self.dossier.papers])
        with self.assert_refused(UserError, "was not stopped"):
            self.text_of("stopping_report", self.dossier)
        self.withdraw()
        self.assertIn("stopping", [paper["code"] for paper in self.dossier.papers])
        action = self.dossier.print_paper("stopping")
        self.assertEqual(action["report_name"], "cqtt_dossier.report_stopping")

    def test_the_set_of_2018_has_no_such_form(self):
        with self.at("2025-09-10 09:00"):
            old = self.receive(self.marriage)
        self.withdraw("2025-09-11", old)
        self.assertEqual(old.state, "withdrawn")
        self.assertFalse(old.stopping_number)
        self.assertNotIn("stopping", [paper["code"] for paper in old.papers])

    def test_wording_is_that_of_its_day(self):
        self.withdraw()
        version = self.env.ref(
            "cqtt_dossier.cqtt_document_template_thong_bao_dung_v1"
        ).with_user(self.province_admin)
        later = version.copy({"valid_from": "2026-03-05"})
        later.body = "Hồ sơ {{ma_ho_so}} không được giải quyết tiếp./."
        later.perform("put_in_force")
        with self.at("2026-03-05 09:00"):
            other = self.receive(self.marriage, owner={"name": "Lê Thị Nụ"})
        self.withdraw("2026-03-06", other)
        self.assertIn("Lý do dừng", self.text_of("stopping_report", self.dossier))
        text = self.text_of("stopping_report", other)
        self.assertIn(f"Hồ sơ {other.code} không được giải quyết tiếp./.", text)
        self.assertNotIn("Lý do dừng", text)

    def test_printing_is_noted(self):
        self.withdraw()
        self.text_of("stopping_report", self.dossier)
        line = self.env["cqtt.person.access"].search(
            [("person_id", "=", self.dossier.owner_id.id), ("kind", "=", "print")]
        )
        self.assertEqual(line.note, self.dossier.code)


@tagged("post_install", "-at_install")
class TestReturnSlip(PaperTexts, ClockCommon):
    """The slip that a citizen signs for the result."""

    def finish(self):
        with self.at("2026-03-04 10:00"):
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.result_number = "12/2026"
            self.dossier.perform("finish")

    def test_slip(self):
        with self.assert_refused(UserError, "no result to hand over"):
            self.dossier._return_slip()
        self.finish()
        self.assertIn("return_slip", [paper["code"] for paper in self.dossier.papers])
        form = self.dossier._return_slip()
        self.assertEqual((form.returned_text, form.taker_name), ("", "Bùi Văn An"))
        with self.at("2026-03-05 10:00"):
            self.dossier.with_user(self.manager).perform("return_result")
        text = self.text_of("return_slip_report", self.dossier)
        for part in (
            "Số: 0001/BNKQ-TTPVHCC",
            f"Mã hồ sơ: {self.dossier.code}",
            f"Người trả kết quả: {self.manager.name}",
            "Kết quả: Giấy chứng nhận kết hôn",
            "Số kết quả: 12/2026",
            "Thời gian trả kết quả: 10 giờ 00 phút, ngày 05 tháng 3 năm 2026",
        ):
            self.assertIn(part, text)
