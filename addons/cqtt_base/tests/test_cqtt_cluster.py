from datetime import date

from psycopg2.errors import ExclusionViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import SQL, mute_logger

from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestCqttCluster(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.Member = cls.env["cqtt.cluster.member"]
        cls.second = cls.make_cluster("Cụm Hai", cls.other_commune)

    def add(self, cluster, unit, date_from, date_to=False):
        return self.Member.create(
            {
                "cluster_id": cluster.id,
                "unit_id": unit.id,
                "date_from": date_from,
                "date_to": date_to,
            }
        )

    def assert_database_refuses(self, sql):
        with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"):
            self.env.flush_all()
            self.env.cr.execute(sql)
            self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_one_cluster_of_a_kind_at_a_time(self):
        with self.assert_refused(ValidationError, "Xã Nhà .*Cụm Nhà"):
            self.add(self.second, self.home_commune, "2026-01-01")

    def test_membership_may_follow_the_next_day(self):
        member = self.home_cluster.member_ids
        member.date_to = "2025-12-31"
        with self.assertRaises(ValidationError):
            self.add(self.second, self.home_commune, "2025-12-31")
        self.add(self.second, self.home_commune, "2026-01-01")
        with self.assertRaises(ValidationError):
            member.date_to = "2026-01-01"

    def test_moving_a_commune_in_one_save(self):
        member = self.home_cluster.member_ids
        moved = self.add(self.second, self.other_commune, "2019-01-01", "2019-12-31")
        self.env["cqtt.cluster"].browse(self.second.id).write(
            {
                "member_ids": [
                    (1, moved.id, {"date_to": "2019-06-30"}),
                    (
                        0,
                        0,
                        {"unit_id": self.other_commune.id}
                        | {"date_from": "2019-07-01", "date_to": "2019-12-31"},
                    ),
                ]
            }
        )
        self.assertTrue(member.exists())

    def test_another_kind_is_apart(self):
        district = self.make_cluster("Huyện Cũ", self.home_commune, kind="district")
        self.assertEqual(district.member_ids.kind, "district")
        with self.assertRaises(ValidationError):
            district.kind = "supervision"

    def test_the_database_refuses_what_python_does_not_see(self):
        for kind in ("supervision", "district"):
            if kind == "district":
                (self.home_cluster | self.second).kind = "district"
            with self.subTest(kind=kind):
                self.assert_database_refuses(
                    SQL(
                        "UPDATE cqtt_cluster_member SET unit_id = %s WHERE id = %s",
                        self.home_commune.id,
                        self.second.member_ids.id,
                    )
                )

    def test_communes_of_the_province_only(self):
        district = self.make_unit(
            "Huyện", "rural_district", parent_id=self.home_province.id
        )
        elsewhere = self.make_unit("Tỉnh Khác", "province")
        foreign = self.make_unit("Xã Khác", "commune", parent_id=elsewhere.id)
        for unit in (district, self.home_province, foreign):
            with self.subTest(unit=unit.name), self.assertRaises(ValidationError):
                self.add(self.second, unit, "2026-01-01")

    def test_levels_of_province_and_district(self):
        with self.assertRaises(ValidationError):
            self.second.district_unit_id = self.home_commune
        with self.assertRaises(ValidationError):
            self.second.province_id = self.home_commune

    def test_members_today(self):
        third = self.make_unit("Xã Ba", "commune", parent_id=self.home_province.id)
        self.assertEqual(self.second.member_count, 1)
        member = self.add(self.second, third, "2021-01-01", "2021-12-31")
        self.assertEqual(self.second.member_count, 1)
        member.date_to = False
        self.assertEqual(self.second.member_count, 2)
        self.assertEqual(member.display_name, "Xã Ba – Cụm Hai")

    def test_no_deletion_under_supervision(self):
        with self.assertRaises(UserError):
            self.home_cluster.with_user(self.province_admin).unlink()
        self.second.with_user(self.province_admin).unlink()
        self.assertFalse(self.second.exists())

    def test_form(self):
        third = self.make_unit("Xã Ba", "commune", parent_id=self.home_province.id)
        form = Form(self.env["cqtt.cluster"].with_user(self.province_admin))
        form.name = "Cụm Ba"
        form.province_id = self.home_province
        with form.member_ids.new() as line:
            line.unit_id = third
        self.assertEqual(form.save().member_ids.unit_id, third)


@tagged("post_install", "-at_install")
class TestDistrictClusters(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.districts = cls.env["cqtt.unit"].union(
            *(
                cls.make_unit(name, "rural_district", parent_id=cls.home_province.id)
                for name in ("Huyện Đông", "Huyện Tây")
            )
        )
        cls.east, cls.west = cls.districts

    def make(self, province=None):
        province = (province or self.home_province).with_user(self.province_admin)
        return province.action_make_district_clusters()

    def members(self, district):
        clusters = self.env["cqtt.cluster"].search(
            [("district_unit_id", "=", district.id)]
        )
        return clusters.member_ids.unit_id

    def test_districts_with_their_communes(self):
        self.home_commune.write({"parent_id": self.east.id, "valid_from": "2011-05-01"})
        self.other_commune.parent_id = self.west
        self.make()
        self.assertEqual(self.members(self.east), self.home_commune)
        self.assertEqual(self.members(self.west), self.other_commune)
        cluster = self.home_commune.cluster_member_ids.cluster_id.filtered(
            lambda cluster: cluster.kind == "district"
        )
        self.assertEqual(cluster.name, "Huyện Đông")
        self.assertEqual(cluster.member_ids.date_from, date(2011, 5, 1))
        self.assertEqual(self.home_commune.cluster_count, 2)
        self.assertEqual(self.east.cluster_count, 1)
        self.assertEqual(self.home_province.cluster_count, 3)

    def test_again_makes_nothing(self):
        self.home_commune.parent_id = self.east
        self.make()
        cluster = self.env["cqtt.cluster"].search(
            [("district_unit_id", "=", self.east.id)]
        )
        cluster.name = "Tên tự đặt"
        cluster.member_ids.date_to = "2999-12-31"
        third = self.make_unit("Xã Ba", "commune", parent_id=self.east.id)
        self.make()
        self.assertEqual(self.members(self.east), self.home_commune | third)
        self.assertEqual(cluster.name, "Tên tự đặt")
        before = self.env["cqtt.cluster.member"].search([])
        action = self.make()
        self.assertEqual(self.env["cqtt.cluster.member"].search([]), before)
        self.assertIn("0", action["params"]["message"])

    def test_merged_communes_go_where_most_came_from(self):
        old = self.env["cqtt.unit"].union(
            *(
                self.make_unit(
                    f"Xã cũ {n}",
                    "commune",
                    parent_id=district.id,
                    valid_to="2025-06-30",
                )
                for n, district in enumerate((self.east, self.west, self.west))
            )
        )
        self.districts.valid_to = "2025-06-30"
        for unit in old:
            self.env["cqtt.unit.link"].create(
                {
                    "predecessor_id": unit.id,
                    "successor_id": self.home_commune.id,
                    "kind": "merged",
                    "date": "2025-07-01",
                    "is_default": True,
                }
            )
        self.make()
        self.assertEqual(self.members(self.west), self.home_commune)
        self.assertFalse(self.members(self.east))

    def test_real_lists(self):
        self.env["cqtt.unit"].search([("code_set", "!=", False)]).write(
            {"code": False, "code_set": False}
        )
        self.env["cqtt.unit"]._load_list("2025-07", "25", with_predecessors=True)
        province = self.find("25", "gso-34")
        self.make(province)
        communes = self.env["cqtt.unit"].search(
            [("province_id", "=", province.id), ("level", "=", "commune")]
        )
        clusters = self.env["cqtt.cluster"].search([("province_id", "=", province.id)])
        self.assertEqual(clusters.member_ids.unit_id, communes)
        self.assertEqual(len(clusters.member_ids), len(communes))
        self.assertIn("Thành phố Hòa Bình", clusters.mapped("name"))

    def test_without_districts_it_says_what_to_do(self):
        province = self.make_unit("Tỉnh Mới", "province")
        self.make_unit("Xã Mới", "commune", parent_id=province.id)
        with self.assert_refused(UserError, "predecessors"):
            self.make(province)

    def test_actions_from_the_unit(self):
        action = self.home_commune.action_view_clusters()
        found = self.env["cqtt.cluster"].search(action["domain"])
        self.assertEqual(found, self.home_cluster)
