from datetime import timedelta

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Datetime
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import READERS, PersonCase


@tagged("post_install", "-at_install")
class TestCqttConsent(PersonCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.visit = cls.env.ref("cqtt_person.cqtt_consent_purpose_visit")
        cls.photo = cls.env.ref("cqtt_person.cqtt_consent_purpose_photo")
        cls.words = cls.env.ref("cqtt_person.cqtt_consent_wording_visit_1")
        cls.channel = cls.env.ref("cqtt_base.cqtt_channel_direct")
        cls.Consent = cls.env["cqtt.consent"].with_user(cls.officer)

    def say(self, **values):
        return self.Consent.create(
            {
                "person_id": self.person.id,
                "purpose_id": self.visit.id,
                "channel_id": self.channel.id,
                **values,
            }
        )

    def may(self, code="visit", person=None):
        return self.Consent._may(person or self.person, code)

    def test_nothing_said_is_no(self):
        self.assertFalse(self.may())
        self.assertFalse(self.may(person=self.Person.browse()))

    def test_given_for_one_purpose_by_one_person(self):
        consent = self.say()
        self.assertTrue(self.may())
        self.assertFalse(self.may("photo"))
        self.assertFalse(self.may(person=self.Person.create({"name": "Lê Nụ"})))
        self.assertRecordValues(
            consent,
            [
                {
                    "unit_id": self.home_commune.id,
                    "kind": "given",
                    "wording_id": self.words.id,
                    "giver": "self",
                    "is_current": True,
                }
            ],
        )
        self.assertIn("rút lại", consent.wording_text)

    def test_withdrawn_is_a_new_row(self):
        consent = self.say()
        action = consent.action_withdraw()
        withdrawal = Form(self.Consent.with_context(**action["context"])).save()
        self.assertEqual(withdrawal.channel_id, self.channel)
        self.assertEqual(withdrawal.kind, "withdrawn")
        self.assertEqual(withdrawal.wording_id, consent.wording_id)
        self.assertFalse(self.may())
        consents = self.person.consent_ids
        self.assertEqual(consents, withdrawal | consent)
        self.assertEqual(consents.mapped("is_current"), [False, False])
        self.say()
        self.assertTrue(self.may())

    def test_what_was_said_last_counts_not_what_was_entered_last(self):
        now = Datetime.now()
        self.say(kind="withdrawn", given_at=now - timedelta(days=1))
        self.say(given_at=now - timedelta(days=3))
        self.assertFalse(self.may())

    def test_other_units_keep_their_own(self):
        self.say()
        with self.assertRaises(AccessError):
            self.say().with_user(self.other_officer).read(["kind"])
        with self.assertRaises(AccessError):
            self.Consent.with_user(self.other_officer).create(
                {
                    "person_id": self.person.id,
                    "purpose_id": self.visit.id,
                    "channel_id": self.channel.id,
                }
            )

    def test_unit_is_that_of_the_person(self):
        consent = self.say(unit_id=self.other_commune.id)
        self.assertEqual(consent.unit_id, self.home_commune)

    def test_who_reads(self):
        consent = self.say()
        for role in (*READERS, "auditor"):
            record = consent.with_user(self.role_users[role])
            [values] = record.web_read({"person_id": {"fields": {"display_name": {}}}})
            self.assertEqual(
                values["person_id"]["display_name"], self.person.display_name
            )

    def test_never_changed(self):
        consent = self.say()
        for record in (consent, consent.sudo()):
            with self.assert_refused(AccessError, "withdrawal"):
                record.kind = "withdrawn"
            with self.assertRaises(AccessError):
                record.unlink()
        self.env.flush_all()
        for query in (
            "UPDATE cqtt_consent SET kind = 'withdrawn'",
            "DELETE FROM cqtt_consent",
        ):
            with (
                self.subTest(query=query),
                self.assertRaises(psycopg2.Error),
                self.env.cr.savepoint(),
                mute_logger("odoo.sql_db"),
            ):
                self.env.cr.execute(query)

    def test_somebody_speaks_for_the_person(self):
        mother = self.Person.create({"name": "Lê Thị Nụ"})
        consent = self.say(giver="parent", giver_id=mother.id)
        self.assertEqual(consent.giver_id, mother)
        for values in ({"giver": "parent"}, {"giver_id": mother.id}):
            with (
                self.subTest(values=values),
                self.assertRaises(psycopg2.errors.CheckViolation),
                self.env.cr.savepoint(),
                mute_logger("odoo.sql_db"),
            ):
                self.say(**values)
        with self.assert_refused(ValidationError, "The person"):
            self.say(giver="guardian", giver_id=self.person.id)

    def test_what_cannot_be(self):
        with self.assert_refused(ValidationError, "another purpose"):
            self.say(purpose_id=self.photo.id, wording_id=self.words.id)
        with self.assert_refused(ValidationError, "future"):
            self.say(given_at=Datetime.now() + timedelta(minutes=5))

    def test_words_that_were_used_stay(self):
        words = self.words.with_user(self.province_admin)
        words.text = "Tôi đồng ý."
        self.say()
        for values in ({"text": "Khác"}, {"version": 7}, {"purpose_id": self.photo.id}):
            with self.subTest(values=values):
                with self.assert_refused(UserError, "new version"):
                    words.write(values)
        words.date_from = "2026-02-01"
        with self.assert_refused(UserError, "agreed"):
            words.unlink()
        unused = self.env.ref("cqtt_person.cqtt_consent_wording_photo_1")
        unused.with_user(self.province_admin).unlink()

    def test_new_words_hold_from_their_day(self):
        newer = self.words.create(
            {
                "purpose_id": self.visit.id,
                "version": 2,
                "text": "Tôi đồng ý.",
                "date_from": "2026-03-01",
            }
        )
        in_force = self.words._in_force
        self.assertEqual(in_force(self.visit, "2026-02-28"), self.words)
        self.assertEqual(in_force(self.visit, "2026-03-01"), newer)
        self.assertEqual(
            newer.display_name, "Visits, ceremonies and letters, version 2"
        )

    def test_purpose_no_longer_offered_still_answers(self):
        self.say()
        self.visit.active = False
        self.assertTrue(self.may())
