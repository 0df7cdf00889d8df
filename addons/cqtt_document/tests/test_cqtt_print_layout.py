from psycopg2 import IntegrityError

from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import DocumentCommon, read_pages, read_sizes


@tagged("post_install", "-at_install")
class TestCqttPrintLayout(DocumentCommon):
    def test_proposed_for_a_ward_of_a_district(self):
        self.ward.hotline = "0218 3 000 000"
        layout = self.layouts.create({"unit_id": self.ward.id})
        self.assertRecordValues(
            layout,
            [
                {
                    "superior_body": "UBND THÀNH PHỐ HÒA MẪU",
                    "issuing_body": "ỦY BAN NHÂN DÂN\nPHƯỜNG THÁI MẪU",
                    "one_stop_body": "BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ",
                    "place_name": "Thái Mẫu",
                    "contact_line": "Điện thoại: 0218 3 000 000",
                    "display_name": "Phường Thái Mẫu",
                }
            ],
        )

    def test_proposed_for_a_commune_below_the_province(self):
        layout = self.layouts.create({"unit_id": self.new_commune.id})
        self.assertEqual(layout.superior_body, "UBND TỈNH HÒA MẪU")
        self.assertEqual(layout.one_stop_body, "TRUNG TÂM\nPHỤC VỤ HÀNH CHÍNH CÔNG")

    def test_proposed_for_province_and_agency(self):
        province = self.layouts.create({"unit_id": self.province.id})
        self.assertFalse(province.superior_body)
        self.assertFalse(province.one_stop_body)
        police = self.make_unit("Công an phường Thái Mẫu", "agency", self.ward)
        agency = self.layouts.create({"unit_id": police.id})
        self.assertFalse(agency.superior_body)
        self.assertEqual(agency.issuing_body, "CÔNG AN PHƯỜNG THÁI MẪU")

    def test_form_proposes_and_keeps_what_is_entered(self):
        with Form(self.layouts) as form:
            form.unit_id = self.ward
            self.assertEqual(form.place_name, "Thái Mẫu")
            form.place_name = "Phường Thái Mẫu"
        layout = form.record
        self.assertEqual(layout.place_name, "Phường Thái Mẫu")
        self.ward.name = "Phường Thái Mẫu Mới"
        self.assertEqual(layout.place_name, "Phường Thái Mẫu")
        self.assertEqual(layout.issuing_body, "ỦY BAN NHÂN DÂN\nPHƯỜNG THÁI MẪU")

    @mute_logger("odoo.sql_db")
    def test_one_letterhead_a_unit(self):
        self.layouts.create({"unit_id": self.ward.id})
        with self.assertRaises(IntegrityError), self.cr.savepoint():
            self.layouts.create({"unit_id": self.ward.id})

    @mute_logger("odoo.sql_db")
    def test_issuing_body_is_required(self):
        layout = self.layouts.create({"unit_id": self.ward.id})
        with self.assertRaises(IntegrityError), self.cr.savepoint():
            layout.issuing_body = False
            layout.flush_recordset()

    def test_for_unit_without_letterhead(self):
        head = self.layouts._for_unit(self.ward)
        self.assertEqual(head.body_lines, ["ỦY BAN NHÂN DÂN", "PHƯỜNG THÁI MẪU"])
        below = self.layouts._for_unit(self.ward, one_stop=True)
        self.assertEqual(below.superior_lines, ["UBND PHƯỜNG THÁI MẪU"])
        self.assertEqual(below.body_lines, ["BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"])
        self.assertEqual(
            self.layouts._for_unit(self.province, one_stop=True),
            self.layouts._for_unit(self.province),
        )

    def test_for_unit_with_letterhead(self):
        self.layouts.create(
            {
                "unit_id": self.ward.id,
                "superior_body": False,
                "issuing_body": "UBND\nPHƯỜNG MẪU",
                "one_stop_body": "QUẦY",
                "place_name": "Mẫu",
                "contact_line": "ĐT: 1",
            }
        )
        head = self.layouts._for_unit(self.ward)
        self.assertEqual(
            (head.superior, head.place, head.contact), ("", "Mẫu", "ĐT: 1")
        )
        below = self.layouts._for_unit(self.ward, one_stop=True)
        self.assertEqual((below.superior, below.body), ("UBND PHƯỜNG MẪU", "QUẦY"))

    def test_sample_receipts(self):
        layout = self.layouts.create({"unit_id": self.ward.id})
        for action, size in (
            (layout.action_print_a4(), (210, 297)),
            (layout.action_print_a5(), (148, 210)),
        ):
            self.assertEqual(action["type"], "ir.actions.report")
            self.assertEqual(action["context"]["active_ids"], layout.ids)
            pdf = self.print_report(action["report_name"], layout)
            pages = read_pages(pdf)
            self.assertEqual(read_sizes(pdf), [size, size])
            for page, copy in zip(pages, ("Lưu", "Giao khách hàng"), strict=True):
                self.assertIn("UBND PHƯỜNG THÁI MẪU BỘ PHẬN TIẾP NHẬN", page)
                self.assertIn("phường Thái Mẫu Tiếp nhận hồ sơ của", page)
                self.assertIn(f"Liên: {copy}", page)
                self.assertRegex(page.replace(" ", ""), "B.*Ả.*N.*T.*H.*Ử")

    def test_sample_letter(self):
        layout = self.layouts.create({"unit_id": self.new_commune.id})
        action = layout.action_print_letter()
        (page,) = read_pages(self.print_report(action["report_name"], layout))
        self.assertIn("UBND TỈNH HÒA MẪU ỦY BAN NHÂN DÂN XÃ TÂN MẪU", page)
        self.assertIn("THÔNG BÁO", page)

    def test_wording_of_papers_is_never_translated(self):
        names = self.env["ir.model.data"].search(
            [("module", "=", "cqtt_document"), ("model", "=", "ir.ui.view")]
        )
        papers = self.env["ir.ui.view"].browse(names.mapped("res_id"))
        papers = papers.filtered(lambda view: view.type == "qweb")
        self.assertTrue(papers)
        for view in papers:
            terms = view._fields["arch_db"].get_trans_terms(view.arch_db)
            self.assertEqual(terms, [], view.key)
