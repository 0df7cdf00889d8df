from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .common import ADDRESS, NoticeCommon


@tagged("post_install", "-at_install")
class TestAnnounce(NoticeCommon):
    def test_it_waits_in_the_outbox_with_a_job(self):
        notice = self.announce()
        self.assertEqual(notice.state, "queued")
        self.assertEqual(notice.unit_id, self.home_commune)
        self.assertEqual(notice.subject, "Hồ sơ H99-1")
        self.assertEqual(notice.text, "Hồ sơ H99-1 đã có kết quả tại xã Nhà.")
        (job,) = self.jobs
        self.assertEqual(job.method_name, "_deliver")
        self.assertEqual(job.recordset, notice)

    def test_one_notice_for_an_event(self):
        first = self.announce()
        self.assertEqual(self.announce(), first)
        self.assertFalse(self.jobs)
        self.assertNotEqual(self.announce(key="event/2"), first)

    def test_it_names_the_person_and_holds_no_address(self):
        notice = self.announce()
        held = str(notice.sudo().read()[0])
        for personal in (ADDRESS, "0912345678", "Bùi Văn An"):
            self.assertNotIn(personal, held)

    def test_nothing_where_no_way_is_open(self):
        self.sms.active = False
        self.assertFalse(self.announce())
        self.assertFalse(self.jobs)

    def test_the_first_way_that_fits(self):
        self.assertEqual(self.announce().channel, "sms")
        self.email.active = True
        self.assertEqual(self.announce(key="2").channel, "email")
        person = self.new_person("Lê Thị Nụ", phone="0912345679")
        self.assertEqual(self.announce(person, key="3").channel, "sms")

    def test_nobody_without_an_address(self):
        notice = self.announce(self.new_person("Lê Thị Nụ"))
        self.assertEqual(notice.state, "cancelled")
        self.assertIn("no address", notice.last_error)
        self.assertFalse(self.jobs)

    def test_a_kind_that_is_not_sent_any_more(self):
        self.kind.active = False
        self.assertFalse(self.announce())

    def test_words_use_the_places_there_are(self):
        for text in ("{name}", "{", "{code.__class__}"):
            with self.assertRaises(ValidationError):
                self.kind.text = text

    def test_texts_are_emptied(self):
        notice = self.announce()
        self.deliver(notice)
        self.notices._gc_texts()
        self.assertTrue(notice.text)
        with freeze_time(fields.Datetime.now() + timedelta(days=91)):
            self.notices._gc_texts()
        self.assertFalse(notice.text)


@tagged("post_install", "-at_install")
class TestConsent(NoticeCommon):
    def test_duty_needs_no_consent_but_heeds_a_no(self):
        self.assertEqual(self.announce().state, "queued")
        self.say("withdrawn")
        refused = self.announce(key="2")
        self.assertEqual(refused.state, "cancelled")
        self.assertIn("does not want", refused.last_error)
        self.say("given")
        self.assertEqual(self.announce(key="3").state, "queued")

    def test_other_notices_need_a_yes(self):
        self.kind.basis = "consent"
        self.assertEqual(self.announce().state, "cancelled")
        self.say("given")
        self.assertEqual(self.announce(key="2").state, "queued")

    def test_never_to_the_dead(self):
        self.say("given")
        waiting = self.announce()
        self.person.is_deceased = True
        self.deliver(waiting)
        self.assertEqual(waiting.state, "cancelled")
        self.assertIn("has died", waiting.last_error)
        self.assertEqual(self.announce(key="2").state, "cancelled")

    def test_a_no_in_the_meantime(self):
        waiting = self.announce()
        self.say("withdrawn")
        self.deliver(waiting)
        self.assertEqual(waiting.state, "cancelled")
