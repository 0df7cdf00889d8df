from datetime import datetime

from odoo.exceptions import AccessError, UserError
from odoo.tests import BaseCase, tagged

from ..forms import Stay, hand_overs
from .clock_common import ClockCommon
from .paper_common import PaperTexts


def at(text):
    return datetime.fromisoformat(f"2026-03-{text}")


DESK = Stay("Một cửa", "An", at("02 09:00"), at("05 10:00"))
STAYS = [
    Stay("Thẩm định", "Bình", at("02 09:00"), at("03 09:00"), at("04 09:00"), "early"),
    Stay("Ký", "Chi", at("03 09:00"), at("05 09:00"), at("04 16:00"), "late"),
]


@tagged("cqtt", "pure")
class TestHandOvers(BaseCase):
    def test_there_and_back(self):
        blocks = hand_overs(STAYS, DESK)
        self.assertEqual(
            [(b.giver, b.taker, b.outcome_text, f"{b.at:%d %H:%M}") for b in blocks],
            [
                ("Một cửa", "Thẩm định", "", "02 09:00"),
                ("Thẩm định", "Ký", "Trước hạn", "03 09:00"),
                ("Ký", "Một cửa", "Quá hạn", "05 09:00"),
            ],
        )
        self.assertEqual(blocks[2].note, "Hạn: 16:00 04/03/2026")

    def test_still_at_work(self):
        desk = Stay("Một cửa", "An", at("02 09:00"))
        self.assertEqual(
            [block.taker for block in hand_overs(STAYS[:1], desk)], ["Thẩm định"]
        )

    def test_nothing_was_done(self):
        self.assertEqual(hand_overs([], DESK), ())


@tagged("post_install", "-at_install")
class TestControlSheet(PaperTexts, ClockCommon):
    def test_course(self):
        with self.at("2026-03-03 10:00"):
            self.dossier.perform("pass_on")
        text = self.text_of("control_report", self.dossier)
        first, second = self.dossier.step_ids.sorted("id")[:2].mapped("name")
        serial = self.dossier.code.rpartition("-")[2]
        for part in (
            f"Số: {serial}/PKS-TTPVHCC",
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH",
            self.dossier.code,
            "09 giờ 00 phút, ngày 02 tháng 3 năm 2026",
            f"1. Giao: {first} 2. Nhận: {second}",
            "10 giờ 00 phút, ngày 03 tháng 3 năm 2026",
            self.officer.name,
        ):
            self.assertIn(part, text)

    def test_late_step(self):
        with self.at("2026-03-20 10:00"):
            self.dossier.perform("pass_on")
        blocks = self.dossier._control_form().blocks
        self.assertEqual([b.outcome for b in blocks], ["", "late"])

    def test_nothing_to_tell(self):
        with self.at("2026-03-02 09:00"):
            draft = self.Dossier.create(
                {
                    "unit_id": self.home_commune.id,
                    "receiving_unit_id": self.home_commune.id,
                    "procedure_id": self.marriage.id,
                    "channel_id": self.direct.id,
                    "owner_id": self.dossier.owner_id.id,
                }
            )
        with self.assert_refused(UserError, "was not worked on here"):
            draft._control_form()


@tagged("post_install", "-at_install")
class TestPrintMenu(ClockCommon):
    def codes(self):
        self.dossier.invalidate_recordset(["papers"])
        return [paper["code"] for paper in self.dossier.papers]

    def test_what_applies(self):
        self.assertEqual(self.codes(), ["receipt", "receipt_a4", "control"])
        self.ask_supplement()
        self.assertIn("supplement", self.codes())
        self.assertEqual(
            self.dossier.print_paper("supplement")["report_name"],
            "cqtt_dossier.report_supplement",
        )

    def test_refused(self):
        with self.assert_refused(UserError, "no such paper"):
            self.dossier.print_paper("refusal")
        self.dossier.with_user(self.leader).perform(
            "turn_down", reason="Sai thẩm quyền"
        )
        self.assertIn("refusal", self.codes())

    def test_stranger(self):
        stranger = self.new_role_user("papers_officer", "officer", self.other_commune)
        with self.assertRaises(AccessError):
            self.dossier.with_user(stranger).print_paper("receipt")
