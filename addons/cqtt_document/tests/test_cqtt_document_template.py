import base64

from psycopg2.errors import UniqueViolation

from odoo.exceptions import AccessError, UserError
from odoo.fields import Date
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.cqtt_base.clock import today

from .common import read_pages, read_sizes
from .paper_common import FIELDS, PaperCommon


@tagged("post_install", "-at_install")
class TestCqttDocumentTemplate(PaperCommon):
    def draft(self, body="{{ho_ten}}", **values):
        return self.make_version(
            self.template, body, number=2, valid_from="2025-01-01", **values
        )

    def test_templates_of_the_addon_can_be_printed(self):
        for version in self.env["cqtt.document.template.version"].search([]):
            with self.subTest(version=version.display_name):
                self.assertFalse(version.problem)
                text = " ".join(read_pages(base64.b64decode(version.preview)))
                self.assertIn("BẢN IN THỬ", text)
                self.assertNotIn("{{", text)

    def test_broken_template_names_the_field(self):
        for body, parts in (
            ("Ông\n{{ho_tne}}", ("2", "ho_tne", "ho_ten")),
            ("{{so_tien:chuu}}", ("1", "so_tien:chuu", "chu")),
            ("{{ho_ten", ("1", "{{ho_ten")),
            ("**a", ("1", "**a")),
        ):
            version = self.draft(body)
            for part in parts:
                self.assertIn(part, version.problem)
            self.assertFalse(version.preview)
            with self.assertRaises(UserError) as caught:
                version.with_user(self.province_admin).perform("put_in_force")
            self.assertIn(parts[1], str(caught.exception))
            version.unlink()

    def test_broken_fields_and_samples_are_named(self):
        for fields, part in (
            ((*FIELDS, ("ho_ten", "Lại", "text", "")), "ho_ten"),
            ((("nguoi_ky", "Ký", "text", ""),), "nguoi_ky"),
            ((("Ho", "Họ", "text", ""),), "Ho"),
        ):
            version = self.draft("a", fields=fields, subject="")
            self.assertIn(part, version.problem)
            version.unlink()
        version = self.draft("{{ngay}}")
        version.field_ids.filtered(lambda field: field.name == "ngay").sample = "mai"
        self.assertIn("mai", version.problem)

    def test_preview(self):
        [text] = read_pages(base64.b64decode(self.version.preview))
        self.assertIn("Một triệu không trăm lẻ năm nghìn đồng", text)
        self.assertIn("TT Việc 1 Một 2 Hai", text)

    def test_paper_and_copies(self):
        version = self.draft(paper="a5_landscape", copies="Lưu; Giao người nhận")
        pdf = base64.b64decode(version.preview)
        self.assertEqual(set(read_sizes(pdf)), {(210, 148)})
        texts = read_pages(pdf)
        self.assertIn("Liên: Lưu", texts[0])
        self.assertIn("Liên: Giao người nhận", texts[1])

    def test_version_in_force_by_day(self):
        version = self.draft()
        self.assertEqual(self.template._version(), self.version)
        version.with_user(self.province_admin).perform("put_in_force")
        self.assertEqual(self.version.valid_to, Date.to_date("2024-12-31"))
        self.assertEqual(self.template._version(), version)
        self.assertEqual(
            self.template._version(Date.to_date("2024-06-01")), self.version
        )
        with self.assertRaises(UserError):
            self.template._version(Date.to_date("2019-06-01"))
        version.with_user(self.province_admin).perform("end", reason="Thử")
        self.assertEqual(version.state, "ended")

    def test_two_versions_do_not_begin_on_one_day(self):
        version = self.draft()
        version.valid_from = self.version.valid_from
        version = version.with_user(self.province_admin)
        self.assertTrue(version.why_not("put_in_force"))
        with self.assertRaises(UserError):
            version.perform("put_in_force")
        version.valid_from = "2020-01-02"
        version.perform("put_in_force")
        self.assertEqual(self.version.valid_to, self.version.valid_from)

    def test_version_in_force_never_changes(self):
        with self.assertRaises(AccessError):
            self.version.body = "Khác"
        with self.assertRaises(UserError):
            self.version.field_ids[0].label = "Khác"
        with self.assertRaises(UserError):
            self.version.field_ids[0].unlink()
        with self.assertRaises(UserError):
            self.template.kind_id = self.env.ref(
                "cqtt_document.cqtt_document_kind_bao_cao"
            )

    @mute_logger("odoo.sql_db")
    def test_database_keeps_the_version(self):
        self.env.flush_all()
        with self.assertRaisesRegex(Exception, "CQTT-05"), self.env.cr.savepoint():
            self.env.cr.execute(
                "UPDATE cqtt_document_template_version SET body = 'x' WHERE id = %s",
                [self.version.id],
            )

    def test_copy_is_the_next_version(self):
        copy = self.version.copy()
        self.assertEqual((copy.number, copy.state), (2, "draft"))
        self.assertEqual(copy.valid_from, today())
        self.assertEqual(copy.field_ids.mapped("name"), [f[0] for f in FIELDS])
        copy.body = "Khác {{ho_ten}}"

    def test_new_version(self):
        template = self.template.with_user(self.province_admin)
        action = template.action_new_version()
        version = self.version.browse(action["res_id"])
        self.assertEqual((version.number, version.body), (2, self.version.body))
        empty = template.create({"code": "x", "name": "X", "kind_id": self.kind.id})
        action = empty.action_new_version()
        self.assertFalse(action.get("res_id"))
        self.assertEqual(action["context"], {"default_template_id": empty.id})
        with self.assertRaises(AccessError):
            self.template.with_user(self.officer).action_new_version()

    def test_only_the_province_writes_templates(self):
        version = self.draft()
        for user in (self.officer, self.manager, self.chair):
            with self.assertRaises(AccessError):
                version.with_user(user).body = "Khác"
            with self.assertRaises(UserError):
                version.with_user(user).perform("put_in_force")

    def test_signed_paper_keeps_its_version(self):
        paper = self.sign_paper()
        version = self.draft("Mới {{ho_ten}}")
        version.with_user(self.province_admin).perform("put_in_force")
        self.assertEqual(paper.version_id, self.version)
        self.assertEqual(self.write_paper().version_id, version)
        with self.assertRaises(UserError):
            self.version.unlink()

    def test_code_is_taken_once(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation):
            self.template.copy({"code": "thu"})
