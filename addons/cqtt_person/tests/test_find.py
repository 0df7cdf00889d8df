from datetime import timedelta

from odoo.api import SUPERUSER_ID
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from odoo.addons.cqtt_base.clock import today

from .common import CARD, NUMBER, OUTSIDERS, PersonCase


@tagged("post_install", "-at_install")
class TestFind(PersonCase):
    def test_exact_number(self):
        found = {
            "id": self.person.id,
            "display_name": self.person.display_name,
            "unit": "Xã Nhà",
        }
        for role in ("officer", "manager", "leader"):
            people = self.Person.with_user(self.role_users[role])
            self.assertEqual(
                people.find_by_number(" 099.085.000.123 "),
                {"found": [found], "is_card": False},
            )
        [line] = self.lines("search")
        self.assertEqual(line.person_id, self.person)
        self.assertEqual(line.field_names, "national_id")

    def test_nobody(self):
        answer = self.Person.find_by_number("099085000124")
        self.assertEqual(answer, {"found": [], "is_card": False})
        [line] = self.lines("search")
        self.assertFalse(line.person_id)
        self.assertEqual(line.unit_id, self.home_commune)

    def test_parts_are_refused(self):
        for text in ("0001", "", False, "123", "09908500012", "%", "099085000123'"):
            with self.subTest(text=text):
                with self.assert_refused(ValidationError, "12 digits"):
                    self.Person.find_by_number(text)
        self.assertFalse(self.lines("search"))

    def test_other_units_are_unknown(self):
        people = self.Person.with_user(self.other_officer)
        self.assertFalse(people.find_by_number(NUMBER)["found"])
        self.grant(self.other_officer, "officer", self.home_commune)
        self.assertEqual(people.find_by_number(NUMBER)["found"][0]["unit"], "Xã Nhà")

    def test_both_records_of_who_works_in_two_units(self):
        self.grant(self.other_officer, "officer", self.home_commune)
        people = self.Person.with_user(self.other_officer)
        people.create(
            {
                "name": "Bùi Văn Mường",
                "national_id": NUMBER,
                "unit_id": self.other_commune.id,
            }
        )
        self.assertEqual(len(people.find_by_number(NUMBER)["found"]), 2)
        self.assertFalse(people.find_by_number("099085000124")["found"])
        self.assertEqual(len(self.lines("search", self.other_officer)), 3)

    def test_others_may_not(self):
        for user in [self.role_users[r] for r in (*OUTSIDERS, "auditor")] + [
            self.employee
        ]:
            people = self.Person.with_user(user)
            with self.subTest(user=user.login):
                with self.assertRaises(AccessError):
                    people.find_by_number(NUMBER)
                with self.assertRaises(AccessError):
                    people.create_from_card(CARD)
                with self.assertRaises(AccessError):
                    people._find_or_create({"name": "X", "national_id": NUMBER})
            self.assertFalse(self.lines(user=user))

    def test_role_that_has_just_ended(self):
        yesterday = today() - timedelta(days=1)
        grants = self.officer.role_grant_ids.with_user(SUPERUSER_ID)
        grants.action_end(yesterday, "Chuyển công tác")
        with self.assertRaises(AccessError):
            self.Person.find_by_number(NUMBER)


