from datetime import timedelta
from unittest.mock import patch

from freezegun import freeze_time

from odoo.fields import Domain
from odoo.tests import tagged

from ..clock import today
from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestScope(CqttCommon):
    """Rules are tried on units themselves, by a rule made for the test."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.model.access"].create(
            {
                "name": "test: units are read by all",
                "model_id": cls.env["ir.model"]._get_id("cqtt.unit"),
                "group_id": cls.env.ref("base.group_user").id,
                "perm_read": True,
            }
        )
        cls.env["ir.rule"].create(
            {
                "name": "test: units in scope",
                "model_id": cls.env["ir.model"]._get_id("cqtt.unit"),
                "domain_force": "user._scope_domain('id')",
            }
        )
        cls.communes = cls.home_commune | cls.other_commune
        cls.officer = cls.role_users["officer"]
        cls.supervisor = cls.role_users["supervisor"]

    def visible(self, user):
        units = self.env["cqtt.unit"].with_user(user)
        return units.search([("id", "in", self.communes.ids)], order="id")

    def assert_sees(self, user, units):
        self.assertEqual(self.visible(user).ids, units.ids)
        for unit in self.communes:
            self.assertEqual(unit.with_user(user).has_access("read"), unit in units)

    def test_each_role(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                at_home = user.role_grant_ids.unit_id != self.home_province
                self.assert_sees(user, self.home_commune if at_home else self.communes)
                self.assertEqual(user._scope().everywhere, not at_home)
        self.assert_sees(self.employee, self.communes.browse())

    def test_transfer(self):
        self.assert_sees(self.officer, self.home_commune)
        self.officer.role_grant_ids.action_end(today() - timedelta(days=1), "Chuyển")
        self.assert_sees(self.officer, self.communes.browse())
        self.grant(self.officer, "officer", self.other_commune)
        self.assert_sees(self.officer, self.other_commune)

    def test_expiry_at_midnight_in_viet_nam(self):
        self.officer.role_grant_ids.action_end(today(), "Hết nhiệm kỳ")
        last_day = today()
        midnight = f"{last_day} 17:00:00"
        with freeze_time(f"{last_day} 16:59:59"):
            self.assert_sees(self.officer, self.home_commune)
        with freeze_time(midnight):
            self.assert_sees(self.officer, self.communes.browse())
            self.assertFalse(self.officer._holds_role("officer", self.home_commune))

    def test_grant_begins_at_midnight_in_viet_nam(self):
        first = today() + timedelta(days=10)
        self.grant(self.officer, "officer", self.other_commune, date_from=first)
        before = first - timedelta(days=1)
        with freeze_time(f"{before} 16:59:59"):
            self.assert_sees(self.officer, self.home_commune)
        with freeze_time(f"{before} 17:00:00"):
            self.assert_sees(self.officer, self.communes)

    def test_cluster_membership(self):
        self.assert_sees(self.supervisor, self.home_commune)
        member = self.env["cqtt.cluster.member"].create(
            {
                "cluster_id": self.home_cluster.id,
                "unit_id": self.other_commune.id,
                "date_from": today(),
            }
        )
        self.assert_sees(self.supervisor, self.communes)
        member.date_to = today()
        with freeze_time(today() + timedelta(days=2)):
            self.assert_sees(self.supervisor, self.home_commune)
        self.assert_sees(self.supervisor, self.communes)
        member.unlink()
        self.assert_sees(self.supervisor, self.home_commune)

    def test_cluster_not_in_force(self):
        day = timedelta(days=1)
        for values in ({"valid_to": today() - day}, {"valid_from": today() + day}):
            with self.subTest(**values):
                self.home_cluster.write({"valid_from": False, "valid_to": False})
                self.assert_sees(self.supervisor, self.home_commune)
                self.home_cluster.write(values)
                self.assert_sees(self.supervisor, self.communes.browse())
                self.assertTrue(self.supervisor._holds_role("supervisor"))

    def test_rolled_back_grant_is_forgotten(self):
        class Undo(Exception):
            pass

        try:
            with self.env.cr.savepoint():
                self.grant(self.officer, "officer", self.other_commune)
                self.assert_sees(self.officer, self.communes)
                raise Undo
        except Undo:
            self.assert_sees(self.officer, self.home_commune)

    def test_one_query_in_a_transaction(self):
        self.env["res.users"]._forget_scopes()
        with self.assertQueryCount(1):
            for _time in range(3):
                self.officer._scope()
                self.officer._holds_role("officer", self.home_commune)
                self.officer._scope_domain("unit_id")

    def test_sql_of_the_province_has_no_ids(self):
        def sql_of(user):
            query = self.env["cqtt.unit"].with_user(user)._search([])
            return self.env.cr.mogrify(query.select()).decode()

        for role in ("board", "decider", "province_admin", "auditor"):
            with self.subTest(role=role):
                self.assertNotIn("WHERE", sql_of(self.role_users[role]))
        in_list = rf'WHERE "cqtt_unit"."id" IN \({self.home_commune.id}\)'
        self.assertRegex(sql_of(self.officer), in_list)
        self.assertIn("WHERE FALSE", sql_of(self.employee))

    def test_rule_cache_key(self):
        def key(user):
            return tuple(
                self.env["ir.rule"].with_user(user)._compute_domain_context_values()
            )

        before = key(self.officer)
        self.assertEqual(hash(before), hash(key(self.officer)))
        self.grant(self.officer, "officer", self.other_commune)
        self.assertNotEqual(key(self.officer), before)
        colleague = self.new_role_user("test_like", "officer", self.home_commune)
        self.assertEqual(key(colleague), before)

    def test_it_is_the_key_that_bites(self):
        """Without it, rules would go on with the scope they were cached with."""
        rule = self.env["ir.rule"].with_user(self.officer)
        with patch.object(
            type(rule), "_compute_domain_context_values", lambda self: iter(())
        ):
            self.assert_sees(self.officer, self.home_commune)
            self.grant(self.officer, "officer", self.other_commune)
            self.assert_sees(self.officer, self.home_commune)
        self.assert_sees(self.officer, self.communes)

    def test_holds_role(self):
        holds = self.officer._holds_role
        self.assertTrue(holds("officer"))
        self.assertTrue(holds("officer", self.home_commune))
        self.assertFalse(holds("officer", self.other_commune))
        self.assertFalse(holds("officer", self.communes))
        self.assertFalse(holds("officer", self.communes.browse()))
        self.assertFalse(holds("manager", self.home_commune))
        admin = self.province_admin._holds_role
        self.assertTrue(admin("province_admin", self.communes))
        self.assertTrue(admin("province_admin", self.communes.browse()))
        manager = self.role_users["manager"]._holds_role
        self.assertFalse(manager("officer", self.home_commune))

    def test_domains(self):
        scope_domain = self.officer._scope_domain
        home = Domain("unit_id", "in", self.home_commune.ids)
        self.assertEqual(scope_domain("unit_id"), home)
        receiving = Domain("receiving_unit_id", "in", self.home_commune.ids)
        self.assertEqual(scope_domain("unit_id", "receiving_unit_id"), home | receiving)
        self.assertEqual(scope_domain("unit_id", roles=["officer"]), home)
        self.assertTrue(scope_domain("unit_id", roles=["leader"]).is_false())
        self.assertTrue(self.employee._scope_domain("unit_id").is_false())
        self.assertTrue(self.province_admin._scope_domain("unit_id").is_true())

    def test_default_unit(self):
        mixin = self.env["cqtt.scoped.mixin"]
        self.assertEqual(
            mixin.with_user(self.officer)._default_unit_id().id, self.home_commune.id
        )
        self.assertFalse(mixin.with_user(self.province_admin)._default_unit_id())
        self.grant(self.officer, "officer", self.other_commune)
        self.assertFalse(mixin.with_user(self.officer)._default_unit_id())


@tagged("post_install", "-at_install")
class TestScopedModels(CqttCommon):
    def test_every_scoped_model_has_its_global_rule(self):
        mixin = self.env.registry["cqtt.scoped.mixin"]
        scoped = [
            name
            for name, model in self.env.registry.items()
            if issubclass(model, mixin) and not model._abstract and not model._transient
        ]
        for name in scoped:
            with self.subTest(model=name):
                rules = self.env["ir.rule"].search(
                    [("model_id.model", "=", name), ("groups", "=", False)]
                )
                self.assertTrue(
                    any("_scope_domain" in (r.domain_force or "") for r in rules)
                )

    def test_unit_is_required(self):
        field = self.env["cqtt.scoped.mixin"]._fields["unit_id"]
        self.assertTrue(field.required and field.index)
        self.assertEqual(field.ondelete, "restrict")
