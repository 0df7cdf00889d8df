from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .common import OutreachCommon


@tagged("post_install", "-at_install")
class TestEvent(OutreachCommon):
    """Planning and holding: what must be there, and what takes host or hall."""

    def new_event(self, code="doi_thoai", **values):
        return self.Event.create(
            {
                "kind_id": self.kinds[code].id,
                "unit_id": self.home_commune.id,
                **values,
            }
        )

    def new_family(self, unit=None, **values):
        unit = unit or self.home_commune
        person = self.env["cqtt.person"].create(
            {
                "name": "Quách Thị Mận",
                "birth_year": 1947,
                "unit_id": unit.id,
                "address": "Số 2, xóm Khuôi",
            }
        )
        return self.Family.with_user(self.env.user).create(
            {
                "unit_id": unit.id,
                "member_ids": [
                    Command.create({"person_id": person.id, "is_contact": True})
                ],
                **values,
            }
        )

    def test_checklist_and_times_come_from_the_kind(self):
        event = self.new_event(starts_at="2026-03-05 02:00:00")
        self.assertEqual(str(event.ends_at), "2026-03-05 05:00:00")
        self.assertEqual(len(event.task_ids), 4)
        first = event.task_ids.sorted("due_on")[0]
        self.assertEqual(str(first.due_on), "2026-02-26")

    def test_not_planned_in_the_past_nor_without_host(self):
        event = self.new_event()
        with freeze_time("2026-03-02 02:00:00"):
            self.assertRegex(event.why_not("plan"), "when it begins")
            event.starts_at = "2026-03-01 02:00:00"
            self.assertRegex(event.why_not("plan"), "in the past")
            event.starts_at = "2026-03-05 02:00:00"
            self.assertRegex(event.why_not("plan"), "who hosts")
            event.host_id = self.host
            self.assertRegex(event.why_not("plan"), "where")
            event.hall_id = self.hall
            event.perform("plan")
            self.assertRegex(event.why_not("hold"), "not begun")

    def test_host_and_hall_are_taken_once(self):
        with freeze_time("2026-03-02 02:00:00"):
            self.plan(self.new_event())
            same_hall = self.new_event(
                starts_at=self.moment("2026-03-05 10:00"), host_id=self.other_host.id
            )
            same_hall.hall_id = self.hall
            self.assertRegex(same_hall.why_not("plan"), "Hội trường is taken by")
            same_hall.place = "Nhà văn hóa"
            same_hall.hall_id = False
            same_hall.perform("plan")
            with self.assert_refused(ValidationError, "Hà Văn Chủ.* is taken by"):
                same_hall.host_id = self.host
        # past the checks too, the database keeps them apart
        self.assertIn("EXCLUDE", self.definition("one_host"))
        self.assertIn("EXCLUDE", self.definition("one_hall"))

    def definition(self, name):
        self.env.cr.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s",
            [f"cqtt_outreach_event_{name}"],
        )
        return self.env.cr.fetchone()[0]

    def test_family_needs_address_and_consent(self):
        family = self.new_family()
        event = self.new_event(
            "tham_ho", guest_ids=[Command.create({"family_id": family.id})]
        )
        event.write({"starts_at": self.moment("2026-03-05 09:00")})
        event.host_id = self.host
        with freeze_time("2026-03-02 02:00:00"):
            self.assertRegex(event.why_not("plan"), "has not agreed")
            self.agree(family.contact_id)
            family.contact_id.address = False
            self.env.invalidate_all()
            self.assertRegex(event.why_not("plan"), "has no address")
            event.place = "Nhà con gái, tổ 2"
            event.perform("plan")

    def test_no_family_of_another_commune(self):
        family = self.new_family(self.other_commune)
        event = self.new_event("tham_ho")
        with self.assert_refused(ValidationError, "kept by another commune"):
            event.sudo().guest_ids = [Command.create({"family_id": family.id})]

    def test_held_counts_once_and_report_is_final(self):
        event = self.new_event(
            point_ids=[Command.create({"place": "Tổ 1", "invited": 30, "attended": 24})]
        )
        with freeze_time("2026-03-02 02:00:00"):
            self.plan(event)
        with freeze_time("2026-03-05 08:00:00"):
            event.perform("hold")
            self.assertRegex(event.why_not("report"), "what came of it")
            event.note = "Nhân dân nêu 3 ý kiến."
            event.perform("report")
        self.assertEqual(
            self.counted("outreach.dialogue", "outreach.attended"), (1, 24)
        )
        with self.assert_refused(AccessError, "no longer"):
            event.host_id = self.other_host
        with self.assert_refused(UserError, "is closed"):
            event.point_ids.attended = 99

    def test_state_is_not_written(self):
        event = self.new_event()
        with self.assert_refused(AccessError, "only the steps"):
            event.state = "held"

    def test_others_do_not_see_it(self):
        event = self.new_event()
        for role in ("supervisor", "board", "province_admin", "auditor"):
            with self.assertRaises(AccessError):
                event.with_user(self.role_users[role]).read(["name"])
        stranger = self.new_role_user("test_stranger", "officer", self.other_commune)
        self.assertFalse(self.Event.with_user(stranger).search([("id", "=", event.id)]))
