from odoo.fields import Command
from odoo.tests import tagged

from .common import OutreachCommon


@tagged("post_install", "-at_install")
class TestReminders(OutreachCommon):
    """Who is told what is to be done, by when, and that it is over."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.host.user_id = cls.leader
        cls.cron = type(cls.env["ir.cron"])

    def setUp(self):
        super().setUp()
        # a test saves nothing in between
        self.patch(self.cron, "_commit_progress", lambda *_args, **_values: True)

    def told(self, record):
        return [
            (a.activity_type_id.name, a.user_id, str(a.date_deadline))
            for a in record.sudo().activity_ids
        ]

    def wedding(self):
        with self.at("2026-03-02 09:00"):
            family = self.receive(self.marriage).family_ids.with_user(self.officer)
            self.agree(family.contact_id)
        return family.guest_ids.event_id

    def test_ceremony_is_prepared_within_the_lead_time(self):
        event = self.wedding()
        kind = "Ceremony or meeting to prepare"
        # three days, as the kind says; by the head until somebody is named
        self.assertEqual(self.told(event), [(kind, self.manager, "2026-03-05")])
        with self.at("2026-03-02 10:00"):
            self.plan(event, "2026-03-12 09:00")
        # the first thing to prepare is due three days before
        self.assertEqual(self.told(event), [(kind, self.leader, "2026-03-09")])
        with self.at("2026-03-12 11:00"):
            event.perform("hold")
        self.assertFalse(self.told(event))

    def test_cancelled_is_no_longer_told(self):
        event = self.wedding()
        event.perform("cancel", reason="Gia đình đổi ý")
        self.assertFalse(self.told(event))

    def test_declined_is_no_longer_told(self):
        event = self.wedding()
        event.guest_ids.family_id.perform("decline")
        self.assertFalse(self.told(event))

    def test_visit_within_a_day(self):
        with self.at("2026-03-02 09:00"):
            family = self.receive(self.death).family_ids.with_user(self.officer)
            dead = self.env["cqtt.person"].create(
                {"name": "Bùi Văn Ông", "unit_id": self.home_commune.id}
            )
            family.member_ids.role = "relative"
            family.member_ids = [
                Command.create({"person_id": dead.id, "role": "deceased"})
            ]
            family.perform("confirm")
            visit = family.guest_ids.event_id
            told = ("Visit to make", self.officer, "2026-03-03")
            self.assertEqual(self.told(visit), [told])
            visit.host_id = self.host
            self.assertEqual(self.told(visit)[0][1], self.leader)
        # names no citizen
        self.assertEqual(visit.sudo().activity_ids.summary, visit.kind_id.name)

    def test_host_without_account_or_role(self):
        event = self.wedding()
        event.host_id = self.other_host
        self.assertEqual(self.told(event)[0][1], self.manager)
        self.other_host.user_id = self.new_role_user(
            "test_elsewhere", "officer", self.other_commune
        )
        event.host_id = self.host
        event.host_id = self.other_host
        self.assertEqual(self.told(event)[0][1], self.leader)

    def test_what_was_done_is_not_told_again(self):
        event = self.wedding()
        event.sudo().activity_ids.with_user(self.manager).action_done()
        with self.at("2026-03-02 10:00"):
            self.plan(event)
        self.assertFalse(self.told(event))

    def promise(self, due="2026-03-10"):
        dialogue = self.Event.create(
            {"kind_id": self.kinds["doi_thoai"].id, "unit_id": self.home_commune.id}
        )
        self.host.user_id = self.officer
        with self.at("2026-03-02 09:00"):
            question = (
                self.env["cqtt.outreach.question"]
                .with_user(self.officer)
                .create(
                    {
                        "event_id": dialogue.id,
                        "name": "Bao giờ sửa cống?",
                        "owner_id": self.host.id,
                        "due_on": due,
                    }
                )
            )
            question.perform("promise")
        return question

    def tell(self, moment):
        with self.at(moment):
            self.env["cqtt.outreach.question"]._cron_tell()

    def test_promise_first_its_owner_then_the_leader(self):
        question = self.promise()
        self.tell("2026-03-06 09:00")
        self.assertEqual(self.told(question), [])
        self.tell("2026-03-07 09:00")
        self.tell("2026-03-08 09:00")
        soon = ("Promise due soon", self.officer, "2026-03-10")
        self.assertEqual(self.told(question), [soon])
        self.tell("2026-03-11 09:00")
        late = ("Promise late", self.leader, "2026-03-10")
        self.assertIn(late, self.told(question))
        with self.at("2026-03-12 09:00"):
            question.answer = "Đã sửa xong."
            question.perform("keep")
        self.assertFalse(self.told(question))

    def test_promise_of_another_day_is_told_anew(self):
        question = self.promise()
        self.tell("2026-03-08 09:00")
        with self.at("2026-03-08 10:00"):
            question.due_on = "2026-03-20"
        self.assertFalse(self.told(question))
        self.tell("2026-03-18 09:00")
        self.assertEqual(self.told(question)[0][2], "2026-03-20")
