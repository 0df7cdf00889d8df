"""Figures, what is behind them, and the way back, in a real browser."""

from datetime import date

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin

from ..models import cqtt_ledger_choice
from .test_cqtt_index import IndexCase


@tagged("post_install", "-at_install")
class TestFiguresTours(ToursMixin, IndexCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        cls.rate.name = "Tỷ lệ thử"
        for user in (cls.officer, cls.supervisor, cls.admin):
            user.lang = "vi_VN"

    def setUp(self):
        super().setUp()
        self.patch(cqtt_ledger_choice, "today", lambda: date(2026, 3, 31))

    def test_officer(self):
        self.walk(self.officer, "chi-so", "cqtt_figures_officer")

    def test_supervisor(self):
        self.walk(self.supervisor, "chi-so", "cqtt_figures_supervisor")

    def test_province(self):
        self.env["cqtt.period"].create({"kind": "quarter", "year": 2031, "number": 1})
        self.book_counts("II.1", self.an, "2031-03-31", 955, 1000)
        for number in ("VI.1", "VI.2"):
            self.items[number].zero = "zero"
        self.walk(self.admin, "bo-chi-so", "cqtt_figures_province")

    def test_pivot(self):
        self.walk(self.officer, "so-lieu", "cqtt_facts_pivot")
