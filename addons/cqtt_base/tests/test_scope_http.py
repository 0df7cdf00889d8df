from datetime import timedelta

from odoo.tests import HttpCase, tagged

from ..clock import today
from .roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestScopeHttp(RolesMixin, HttpCase):
    """Each request reads the scope anew: what another has ended bites on the next."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Nhà", "kind": "province"})
        cls.commune, cls.other = (
            units.create({"name": n, "kind": "commune", "parent_id": province.id})
            for n in ("Xã Nhà", "Xã Bạn")
        )
        cls.cluster = cls.make_cluster("Cụm Nhà", cls.commune)
        cls.officer = cls.new_role_user("test_officer", "officer", cls.commune)
        cls.supervisor = cls.new_role_user("test_supervisor", "supervisor", cls.cluster)
        cls.env["ir.rule"].create(
            {
                "name": "test: units in scope",
                "model_id": cls.env["ir.model"]._get_id("cqtt.unit"),
                "domain_force": "user._scope_domain('id')",
            }
        )

    def call(self, model, method, *args):
        return self.make_jsonrpc_request(
            f"/web/dataset/call_kw/{model}/{method}",
            {"model": model, "method": method, "args": args, "kwargs": {}},
        )

    def seen(self):
        domain = [("id", "in", (self.commune | self.other).ids)]
        return set(self.call("cqtt.unit", "search", domain))

    def test_transfer_bites_on_the_next_request(self):
        self.authenticate("test_officer", "test_officer")
        self.assertEqual(self.seen(), {self.commune.id})
        yesterday = today() - timedelta(days=1)
        self.officer.role_grant_ids.action_end(yesterday, "Chuyển công tác")
        self.grant(self.officer, "officer", self.other)
        self.assertEqual(self.seen(), {self.other.id})

    def test_cluster_change_bites_on_the_next_request(self):
        self.authenticate("test_supervisor", "test_supervisor")
        self.assertEqual(self.seen(), {self.commune.id})
        self.cluster.member_ids.unit_id = self.other
        self.env.flush_all()
        self.assertEqual(self.seen(), {self.other.id})

    def test_private_methods_stay_private(self):
        self.authenticate("test_officer", "test_officer")
        for method in ("_scope", "_sync_role_groups", "_forget_scopes"):
            with self.subTest(method=method), self.assertRaises(Exception):  # noqa: B017
                self.call("res.users", method, [self.officer.id])
