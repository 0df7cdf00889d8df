"""A mistake is undone by a row of the opposite quantity; a fact opens its source."""

from datetime import date, datetime

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import LedgerCase


@tagged("post_install", "-at_install")
class TestCompensate(LedgerCase):
    def setUp(self):
        super().setUp()
        self.fact = self.book(
            self.received,
            self.an,
            "2026-03-14",
            quantity=3,
            field_id=self.land.id,
            channel_id=self.online.id,
        )

    def test_in_the_past(self):
        undoing = self.fact._compensate(" Nhập nhầm ")
        self.assertRecordValues(
            undoing,
            [
                {
                    "quantity": -3,
                    "date": date(2026, 3, 14),
                    "at": self.fact.at,
                    "measure_id": self.received.id,
                    "unit_id": self.an.id,
                    "field_id": self.land.id,
                    "channel_id": self.online.id,
                    "model": "cqtt.unit",
                    "res_id": self.an.id,
                    "compensates_id": self.fact.id,
                    "reason": "Nhập nhầm",
                }
            ],
        )
        self.assertTrue(self.fact.is_compensated)
        self.assertEqual(self.fact.compensation_ids, undoing)

    @freeze_time("2026-06-30 18:00:00")
    def test_today(self):
        undoing = self.fact._compensate("Thu hồi", today=True)
        self.assertEqual(undoing.date, date(2026, 7, 1))
        self.assertEqual(undoing.at, datetime(2026, 6, 30, 18))

    def test_refusals(self):
        with self.assertRaises(UserError):
            self.fact._compensate("  ")
        undoing = self.fact._compensate("Nhập nhầm")
        with self.assertRaises(UserError):
            self.fact._compensate("Lần nữa")
        with self.assertRaises(UserError):
            undoing._compensate("Hoàn lại")

    def test_staff_is_that_of_the_fact(self):
        self.env["cqtt.staff"].create(
            {
                "name": "Lò Văn Sổ",
                "user_id": self.env.uid,
                "unit_id": self.an.id,
                "date_from": "2026-01-01",
            }
        )
        self.assertFalse(self.fact._compensate("Nhập nhầm").staff_id)

    def test_undone_by_a_person_is_not_booked_once_more(self):
        row = self.row(self.open, self.an, "2026-03-14", once=True)
        facts = self.env["cqtt.fact"]
        fact = facts._insert([row])
        fact._compensate("Không tính")
        self.assertFalse(facts._insert([row]))

    def test_search(self):
        undoing = self.fact._compensate("Nhập nhầm")
        live = self.book(self.received, self.an, "2026-03-15")
        facts = self.env["cqtt.fact"].search([("unit_id", "=", self.an.id)])
        self.assertEqual(facts, live + undoing + self.fact)
        for domain, expected in (
            ([("is_compensated", "=", True)], self.fact),
            ([("is_compensated", "=", False)], live + undoing),
        ):
            self.assertEqual(facts.filtered_domain(domain), expected)
            found = facts.search([*domain, ("unit_id", "=", self.an.id)])
            self.assertEqual(found, expected)
        self.assertEqual(facts._live(self.an), live)
        self.assertEqual(facts._live(self.an, ["test.received"]), live)
        self.assertFalse(facts._live(self.an, ["test.open"]))


@tagged("post_install", "-at_install")
class TestSource(LedgerCase):
    def test_label(self):
        fact = self.book(self.received, self.an, "2026-03-14")
        gone = self.book(
            self.received, self.an, "2026-03-14", source=("cqtt.unit", 2**31 - 1)
        )
        lost = self.book(self.received, self.an, "2026-03-14", source=("no.model", 7))
        self.assertEqual(fact.source_label, "Xã An")
        self.assertIn(str(2**31 - 1), gone.source_label)
        self.assertIn("no.model", lost.source_label)
        for dangling in (gone, lost):
            with self.assertRaises(UserError):
                dangling.action_open_source()

    def test_open(self):
        fact = self.book(self.received, self.an, "2026-03-14")
        action = fact.action_open_source()
        self.assertEqual(
            (action["res_model"], action["res_id"]), ("cqtt.unit", self.an.id)
        )
