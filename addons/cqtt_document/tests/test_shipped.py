import psycopg2

from odoo.tests import tagged
from odoo.tools import mute_logger

from ..shipped import forget_templates
from .paper_common import PaperCommon


@tagged("post_install", "-at_install")
class TestShipped(PaperCommon):
    """An addon takes its templates along, but for those of papers that were written."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.model.data"].create(
            {
                "module": "test_shipped",
                "name": "template",
                "model": "cqtt.document.template",
                "res_id": cls.template.id,
            }
        )

    def forget(self, module="test_shipped"):
        self.env.flush_all()
        forget_templates(self.env.cr, module)
        self.env.invalidate_all()

    def test_one_in_force_that_nobody_used_goes(self):
        self.forget()
        self.assertFalse(self.version.exists())
        self.assertTrue(
            self.env.ref("cqtt_document.cqtt_document_template_giay_moi_v1")
        )

    def test_one_with_a_paper_stays(self):
        paper = self.write_paper()
        self.forget()
        self.assertEqual(paper.version_id, self.version.exists())

    def test_that_of_another_addon_stays(self):
        self.forget("test_another")
        self.assertTrue(self.version.exists())

    def test_what_is_in_force_is_as_frozen_as_before(self):
        self.forget("test_another")
        statement = "DELETE FROM cqtt_document_template_version WHERE id = %s"
        with (
            self.assertRaises(psycopg2.errors.RestrictViolation),
            mute_logger("odoo.sql_db"),
        ):
            self.env.cr.execute(statement, [self.version.id])
