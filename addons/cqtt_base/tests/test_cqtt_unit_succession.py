from datetime import timedelta

from odoo.exceptions import ValidationError
from odoo.tests import tagged

from ..clock import today
from .common import CqttCommon, set_units_aside


@tagged("post_install", "-at_install")
class TestCqttUnitSuccession(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.xuan_phu, cls.tan_tien, cls.ward, cls.part, cls.alone = (
            cls.make_unit(name, "ward")
            for name in ("Xuân Phú", "Tân Tiến", "Phường Tân Tiến", "Một phần", "Lẻ")
        )
        cls.link(cls.xuan_phu, cls.tan_tien, "merged", is_default=True)
        cls.link(cls.tan_tien, cls.part, "split")
        cls.default = cls.link(cls.tan_tien, cls.ward, "split", is_default=True)

    @classmethod
    def link(cls, old, new, kind, **values):
        values = {"date": "2025-07-01", "kind": kind, **values}
        return cls.env["cqtt.unit.link"].create(
            {"predecessor_id": old.id, "successor_id": new.id, **values}
        )

    def test_mapping_in_one_query(self):
        units = self.xuan_phu | self.tan_tien | self.ward | self.alone
        self.env.flush_all()
        with self.assertQueryCount(1):
            todays = units._today_units()
        self.assertEqual(
            todays,
            {
                self.xuan_phu: self.ward,
                self.tan_tien: self.ward,
                self.ward: self.ward,
                self.alone: self.alone,
            },
        )

    def test_field_follows_new_links(self):
        self.assertEqual(self.xuan_phu.today_unit_id, self.ward)
        self.link(self.ward, self.alone, "renamed")
        self.assertEqual(self.xuan_phu.today_unit_id, self.alone)
        self.default.is_default = False
        self.assertEqual(self.xuan_phu.today_unit_id, self.tan_tien)

    def test_links_of_tomorrow_wait(self):
        link = self.link(self.ward, self.alone, "renamed")
        link.date = today() + timedelta(days=1)
        self.assertEqual(self.xuan_phu.today_unit_id, self.ward)

    def test_search(self):
        units = self.env["cqtt.unit"]
        self.assertEqual(
            units.search([("today_unit_id", "=", self.ward.id)]),
            self.xuan_phu | self.tan_tien | self.ward,
        )
        others = units.search([("today_unit_id", "!=", self.ward.id)])
        self.assertIn(self.part, others)
        self.assertNotIn(self.xuan_phu, others)

    def test_group_by_todays_unit(self):
        units = self.xuan_phu | self.tan_tien | self.ward | self.part | self.alone
        groups = self.env["cqtt.unit"]._read_group(
            [("id", "in", units.ids)], ["today_unit_id"], ["__count"]
        )
        self.assertEqual(dict(groups), {self.ward: 3, self.part: 1, self.alone: 1})

    def test_list_in_todays_units(self):
        as_user = self.env["cqtt.unit"].with_user(self.role_users["officer"])
        self.assertTrue(
            as_user.fields_get(["today_unit_id"])["today_unit_id"]["groupable"]
        )
        result = as_user.web_read_group(
            [("id", "in", (self.xuan_phu | self.tan_tien).ids)],
            ["today_unit_id"],
            ["__count"],
        )
        (group,) = result["groups"]
        self.assertEqual(group["today_unit_id"][0], self.ward.id)
        self.assertEqual(
            as_user.search(group["__extra_domain"]),
            self.xuan_phu | self.tan_tien | self.ward,
        )

    def test_figures_in_todays_units(self):
        hamlets = self.env["cqtt.hamlet"].create(
            [
                {"unit_id": unit.id, "name": "Thôn 1", "kind": "village"}
                for unit in (self.xuan_phu, self.tan_tien, self.alone)
            ]
        )
        groups = hamlets._read_group(
            [("id", "in", hamlets.ids)], ["unit_id.today_unit_id"], ["__count"]
        )
        self.assertEqual(dict(groups), {self.ward: 2, self.alone: 1})

    def test_no_circle(self):
        with self.assert_refused(ValidationError, "Xuân Phú → Tân Tiến → "):
            self.link(self.ward, self.xuan_phu, "renamed")

    def test_shipped_lists(self):
        set_units_aside(self.env)
        self.env["cqtt.unit"]._load_list("2025-07", "24", with_predecessors=True)
        today_unit = self.find("07714").today_unit_id
        self.assertEqual(
            (today_unit.name, today_unit.code_set), ("Phường Tân Tiến", "gso-34")
        )
        old = self.env["cqtt.unit"].search(
            [("code_set", "=", "gso-63"), ("successor_link_ids", "!=", False)]
        )
        self.assertEqual({*old.today_unit_id.mapped("code_set")}, {"gso-34"})
