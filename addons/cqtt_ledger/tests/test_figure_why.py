from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .indicator_common import IndicatorCase


@tagged("post_install", "-at_install")
class TestFigureWhy(IndicatorCase):
    """What a figure is made of: rule, terms, steps and facts."""

    def explain(self, place, user=None, **values):
        report = self.report.with_user(user or self.admin)
        return report.get_explanation(self.rate.id, **self.at(place, **values))

    def test_rule_and_terms(self):
        self.rate.basis = "Điều 25, Quyết định thử"
        told = self.explain(self.province)
        self.assertEqual(told["basis"], "Điều 25, Quyết định thử")
        self.assertEqual(
            [(t["part"], t["code"], t["figure"]) for t in told["terms"]],
            [
                ("numerator", "test.resolved", 17),
                ("denominator", "test.received", 31),
            ],
        )
        indicator = told["indicator"]
        self.assertEqual((indicator["numerator"], indicator["denominator"]), (17, 31))

    def test_of_one_unit(self):
        told = self.explain(self.province, compared_id=self.binh.id)
        self.assertEqual(told["place"], self.binh.display_name)
        self.assertEqual([t["figure"] for t in told["terms"]], [8, 8])
        with self.assertRaises(UserError):
            self.explain(self.an, compared_id=self.binh.id)

    def test_facts_of_a_term(self):
        term = self.rate.numerator_ids
        report = self.report.with_user(self.supervisor)
        action = report.open_term(
            term.id, compared_id=self.an.id, **self.at(self.cluster)
        )
        facts = (
            self.env["cqtt.fact"].with_user(self.supervisor).search(action["domain"])
        )
        self.assertEqual(sum(facts.mapped("quantity")), 5)
        self.assertEqual(facts.measure_id, self.resolved)

    def test_beyond_the_scope(self):
        with self.assertRaises(AccessError):
            self.explain(self.binh, user=self.officer)
        with self.assertRaises(AccessError):
            self.report.with_user(self.officer).open_term(
                self.rate.numerator_ids.id, **self.at(self.binh)
            )

    def test_answers_of_citizens_stay_unknown(self):
        self.resolved.is_anonymous = True
        figures = [term["figure"] for term in self.explain(self.province)["terms"]]
        self.assertEqual(figures, [None, None])
