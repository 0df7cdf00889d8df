"""Figures by hand: entered by one, confirmed by another, then facts like any other."""

import base64

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LedgerCase

PDF = base64.b64encode(b"%PDF-1.4\n%%EOF\n").decode()


@tagged("post_install", "-at_install")
class TestManualFigure(LedgerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.measure = cls.make_measure("test.manual", is_manual=True)
        cls.officer = cls.new_role_user("man_officer", "officer", cls.an)
        cls.manager = cls.new_role_user("man_manager", "manager", cls.an)
        cls.leader = cls.new_role_user("man_leader", "leader", cls.an)
        cls.other = cls.new_role_user("man_other", "manager", cls.binh)

    def setUp(self):
        super().setUp()
        self.enterContext(freeze_time("2026-04-02 03:00:00"))

    def enter(self, user=None, **values):
        figures = self.env["cqtt.manual.figure"].with_user(user or self.officer)
        return figures.create(
            {
                "unit_id": self.an.id,
                "measure_id": self.measure.id,
                "date": "2026-03-31",
                "quantity": 12,
                "evidence": PDF,
                "evidence_name": "bao-cao.pdf",
                **values,
            }
        )

    def facts(self, figure):
        found = self.env["cqtt.fact"].search(
            [("model", "=", figure._name), ("res_id", "=", figure.id)], order="id"
        )
        return [(str(fact.date), fact.quantity, fact.user_id) for fact in found]

    def test_counts_once_confirmed(self):
        figure = self.enter()
        self.assertEqual(self.facts(figure), [])
        figure.with_user(self.manager).perform("confirm")
        self.assertEqual(self.facts(figure), [("2026-03-31", 12, self.manager)])
        self.assertEqual(figure.confirmed_by_id, self.manager)

    def test_who_entered_may_not_confirm(self):
        figure = self.enter(self.manager)
        figure = figure.with_context(lang="vi_VN")
        self.assertIn("người thứ hai", figure.why_not("confirm"))
        with self.assertRaises(UserError):
            figure.perform("confirm")
        figure.with_user(self.leader).perform("confirm")
        self.assertEqual(figure.state, "confirmed")

    def test_who_changed_it_has_entered_it_too(self):
        figure = self.enter()
        figure.with_user(self.manager).quantity = 13
        self.assertEqual(figure.entered_by_ids, self.officer + self.manager)
        with self.assertRaises(UserError):
            figure.with_user(self.manager).perform("confirm")

    def test_a_note_is_no_figure(self):
        figure = self.enter()
        figure.with_user(self.manager).note = "Đã xem"
        figure.with_user(self.manager).perform("confirm")

    def test_nobody_says_who_entered(self):
        figure = self.enter()
        for user in (self.officer, self.manager):
            with self.assertRaises(AccessError):
                figure.with_user(user).entered_by_ids = [(5,)]
        with self.assertRaises(AccessError):
            self.enter(entered_by_ids=[(6, 0, self.leader.ids)])
        with self.assertRaises(AccessError):
            self.enter(state="confirmed")

    def test_needs_evidence_and_a_day_that_has_come(self):
        for values in ({"evidence": False}, {"date": "2026-04-30"}):
            figure = self.enter(**values)
            with self.assertRaises(UserError):
                figure.with_user(self.manager).perform("confirm")
        with self.assertRaises(UserError):
            self.enter(evidence=base64.b64encode(b"MZ\x90").decode())

    def test_only_at_the_unit(self):
        figure = self.enter()
        with self.assertRaises(AccessError):
            figure.with_user(self.other).perform("confirm")
        with self.assertRaises(AccessError):
            self.enter(unit_id=self.binh.id)
        with self.assertRaises(UserError):
            figure.perform("confirm")  # an officer vouches for nobody

    def test_confirmed_stays(self):
        figure = self.enter()
        figure.with_user(self.manager).perform("confirm")
        for values in ({"quantity": 1}, {"evidence": False}, {"date": "2026-03-30"}):
            with self.assertRaises(AccessError):
                figure.write(values)
        with self.assertRaises(UserError):
            figure.unlink()
        with (
            self.assertRaises(psycopg2.Error),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(
                "UPDATE cqtt_manual_figure SET quantity = 1 WHERE id = %s", [figure.id]
            )

    def test_one_figure_a_day(self):
        self.enter().with_user(self.manager).perform("confirm")
        second = self.enter()
        with (
            self.assertRaises(psycopg2.IntegrityError),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            second.with_user(self.manager).perform("confirm")
            self.env.flush_all()

    def test_withdrawn_is_undone(self):
        figure = self.enter()
        figure.with_user(self.manager).perform("confirm")
        with self.assertRaises(UserError):
            figure.with_user(self.leader).perform("withdraw")
        figure.with_user(self.leader).perform("withdraw", reason="Đếm nhầm")
        self.assertEqual([q for _day, q, _user in self.facts(figure)], [12, -12])
        again = self.enter(quantity=11)
        again.with_user(self.manager).perform("confirm")
        self.assertEqual([q for _day, q, _user in self.facts(again)], [11])

    def test_nothing_is_a_figure_too(self):
        figure = self.enter(quantity=0)
        figure.with_user(self.manager).perform("confirm")
        self.assertEqual(self.facts(figure), [])
        figure.with_user(self.leader).perform("withdraw", reason="Đếm nhầm")

    def test_only_what_no_step_counts(self):
        with self.assertRaises(ValidationError):
            self.enter(measure_id=self.received.id)

    def test_day_follows_the_period(self):
        period = self.env["cqtt.period"].create(
            {"kind": "quarter", "year": 2031, "number": 1, "closing_day": 14}
        )
        figures = self.env["cqtt.manual.figure"].with_user(self.officer)
        figure = figures.create(
            {
                "measure_id": self.measure.id,
                "period_id": period.id,
                "quantity": 1,
                "evidence": PDF,
            }
        )
        self.assertEqual(figure.unit_id, self.an)
        self.assertEqual(str(figure.date), "2031-03-14")

    def test_said_by_the_measure(self):
        self.assertIn("Xác nhận", self.measure.with_context(lang="vi_VN").booked_by)
