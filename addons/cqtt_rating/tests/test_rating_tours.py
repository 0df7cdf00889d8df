"""The editor and the machine column in a real browser, as province administrator."""

from datetime import date

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin
from odoo.addons.cqtt_ledger.models import cqtt_ledger_choice

from .rating_common import RatingCase


@tagged("post_install", "-at_install")
class TestRatingTours(ToursMixin, RatingCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        for user in (cls.admin, cls.officer):
            user.lang = "vi_VN"

    def setUp(self):
        super().setUp()
        self.patch(cqtt_ledger_choice, "today", lambda: date(2026, 3, 31))

    def test_editor(self):
        """Begin with the sample, break it, read the check, mend it, put it in force."""
        self.walk(self.admin, "bo-tieu-chi", "cqtt_rating_editor")
        made = self.schemes.search([("state", "=", "in_force"), ("year", "=", 2026)])
        self.assertEqual(made.criterion_count, 42)

    def test_next_year(self):
        self.scheme.perform("put_in_force")
        self.walk(self.admin, f"bo-tieu-chi/{self.scheme.id}", "cqtt_rating_next_year")

    def test_machine(self):
        self.scheme.perform("put_in_force")
        self.walk(self.admin, "may-cham", "cqtt_rating_machine")

    def test_machine_of_a_commune(self):
        self.scheme.perform("put_in_force")
        self.walk(self.officer, "may-cham", "cqtt_rating_commune")

    def test_what_if(self):
        self.scheme.perform("put_in_force")
        harder = self.scheme.copy()
        harder.write({"name": "Bộ khó hơn"})
        harder.star_ids[0].low = 90
        self.walk(self.admin, "thu-thang-sao", "cqtt_rating_what_if")
