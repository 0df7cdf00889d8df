"""The index of Decision 766 as data, with the points a province has published."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .indicator_common import IndicatorCase

#: what Thai Nguyen published (five groups, 66.4 of 82), made from counts like these
COUNTS = {
    "I.1": (5, 10),
    "I.2a": (30, 30),
    "I.2b": (65, 100),
    "I.3": (200, 300),
    "II.1": (955, 1000),
    "III.1": (37, 60),
    "IV.1": (80, 100),
    "IV.2": (9, 10),
    "IV.3": (50, 50),
    "V.1": (90, 100),
    "V.2": (64, 100),
    "V.3": (3, 5),
    "V.4": (80, 100),
    "V.5": (4, 4),
    "V.6": (20, 20),
    "V.7": (0, 12),
}
PUBLISHED = {"I": 12.3, "II": 19.1, "III": 7.4, "IV": 9.8, "V": 17.8}


class IndexCase(IndicatorCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.scheme = cls.env.ref("cqtt_ledger.cqtt_index_scheme_766")
        cls.index = cls.env["cqtt.index.report"]
        cls.items = {item.number: item for item in cls.scheme.group_ids.item_ids}
        for number, counts in COUNTS.items():
            cls.book_counts(number, cls.an, "2026-03-31", *counts)

    @classmethod
    def book_counts(cls, number, unit, day, numerator, denominator):
        """Book what an item counts; a module may have put several measures behind it,
        of which those above the line may stand below it too."""
        indicator = cls.items[number].indicator_id
        above = indicator.numerator_ids.measure_id
        below = indicator.denominator_ids.measure_id
        if numerator:
            cls.book(above[0], unit, day, numerator)
        if above[0] in below:
            denominator -= numerator
        if denominator:
            cls.book((below - above)[0], unit, day, denominator)

    def score(self, place, user=None, **values):
        report = self.index.with_user(user or self.env.user)
        return report.get_data(self.scheme.id, **self.at(place, **values))


@tagged("post_install", "-at_install")
class TestScheme(IndexCase):
    def test_points_of_the_decision(self):
        groups = {g.number: g.maximum for g in self.scheme.group_ids}
        self.assertEqual(
            groups, {"I": 18, "II": 20, "III": 12, "IV": 10, "V": 22, "VI": 18}
        )
        self.assertEqual(self.scheme.maximum, 100)
        self.assertEqual(
            [item.maximum for item in self.scheme.group_ids[0].item_ids], [6, 4, 2, 6]
        )

    def test_shown_items_bring_nothing(self):
        self.items["II.1"].formula = "shown"
        self.assertEqual(self.scheme.maximum, 80)

    def test_only_the_province_edits(self):
        with self.assertRaises(AccessError):
            self.items["I.1"].with_user(self.supervisor).maximum = 7
        self.items["I.1"].with_user(self.admin).maximum = 7
        self.assertEqual(self.scheme.maximum, 101)

    def test_indicator_in_use_stays(self):
        with self.assertRaises(UserError):
            self.items["I.1"].indicator_id.unlink()


@tagged("post_install", "-at_install")
class TestIndex(IndexCase):
    def test_published_points(self):
        self.items["VI.1"].zero = self.items["VI.2"].zero = "zero"
        found = self.score(self.an)
        points = {group["number"]: group["points"] for group in found["groups"]}
        self.assertEqual(points, {**PUBLISHED, "VI": 0})
        self.assertEqual(found["points"], 66.4)
        self.assertEqual(found["grade"], "Average")

    def test_points_of_petitions_are_split(self):
        """Without petitions, 12 of 100 points are worth what the other 88 bring."""
        found = self.score(self.an)
        self.assertAlmostEqual(found["points"], 66.4 * 100 / 88, delta=0.06)
        [second] = found["groups"][1]["items"]
        self.assertEqual((second["maximum"], second["declared"]), (22.73, 20))
        self.assertEqual(found["groups"][5]["items"][0]["points"], None)
        self.assertEqual([g["maximum"] for g in found["groups"]][1:3], [22.73, 13.64])

    def test_province_adds_up_before_it_divides(self):
        self.book_counts("II.1", self.binh, "2026-03-31", 0, 1000)
        found = self.score(self.province)
        [second] = found["groups"][1]["items"]
        self.assertEqual((second["numerator"], second["denominator"]), (955, 2000))
        self.assertEqual(
            [(unit["name"], bool(unit["points"])) for unit in found["units"]],
            [("Xã An", True), ("Xã Bình", False), ("Xã Chi", False)],
        )

    def test_one_question(self):
        asked = []
        ledger = type(self.env["cqtt.ledger"])
        ask = ledger._ask
        self.patch(ledger, "_ask", lambda *args: asked.append(args) or ask(*args))
        self.score(self.province)
        self.assertEqual(len(asked), 1)

    def test_scope(self):
        self.assertEqual(
            self.score(self.an, self.officer)["points"], self.score(self.an)["points"]
        )
        with self.assertRaises(AccessError):
            self.score(self.province, self.supervisor)

    def test_figures_open_their_facts(self):
        item = self.items["II.1"]
        for part, expected in (("numerator", 955), ("denominator", 1000)):
            action = self.index.open_item(item.id, part, **self.at(self.an))
            found = self.env["cqtt.fact"].search(action["domain"])
            self.assertEqual(sum(found.mapped("quantity")), expected)

    def test_choices_that_are_none(self):
        with self.assertRaises(UserError):
            self.index.get_data(2**30, **self.at(self.an))
        with self.assertRaises(UserError):
            self.index.open_item(self.items["I.1"].id, "tử", **self.at(self.an))

    def test_options(self):
        schemes = self.index.with_user(self.officer).get_options()["schemes"]
        self.assertIn(self.scheme.id, [scheme["id"] for scheme in schemes])
