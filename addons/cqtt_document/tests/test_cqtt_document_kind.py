from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import DocumentCommon


@tagged("post_install", "-at_install")
class TestCqttDocumentKind(DocumentCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kinds = cls.env["cqtt.document.kind"]
        cls.kind = cls.kinds.create({"code": "thu", "name": "Thử", "abbreviation": "T"})

    def test_kinds_of_the_decree(self):
        self.assertGreaterEqual(self.kinds.search_count([]), 29)
        letter = self.env.ref("cqtt_document.cqtt_document_kind_cong_van")
        self.assertFalse(letter.has_title)
        self.assertEqual(letter.example, "05/UBND-VP")

    def test_example(self):
        self.assertEqual(self.kind.example, "05/T-UBND")
        self.kind.pattern = "{serial}/{kind}-{body}"
        self.assertEqual(self.kind.example, "5/T-UBND")

    def test_broken_pattern_is_refused_and_explained(self):
        for pattern, named in (
            ("{serial", "{serial"),
            ("{serial}/{body}{unit}", "{unit}"),
            ("{serial:9}/{body}", "serial:9"),
            ("{kind}/{body}", "{serial}"),
            ("{serial}/{kind}", "{body}"),
        ):
            with self.assertRaisesRegex(ValidationError, named.replace("{", r"\{")):
                self.kind.pattern = pattern

    def test_example_of_a_broken_pattern_explains(self):
        kind = self.kinds.new({"code": "x", "name": "X", "pattern": "{body}"})
        self.assertIn("{serial}", kind.example)

    def test_series_by_unit_kind_and_year(self):
        draw = self.kind._draw
        self.assertEqual([draw(self.ward, 2026) for _i in range(3)], [1, 2, 3])
        self.assertEqual(draw(self.ward, 2027), 1)
        self.assertEqual(draw(self.other_ward, 2026), 1)
        other = self.kinds.create({"code": "khac", "name": "Khác"})
        self.assertEqual(other._draw(self.ward, 2026), 1)

    def test_kinds_may_share_a_series(self):
        other = self.kinds.create({"code": "khac", "name": "Khác", "series": "thu"})
        self.kind._draw(self.ward, 2026)
        self.assertEqual(other._draw(self.ward, 2026), 2)

    def test_used_kind_is_kept(self):
        with self.assertRaises(UserError):
            self.env.ref("cqtt_document.cqtt_document_kind_quyet_dinh").unlink()
        self.kind.unlink()
        self.assertFalse(self.kind.exists())
