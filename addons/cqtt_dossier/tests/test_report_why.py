from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import DossierCommon

DAYS = {"date_from": "2026-03-01", "date_to": "2026-03-31"}


@tagged("post_install", "-at_install")
class TestReportWhy(DossierCommon):
    """What a column of II.06 and the rate of an officer are made of."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.clerk = cls.env["cqtt.staff"].create(
            {
                "name": "Trần Thị Cán",
                "unit_id": cls.home_commune.id,
                "user_id": cls.officer.id,
                "date_from": "2026-01-01",
            }
        )

    def setUp(self):
        super().setUp()
        with self.at("2026-03-02 09:00"):
            self.dossier = self.receive(self.marriage)
            self.dossier.perform("claim")
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.perform("finish")
            self.env.flush_all()

    def report(self, name, user):
        return self.env[f"cqtt.report.{name}"].with_user(user)

    def column(self, number, user=None):
        report = self.report("ii06", user or self.leader)
        return report.get_explanation(number, unit_id=self.home_commune.id, **DAYS)

    def officer_rate(self, user):
        report = self.report("officers", user)
        return report.get_explanation(
            self.clerk.id, unit_id=self.home_commune.id, **DAYS
        )

    def test_a_column_of_its_own(self):
        told = self.column(8)
        self.assertIn("01/2020/TT-VPCP", told["basis"])
        self.assertEqual(told["indicator"]["rate"], 1)
        [term] = told["terms"]
        self.assertEqual((term["id"], term["figure"]), (8, 1))
        self.assertTrue(term["counted_by"])

    def test_columns_that_follow_from_others(self):
        self.assertEqual([term["id"] for term in self.column(7)["terms"]], [8, 9, 10])
        in_time = self.column(12)["terms"]
        self.assertEqual(
            [(term["id"], term["sign"]) for term in in_time], [(11, "1"), (13, "-1")]
        )
        for number in range(3, 14):
            told = self.column(number)
            total = sum(term["figure"] * int(term["sign"]) for term in told["terms"])
            self.assertEqual(total, told["indicator"]["rate"], number)

    def test_a_cell_leads_to_rule_and_source(self):
        choice = {"unit_id": self.home_commune.id, **DAYS}
        report = self.report("ii06", self.leader)
        field = self.dossier.sudo().field_id
        action = report.open_figure(8, line_id=field.id, **choice)
        why = action["context"]["cqtt_why"]
        told = report.get_explanation(*why["args"], **why["choice"])
        self.assertIn("01/2020/TT-VPCP", told["basis"])
        self.assertIn(field.name, told["place"])
        [term] = told["terms"]
        opened = report.open_figure(term["id"], **why["choice"])
        facts = self.env["cqtt.fact"].with_user(self.leader)
        self.assertEqual(
            sum(facts.search(opened["domain"]).mapped("quantity")),
            told["indicator"]["rate"],
        )

    def test_no_such_line(self):
        other = self.env["cqtt.field"].create({"name": "Chưa có", "code": "NOTHING"})
        with self.assertRaises(UserError):
            self.report("ii06", self.leader).get_explanation(
                8, line_id=other.id, unit_id=self.home_commune.id, **DAYS
            )

    def test_no_such_column(self):
        for number in (2, 14):
            with self.assertRaises(UserError):
                self.column(number)
        stranger = self.new_role_user("why_other", "leader", self.other_commune)
        with self.assertRaises(AccessError):
            self.column(8, stranger)

    def test_rate_of_an_officer(self):
        found = self.report("officers", self.manager).get_data(
            unit_id=self.home_commune.id, **DAYS
        )
        [line] = [one for one in found["lines"] if one["staff_id"] == self.clerk.id]
        self.assertEqual((line["rate"], found["total"]["rate"]), (1, 1))
        told = self.officer_rate(self.manager)
        self.assertEqual(told["place"], self.clerk.display_name)
        self.assertEqual(told["indicator"]["rate"], 1)
        self.assertIn("118/2025", told["basis"])
        figures = {(term["part"], term["id"]): term["figure"] for term in told["terms"]}
        self.assertEqual(figures["numerator", "early"], 1)
        self.assertEqual(figures["denominator", "late"], 0)

    def test_rate_of_all_officers(self):
        choice = {"unit_id": self.home_commune.id, **DAYS}
        report = self.report("officers", self.manager)
        action = report.open_figure("early", None, **choice)
        why = action["context"]["cqtt_why"]
        told = report.get_explanation(*why["args"], **why["choice"])
        self.assertEqual(told["place"], self.home_commune.display_name)
        self.assertEqual(told["indicator"]["rate"], 1)
        received = report.open_figure("received", self.clerk.id, **choice)
        self.assertFalse(received["context"])

    def test_the_rate_of_somebody_else_is_his_own(self):
        other = self.new_role_user("why_clerk", "officer", self.home_commune)
        self.assertTrue(self.officer_rate(self.officer))
        with self.assertRaises(UserError):
            self.officer_rate(other)
