from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import OUTSIDERS, READERS, PersonCase

OPERATIONS = ("read", "write", "create", "unlink")
#: model by role: what the rows of access rights let him do
RIGHTS = {
    "cqtt.person": {
        "officer": "read write create",
        "manager": "read write create",
        "leader": "read",
    },
    "cqtt.person.access": {"leader": "read", "auditor": "read"},
    "cqtt.consent": {
        "officer": "read create",
        "manager": "read create",
        "leader": "read",
        "auditor": "read",
    },
    "cqtt.person.budget": {"province_admin": "read write", "auditor": "read"},
    "cqtt.person.reason": {
        "officer": "read",
        "manager": "read",
        "leader": "read",
        "auditor": "read",
        "province_admin": "read write create",
    },
    "cqtt.consent.purpose": {
        "officer": "read",
        "manager": "read",
        "leader": "read",
        "auditor": "read",
        "province_admin": "read write create",
    },
    "cqtt.consent.wording": {
        "officer": "read",
        "manager": "read",
        "leader": "read",
        "auditor": "read",
        "province_admin": "read write create unlink",
    },
}
MENUS = {
    "cqtt_person_menu": READERS,
    "cqtt_consent_menu": (*READERS, "auditor"),
    "cqtt_person_access_menu": ("leader", "auditor"),
    "cqtt_person_budget_menu": ("province_admin",),
    "cqtt_person_reason_menu": ("province_admin",),
    "cqtt_consent_purpose_menu": ("province_admin",),
    "cqtt_consent_wording_menu": ("province_admin",),
}


@tagged("post_install", "-at_install")
class TestCqttPersonSecurity(PersonCase):
    def test_rights_are_these_and_no_others(self):
        users = {**self.role_users, "nobody": self.employee}
        for model, rights in RIGHTS.items():
            for role, user in users.items():
                records = self.env[model].with_user(user)
                held = " ".join(o for o in OPERATIONS if records.has_access(o))
                with self.subTest(model=model, role=role):
                    self.assertEqual(held, rights.get(role, ""))

    def test_technical_administrator_has_none(self):
        admin = self.env["res.users"].create(
            {"name": "Kỹ thuật", "login": "test_system"}
        )
        admin.group_ids = self.env.ref("base.group_system")
        for model in RIGHTS:
            with self.subTest(model=model):
                self.assertFalse(self.env[model].with_user(admin).has_access("read"))

    def test_own_unit(self):
        for role in READERS:
            person = self.person.with_user(self.role_users[role])
            self.assertEqual(person.name, "Bùi Văn Mường")
            self.assertIn(person, person.search([]))
        for role in ("officer", "manager"):
            person = self.person.with_user(self.role_users[role])
            person.address = f"Tổ của {role}"
            self.assertEqual(self.person.address, f"Tổ của {role}")

    def test_other_unit(self):
        person = self.person.with_user(self.other_officer)
        self.assertNotIn(self.person, person.search([]))
        self.assertFalse(person.name_search("Mường"))
        with self.assertRaises(AccessError):
            person.read(["display_name"])
        with self.assertRaises(AccessError):
            person.write({"address": "x"})
        with self.assertRaises(AccessError):
            person.create({"name": "Lê Nụ", "unit_id": self.home_commune.id})

    def test_leader_reads_only(self):
        person = self.person.with_user(self.leader)
        for values in ({"address": "x"}, {"national_id": "099000000001"}):
            with self.assertRaises(AccessError):
                person.write(values)
        with self.assertRaises(AccessError):
            person.create({"name": "Lê Thị Nụ"})

    def test_leader_who_is_officer_elsewhere(self):
        """A right of one unit does not carry over to another one."""
        self.grant(self.leader, "officer", self.other_commune)
        people = self.Person.with_user(self.leader)
        person = people.create({"name": "Lê Nụ", "unit_id": self.other_commune.id})
        person.address = "Tổ 1"
        with self.assertRaises(AccessError):
            self.person.with_user(self.leader).address = "Tổ 1"
        with self.assertRaises(AccessError):
            people.create({"name": "Lê Nụ", "unit_id": self.home_commune.id})

    def test_other_roles_at_a_unit_open_nothing(self):
        """Who keeps the accounts of a unit does not see its people."""
        self.grant(self.other_officer, "account_admin", self.home_commune)
        person = self.person.with_user(self.other_officer)
        self.assertNotIn(self.person, person.search([]))
        with self.assertRaises(AccessError):
            person.read(["name"])

    def test_outsiders_have_not_even_the_list(self):
        for role in (*OUTSIDERS, "auditor"):
            people = self.Person.with_user(self.role_users[role])
            for attempt in (
                lambda people=people: people.search([]),
                lambda people=people: people.search_count([]),
                lambda people=people: people.name_search(""),
                lambda people=people: people.browse(self.person.id).read(["kind"]),
            ):
                with self.subTest(role=role), self.assertRaises(AccessError):
                    attempt()

    def test_names_to_choose_by(self):
        shown = "Bùi Văn Mường, 1985"
        code = f"Citizen #{self.person.pseudonym}"
        roles = {**self.role_users, "other": self.other_officer}
        for role, user in roles.items():
            with self.subTest(role=role):
                person = self.person.with_user(user).with_context(cqtt_names=True)
                here = role in ("officer", "manager", "leader")
                # sudo: as the name of a linked record is read
                self.assertEqual(person.sudo().display_name, shown if here else code)

    def test_menus(self):
        for name, roles in MENUS.items():
            menu = self.env.ref(f"cqtt_person.{name}")
            for role, user in self.role_users.items():
                visible = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
                with self.subTest(menu=name, role=role):
                    self.assertEqual(menu.id in visible, role in roles)

    def test_no_command_through_a_parent_opens_them(self):
        for name in ("cqtt.person", "cqtt.person.access", "cqtt.consent"):
            self.assertFalse(self.env[name]._allow_sudo_commands)
