from odoo.exceptions import UserError
from odoo.tests import tagged

from .indicator_common import IndicatorCase
from .test_cqtt_index import IndexCase


@tagged("post_install", "-at_install")
class TestFactWhy(IndicatorCase):
    """A list of facts says why, wherever it was opened from."""

    def why(self, action):
        return action["context"]["cqtt_why"]

    def told(self, action, user=None):
        """Return what a list says, asked as its button asks."""
        why = self.why(action)
        model = self.env[why["model"]].with_user(user or self.admin)
        return getattr(model, why["explain"])(*why["args"], **why["choice"])

    def test_from_an_indicator(self):
        self.rate.basis = "Điều 25, Quyết định thử"
        report, choice = self.report.with_user(self.admin), self.at(self.province)
        action = report.open_figure(
            self.rate.id, "numerator", compared_id=self.binh.id, **choice
        )
        told = self.told(action)
        self.assertEqual(told["basis"], "Điều 25, Quyết định thử")
        self.assertEqual(told["place"], self.binh.display_name)
        [term, _below] = told["terms"]
        why = self.why(action)
        opened = getattr(report, why["term"])(term["id"], **why["choice"])
        facts = self.env["cqtt.fact"].search(opened["domain"])
        self.assertEqual((facts.unit_id, facts.measure_id), (self.binh, self.resolved))
        self.assertEqual(self.told(opened)["terms"], told["terms"])

    def test_facts_speak_for_themselves(self):
        self.rate.basis = "Quyết định thử"
        facts = self.env["cqtt.fact"].with_user(self.admin)
        domain = [
            ("measure_id", "in", (self.resolved | self.received).ids),
            ("unit_id", "=", self.an.id),
            ("date", ">=", "2026-01-01"),
            ("date", "<=", "2026-03-31"),
        ]
        told = facts.get_explanation(domain, "Của Xã An")
        self.assertEqual(told["indicator"]["name"], "Của Xã An")
        self.assertEqual(told["indicator"]["rate"], 12)
        self.assertEqual(told["basis"], "Quyết định thử")
        figures = {term["id"]: term["figure"] for term in told["terms"]}
        self.assertEqual(figures, {self.resolved.id: 5, self.received.id: 7})
        opened = facts.open_measure(self.resolved.id, domain)
        self.assertEqual(
            sum(facts.search(opened["domain"]).mapped("quantity")),
            figures[self.resolved.id],
        )

    def test_facts_beyond_the_scope_are_not_counted(self):
        domain = [("measure_id", "=", self.resolved.id)]
        facts = self.env["cqtt.fact"].with_user(self.officer)
        self.assertEqual(facts.get_explanation(domain)["indicator"]["rate"], 5)


@tagged("post_install", "-at_install")
class TestItemWhy(IndexCase):
    """How a sub-indicator of an index comes to its points."""

    def test_points_and_formula(self):
        item = self.items["II.1"]
        choice = self.at(self.an)
        told = self.index.get_item_explanation(item.id, **choice)
        groups = self.score(self.an)["groups"]
        lines = {line["id"]: line for group in groups for line in group["items"]}
        shown = told["scored"].replace(",", ".").split(" / ")
        self.assertEqual(
            [float(number) for number in shown],
            [lines[item.id]["points"], lines[item.id]["maximum"]],
        )
        self.assertIn("by the target", told["said"])
        self.assertTrue(told["basis"].startswith(self.scheme.basis))
        self.assertTrue(told["indicator"]["name"].startswith("II.1 "))
        action = self.index.open_item(item.id, "numerator", **choice)
        why = action["context"]["cqtt_why"]
        self.assertEqual(
            (why["explain"], why["args"]), ("get_item_explanation", [item.id])
        )

    def test_no_such_item(self):
        with self.assertRaises(UserError):
            self.index.get_item_explanation(0, **self.at(self.an))
