"""Who reads which facts; nobody writes any."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.cqtt_base.roles import ROLES, Place

from .common import LedgerCase

READERS = set(ROLES) - {"account_admin"}


@tagged("post_install", "-at_install")
class TestCqttFactSecurity(LedgerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        places = {
            Place.COMMUNE: cls.an,
            Place.CLUSTER: cls.cluster,
            Place.PROVINCE: cls.province,
        }
        cls.users = {
            code: cls.new_role_user(f"ledger_{code}", code, places[role.place])
            for code, role in ROLES.items()
        }
        cls.facts = cls.env["cqtt.fact"]._insert(
            [cls.row(cls.received, unit, "2026-03-14") for unit in cls.communes]
        )

    def seen(self, role):
        facts = self.env["cqtt.fact"].with_user(self.users[role])
        return facts.search([("measure_id", "=", self.received.id)]).unit_id

    def test_scope(self):
        for role in READERS:
            place = ROLES[role].place
            expected = {
                Place.COMMUNE: self.an,
                Place.CLUSTER: self.an + self.binh,
                Place.PROVINCE: self.communes,
            }[place]
            with self.subTest(role=role):
                self.assertEqual(self.seen(role), expected)

    def test_nothing_for_others(self):
        with self.assertRaises(AccessError):
            self.seen("account_admin")

    def test_other_unit_is_refused(self):
        fact = self.facts.with_user(self.users["officer"])
        self.assertEqual(fact[0].quantity, 1)
        with self.assertRaises(AccessError):
            fact[2].read(["quantity"])
        with self.assertRaises(AccessError):
            fact[2].action_open_source()

    def test_nobody_writes(self):
        for role in ROLES:
            for name in ("cqtt.fact", "cqtt.measure", "cqtt.period"):
                model = self.env[name].with_user(self.users[role])
                may = name == "cqtt.period" and role == "province_admin"
                for operation in ("create", "write", "unlink"):
                    with self.subTest(role=role, model=name, operation=operation):
                        self.assertEqual(model.has_access(operation), may)

    def test_menus(self):
        menu_ids = {
            self.env.ref(f"cqtt_ledger.{name}").id
            for name in (
                "cqtt_ledger_menu",
                "cqtt_fact_menu",
                "cqtt_measure_menu",
                "cqtt_period_menu",
            )
        }
        for role in ROLES:
            menus = self.env["ir.ui.menu"].with_user(self.users[role])
            seen = menu_ids & set(menus._visible_menu_ids())
            self.assertEqual(seen, menu_ids if role in READERS else set(), role)

    def test_private_ways_are_not_callable(self):
        from odoo.service.model import get_public_method

        for name in ("_insert", "_book", "_compensate", "_live", "_action_open"):
            with self.subTest(name), self.assertRaises(AccessError):
                get_public_method(self.env["cqtt.fact"], name)
        with self.assertRaises(AccessError):
            get_public_method(self.env["cqtt.ledger"], "_ask")
