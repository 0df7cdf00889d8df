import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import OUTSIDERS, PersonCase


@tagged("post_install", "-at_install")
class TestLogIsKept(PersonCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.line = cls.Access.with_user(cls.officer)._note(
            "reveal", cls.home_commune, cls.person
        )
        cls.code = cls.person.display_name

    def test_nobody_writes_it(self):
        users = [*self.role_users.values(), self.env.ref("base.user_root")]
        for user in users:
            line = self.line.with_user(user)
            for attempt in (
                lambda line=line: line.create({"kind": "reveal"}),
                lambda line=line: line.write({"note": "x"}),
                line.unlink,
            ):
                with self.subTest(user=user.login), self.assertRaises(AccessError):
                    attempt()

    @mute_logger("odoo.sql_db")
    def test_the_database_keeps_it(self):
        self.env.flush_all()
        for query in (
            "UPDATE cqtt_person_access SET note = 'x'",
            "DELETE FROM cqtt_person_access",
            "TRUNCATE cqtt_person_access",
        ):
            with self.subTest(query=query), self.assertRaises(psycopg2.Error):
                with self.env.cr.savepoint():
                    self.env.cr.execute(query)

    def test_leader_and_auditor_read_it(self):
        for role in ("leader", "auditor"):
            log = self.Access.with_user(self.role_users[role])
            found = log.search([("id", "=", self.line.id)])
            self.assertEqual(found.person_id.sudo().display_name, self.code)
            [values] = found.web_read({"person_id": {"fields": {"display_name": {}}}})
            self.assertEqual(values["person_id"]["display_name"], self.code)

    def test_leader_of_another_unit_does_not(self):
        leader = self.new_role_user("test_leader_2", "leader", self.other_commune)
        self.assertFalse(self.Access.with_user(leader).search([]))

    def test_others_do_not(self):
        roles = ("officer", "manager", *OUTSIDERS)
        for user in [self.role_users[role] for role in roles] + [self.employee]:
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.Access.with_user(user).search([])

    def test_officer_who_leads_elsewhere(self):
        """A role at one unit does not carry over to another one."""
        self.grant(self.leader, "officer", self.other_commune)
        log = self.Access.with_user(self.leader)
        there = log.with_user(self.other_officer)._note("search", self.other_commune)
        self.assertIn(self.line, log.search([]))
        self.assertNotIn(there, log.search([]))

    def test_labels(self):
        line = self.Access.with_user(self.officer)._note(
            "export", self.home_commune, field_names="name,phone_masked,gone"
        )
        self.assertEqual(line.field_labels, "Full name, Phone (masked), gone")
        self.assertEqual(self.line.field_labels, "")

    def test_the_person_stays(self):
        with self.assertRaises(psycopg2.Error), self.env.cr.savepoint():
            with mute_logger("odoo.sql_db"):
                self.person.sudo().unlink()
