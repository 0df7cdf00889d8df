from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .campaign_common import CampaignCase

QUARTER = {"date_from": "2026-01-01", "date_to": "2026-03-31"}


@tagged("post_install", "-at_install")
class TestRatingWhy(CampaignCase):
    """From the points of the machine to rule, terms, facts and source."""

    def explain(self, user, unit, code="I.2"):
        criterion = self.scheme.criterion_ids.filtered(lambda each: each.code == code)
        report = self.env["cqtt.rating.report"].with_user(user)
        return report.get_criterion_explanation(
            criterion.id, unit_id=unit.id, **QUARTER
        )

    def test_points_of_a_commune(self):
        self.rate.basis = "Quyết định thử"
        told = self.explain(self.leader, self.an)
        self.assertEqual(told["indicator"]["name"], "I.2. Tiêu chí I.2")
        self.assertTrue(told["scored"].startswith("28"), told["scored"])
        self.assertTrue(told["scored"].endswith("/ 40"), told["scored"])
        self.assertTrue(told["said"])
        self.assertEqual(told["basis"], "Quyết định thử")
        self.assertEqual([term["figure"] for term in told["terms"]], [5, 7])
        self.rate.basis = False
        told = self.explain(self.leader, self.an)
        self.assertEqual(told["basis"], self.scheme.display_name)

    def test_what_no_law_defines_names_its_criterion(self):
        self.rate.basis = False
        report = self.env["cqtt.indicator.report"].with_user(self.leader)
        choice = {"unit_id": self.an.id, **QUARTER}
        told = report.get_explanation(self.rate.id, **choice)
        self.assertIn("I.2. Tiêu chí I.2", told["basis"])
        self.assertIn(self.scheme.display_name, told["basis"])
        self.rate.basis = "Quyết định thử"
        told = report.get_explanation(self.rate.id, **choice)
        self.assertEqual(told["basis"], "Quyết định thử")

    def test_from_the_machine_column_to_rule_and_source(self):
        criterion = self.scheme.criterion_ids.filtered(lambda each: each.code == "I.2")
        report = self.env["cqtt.rating.report"].with_user(self.leader)
        choice = {"unit_id": self.an.id, **QUARTER}
        action = report.open_line(criterion.id, "numerator", **choice)
        why = action["context"]["cqtt_why"]
        told = getattr(report, why["explain"])(*why["args"], **why["choice"])
        self.assertTrue(told["scored"].endswith("/ 40"))

    def test_of_all_communes_there_are_no_points(self):
        told = self.explain(self.admin, self.province)
        self.assertNotIn("scored", told)
        self.assertEqual([term["figure"] for term in told["terms"]], [17, 31])

    def test_what_people_score(self):
        with self.assertRaises(UserError):
            self.explain(self.leader, self.an, "I.1")

    def test_from_the_sheet_to_the_facts(self):
        self.open_campaign()
        told = self.lines(self.an, self.leader)["I.2"].get_machine_explanation()
        report = self.env["cqtt.rating.report"].with_user(self.leader)
        action = report.open_term(told["terms"][0]["id"], **told["choice"])
        facts = self.env["cqtt.fact"].with_user(self.leader).search(action["domain"])
        self.assertEqual(sum(facts.mapped("quantity")), 5)
        self.assertEqual(facts.unit_id, self.an)

    def test_strangers(self):
        self.open_campaign()
        line = self.lines(self.an, self.leader)["I.2"]
        with self.assertRaises(AccessError):
            line.with_user(self.leader_binh).get_machine_explanation()
        with self.assertRaises(AccessError):
            self.explain(self.leader_binh, self.an)
