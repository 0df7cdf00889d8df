from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.common import ROLES

from .paper_common import PaperCommon

OPERATIONS = ("read", "write", "unlink")
WRITERS = {"officer", "manager"}
READERS = WRITERS | {"leader", "auditor"}
PROVINCE = {"board", "decider", "province_admin", "auditor"}


@tagged("post_install", "-at_install")
class TestCqttDocumentSecurity(PaperCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cluster = cls.make_cluster("Cụm 1", cls.ward)
        places = dict.fromkeys(PROVINCE, cls.province) | {"supervisor": cluster}
        cls.users = {
            role: cls.new_role_user(f"walk_{role}", role, places.get(role, cls.ward))
            for role in ROLES
        }
        cls.paper = cls.write_paper()

    def test_operations_by_role(self):
        for role, user in self.users.items():
            for operation in OPERATIONS:
                may = role in (READERS if operation == "read" else WRITERS)
                for record in (self.paper, self.paper.value_ids):
                    with self.subTest(role=role, operation=operation, of=record._name):
                        mine = record.with_user(user)
                        self.assertEqual(mine.has_access(operation), may)

    def test_papers_of_another_unit(self):
        for role in ("officer", "manager", "leader"):
            user = self.new_role_user(f"other_{role}", role, self.other_ward)
            self.assertFalse(self.paper.with_user(user).has_access("read"), role)
            self.assertFalse(self.documents.with_user(user).search([]))
        with self.assertRaises(AccessError):
            self.write_paper(user=user)

    def test_catalogue_by_role(self):
        for record in (self.kind, self.template, self.version, self.version.field_ids):
            for role, user in self.users.items():
                with self.subTest(of=record._name, role=role):
                    mine = record.with_user(user)
                    self.assertEqual(mine.has_access("write"), role == "province_admin")

    def test_file_of_a_paper_by_role(self):
        paper = self.sign_paper()
        for role, user in self.users.items():
            with self.subTest(role=role):
                if role in READERS:
                    self.assertTrue(paper.with_user(user)._pdf())
                    self.assertIn(
                        str(paper.id), paper.with_user(user).action_open()["url"]
                    )
                else:
                    with self.assertRaises(AccessError):
                        paper.with_user(user).action_open()

    def test_menus(self):
        papers = self.env.ref("cqtt_document.cqtt_document_menu")
        signers = self.env.ref("cqtt_document.cqtt_signer_menu")
        templates = self.env.ref("cqtt_document.cqtt_document_template_menu")
        for role, user in self.users.items():
            visible = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
            administrators = {"account_admin", "province_admin", "auditor"}
            self.assertEqual(papers.id in visible, role in READERS, role)
            self.assertEqual(signers.id in visible, role in administrators, role)
            self.assertEqual(templates.id in visible, role == "province_admin", role)
