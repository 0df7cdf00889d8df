from datetime import timedelta

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import Form, tagged

from odoo.addons.cqtt_base.clock import today

from ..identity import pseudonym
from .common import NUMBER, PersonCase


@tagged("post_install", "-at_install")
class TestCqttPerson(PersonCase):
    def test_display_name_is_a_pseudonym(self):
        code = pseudonym(self.person.id)
        self.assertEqual(self.person.display_name, f"Citizen #{code}")
        self.person.kind = "organisation"
        self.assertEqual(self.person.display_name, f"Organisation #{code}")
        self.assertEqual(self.Person.new({"name": "Lê Nụ"}).display_name, "New")

    def test_vietnamese(self):
        self.env["res.lang"]._activate_and_install_lang("vi_VN")
        person = self.person.with_context(lang="vi_VN")
        self.assertEqual(person.display_name, f"Công dân #{person.pseudonym}")
        with self.assert_refused(ValidationError, "12 chữ số"):
            person.national_id = "12"

    def test_unit_is_the_only_one_of_the_officer(self):
        self.assertEqual(self.person.unit_id, self.home_commune)

    def test_unit_never_changes(self):
        self.person.write({"unit_id": self.home_commune.id})
        for person in (self.person, self.person.sudo()):
            with self.assert_refused(AccessError, "stays with the unit"):
                person.unit_id = self.other_commune

    def test_names_in_one_form(self):
        person = self.Person.create({"name": "  Đinh  Thị\u00a0Ho\u0300a "})
        self.assertEqual(person.name, "Đinh Thị Hòa")
        self.assertEqual(person.name_key, "dinh thi hoa")
        person.write({"name": "Đinh Thị  Hoan", "address": " Tổ  3 "})
        self.assertEqual(person.name, "Đinh Thị Hoan")
        self.assertEqual(person.address, "Tổ 3")

    def test_name_is_required(self):
        for values in ({}, {"name": False}, {"name": " \u200b"}):
            with self.subTest(values=values):
                with self.assert_refused(ValidationError, "full name"):
                    self.Person.create(values)
        with self.assert_refused(ValidationError, "full name"):
            self.person.name = " "

    def test_numbers_stay_out_of_names(self):
        for name in ("name", "address"):
            with self.assert_refused(ValidationError, "own fields"):
                self.person[name] = f"Bùi Văn Mường {NUMBER}"

    def test_birth(self):
        self.assertEqual(self.person.birth_year, 1985)
        self.person.birth_date = False
        self.assertEqual(self.person.birth_year, 1985)
        self.person.birth_year = 1947
        self.person.birth_date = "1948-01-01"
        self.assertEqual(self.person.birth_year, 1948)
        tomorrow = today() + timedelta(days=1)
        for values, pattern in (
            ({"birth_date": tomorrow}, "future"),
            ({"birth_date": False, "birth_year": today().year + 1}, "future"),
            ({"birth_date": False, "birth_year": 48}, "too far back"),
            ({"birth_date": "1948-01-01", "birth_year": 1950}, "differ"),
        ):
            with self.subTest(values=values):
                with self.assert_refused(ValidationError, pattern):
                    self.person.write(values)

    def test_born_today(self):
        self.person.birth_date = today()
        self.assertEqual(self.person.birth_year, today().year)

    def test_hamlet_of_the_unit(self):
        hamlets = self.env["cqtt.hamlet"]
        here, there = (
            hamlets.create({"name": "Xóm Mới", "kind": "village", "unit_id": unit.id})
            for unit in (self.home_commune, self.other_commune)
        )
        self.person.sudo().hamlet_id = here
        with self.assert_refused(ValidationError, "another unit"):
            self.person.sudo().hamlet_id = there

    def test_similar(self):
        twin, year_only, older, elsewhere = (
            self.env["cqtt.person"].create({"unit_id": self.home_commune.id, **values})
            for values in (
                {"name": "BÙI VĂN MUÔNG", "birth_date": "1985-03-12"},
                {"name": "Bùi văn Mường", "birth_year": 1985},
                {"name": "Bùi Văn Mường", "birth_date": "1985-03-13"},
                {
                    "name": "Bùi Văn Mường",
                    "birth_date": "1985-03-12",
                    "unit_id": self.other_commune.id,
                },
            )
        )
        self.assertEqual(self.person.similar_ids, twin | year_only)
        self.assertEqual(older.similar_ids, year_only)
        self.assertFalse(elsewhere.similar_ids)

    def test_similar_are_offered_while_typing(self):
        form = Form(self.Person)
        form.name = "bui van muong"
        self.assertEqual(form.similar_ids.ids, self.person.ids)
        form.birth_date = "1999-01-01"
        self.assertFalse(form.similar_ids.ids)
        form.birth_date = "1985-03-12"
        self.assertEqual(form.similar_ids.ids, self.person.ids)
        # offered, not merged
        self.assertNotEqual(form.save(), self.person)

    def test_found_by_name_and_pseudonym(self):
        for text in (
            "mường",
            "bui van",
            "VĂN MUONG",
            self.person.pseudonym,
            f"#{self.person.pseudonym.lower()}",
            self.person.display_name,
        ):
            with self.subTest(text=text):
                found = self.Person.name_search(text)
                self.assertEqual(found, [(self.person.id, self.person.display_name)])
        for text in ("123", NUMBER, "0900000456", "456", "?", "#"):
            with self.subTest(text=text):
                self.assertFalse(self.Person.name_search(text))
        self.assertIn(self.person.id, dict(self.Person.name_search("")))

    def test_search_by_pseudonym(self):
        codes = [self.person.pseudonym, "no", False]
        found = self.Person.search([("pseudonym", "in", codes)])
        self.assertEqual(found, self.person)
        self.assertFalse(self.Person.search([("pseudonym", "=", "x")]))

    def test_no_deletion(self):
        for role in ("officer", "manager", "leader"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.person.with_user(self.role_users[role]).unlink()

    def test_no_import(self):
        with self.assert_refused(AccessError, "not imported"):
            self.Person.load(["name", "national_id"], [["Lê Thị Nụ", NUMBER]])

    def test_copy_leaves_protected_values(self):
        copy = self.person.copy()
        self.assertEqual(copy.name, self.person.name)
        self.assertFalse(
            copy.national_id_masked or copy.phone_masked or copy.email_masked
        )
