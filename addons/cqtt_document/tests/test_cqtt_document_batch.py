import base64

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import read_pages
from .paper_common import PaperCommon

COUNT = 27


@tagged("post_install", "-at_install")
class TestCqttDocumentBatch(PaperCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.papers = cls.documents.union(*(cls.write_paper() for _i in range(COUNT)))

    def batch(self, user, task, papers=None):
        papers = self.papers if papers is None else papers
        return (
            self.env["cqtt.document.batch"]
            .with_user(user)
            .with_context(active_model="cqtt.document", active_ids=papers.ids)
            .create({"task": task})
        )

    def test_sign_step_by_step(self):
        batch = self.batch(self.chair, "sign")
        self.assertFalse(batch.obstacles)
        steps = [batch.step()["done"] for _i in range(3)]
        self.assertEqual(steps, [10, 20, COUNT])
        self.assertEqual(self.papers.sorted("id").mapped("serial"), list(range(1, 28)))

    def test_print_step_by_step(self):
        batch = self.batch(self.officer, "print")
        first, second = batch.step(), batch.step()
        self.assertEqual(first, {"done": 25, "total": COUNT, "url": ""})
        self.assertIn(f"/{batch.id}/pdf/", second["url"])
        self.assertEqual(len(read_pages(base64.b64decode(batch.pdf))), COUNT)

    def test_signed_papers_are_printed_as_they_were_signed(self):
        papers = self.papers[:2].with_user(self.chair)
        papers.perform("sign")
        batch = self.batch(self.officer, "print", papers)
        batch.step()
        texts = read_pages(base64.b64decode(batch.pdf))
        self.assertEqual([text.count("DỰ THẢO") for text in texts], [0, 0])
        self.assertIn("01/QĐ-UBND", texts[0])

    def test_obstacles_are_told_before(self):
        self.papers[1].signer_id = False
        batch = self.batch(self.chair, "sign")
        self.assertEqual(len(batch.obstacles.splitlines()), 1)
        with self.assertRaises(UserError):
            batch.step()

    def test_officer_signs_nothing(self):
        batch = self.batch(self.officer, "sign", self.papers[:3])
        self.assertEqual(len(batch.obstacles.splitlines()), 3)
        with self.assertRaises(UserError):
            batch.step()

    def test_papers_of_another_unit(self):
        other = self.new_role_user("other_officer", "officer", self.other_ward)
        with self.assertRaises(UserError):
            self.batch(other, "print").step()

    def test_nothing_chosen(self):
        with self.assertRaises(UserError):
            self.batch(self.officer, "print", self.documents).step()
