"""Indicators: what they are made of, for many units and periods by one question."""

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from ..indicators import Reading
from .indicator_common import IndicatorCase


@tagged("post_install", "-at_install")
class TestDefinition(IndicatorCase):
    def test_needs_its_parts(self):
        for values in (
            {"numerator_ids": [(5,)]},
            {"denominator_ids": [(5,)]},
            {"display": "count"},
        ):
            with self.assertRaises(ValidationError):
                self.rate.write(values)
                self.env.flush_all()

    def test_reading_follows_the_measure(self):
        term = self.rate.numerator_ids
        self.assertEqual(term.reading, "flow")
        term.measure_id = self.open
        self.assertEqual(term.reading, "closing")
        term.reading = "opening"
        with self.assertRaises(ValidationError):
            term.reading = "flow"

    def test_definition(self):
        self.rate.numerator_ids.sign = "-1"
        definition = self.rate._definition()
        [term] = definition.numerator
        self.assertEqual(
            (term.measure, term.reading, term.sign),
            ("test.resolved", Reading.FLOW, -1),
        )
        self.assertEqual(definition.rule.target, 0.9)

    def test_only_the_province_defines(self):
        for user in (self.officer, self.supervisor):
            with self.assertRaises(AccessError):
                self.rate.with_user(user).target = 5
        self.rate.with_user(self.admin).target = 5
        self.assertEqual(self.rate.target, 5)

    def test_measure_in_use_stays(self):
        with self.assertRaises(UserError):
            self.resolved.unlink()


@tagged("post_install", "-at_install")
class TestReport(IndicatorCase):
    def test_sums_are_divided_never_averaged(self):
        line = self.line(self.province)
        self.assertEqual((line["numerator"], line["denominator"]), (17, 31))
        self.assertAlmostEqual(line["rate"], 17 / 31)
        self.assertEqual(line["standing"], "missed")

    def test_places_in_the_readers_scope(self):
        for user, place, expected in (
            (self.officer, self.an, (5, 7)),
            (self.supervisor, self.cluster, (13, 15)),
            (self.admin, self.province, (17, 31)),
        ):
            line = self.line(place, user)
            self.assertEqual((line["numerator"], line["denominator"]), expected)
        for user, place in (
            (self.officer, self.binh),
            (self.officer, self.cluster),
            (self.supervisor, self.province),
        ):
            with self.assertRaises(AccessError):
                self.line(place, user)

    def test_stocks_and_signs(self):
        """Open at the beginning, plus received, minus open at the end."""
        done = self.make_indicator("test.done", self.received)
        done.numerator_ids = [
            (0, 0, {"measure_id": self.open.id, "reading": "opening"}),
            (0, 0, {"measure_id": self.open.id, "reading": "closing", "sign": "-1"}),
        ]
        line = self.line(self.an, indicator=done, date_from="2026-02-01")
        self.assertEqual(line["rate"], 6 + 1 - 1)

    def test_trend(self):
        line = self.line(self.an, date_from="2026-03-01")
        # in March nothing was received: there is nothing to divide by
        self.assertEqual((line["rate"], line["change"]), (None, None))
        self.assertEqual(line["history"][-2], 0)  # February: none of 6
        self.rate.zero = "full"
        line = self.line(self.an, date_from="2026-03-01")
        self.assertEqual((line["rate"], line["change"]), (1, 1))

    def test_each_period_of_the_trend_says_why(self):
        """What a bar opens is the figure that it shows."""
        choice = self.at(self.an, date_from="2026-02-01")
        found = self.report.get_data(**choice)
        line = next(line for line in found["lines"] if line["id"] == self.rate.id)
        for rate, span in zip(line["history"], found["spans"], strict=True):
            days = {"date_from": span["date_from"], "date_to": span["date_to"]}
            told = self.report.get_explanation(self.rate.id, **{**choice, **days})
            self.assertEqual(told["indicator"]["rate"], rate)
        self.assertIn(0, line["history"])

    def test_one_question(self):
        more = self.make_indicator("test.more", self.received)
        self.line(self.province, indicator=more)
        asked = []
        ledger = type(self.env["cqtt.ledger"])
        ask = ledger._ask
        self.patch(ledger, "_ask", lambda *args: asked.append(args) or ask(*args))
        self.line(self.province, indicator=more)
        self.report.get_comparison(self.rate.id, **self.at(self.province))
        self.assertEqual(len(asked), 2)

    def test_comparison(self):
        found = self.report.get_comparison(self.rate.id, **self.at(self.province))
        self.assertEqual(
            [(u["name"], u["numerator"], u["rank"]) for u in found["units"]],
            [("Xã Bình", 8, 1), ("Xã An", 5, 2), ("Xã Chi", 4, 3)],
        )
        self.assertEqual([u["verdict"] for u in found["units"]], [1, 0, -1])
        self.assertEqual(found["indicator"]["denominator"], 31)
        low, high = found["units"][0]["interval"]
        self.assertLess(0.6, low)
        self.assertEqual(high, 1)

    def test_as_of(self):
        facts = self.env["cqtt.fact"].search([("unit_id", "in", self.communes.ids)])
        self.age(facts, "2026-04-01 08:00:00")
        late = self.book(self.resolved, self.an, "2026-03-02", 2)
        self.age(late, "2026-04-02 08:00:00")
        self.roll_up()
        before = self.line(self.an, as_of="2026-04-01 09:00:00")
        self.assertEqual(before["numerator"], 5)
        self.assertEqual(self.line(self.an)["numerator"], 7)

    def test_every_figure_opens_its_facts(self):
        self.rate.numerator_ids = [
            (0, 0, {"measure_id": self.open.id, "reading": "closing"})
        ]
        for user, place in (
            (self.officer, self.an),
            (self.supervisor, self.cluster),
            (self.admin, self.province),
        ):
            line = self.line(place, user)
            for part in ("numerator", "denominator"):
                action = self.report.with_user(user).open_figure(
                    self.rate.id, part, **self.at(place)
                )
                facts = self.env["cqtt.fact"].with_user(user)
                found = facts.search(action["domain"])
                self.assertEqual(sum(found.mapped("quantity")), line[part])
                self.assertEqual(action["display_name"], "test.rate")

    def test_figure_of_one_of_the_units(self):
        def opened(unit):
            action = self.report.with_user(self.supervisor).open_figure(
                self.rate.id, "denominator", unit.id, **self.at(self.cluster)
            )
            return self.env["cqtt.fact"].search(action["domain"]).unit_id

        self.assertEqual(opened(self.binh), self.binh)
        self.assertFalse(opened(self.chi), "it does not belong to the cluster")

    def test_choices_that_are_none(self):
        for choice in (
            {"unit_id": False},
            {"unit_id": "1; DROP"},
            {"date_to": "2025-12-31"},
            {"date_from": "hôm qua"},
            {"as_of": "hôm qua"},
            {"period_id": 2**30, "date_from": None},
        ):
            with self.assertRaises(UserError, msg=choice):
                self.line(self.an, **choice)
        with self.assertRaises(UserError):
            self.report.open_figure(self.rate.id, "tử số", **self.at(self.an))
        with self.assertRaises(UserError):
            self.report.get_comparison(2**30, **self.at(self.an))

    def test_options(self):
        places = self.report.with_user(self.officer).get_options()["places"]
        self.assertEqual([place["id"] for place in places], self.an.ids)

    def test_nobody(self):
        user = self.new_role_user("ind_accounts", "account_admin", self.an)
        with self.assertRaises(AccessError):
            self.line(self.an, user)
        with self.assertRaises(AccessError):
            self.report.with_user(user).get_options()
