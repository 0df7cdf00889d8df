from datetime import timedelta
from unittest.mock import patch

from freezegun import freeze_time
from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..clock import today
from .staff_common import StaffCommon


@tagged("post_install", "-at_install")
class TestCqttStaff(StaffCommon):
    def test_lists_sort_by_given_name(self):
        self.make_staff("Đinh Thị Ánh")
        staff = self.env["cqtt.staff"].search([("unit_id", "=", self.home_commune.id)])
        self.assertEqual(
            staff.mapped("name"), ["Lê Văn An", "Đinh Thị Ánh", "Bùi Thị Hạnh"]
        )
        self.an.name = "Lê Văn Ý"
        self.assertEqual(
            self.env["cqtt.staff"].search([], limit=1).name, "Đinh Thị Ánh"
        )

    def test_display_name(self):
        self.assertEqual(self.an.display_name, "Lê Văn An")
        self.an.post = "Địa chính"
        self.assertEqual(self.an.display_name, "Lê Văn An – Địa chính")

    def test_one_record_per_account_and_unit(self):
        with self.assert_refused(ValidationError, "Bùi Thị Hạnh"):
            self.make_staff("Hạnh nữa", user_id=self.officer.id, date_to="2020-01-01")

    def test_account_at_another_unit_and_another_time(self):
        self.make_staff("Hạnh", user_id=self.officer.id, unit_id=self.other_commune.id)
        self.hanh.date_to = "2023-12-31"
        again = self.make_staff("Hạnh", user_id=self.officer.id, date_from="2024-01-01")
        with self.assert_refused(ValidationError, "Bùi Thị Hạnh"):
            again.date_from = "2023-12-31"

    def test_database_refuses_two_open_records(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "UPDATE cqtt_staff SET user_id = %s WHERE id = %s",
                [self.officer.id, self.an.id],
            )

    def test_one_head(self):
        self.hanh.is_head = True
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.an.is_head = True
            self.env.flush_all()

    def test_dates(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.an.date_to = "2019-12-31"
            self.env.flush_all()

    def test_in_force_up_to_the_last_day(self):
        self.an.write({"date_from": "2026-03-01", "date_to": "2026-03-31"})
        mine = [("id", "=", self.an.id)]
        for moment, expected in (
            ("2026-02-28 12:00", False),
            ("2026-03-01 05:00", True),
            ("2026-03-31 16:59", True),
            ("2026-03-31 17:01", False),
        ):
            with self.subTest(moment=moment), freeze_time(moment):
                self.an.invalidate_recordset(["is_in_force"])
                self.assertEqual(self.an.is_in_force, expected)
                for value in (True, False):
                    found = self.an.search([*mine, ("is_in_force", "=", value)])
                    self.assertEqual(bool(found), value is expected)

    def test_deleted_only_while_unused(self):
        with self.assert_refused(UserError, "Bùi Thị Hạnh.*(last day|ngày cuối)"):
            self.hanh.unlink()
        (self.an | self.next_door).unlink()
        self.assertFalse(self.an.exists())

    def test_pointed_to_is_used(self):
        channel = self.env["cqtt.channel"].create({"name": "Drone", "code": "drone"})
        self.assertFalse(channel._used())
        pointing = [("cqtt.staff", "unit_id")]
        used, unused = self.home_commune, self.make_unit("Xã Trống", "commune")
        # as if units were kept like channels
        with patch.object(type(channel), "_pointing_fields", lambda _self: pointing):
            by_id = channel.browse((used | unused).ids)
            self.assertEqual(by_id._used().ids, used.ids)

    def test_everything_that_may_point_is_asked(self):
        fields = self.env["cqtt.reception.point"]._pointing_fields()
        self.assertNotIn(("cqtt.counter", "point_id"), fields, "lines go with it")
        self.assertIn(
            ("cqtt.reception.point", "unit_id"),
            type(self.env["cqtt.kept.mixin"])._pointing_fields(self.home_commune),
        )

    def test_reception_point(self):
        point = self.env["cqtt.reception.point"].create(
            {
                "name": "Một cửa",
                "unit_id": self.home_commune.id,
                "counter_ids": [(0, 0, {"name": "Quầy 1"})],
            }
        )
        counter = point.counter_ids
        self.assertEqual(counter.unit_id, self.home_commune)
        point.unlink()
        self.assertFalse(counter.exists())

    def test_account_state(self):
        self.assertEqual(self.an.account_state, "none")
        self.assertEqual(self.hanh.account_state, "new")
        self.env["res.users.log"].with_user(self.officer).sudo().create({})
        self.hanh.invalidate_recordset()
        self.assertEqual(self.hanh.account_state, "used")

    def test_leaving_with_roles(self):
        self.assertTrue(self.hanh.holds_roles)
        self.assertFalse(self.an.holds_roles)
        self.officer.role_grant_ids.action_end(today() - timedelta(days=1), "chuyển")
        self.hanh.invalidate_recordset()
        self.assertFalse(self.hanh.holds_roles)

    def test_form(self):
        form = Form(self.env["cqtt.staff"].with_user(self.account_admin))
        self.assertEqual(form.unit_id, self.home_commune)
        self.assertEqual(form.date_from, today())
        form.name = "Nguyễn Thị Mới"
        self.assertEqual(form.save().sort_name[:2], "m0")

    def test_hamlets_and_points_are_told_apart(self):
        hamlet = {"unit_id": self.home_commune.id, "name": "Số 1", "kind": "village"}
        first = self.env["cqtt.hamlet"].create(hamlet)
        first.date_to = "2025-06-30"
        self.env["cqtt.hamlet"].create(hamlet)
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.env["cqtt.hamlet"].create(hamlet)

    def test_catalogues(self):
        self.assertEqual(self.env.ref("cqtt_base.cqtt_channel_post").code, "post")
        self.assertEqual(self.env.ref("cqtt_base.cqtt_field_ht").code, "HT")
        for model, code in (("cqtt.field", "hộ tịch"), ("cqtt.channel", "Trực tiếp")):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
                self.env[model].create({"name": "x", "code": code})