@tagged("post_install", "-at_install")
class TestCard(PersonCase):
    def test_unknown_card_is_taken_in(self):
        answer = self.Person.find_by_number(CARD)
        self.assertEqual(answer, {"found": [], "is_card": True})
        person = self.Person.browse(self.Person.create_from_card(CARD))
        self.assertRecordValues(
            person,
            [
                {
                    "unit_id": self.home_commune.id,
                    "kind": "individual",
                    "name": "Đinh Thị Hòa",
                    "birth_year": 1990,
                    "sex": "female",
                    "national_id_masked": "•••••••••568",
                }
            ],
        )
        self.assertEqual(str(person.birth_date), "1990-11-02")
        self.assertIn("Tổ 3", person.address)
        self.assertEqual(self.Person.find_by_number(CARD)["found"][0]["id"], person.id)
        self.assertEqual(self.Person.create_from_card(CARD), person.id)

    def test_card_with_a_year_only(self):
        card = CARD.replace("02111990", "00001990")
        person = self.Person.browse(self.Person.create_from_card(card))
        self.assertFalse(person.birth_date)
        self.assertEqual(person.birth_year, 1990)

    def test_unit_may_be_said(self):
        self.grant(self.officer, "officer", self.other_commune)
        person_id = self.Person.create_from_card(CARD, self.other_commune.id)
        self.assertEqual(self.Person.browse(person_id).unit_id, self.other_commune)

    def test_no_card(self):
        for method in (self.Person.find_by_number, self.Person.create_from_card):
            with self.assert_refused(ValidationError, "Scan it again"):
                method("rác|rác")

    def test_leader_takes_nobody_in(self):
        with self.assertRaises(AccessError):
            self.Person.with_user(self.leader).create_from_card(CARD)


@tagged("post_install", "-at_install")
class TestFindOrCreate(PersonCase):
    def test_known(self):
        values = {"name": "BUI VAN MUONG", "national_id": NUMBER}
        self.assertEqual(self.Person._find_or_create(values), self.person)
        [line] = self.lines("match")
        self.assertEqual(line.person_id, self.person)
        self.assertFalse(self.lines("search"))

    def test_what_is_known_stays_what_is_not_is_filled_in(self):
        person = self.Person.create(
            {"name": "Lê Thị Nụ", "national_id": "099000000001"}
        )
        values = {
            "name": "Lê Thị Nụ",
            "national_id": "099000000001",
            "phone": "0900000111",
            "address": "Tổ 5",
            "sex": "female",
        }
        self.Person._find_or_create(values)
        self.assertEqual(person.phone_masked, "•••••••111")
        self.assertEqual(person.address, "Tổ 5")
        self.Person._find_or_create(
            {**values, "phone": "0900000222", "address": "Tổ 6"}
        )
        self.assertEqual(person.phone_masked, "•••••••111")
        self.assertEqual(person.address, "Tổ 5")

    def test_number_under_another_name(self):
        with self.assertRaisesRegex(UserError, "another name") as caught:
            self.Person._find_or_create({"name": "Lê Thị Nụ", "national_id": NUMBER})
        message = str(caught.exception)
        self.assertIn(self.person.display_name, message)
        for secret in (NUMBER, "Mường", "Nụ"):
            self.assertNotIn(secret, message)

    def test_new(self):
        values = {"name": "Lê Thị Nụ", "national_id": "099000000001"}
        person = self.Person._find_or_create(values)
        self.assertEqual(person.name, "Lê Thị Nụ")
        self.assertEqual(self.Person._find_or_create(values), person)

    def test_without_number_always_new(self):
        values = {"name": "Bùi Văn Mường", "birth_date": "1985-03-12"}
        person = self.Person._find_or_create(values)
        self.assertNotEqual(person, self.person)
        self.assertEqual(person.similar_ids, self.person)

    def test_known_elsewhere_is_new_here(self):
        people = self.Person.with_user(self.other_officer)
        values = {"name": "Bùi Văn Mường", "national_id": NUMBER}
        person = people._find_or_create(values)
        self.assertNotEqual(person, self.person)
        self.assertEqual(person.unit_id, self.other_commune)

    def test_foreign_unit(self):
        values = {"name": "Bùi Văn Mường", "unit_id": self.home_commune.id}
        people = self.Person.with_user(self.other_officer)
        for number in (NUMBER, "099000000001"):
            with self.subTest(number=number):
                with self.assert_refused(AccessError, "no role at the unit"):
                    people._find_or_create({**values, "national_id": number})
        with self.assertRaises(AccessError):
            people._find_or_create(values)

    def test_the_system_itself(self):
        values = {
            "name": "Bùi Văn Mường",
            "national_id": NUMBER,
            "unit_id": self.home_commune.id,
        }
        self.assertEqual(self.env["cqtt.person"]._find_or_create(values), self.person)
