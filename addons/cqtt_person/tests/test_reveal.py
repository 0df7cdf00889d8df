from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..sealing import Keys
from .common import NUMBER, OUTSIDERS, READERS, PersonCase


@tagged("post_install", "-at_install")
class TestReveal(PersonCase):
    def test_readers_see_and_are_seen(self):
        for role in READERS:
            with self.subTest(role=role):
                user = self.role_users[role]
                names = ["national_id", "phone", "email"]
                answer = self.look(self.person.with_user(user), names)
                self.assertEqual(
                    answer["values"],
                    {
                        "national_id": NUMBER,
                        "phone": "0900000456",
                        "email": "muong@example.vn",
                    },
                )
                self.assertRecordValues(
                    self.lines("reveal", user),
                    [
                        {
                            "person_id": self.person.id,
                            "unit_id": self.home_commune.id,
                            "field_names": "email,national_id,phone",
                            "reason_id": self.reason.id,
                            "note": "Báo hồ sơ đã xong",
                            "quantity": 1,
                            "is_confirmed": False,
                        }
                    ],
                )

    def test_others_do_not(self):
        outsiders = [self.role_users[role] for role in OUTSIDERS]
        for user in (*outsiders, self.auditor, self.employee, self.other_officer):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.look(self.person.with_user(user))
            self.assertFalse(self.lines("reveal", user))

    def test_role_elsewhere_is_no_role_here(self):
        """A superuser's environment opens nothing: the user must hold a role."""
        person = self.person.with_user(self.other_officer).sudo()
        with self.assert_refused(AccessError, "no role at the unit"):
            self.look(person)

    def test_noted_and_flushed_before_the_value(self):
        seen = []

        def open_noting(keys, sealed, place):
            self.env.cr.execute(
                "SELECT count(*) FROM cqtt_person_access "
                "WHERE kind = 'reveal' AND person_id = %s",
                [self.person.id],
            )
            seen.append(self.env.cr.fetchone()[0])
            return real_open(keys, sealed, place)

        real_open = Keys.open
        with patch.object(Keys, "open", open_noting):
            self.look()
        self.assertEqual(seen, [1])

    def test_nothing_entered_shows_nothing_and_is_noted(self):
        person = self.Person.create({"name": "Lê Thị Nụ"})
        self.assertEqual(self.look(person)["values"], {"national_id": ""})
        self.assertEqual(self.lines("reveal").person_id, person)

    def test_reason_and_words(self):
        reveal = self.person.action_reveal
        reason = self.reason.id
        for arguments, pattern in (
            ((["phone"], False, "Báo hồ sơ đã xong"), "Choose why"),
            ((["phone"], self.reason.id + 9999, "Báo hồ sơ đã xong"), "Choose why"),
            ((["phone"], reason, ""), "few words"),
            ((["phone"], reason, "  a b "), "few words"),
            ((["phone"], reason, f"Tra số {NUMBER}"), "out of the reason"),
            (([], reason, "Báo hồ sơ đã xong"), "what to look at"),
            ((["name"], reason, "Báo hồ sơ đã xong"), "what to look at"),
            ((["national_id_enc"], reason, "Báo hồ sơ xong"), "what to look at"),
        ):
            with self.subTest(arguments=arguments):
                with self.assert_refused(UserError, pattern):
                    reveal(*arguments)
        self.assertFalse(self.lines("reveal"))

    def test_reason_without_words(self):
        self.reason.needs_note = False
        self.assertTrue(self.look(note="")["values"])

    def test_archived_reason(self):
        self.reason.active = False
        with self.assert_refused(UserError, "Choose why"):
            self.look()

    def test_one_person_at_a_time(self):
        other = self.Person.create({"name": "Lê Thị Nụ"})
        with self.assertRaises(ValueError):
            self.look(self.person | other)

    def test_print_outs_are_noted_too(self):
        other = self.Person.create({"name": "Lê Thị Nụ", "phone": "0900000111"})
        values = (self.person | other)._disclose(["phone"], "print", note="Mẫu 01")
        self.assertEqual(
            values,
            {
                self.person.id: {"phone": "0900000456"},
                other.id: {"phone": "0900000111"},
            },
        )
        lines = self.lines("print")
        self.assertEqual(lines.person_id, self.person | other)
        self.assertEqual(set(lines.mapped("note")), {"Mẫu 01"})
        self.assertEqual(self.Access.with_user(self.officer)._spent("reveal"), 0)
