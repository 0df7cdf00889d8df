from collections import Counter
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models import unit_loader
from ..models.unit_loader import REASONS, UnitLoader
from ..unit_lists import Problem, Reason, UnitListError
from .common import CqttCommon, set_units_aside


@tagged("post_install", "-at_install")
class TestUnitLoader(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        set_units_aside(cls.env)
        cls.loaded = [("code_set", "in", ["gso-63", "gso-34"])]
        cls.Unit = cls.env["cqtt.unit"].with_user(cls.province_admin)

    def test_load(self):
        report = self.Unit._load_list("2023", "17")
        units = self.Unit.search(self.loaded)
        self.assertEqual(report.units.created, len(units))
        self.assertEqual(
            Counter(units.mapped("level")),
            {"province": 1, "district": 10, "commune": 151},
        )
        ward = self.find("04789")
        self.assertRecordValues(
            ward,
            [
                {
                    "name": "Phường Thái Bình",
                    "kind": "ward",
                    "level": "commune",
                    "parent_id": self.find("148").id,
                    "province_id": self.find("17").id,
                    "is_in_force": False,
                }
            ],
        )
        self.assertEqual(
            ward.parent_path, f"{self.find('17').id}/{ward.parent_id.id}/{ward.id}/"
        )

    def test_second_load_changes_nothing_and_is_fast(self):
        first = self.Unit._load_list("2025-07", "25", with_predecessors=True)
        self.env.flush_all()
        self.env.invalidate_all()
        # One search for each of the four files and one for the links.
        with self.assertQueryCount(5):
            second = self.Unit._load_list("2025-07", "25", with_predecessors=True)
            self.env.flush_all()
        for before, after in (
            (first.units, second.units),
            (first.links, second.links),
        ):
            self.assertGreater(before.created, 100)
            self.assertEqual(after.unchanged, before.created)
            self.assertEqual((after.created, after.updated), (0, 0))

    def test_preview_writes_nothing(self):
        loader = UnitLoader(self.Unit.env, "2025-07", "25", True)
        preview = loader.preview()
        self.assertFalse(self.Unit.search(self.loaded))
        self.assertEqual(loader.load(), preview)

    def test_links(self):
        self.Unit._load_list("2025-07", "25", with_predecessors=True)
        ward = self.find("04789")
        link = ward.successor_link_ids
        self.assertEqual(link.successor_id.name, "Phường Thống Nhất")
        self.assertEqual((link.kind, link.is_default), ("merged", True))
        self.assertEqual(link.date.isoformat(), "2025-07-01")
        self.assertIn(link, link.successor_id.predecessor_link_ids)
        province = self.find("25", "gso-34")
        self.assertEqual(
            set(province.predecessor_link_ids.predecessor_id.mapped("name")),
            {"Tỉnh Hòa Bình", "Tỉnh Phú Thọ", "Tỉnh Vĩnh Phúc"},
        )

    def test_without_predecessors(self):
        report = self.Unit._load_list("2025-07", "25")
        self.assertEqual(report.units.created, 149)
        self.assertFalse(self.find("17"))
        self.assertFalse(self.find("25", "gso-34").predecessor_link_ids)

    def test_keeps_what_officers_maintain(self):
        self.Unit._load_list("2023", "17")
        kept = {
            "hotline": "0218 385 0000",
            "chair_phone": "0912 000 000",
            "population": 8123,
            "agency_code": "H28.15.01",
            "is_pilot": True,
        }
        ward = self.find("04789")
        ward.write({"name": "Sai tên", "list_date": False, **kept})
        report = self.Unit._load_list("2023", "17")
        self.assertEqual(report.units.updated, 1)
        self.assertRecordValues(ward, [{"name": "Phường Thái Bình", **kept}])

    def test_wrong_parent_is_mended(self):
        self.Unit._load_list("2023", "17")
        ward = self.find("04789")
        ward.parent_id = self.find("150")
        self.Unit._load_list("2023", "17")
        self.assertEqual(ward.parent_id, self.find("148"))

    def test_wrong_default_is_mended(self):
        self.Unit._load_list("2025-07", "25", with_predecessors=True)
        link = self.env["cqtt.unit.link"].search(
            [
                ("kind", "=", "split"),
                ("successor_id", "child_of", self.find("25", "gso-34").ids),
            ],
            limit=1,
        )
        both = link.predecessor_id.successor_link_ids
        default = both.filtered("is_default")
        default.is_default = False
        self.env.flush_all()
        (both - default)[0].is_default = True
        report = self.Unit._load_list("2025-07", "25", with_predecessors=True)
        self.assertEqual(report.links.updated, 2)
        self.assertEqual(both.filtered("is_default"), default)

    def test_newer_list_wins_in_either_order(self):
        self.Unit._load_list("2023", "24")
        self.assertEqual(self.find("222").name, "Huyện Việt Yên")
        self.Unit._load_list("2025-06", "24")
        self.assertEqual(self.find("222").name, "Thị xã Việt Yên")
        report = self.Unit._load_list("2023", "24")
        self.assertEqual(self.find("222").name, "Thị xã Việt Yên")
        self.assertEqual((report.units.created, report.units.updated), (0, 0))

    def test_unknown_province(self):
        for key in (("2025-07", "17"), ("1999", "17"), ("../2023", "17")):
            with self.assertRaises(UserError):
                self.Unit._load_list(*key)

    def test_broken_list_is_explained(self):
        error = UnitListError([Problem("/x/17.csv", 7, "code", Reason.CODE, "4789")])
        with (
            patch.object(type(unit_loader.SHIPPED), "units", side_effect=error),
            self.assertRaisesRegex(UserError, "17.csv, row 7, column code: .* 4789"),
        ):
            self.Unit.with_context(lang="en_US")._load_list("2023", "17")

    def test_every_reason_is_explained(self):
        self.assertEqual(set(REASONS), set(Reason))
