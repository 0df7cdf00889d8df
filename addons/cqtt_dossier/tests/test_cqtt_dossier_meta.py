from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import DossierCommon

PERSONAL = {"owner_id", "owner_name", "subject", "submitter_id", "component_ids"}


@tagged("post_install", "-at_install")
class TestMeta(DossierCommon):
    def test_outsiders_see_the_course_alone(self):
        dossier = self.receive()
        self.env.flush_all()
        for role in ("supervisor", "province_admin", "auditor"):
            user = self.role_users[role]
            with self.subTest(role):
                meta = self.env["cqtt.dossier.meta"].with_user(user)
                self.assertEqual(meta.browse(dossier.id).code, dossier.code)
                with self.assertRaises(AccessError):
                    dossier.with_user(user).read(["code"])

    def test_nothing_personal(self):
        self.assertFalse(PERSONAL & set(self.env["cqtt.dossier.meta"]._fields))

    def test_other_clusters_are_not_seen(self):
        dossier = self.receive()
        self.env.flush_all()
        cluster = self.make_cluster("Cụm Bạn", self.other_commune)
        other = self.new_role_user("other_supervisor", "supervisor", cluster)
        meta = self.env["cqtt.dossier.meta"].with_user(other)
        self.assertFalse(meta.search([("id", "=", dossier.id)]))

    def test_facts_open_the_course(self):
        """A supervisor who opens a figure comes to the course of the dossier."""
        self.receive()
        user = self.role_users["supervisor"]
        fact = (
            self.env["cqtt.fact"]
            .with_user(user)
            .search([("measure_id.code", "=", "dossier.received")], limit=1)
        )
        action = fact.action_open_source()
        self.assertEqual(action["res_model"], "cqtt.dossier.meta")
