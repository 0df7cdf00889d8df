from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .clock_common import ClockCommon
from .common import DossierCommon
from .paper_common import PaperTexts

LAST, FIRST = date(2025, 9, 14), date(2025, 9, 15)
#: numbers of the forms of 2018 and of 2025
NUMBERS = {
    "receipt": ("01", "01"),
    "supplement": ("02", "02"),
    "refusal": ("03", "03"),
    "apology": ("04", "04"),
    "stopping": (None, "05"),
    "control": ("05", "06"),
    "register": ("06", "07"),
}
HEADS = "TT Thành phần hồ sơ Bản chính Bản chứng thực Bản photo"


@tagged("post_install", "-at_install")
class TestFormSet(DossierCommon):
    """Which set of forms holds on a day, and that it stays as it is."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sets = cls.env["cqtt.form.set"]

    def draft(self, first="2027-01-01", **values):
        line = {"code": "receipt", "number": "01", "title": "GIẤY\nHẸN"}
        return self.sets.with_user(self.province_admin).create(
            {
                "name": "Biểu mẫu mới",
                "basis": "TT 09/2026",
                "valid_from": first,
                "line_ids": [Command.create(line)],
                **values,
            }
        )

    def test_numbers(self):
        for code, (earlier, later) in NUMBERS.items():
            with self.subTest(code):
                old = self.sets._find_style(code, LAST)
                form_name = f"Mẫu số {earlier} – TT 01/2018/TT-VPCP"
                self.assertEqual(old.form_name if old else None, earlier and form_name)
                new = self.sets._style(code, FIRST)
                self.assertEqual(new.form_name, f"Mẫu số {later} – TT 03/2025/TT-VPCP")

    def test_before_the_first_set_there_is_only_that(self):
        style = self.sets._style("register", date(2017, 1, 5))
        self.assertEqual(style.form_name, "Mẫu số 06 – TT 01/2018/TT-VPCP")

    def test_a_new_set_ends_the_last_one(self):
        self.draft().perform("put_in_force")
        current = self.env.ref("cqtt_dossier.cqtt_form_set_2025")
        self.assertEqual(current.valid_to, date(2026, 12, 31))
        self.assertEqual(
            self.sets._style("receipt", date(2026, 12, 31)).form_name,
            "Mẫu số 01 – TT 03/2025/TT-VPCP",
        )
        style = self.sets._style("receipt", date(2027, 1, 1))
        self.assertEqual(style.title, "GIẤY\nHẸN")
        self.assertEqual(style.form_name, "Mẫu số 01 – TT 09/2026")
        with self.assert_refused(UserError, "01/01/2027 do not have this paper"):
            self.sets._style("refusal", date(2027, 1, 1))

    def test_two_never_hold_on_one_day(self):
        with self.assert_refused(UserError, "choose a later first day"):
            self.draft("2025-09-15").perform("put_in_force")
        with self.assert_refused(UserError, "Enter the forms"):
            self.draft(line_ids=[]).perform("put_in_force")

    def test_one_in_force_stays_as_it_is(self):
        current = self.env.ref("cqtt_dossier.cqtt_form_set_2025")
        lines = current.line_ids.with_user(self.province_admin)
        with self.assert_refused(UserError, "is in force and stays as it is"):
            lines[0].title = "KHÁC"
        copy = current.with_user(self.province_admin).copy()
        self.assertEqual((copy.state, len(copy.line_ids)), ("draft", 7))
        copy.line_ids[0].title = "KHÁC"

    def test_ended_without_another(self):
        current = self.env.ref("cqtt_dossier.cqtt_form_set_2025")
        with self.at("2026-03-02 09:00"):
            current.with_user(self.province_admin).perform("end", reason="Thử")
            self.assertTrue(self.sets._style("receipt", date(2026, 3, 2)))
            with self.assert_refused(UserError, "Sets of forms"):
                self.sets._style("receipt", date(2026, 3, 3))

    def test_officers_read_alone(self):
        self.assertTrue(self.sets.with_user(self.officer).search([]))
        with self.assertRaises(AccessError):
            self.draft().line_ids.with_user(self.officer).title = "KHÁC"


@tagged("post_install", "-at_install")
class TestPapersOfTwoSets(PaperTexts, ClockCommon):
    """A paper is printed again with the set of its own day."""

    def setUp(self):
        super().setUp()
        with self.at("2025-09-12 09:00"):
            self.old = self.receive(self.marriage)
            self.old.perform("claim")

    def test_receipt(self):
        old = self.text_of("receipt_a4_report", self.old)
        self.assertIn("Mẫu số 01 – TT 01/2018/TT-VPCP", old)
        self.assertIn(HEADS, old)
        new = self.text_of("receipt_a4_report", self.dossier)
        self.assertIn("Mẫu số 01 – TT 03/2025/TT-VPCP", new)
        self.assertNotIn("Bản chứng thực", new)
        self.assertIn("có đủ thông tin của hai bên (01 bản chính)", new)

    def test_request(self):
        with self.at("2025-09-12 10:00"):
            paper = self.ask_supplement(self.old)
        self.ask_supplement()
        old = self.text_of("supplement_report", self.old)
        self.assertIn("Mẫu số 02 – TT 01/2018/TT-VPCP", old)
        self.assertIn(HEADS, old)
        self.assertIn(f"1 {paper.name}: Chưa ký 1", old)
        new = self.text_of("supplement_report", self.dossier)
        self.assertIn("Mẫu số 02 – TT 03/2025/TT-VPCP", new)
        self.assertIn(f"1. {paper.name}: Chưa ký (01 bản chính)", new)

    def test_control_sheet(self):
        old = self.text_of("control_report", self.old)
        self.assertIn("Mẫu số 05 – TT 01/2018/TT-VPCP", old)
        self.assertIn("Kèm theo hồ sơ của: Bùi Văn An", old)
        new = self.text_of("control_report", self.dossier)
        self.assertIn("Mẫu số 06 – TT 03/2025/TT-VPCP", new)
        self.assertNotIn("Kèm theo hồ sơ của", new)

    def test_register(self):
        registers = self.env["cqtt.dossier.register"].with_user(self.officer)
        values = {"unit_id": self.home_commune.id, "year": 2025}
        days = {"date_from": "2025-01-01", "date_to": "2025-09-14"}
        old = registers.create({**values, **days})
        text = self.text_of("register_pdf", old)
        for part in ("Mẫu số 06 – TT 01/2018/TT-VPCP", "Ghi chú", "hồ sơ (bộ)"):
            self.assertIn(part, text)
        new = self.text_of("register_pdf", registers.create({**values, "year": 2026}))
        self.assertIn("Mẫu số 07 – TT 03/2025/TT-VPCP", new)
        self.assertNotIn("Ghi chú", new)

    def test_apology(self):
        extensions = self.env["cqtt.dossier.extension"]
        names = []
        for dossier, day in ((self.old, "2025-09-12"), (self.dossier, "2026-03-03")):
            with self.at(f"{day} 10:00"):
                extension = extensions.create(
                    {
                        "dossier_id": dossier.id,
                        "new_due_at": dossier.due_at,
                        "reason": "Cần xác minh",
                    }
                )
                extension._write_uncounted({"old_due_at": dossier.due_at})
                names.append(extension._issue_letter().kind_id.name)
        self.assertEqual(
            names,
            [
                "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
                "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết",
            ],
        )
