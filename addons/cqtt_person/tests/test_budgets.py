from contextlib import contextmanager
from datetime import timedelta
from unittest.mock import patch

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.fields import Datetime
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from .common import PersonCase

NOON = "2026-11-20 05:00:00"


@tagged("post_install", "-at_install")
class TestBudgets(PersonCase):
    @contextmanager
    def undone(self):
        """Collect what would be noted if the transaction were rolled back."""
        noted = []
        with patch.object(
            type(self.Access),
            "_note_if_undone",
            lambda access, values: noted.append((values["kind"], values["user_id"])),
        ):
            yield noted

    def test_shipped(self):
        budgets = self.env["cqtt.person.budget"]
        self.assertEqual(budgets._limits_of("reveal"), (30, 100))
        self.assertEqual(budgets._limits_of("search"), (0, 60))
        self.assertEqual(budgets._limits_of("entry"), (0, 60))

    @freeze_time(NOON)
    def test_soft_limit_asks_again(self):
        self.set_budget("reveal", soft=2, hard=9)
        for _time in range(2):
            self.assertIn("values", self.look())
        answer = self.look()
        self.assertEqual(list(answer), ["ask"])
        self.assertIn("2 times", answer["ask"])
        self.assertEqual(len(self.lines("reveal")), 2)
        self.assertIn("values", self.look(confirmed=True))
        self.assertEqual(
            self.lines("reveal").mapped("is_confirmed"), [False, False, True]
        )

    @freeze_time(NOON)
    def test_confirming_beforehand_changes_nothing(self):
        self.look(confirmed=True)
        self.assertFalse(self.lines("reveal").is_confirmed)

    @freeze_time(NOON)
    def test_hard_limit_blocks(self):
        self.set_budget("reveal", hard=3)
        for _time in range(3):
            self.look(names=["national_id", "phone"])
        with self.undone() as noted:
            with self.assert_refused(UserError, "limit of 3 within one hour"):
                self.look(confirmed=True)
        self.assertEqual(noted, [("blocked", self.officer.id)])

    def test_the_hour_passes(self):
        self.set_budget("reveal", hard=1)
        with freeze_time(NOON):
            self.look()
        later = Datetime.from_string(NOON) + timedelta(minutes=59)
        with freeze_time(later), self.undone(), self.assertRaises(UserError):
            self.look()
        with freeze_time(later + timedelta(minutes=2)):
            self.assertIn("values", self.look())

    @freeze_time(NOON)
    def test_each_user_has_his_own(self):
        self.set_budget("reveal", hard=1)
        self.look()
        self.assertIn("values", self.look(self.person.with_user(self.leader)))

    @freeze_time(NOON)
    def test_search(self):
        self.set_budget("search", hard=4)
        find = self.Person.find_by_number
        find("099085000123")
        # nobody found: counted twice
        find("099085000124")
        self.assertEqual(self.lines("search").mapped("quantity"), [1, 2])
        find("099085000123")
        with self.undone() as noted, self.assert_refused(UserError, "limit of 4"):
            find("099085000123")
        self.assertEqual(noted, [("blocked", self.officer.id)])
        # receiving goes on
        values = {"name": "Bùi Văn Mường", "national_id": "099085000123"}
        self.assertEqual(self.Person._find_or_create(values), self.person)

    @freeze_time(NOON)
    def test_numbers_tried_on_a_record(self):
        self.set_budget("entry", hard=2)
        scratch = self.Person.create({"name": "Giấy Nháp"})
        with self.undone() as noted:
            for number in ("099000000001", "099000000002", "099000000003"):
                scratch.national_id = number
            self.assertEqual(self.lines("change").person_id, scratch)
            with self.assert_refused(UserError, "limit of 2"):
                scratch.national_id = "099000000004"
        attempt = ("attempt", self.officer.id)
        self.assertEqual(noted, [attempt] * 3 + [("blocked", self.officer.id)])

    @freeze_time(NOON)
    def test_numbers_tried_and_taken_back(self):
        self.set_budget("entry", hard=2)
        values = {"name": "Lê Thị Nụ", "national_id": "099000000001"}
        log = self.Access.with_user(self.officer)
        for _time in range(2):
            log._note("attempt", self.home_commune)
        with self.undone(), self.assert_refused(UserError, "limit of 2"):
            self.Person.create(values)

    def test_system_is_not_counted(self):
        with self.undone() as noted:
            self.Person.sudo().create(
                {"name": "Lê Thị Nụ", "national_id": "099000000001"}
            )
        self.assertFalse(noted)

    def test_two_requests_of_one_user_pass_one_by_one(self):
        admin = self.env.ref("base.user_admin").id
        unit = self.env["cqtt.unit"].browse()

        def spend(cr):
            self.env(cr=cr, user=admin)["cqtt.person.access"]._spend("reveal", 1, unit)

        with self.registry.cursor() as late:
            late.execute("SELECT 1")
            with self.registry.cursor() as early:
                spend(early)
            with (
                self.assertRaises(psycopg2.errors.SerializationFailure),
                mute_logger("odoo.sql_db"),
            ):
                spend(late)
            late.rollback()

    def test_who_sets_them(self):
        budget = self.env.ref("cqtt_person.cqtt_person_budget_reveal")
        budget.with_user(self.province_admin).hard_limit = 50
        self.assertEqual(budget.hard_limit, 50)
        for role in ("officer", "manager", "leader", "auditor"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                budget.with_user(self.role_users[role]).hard_limit = 1000
        for values in ({"hard_limit": 0}, {"soft_limit": 51}, {"soft_limit": -1}):
            with (
                self.subTest(values=values),
                self.assertRaises(psycopg2.errors.CheckViolation),
                self.env.cr.savepoint(),
                mute_logger("odoo.sql_db"),
            ):
                budget.write(values)
                budget.flush_recordset()
        with self.assertRaises(psycopg2.errors.CheckViolation), self.cr.savepoint():
            with mute_logger("odoo.sql_db"):
                self.set_budget("search", soft=5, hard=60)
                self.env.flush_all()
