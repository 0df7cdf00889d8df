"""The buttons, the timeline and the saves of a form, in a real browser."""

from unittest.mock import patch

from odoo.tests import HttpCase, tagged

from .common import PaperCase


@tagged("post_install", "-at_install")
class TestPaperTours(PaperCase, HttpCase):
    def test_from_receipt_to_revocation(self):
        self.start_tour(
            "/odoo/test-papers", "test_cqtt_base_receive", login="paper_officer"
        )
        paper = self.paper.search([("name", "=", "Đơn từ trình duyệt")])
        self.assertEqual((len(paper), paper.state, paper.amount), (1, "received", 5))

        url = f"/odoo/test-papers/{paper.id}"
        self.start_tour(url, "test_cqtt_base_sign", login="paper_leader")
        self.assertEqual(paper.state, "revoked")
        lines = self.env["cqtt.journal"].search(
            [("model", "=", paper._name), ("res_id", "=", paper.id)], order="id"
        )
        self.assertEqual(lines.mapped("verb"), ["receive", "sign", "revoke"])
        self.assertTrue(all(lines.mapped("request_uuid")))

    def test_stale_save(self):
        papers = type(self.paper)
        save = papers.web_save

        def save_second(records, vals, *args, **kwargs):
            records.with_user(self.manager).write({"amount": 7})
            return save(records, vals, *args, **kwargs)

        with patch.object(papers, "web_save", save_second):
            self.start_tour(
                f"/odoo/test-papers/{self.paper.id}",
                "test_cqtt_base_stale_save",
                login="paper_officer",
            )
        self.assertEqual(self.paper.amount, 5)
