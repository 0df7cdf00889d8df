import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import NUMBER, READERS, PersonCase

STORED = (
    "national_id_enc",
    "national_id_hash",
    "national_id_last3",
    "phone_enc",
    "phone_last3",
    "email_enc",
)
CLEAR = ("national_id", "phone", "email")


@tagged("post_install", "-at_install")
class TestProtected(PersonCase):
    def test_entered_and_empty_ever_after(self):
        self.assertFalse(any(self.person[name] for name in CLEAR))
        self.person.phone = "0900000789"
        self.assertFalse(self.person.phone)
        self.assertEqual(self.person.phone_masked, "•••••••789")

    def test_what_a_form_gets_back(self):
        spec = {name: {} for name in (*CLEAR, "national_id_masked")}
        values = {"name": "Lê Thị Nụ", "national_id": "099000000777"}
        [saved] = self.Person.web_save(values, spec)
        self.assertEqual(saved["national_id_masked"], "•••••••••777")
        self.assertFalse(saved["national_id"])

    def test_masked(self):
        for role in READERS:
            person = self.person.with_user(self.role_users[role])
            self.assertEqual(person.national_id_masked, "•••••••••123")
            self.assertEqual(person.phone_masked, "•••••••456")
            self.assertEqual(person.email_masked, "•••••••••")

    def test_nothing_clear_in_the_row(self):
        self.env.flush_all()
        self.env.cr.execute(
            "SELECT to_jsonb(p)::text FROM cqtt_person p WHERE id = %s",
            [self.person.id],
        )
        [row] = self.env.cr.fetchone()
        for value in (NUMBER, "0900000456", "900 000 456", "muong@example.vn"):
            self.assertNotIn(value, row)

    def test_removed_when_that_is_said(self):
        self.person.write({"national_id": False, "phone": "", "email": False})
        self.assertTrue(self.person.national_id_masked and self.person.email_masked)
        self.person.write({"national_id": "-", "phone": "-", "email": "-"})
        person = self.person.sudo()
        self.assertFalse(any(person[name] for name in STORED))
        self.assertFalse(self.person.national_id_masked or self.person.email_masked)

    def test_one_record_per_unit_and_number(self):
        other = self.Person.create({"name": "Lê Thị Nụ"})
        for attempt in (
            lambda: self.Person.create({"name": "X", "national_id": NUMBER}),
            lambda: other.write({"national_id": "099.085.000.123"}),
        ):
            with self.assert_refused(UserError, self.person.display_name):
                attempt()
        self.person.national_id = NUMBER
        self.assertEqual(self.person.national_id_masked, "•••••••••123")

    def test_another_unit_keeps_its_own(self):
        person = self.Person.with_user(self.other_officer).create(
            {"name": "Bùi Văn Mường", "national_id": NUMBER}
        )
        self.assertEqual(person.unit_id, self.other_commune)
        self.assertEqual(
            person.sudo().national_id_hash, self.person.sudo().national_id_hash
        )

    def test_the_database_keeps_it_too(self):
        other = self.Person.create({"name": "Lê Thị Nụ"}).sudo()
        with (
            self.assertRaises(psycopg2.errors.UniqueViolation),
            self.env.cr.savepoint(),
            mute_logger("odoo.sql_db"),
        ):
            other.national_id_hash = self.person.sudo().national_id_hash
            other.flush_recordset()

    def test_faults_are_told_without_the_value(self):
        for name, value, pattern in (
            ("national_id", "0990850001", "12 digits"),
            ("phone", "0112345678", "no phone number"),
            ("email", "ai@do", "no e-mail"),
        ):
            with self.subTest(name=name):
                with self.assertRaisesRegex(ValidationError, pattern) as caught:
                    self.person[name] = value
                self.assertNotIn(value, str(caught.exception))

    def test_tax_code_of_an_organisation(self):
        values = {"name": "Hợp tác xã", "kind": "organisation"}
        person = self.Person.create({**values, "national_id": "9900000321-001"})
        self.assertEqual(person.national_id_masked, "•••••••••001")
        with self.assert_refused(ValidationError, "tax code"):
            person.national_id = "123456789"

    def test_nobody_reads_what_is_stored(self):
        for role in READERS:
            person = self.person.with_user(self.role_users[role])
            for name in STORED:
                with self.subTest(role=role, name=name), self.assertRaises(AccessError):
                    person.read([name])

    def test_nobody_writes_what_is_stored(self):
        for name in STORED:
            with self.subTest(name=name):
                with self.assertRaises(AccessError):
                    self.person.write({name: "x"})
                with self.assertRaises(AccessError):
                    self.Person.create({"name": "X", name: "x"})
                with self.assertRaises(AccessError):
                    self.Person.with_context(**{f"default_{name}": "x"}).create(
                        {"name": "X"}
                    )

    def test_no_search_no_order_no_groups(self):
        for name in STORED:
            with self.subTest(name=name):
                for operator, value in (("=", "123"), ("ilike", "1"), ("!=", False)):
                    with self.assertRaises(AccessError):
                        self.Person.search([(name, operator, value)])
                with self.assertRaises(AccessError):
                    self.Person.search([], order=name)
                with self.assertRaises(AccessError):
                    self.Person.formatted_read_group([], [name], ["__count"])
                with self.assertRaises(AccessError):
                    self.Person.formatted_read_group([], [], [f"{name}:count_distinct"])

    def test_entry_and_masked_fields_have_no_column(self):
        columns = {f"{name}_masked" for name in CLEAR} | set(CLEAR)
        self.env.cr.execute(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_name = 'cqtt_person'"
        )
        self.assertFalse(columns & {name for (name,) in self.env.cr.fetchall()})
        for name in columns:
            with self.subTest(name=name), self.assertRaises(Exception):  # noqa: B017
                self.Person.search([(name, "ilike", "1")])
