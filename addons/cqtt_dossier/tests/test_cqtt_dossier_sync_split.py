import base64

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..provincial_sheet import Mapping, place_names, shares
from .sync_common import OPEN, TITLES, SyncCase, csv_export, export

UNIT = TITLES | {"unit": "Đơn vị giải quyết"}
HOME = OPEN | {"code": "1", "unit": "UBND Xã Nhà"}


@tagged("post_install", "-at_install")
class TestShares(SyncCase):
    def shares(self, content, **titles):
        found = shares(content, Mapping({"code": "Mã hồ sơ", **titles}))
        return {name: len(rows) for name, rows in found.rows.items()}

    def test_by_the_column(self):
        rows = [OPEN | {"unit": unit} for unit in ("Xã A", "Xã B", "Xã A", "")]
        for content in (export(*rows, titles=UNIT), csv_export(*rows, titles=UNIT)):
            self.assertEqual(
                self.shares(content, unit=UNIT["unit"]),
                {"Xã A": 2, "Xã B": 1, "H99.1.01": 1},
            )

    def test_by_the_code_alone(self):
        rows = [OPEN, OPEN | {"code": "H99.1.02-260302-0001"}]
        self.assertEqual(self.shares(export(*rows)), {"H99.1.01": 1, "H99.1.02": 1})

    def test_names(self):
        for text in (
            "UBND xã Yên Thủy",
            "Ủy ban nhân dân Xã Yên Thủy, tỉnh Phú Thọ",
            "TTPVHCC - Xã Yên Thủy (điểm 1)",
            "xã  YÊN THỦY",
        ):
            self.assertIn("xã yên thủy", place_names(text))


@tagged("post_install", "-at_install")
class TestSyncSplit(SyncCase):
    """The province administrator hands one export over to two communes."""

    def split(self, *rows, user=None, titles=UNIT):
        splits = self.env["cqtt.dossier.sync.split"].with_user(
            user or self.province_admin
        )
        split = splits.create(
            {
                "province_id": self.home_commune.province_id.id,
                "file": base64.b64encode(export(*rows, titles=titles)),
                "file_name": "tinh.xlsx",
            }
        )
        split.action_look()
        return split

    def rows(self):
        home, other = self.home_commune, self.other_commune
        return [
            HOME | {"unit": f"UBND {home.name}"},
            HOME | {"code": "2", "unit": home.agency_code},
            HOME | {"code": "3", "unit": other.name},
            HOME | {"code": "4", "unit": "Nơi nào đó"},
        ]

    def parts(self, unit=None):
        return self.env["cqtt.dossier.sync"].search(
            [("unit_id", "=", (unit or self.home_commune).id)]
        )

    def test_each_gets_its_rows(self):
        split = self.split(*self.rows())
        self.assertEqual((split.row_count, split.left_count), (4, 1))
        split.action_hand_over()
        part = self.parts().with_user(self.manager)
        self.assertEqual(part.handed_by_id, self.province_admin)
        home = self.env["cqtt.home"].with_user(self.manager).get_data()
        self.assertEqual(home["counts"]["dossier_sync"]["total"], 1)
        with self.at("2026-03-10 08:00"):
            part.perform("check")
            self.assertEqual(self.counts(part), (2, 0, 0, 0, 0))
            part.perform("start")
            self.run_job()
        self.assertEqual(self.dossier("2").state, "processing")
        self.assertEqual(len(self.parts(self.other_commune)), 1)
        self.assertFalse(self.parts(self.other_commune).row_count)

    def test_the_newer_one_takes_the_place_of_what_waits(self):
        self.split(*self.rows()).action_hand_over()
        part = self.parts().with_user(self.manager)
        with self.at("2026-03-10 08:00"):
            part.perform("check")
        self.split(*self.rows()[:1]).action_hand_over()
        self.assertEqual(self.parts(), part)
        with self.at("2026-03-10 09:00"), self.assert_refused(UserError, "changed"):
            part.perform("start")
        with self.at("2026-03-10 09:00"):
            part.perform("check")
        self.assertEqual(self.counts(part), (1, 0, 0, 0, 0))

    def test_what_a_person_says_is_remembered(self):
        split = self.split(*self.rows())
        unknown = split.line_ids.filtered(lambda line: not line.unit_id)
        unknown.unit_id = self.other_commune
        split.action_hand_over()
        again = self.split(*self.rows())
        self.assertEqual(again.left_count, 0)

    def test_one_name_of_two_communes_is_nobodys(self):
        self.other_commune.name = self.home_commune.name
        split = self.split(self.rows()[0])
        self.assertEqual(split.left_count, 1)
        with self.assert_refused(UserError, "Say first"):
            split.action_hand_over()

    def test_a_manager_reaches_his_own_units_alone(self):
        split = self.split(*self.rows(), user=self.manager)
        self.assertEqual(split.line_ids.unit_id, self.home_commune)
        split.line_ids.filtered(
            lambda line: not line.unit_id
        ).unit_id = self.other_commune
        with self.assert_refused(UserError, "answer for"):
            split.action_hand_over()

    def test_who_hands_over(self):
        for user in (self.officer, self.leader):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.split(*self.rows(), user=user)
        self.split(*self.rows()).action_hand_over()
        with self.assertRaises(AccessError):
            self.parts().with_user(self.province_admin).read(["file_name"])

    def test_no_export(self):
        with self.assertRaises(UserError):
            self.env["cqtt.dossier.sync.split"].with_user(self.province_admin).create(
                {
                    "province_id": self.home_commune.province_id.id,
                    "file": base64.b64encode(b"PK"),
                }
            ).action_look()
