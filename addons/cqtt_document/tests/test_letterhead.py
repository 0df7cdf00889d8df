from datetime import date

from odoo.tests import BaseCase, tagged

from ..forms import (
    Authority,
    Recipients,
    agency_letterhead,
    committee_letterhead,
    in_sentence,
    one_stop_name,
    place_name,
)


@tagged("post_install", "-at_install")
class TestLetterhead(BaseCase):
    def test_committee(self):
        head = committee_letterhead("Phường Thái Bình", "Thành phố Hòa Bình", "ĐT: 1")
        self.assertEqual(head.superior_lines, ["UBND THÀNH PHỐ HÒA BÌNH"])
        self.assertEqual(head.body_lines, ["ỦY BAN NHÂN DÂN", "PHƯỜNG THÁI BÌNH"])
        self.assertEqual((head.place, head.contact), ("Thái Bình", "ĐT: 1"))
        self.assertEqual(
            head.dateline(date(2017, 3, 5)), "Thái Bình, ngày 05 tháng 3 năm 2017"
        )

    def test_nothing_above_a_province(self):
        self.assertEqual(committee_letterhead("Tỉnh Hòa Bình").superior_lines, [])

    def test_agency(self):
        head = agency_letterhead("Công an phường Thái Bình", place="Thái Bình")
        self.assertEqual(head.superior_lines, [])
        self.assertEqual(head.body_lines, ["CÔNG AN PHƯỜNG THÁI BÌNH"])

    def test_one_stop_shop(self):
        head = committee_letterhead("Phường Thái Bình", "Thành phố Hòa Bình")
        below = head.below(one_stop_name(parent_is_province=False).upper())
        self.assertEqual(below.superior_lines, ["UBND PHƯỜNG THÁI BÌNH"])
        self.assertEqual(below.body_lines, ["BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"])
        self.assertEqual(below.place, "Thái Bình")
        self.assertIn("Trung tâm", one_stop_name(parent_is_province=True))

    def test_place(self):
        for name, place in (
            ("Xã  Tân Mẫu", "Tân Mẫu"),
            ("Thị trấn Vĩnh An", "Vĩnh An"),
            ("Thành phố Hòa Bình", "Hòa Bình"),
            ("Đặc khu Phú Quý", "Phú Quý"),
            ("Phường 3", "Phường 3"),
            ("Quận 10", "Quận 10"),
            ("Xã 2 Tháng 9", "Xã 2 Tháng 9"),
            ("Xãng Hát", "Xãng Hát"),
            ("Công an phường Thái Bình", "Công an phường Thái Bình"),
            ("Phu\u031bo\u031b\u0300ng Tha\u0301i Bi\u0300nh", "Thái Bình"),
        ):
            self.assertEqual(place_name(name), place)

    def test_in_sentence(self):
        self.assertEqual(in_sentence("Phường Thái Bình"), "phường Thái Bình")
        self.assertEqual(in_sentence("Phường 3"), "phường 3")
        self.assertEqual(in_sentence("Đặc khu Phú Quý"), "đặc khu Phú Quý")
        self.assertEqual(in_sentence("Công an xã"), "Công an xã")


@tagged("post_install", "-at_install")
class TestSignature(BaseCase):
    def test_authority(self):
        committee = "Ủy ban nhân dân"
        for authority, lines in (
            (Authority("Chủ tịch"), ("CHỦ TỊCH",)),
            (Authority("Chủ tịch", committee), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
            (
                Authority("Phó Chủ tịch", committee, deputises="Chủ tịch"),
                ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            ),
            (
                Authority("Chánh Văn phòng", by_order="Chủ tịch"),
                ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            ),
            (
                Authority("Giám đốc", authorised_by="Chủ tịch"),
                ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC"),
            ),
            (Authority("Chủ tịch", is_acting=True), ("Q. CHỦ TỊCH",)),
        ):
            self.assertEqual(authority.lines, lines)

    def test_one_authority_at_a_time(self):
        with self.assertRaises(ValueError):
            Authority("Phó Chủ tịch", deputises="Chủ tịch", by_order="Chủ tịch")

    def test_recipients(self):
        recipients = Recipients(("Như trên", "Đảng ủy"), "VT, VP")
        self.assertEqual(
            recipients.lines, ("- Như trên;", "- Đảng ủy;", "- Lưu: VT, VP.")
        )
        self.assertEqual(Recipients(archive="").lines, ())
