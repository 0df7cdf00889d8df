"""Figures, what is behind them, and the way back, in a real browser."""

from datetime import date

from odoo.tests import HttpCase, tagged

from ..models import cqtt_ledger_choice
from .test_cqtt_index import IndexCase


@tagged("post_install", "-at_install")
class TestFiguresTours(IndexCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        cls.rate.name = "Tỷ lệ thử"
        for user in (cls.officer, cls.supervisor, cls.admin):
            user.lang = "vi_VN"

    def tour(self, name, user, path="chi-so"):
        self.patch(cqtt_ledger_choice, "today", lambda: date(2026, 3, 31))
        self.start_tour(f"/odoo/{path}", name, login=user.login)

    def test_officer(self):
        self.tour("cqtt_figures_officer", self.officer)

    def test_supervisor(self):
        self.tour("cqtt_figures_supervisor", self.supervisor)

    def test_province(self):
        self.env["cqtt.period"].create({"kind": "quarter", "year": 2031, "number": 1})
        self.book_counts("II.1", self.an, "2031-03-31", 955, 1000)
        for number in ("VI.1", "VI.2"):
            self.items[number].zero = "zero"
        self.tour("cqtt_figures_province", self.admin, "bo-chi-so")

    def test_pivot(self):
        self.tour("cqtt_facts_pivot", self.officer, "so-lieu")
