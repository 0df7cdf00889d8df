from freezegun import freeze_time
from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestCqttUnit(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.province = cls.make_unit("Tỉnh Thử", "province", code="T1", code_set="test")
        cls.district = cls.make_unit(
            "Huyện Thử", "rural_district", parent_id=cls.province.id
        )
        cls.ward = cls.make_unit(
            "Phường Thái Bình Thử",
            "ward",
            code="00042",
            code_set="test",
            parent_id=cls.district.id,
        )

    def test_level_follows_kind(self):
        for kind, level in (
            ("central_city", "province"),
            ("town", "district"),
            ("special_zone", "commune"),
            ("agency", "agency"),
        ):
            self.assertEqual(self.make_unit(kind, kind).level, level)

    def test_province_follows_parent(self):
        self.assertEqual(self.province.province_id, self.province)
        self.assertEqual(self.ward.province_id, self.province)
        other = self.make_unit("Tỉnh Khác", "province")
        self.district.parent_id = other
        self.assertEqual(self.ward.province_id, other)

    def test_search_without_accents_and_by_code(self):
        found = self.env["cqtt.unit"].name_search("thai binh thu")
        self.assertEqual(found, [(self.ward.id, "Phường Thái Bình Thử")])
        found = self.env["cqtt.unit"].name_search("00042")
        self.assertEqual([id_ for id_, _name in found], self.ward.ids)

    def test_same_code_in_one_set(self):
        self.make_unit("Xã Thử", "commune", code="00042", code_set="other")
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.make_unit("Xã Thử", "commune", code="00042", code_set="test")

    def test_code_needs_its_set(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.make_unit("Xã Thử", "commune", code="00043")

    def test_validity(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.ward.write({"valid_from": "2025-07-02", "valid_to": "2025-07-01"})
            self.env.flush_all()

    def test_in_force_up_to_the_last_day(self):
        self.ward.write({"valid_from": "2020-01-01", "valid_to": "2025-06-30"})
        domain = [("id", "=", self.ward.id), ("is_in_force", "=", True)]
        for day, expected in (
            ("2019-12-31", False),
            ("2020-01-01", True),
            ("2025-06-30", True),
            ("2025-07-01", False),
        ):
            with self.subTest(day=day), freeze_time(f"{day} 05:00:00"):
                self.ward.invalidate_recordset(["is_in_force"])
                self.assertEqual(self.ward.is_in_force, expected)
                self.assertEqual(bool(self.ward.search(domain)), expected)
                domain_not = domain[:1] + [("is_in_force", "=", False)]
                self.assertEqual(bool(self.ward.search(domain_not)), not expected)

    def test_parent_stands_above(self):
        with self.assertRaises(ValidationError):
            self.district.parent_id = self.make_unit("Quận Thử", "urban_district")
        with self.assertRaises(ValidationError):
            self.ward.parent_id = self.make_unit("Xã Thử", "commune")

    def test_no_cycle(self):
        for parent in (self.province, self.ward):
            with self.subTest(parent=parent.name), self.assertRaises(UserError):
                self.province.parent_id = parent

    def test_kind_stays_above_children(self):
        with self.assertRaises(ValidationError):
            self.district.kind = "commune"

    def test_no_deletion_of_referenced_units(self):
        with self.assertRaises(UserError):
            self.district.unlink()
        new = self.make_unit("Phường Mới", "ward")
        link = self.env["cqtt.unit.link"].create(
            {
                "predecessor_id": self.ward.id,
                "successor_id": new.id,
                "kind": "renamed",
                "date": "2025-07-01",
                "is_default": True,
            }
        )
        self.assertEqual(link.display_name, "Phường Thái Bình Thử → Phường Mới")
        with self.assertRaises(UserError):
            new.unlink()
        link.unlink()
        new.unlink()
        self.assertFalse(new.exists())

    def test_one_default_successor(self):
        new = self.make_unit("Phường Mới", "ward"), self.make_unit("Xã Mới", "commune")
        values = {"predecessor_id": self.ward.id, "kind": "split", "date": "2025-07-01"}
        links = self.env["cqtt.unit.link"].create(
            [values | {"successor_id": unit.id} for unit in new]
        )
        links[0].is_default = True
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            links[1].is_default = True
            self.env.flush_all()

    def test_form(self):
        form = Form(self.env["cqtt.unit"].with_user(self.province_admin))
        form.name = "Xã Mới"
        form.kind = "commune"
        form.parent_id = self.district
        unit = form.save()
        self.assertEqual((unit.level, unit.province_id), ("commune", self.province))

    def test_units_below(self):
        self.assertEqual(self.district.child_count, 1)
        self.assertEqual(self.ward.child_count, 0)
        action = self.district.action_view_children()
        self.assertEqual(self.env["cqtt.unit"].search(action["domain"]), self.ward)
