from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import OutreachCommon


@tagged("post_install", "-at_install")
class TestDesk(OutreachCommon):
    """The counter asks, and notes no more than what was said."""

    def ask(self, procedure=None, **values):
        desk = self.Dossier.with_user(self.officer)
        received = desk.quick_receive(self.desk_values(procedure, **values))
        question = received["outreach"]
        family = self.Family.browse(question and question["family_id"])
        return question, family

    def test_nothing_to_ask_of_other_procedures(self):
        question, family = self.ask(self.copies)
        self.assertFalse(question or family)

    def test_wish_partner_and_consent(self):
        question, family = self.ask(self.marriage)
        self.assertEqual({c["code"] for c in question["consents"]}, {"visit", "photo"})
        family.desk_answer(
            {
                "wish": "ceremony",
                "consents": ["visit"],
                "partner": {"name": "Đinh Thị Hòa", "birth_year": 1997},
            }
        )
        self.assertEqual(family.people_text, "Bùi Văn An – Đinh Thị Hòa")
        for member in family.member_ids:
            self.assertTrue(member.may_contact)
            self.assertFalse(member.may_photo)
        self.assertEqual(family.guest_ids.event_id.state, "suggested")

    def test_messages_are_asked_for_where_letters_go_by_email(self):
        self.env.ref("cqtt_notice.cqtt_notice_provider_email").active = True
        question, family = self.ask(self.birth)
        codes = [consent["code"] for consent in question["consents"]]
        self.assertEqual(codes, ["visit", "photo", "message"])
        family.desk_answer({"wish": "letter", "consents": ["visit", "message"]})
        may = self.env["cqtt.consent"]._may
        self.assertTrue(may(family.contact_id, "message"))
        self.assertFalse(may(family.contact_id, "photo"))

    def test_no_ceremony_is_wished(self):
        _question, family = self.ask(self.marriage)
        family.desk_answer({"wish": "none"})
        self.assertEqual(family.guest_ids.event_id.state, "cancelled")
        self.assertFalse(family.member_ids.filtered("may_contact"))
        self.assertEqual(family.state, "waiting")

    def test_family_declines(self):
        _question, family = self.ask(self.death)
        family.desk_answer({"declines": True})
        self.assertEqual(family.state, "declined")

    def test_an_answer_is_needed(self):
        _question, family = self.ask(self.birth)
        with self.assert_refused(UserError, "what the family wishes"):
            family.desk_answer({})

    def test_only_by_the_commune(self):
        _question, family = self.ask(self.birth)
        with self.assertRaises(AccessError):
            family.with_user(self.role_users["auditor"]).desk_answer({"wish": "none"})
