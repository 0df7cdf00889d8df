"""Each personal field holds a text that occurs nowhere else: where does it come out?"""

import json
import logging
from contextlib import suppress

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import HttpCase, tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.cqtt_base.roles import ROLES, Place
from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from .common import READERS

PERSONAL = {
    "name": "Kanari Họ Tên",
    "birth_date": "1931-07-09",
    "address": "Kanari Ngõ Nhỏ",
}
PROTECTED = {
    "national_id": "099031555777",
    "phone": "0900555111",
    "email": "kanari@thu.example.vn",
}
#: what they become: stored for searching, or as an officer may type them
DERIVED = ("kanari ho ten", "1931", "09/07/1931", "+84900555111", "555777", "555111")
ALL = (*PERSONAL.values(), *PROTECTED.values(), *DERIVED)
NEVER = (*PROTECTED.values(), "+84900555111", "555777", "555111")


@tagged("post_install", "-at_install")
class TestCanaries(RolesMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Nhà", "kind": "province"})
        commune = units.create(
            {"name": "Xã Nhà", "kind": "commune", "parent_id": province.id}
        )
        places = {
            Place.COMMUNE: commune,
            Place.CLUSTER: cls.make_cluster("Cụm Nhà", commune),
            Place.PROVINCE: province,
        }
        export = Command.link(cls.env.ref("base.group_allow_export").id)
        cls.users = {
            code: cls.new_role_user(f"test_{code}", code, places[role.place])
            for code, role in ROLES.items()
        }
        for user in cls.users.values():
            user.group_ids = [export]
        officer = cls.users["officer"]
        cls.person = (
            cls.env["cqtt.person"]
            .with_user(officer)
            .create({**PERSONAL, **PROTECTED, "sex": "female"})
        )
        cls.line = (
            cls.env["cqtt.person.access"]
            .with_user(officer)
            ._note("reveal", commune, cls.person)
        )
        cls.consent = (
            cls.env["cqtt.consent"]
            .with_user(officer)
            .create(
                {
                    "person_id": cls.person.id,
                    "purpose_id": cls.env.ref(
                        "cqtt_person.cqtt_consent_purpose_visit"
                    ).id,
                    "channel_id": cls.env.ref("cqtt_base.cqtt_channel_direct").id,
                }
            )
        )

    def person_calls(self):
        """Return calls (model, method, arguments) that would bring values out."""
        model, ids = "cqtt.person", [self.person.id]
        fields = list(self.env[model]._fields)
        columns = [name for name in fields if self.env[model]._fields[name].store]
        yield model, "read", [ids, None]
        yield model, "name_search", ["Kanari"]
        yield model, "name_search", [""]
        yield model, "web_name_search", ["", {"name": {}, "display_name": {}}]
        yield model, "copy", [ids]
        yield model, "get_views", [[[False, "form"], [False, "list"]]]
        yield model, "fields_get", []
        for name in fields:
            yield model, "read", [ids, [name]]
            yield model, "web_read", [ids, {name: {}}]
            yield model, "search_read", [[["id", "in", ids]], [name]]
            yield model, "web_search_read", [[["id", "in", ids]], {name: {}}]
            yield model, "export_data", [ids, [name]]
            yield model, "onchange", [ids, {}, [], {name: {}}]
        for name in columns:
            yield model, "formatted_read_group", [[], [name], ["__count"]]
            yield model, "formatted_read_group", [[], [], [f"{name}:array_agg"]]
            yield model, "web_read_group", [[], [name], ["__count"]]
            yield model, "search", [[[name, "ilike", "kanari"]]]

    def pointing_calls(self):
        """Return calls that would bring values out along a record that is readable."""
        for record in (self.line, self.consent):
            model, ids = record._name, record.ids
            deep = {
                name: {} for name in self.env["cqtt.person"]._fields if name != "id"
            }
            for name in deep:
                spec = {"person_id": {"fields": {name: {}}}}
                yield model, "web_read", [ids, spec]
                yield model, "export_data", [ids, [f"person_id/{name}"]]
                yield model, "web_search_read", [[], spec, 0, 80, f"person_id.{name}"]
            yield model, "read", [ids, ["person_id", "display_name"]]
            yield model, "formatted_read_group", [[], ["person_id"], ["__count"]]
            yield model, "web_read_group", [[], ["person_id"], ["__count"]]

    def guesses(self):
        """Return searches that would tell a value by finding something."""
        for record in (self.line, self.consent):
            for path, operator, value in (
                ("person_id", "ilike", "Kanari"),
                ("person_id.name", "ilike", "Kanari"),
                ("person_id.name_key", "=like", "kanari%"),
                ("person_id.birth_year", "=", 1931),
                ("person_id.address", "ilike", "Kanari"),
                ("person_id.national_id_last3", "=", "777"),
                ("person_id.national_id_hash", "!=", False),
                ("person_id.create_uid", "!=", False),
            ):
                yield record._name, "search_count", [[[path, operator, value]]]

    def answer(self, model, method, args):
        """Return the server's answer as it stands on the line."""
        params = {"model": model, "method": method, "args": args, "kwargs": {}}
        with mute_logger("odoo.http"):
            response = self.url_open(
                f"/web/dataset/call_kw/{model}/{method}", json={"params": params}
            )
        return json.dumps(response.json(), ensure_ascii=False)

    def assert_silent(self, role, calls, canaries):
        login = f"test_{role}"
        self.authenticate(login, login)
        for call in calls:
            text = self.answer(*call)
            found = [canary for canary in canaries if canary in text]
            if found:
                self.fail(f"{role} got {found} by {call}: {text[:500]}")

    def test_outsiders(self):
        for role in sorted(set(ROLES) - set(READERS)):
            self.assert_silent(role, self.person_calls(), ALL)

    def test_outsiders_along_what_they_read(self):
        for role in sorted(set(ROLES) - set(READERS)):
            self.assert_silent(role, self.pointing_calls(), ALL)

    def test_readers_get_no_protected_value(self):
        for role in READERS:
            self.assert_silent(role, self.person_calls(), NEVER)
            self.assert_silent(role, self.pointing_calls(), NEVER)

    def test_readers_do_read(self):
        """The walk does reach the values: whoever may read them gets them."""
        self.authenticate("test_officer", "test_officer")
        text, methods = "", {}
        for call in self.person_calls():
            answer = self.answer(*call)
            text += answer
            methods[call[1]] = methods.get(call[1]) or '"result"' in answer
        self.assertEqual([name for name, answers in methods.items() if not answers], [])
        for value in (*PERSONAL.values(), "•••••••••777", "•••••••111"):
            self.assertIn(value, text)

    def test_no_guessing(self):
        for role in sorted(set(ROLES) - set(READERS)):
            self.authenticate(f"test_{role}", f"test_{role}")
            for call in self.guesses():
                with self.subTest(role=role, call=call):
                    self.assertIn('"error"', self.answer(*call))

    def test_no_clear_value_in_any_table(self):
        self.env.flush_all()
        self.env.cr.execute(
            """SELECT DISTINCT table_name FROM information_schema.columns
            WHERE table_schema = 'public' AND is_updatable = 'YES'
              AND data_type IN ('character varying', 'text', 'jsonb', 'json')"""
        )
        tables = [name for (name,) in self.env.cr.fetchall()]
        self.assertIn("cqtt_person", tables)
        for table in tables:
            for value in PROTECTED.values():
                query = SQL(
                    "SELECT count(*) FROM %s t WHERE t::text LIKE %s",
                    SQL.identifier(table),
                    f"%{value}%",
                )
                [[count]] = self.env.execute_query(query)
                self.assertFalse(count, f"{table} holds {value}")

    def test_log_lines_and_messages(self):
        people = self.env["cqtt.person"].with_user(self.users["officer"])
        number = PROTECTED["national_id"]
        person = people.browse(self.person.id)
        messages = []
        with self.assertLogs("odoo", logging.INFO) as log:
            for attempt in (
                lambda: people.create({**PERSONAL, "national_id": number}),
                lambda: people.create({**PERSONAL, "national_id": number + "1"}),
                lambda: people._find_or_create({"name": "X", "national_id": number}),
                lambda: person.write({"phone": PROTECTED["phone"] + "1"}),
                lambda: person.write({"email": "kanari@thu"}),
                lambda: person.write({"birth_date": "1831-07-09"}),
                lambda: person.write({"name": PERSONAL["name"] + number}),
                lambda: people.find_by_number(number),
                lambda: people.find_by_number(number + "12"),
                lambda: people.with_user(self.users["board"]).search([]),
            ):
                with suppress(UserError), self.env.cr.savepoint():
                    try:
                        attempt()
                    except UserError as error:
                        messages.append(str(error))
                        raise
        self.assertEqual(len(messages), 9)
        said = "\n".join([*messages, *log.output])
        for value in (*PERSONAL.values(), *PROTECTED.values()):
            self.assertNotIn(value, said)
