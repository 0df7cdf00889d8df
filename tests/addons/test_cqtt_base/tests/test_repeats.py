"""A doubled click does its work once."""

import psycopg2

from odoo.exceptions import AccessError, ConcurrencyError
from odoo.tests import tagged

from .common import PaperCase


@tagged("post_install", "-at_install")
class TestRepeats(PaperCase):
    def test_same_form_makes_one_record(self):
        first = self.new_paper(request_uuid="form-1")
        again = self.new_paper(request_uuid="form-1", name="Đơn khác")
        self.assertEqual(again, first)
        self.assertEqual(first.name, "Đơn")

    def test_order_is_kept_among_new_ones(self):
        first = self.new_paper(request_uuid="form-1")
        values = {"unit_id": self.commune.id}
        papers = first.create(
            [
                {**values, "name": "A"},
                {**values, "name": "B", "request_uuid": "form-1"},
                {**values, "name": "C"},
            ]
        )
        self.assertEqual(papers.mapped("name"), ["A", "Đơn", "C"])

    def test_form_of_somebody_else_is_refused(self):
        self.new_paper(request_uuid="form-1")
        with self.assertRaises(AccessError):
            self.new_paper(self.manager, request_uuid="form-1")

    def test_race_starts_over(self):
        self.new_paper(request_uuid="form-1")
        papers = type(self.paper)
        self.patch(papers, "_find_repeats", lambda self, vals_list: {})
        with self.assertRaises(ConcurrencyError), self.env.cr.savepoint():
            self.new_paper(request_uuid="form-1")

    def test_other_errors_stay_what_they_are(self):
        with self.assertRaises(psycopg2.errors.NotNullViolation), self.cr.savepoint():
            self.new_paper(name=None, request_uuid="form-2")

    def test_verb_is_carried_out_once(self):
        self.paper.perform("receive", request_uuid="click-1")
        number = self.paper.number
        self.assertTrue(self.paper.perform("receive", request_uuid="click-1"))
        self.assertEqual(self.paper.number, number)
        lines = self.env["cqtt.journal"].search(
            [("model", "=", "test.cqtt.paper"), ("res_id", "=", self.paper.id)]
        )
        self.assertEqual(len(lines), 1)
