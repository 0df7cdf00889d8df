"""The machine column: what the ledger gives each commune, and what it would mean."""

from datetime import date
from fractions import Fraction as F

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.cqtt_ledger.periods import Span

from ..scoring import NOT_APPLICABLE, Amount, Share
from .rating_common import RatingCase, criterion, small_plan

QUARTER = {"date_from": "2026-01-01", "date_to": "2026-03-31"}


@tagged("post_install", "-at_install")
class TestRatingReport(RatingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rating = cls.env["cqtt.rating.report"]

    def seen(self, scheme=None, user=None, units=None, **days):
        machine = self.env["cqtt.rating.machine"].with_user(user or self.admin)
        span = Span(*map(date.fromisoformat, (days or QUARTER).values()))
        found, _counts, _as_of = machine._read(
            scheme or self.scheme, units or self.communes, span
        )
        return {unit.name: found[unit.id] for unit in units or self.communes}

    def data(self, place, user=None, **values):
        report = self.rating.with_user(user or self.admin).with_context(lang="en_US")
        name = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
        values = {"scheme_id": self.scheme.id, **QUARTER, **values}
        return report.get_data(**{name: place.id}, **values)

    def test_figures(self):
        found = self.seen()
        self.assertEqual(found["Xã An"], {"I.2": Share(F(5), F(7))})
        self.assertEqual(found["Xã Bình"], {"I.2": Share(F(8), F(8))})

    def test_nothing_to_count(self):
        """The indicator says what that means; the criterion, what becomes of it."""
        days = {"date_from": "2020-01-01", "date_to": "2020-12-31"}
        for zero, direction, expected in (
            ("not_applicable", "up", NOT_APPLICABLE),
            ("zero", "up", Share(F(0), F(1))),
            ("full", "up", Share(F(1), F(1))),
            ("full", "down", Share(F(0), F(1))),
        ):
            self.rate.write({"zero": zero, "direction": direction})
            self.assertEqual(self.seen(**days)["Xã An"], {"I.2": expected})

    def test_plain_numbers_and_what_does_not_fit(self):
        self.make_indicator("test.count", self.resolved)
        by = {"method": "indicator", "formula": "deduct"}
        scheme = self.schemes._make(
            small_plan(
                criterion("A", 50, indicator="test.count", **by),
                criterion("B", 20, indicator="test.rate", **by),
                criterion("C", 30, indicator="later.rate", **by),
                gates=(),
            )
        )
        self.assertEqual(self.seen(scheme)["Xã An"], {"A": Amount(F(5))})

    def test_one_question_for_all(self):
        """More communes and criteria ask no more of the database."""
        self.seen()  # what is remembered from one question to the next
        few = self.count_queries(self.scheme, self.an)
        many = self.schemes._make(
            small_plan(
                *(
                    criterion(f"C{n}", 10, method="indicator", indicator="test.rate")
                    for n in range(10)
                ),
                gates=(),
            )
        )
        self.assertEqual(self.count_queries(many, self.communes), few)

    def count_queries(self, scheme, units):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        self.seen(scheme, units=units)
        return self.env.cr.sql_log_count - before

    def test_communes_beside_each_other(self):
        found = self.data(self.province, assumed=100)
        rows = [(row["name"], row["points"], row["star"]) for row in found["units"]]
        self.assertEqual(
            rows,
            # 40 × min(5/7 / 1, 1) is 28.57, on the step below
            [("Xã Bình", "40", 2), ("Xã An", "28.5", 1), ("Xã Chi", "10", 0)],
        )
        self.assertEqual((found["asked"], found["criteria"]), (1, 2))
        self.assertEqual(found["lines"], [])

    def test_assumed(self):
        """60 points at 50 %: 30 beside the 40 of Bình."""
        found = self.data(self.binh, assumed=50)
        [row] = found["units"]
        self.assertEqual((row["total"], row["star"]), ("70", 0))
        for wrong in (101, -1, "90", None):
            with self.assertRaises(UserError):
                self.data(self.binh, assumed=wrong)

    def test_one_commune_line_by_line(self):
        found = self.data(self.an)
        manual, machine = found["lines"]
        self.assertEqual((manual["count"], manual["said"]), (None, ""))
        self.assertEqual(machine["count"], {"numerator": 5, "denominator": 7})
        self.assertIn("71.42… %", machine["said"])
        self.assertTrue(any("88.5" in sentence for sentence in found["conclusion"]))
        lift = {"code": "I.2", "start": "28.5", "goal": "40", "is_gate": False}
        self.assertEqual(found["path"], {"star": 2, "lifts": [lift]})

    def test_facts_behind_a_line(self):
        line = self.scheme.criterion_ids[1]
        report = self.rating.with_user(self.admin)
        place = {"unit_id": self.an.id, **QUARTER}
        action = report.open_line(line.id, "numerator", **place)
        facts = self.env["cqtt.fact"].search(action["domain"])
        self.assertEqual(sum(facts.mapped("quantity")), 5)
        for wrong in ((self.scheme.criterion_ids[0].id, "numerator"), (line.id, "x")):
            with self.assertRaises(UserError):
                report.open_line(*wrong, **place)

    def test_scope(self):
        """A commune sees itself, a supervisor his cluster."""
        self.assertEqual(len(self.data(self.an, self.officer)["lines"]), 2)
        self.assertEqual(len(self.data(self.cluster, self.supervisor)["units"]), 2)
        for user, place in (
            (self.officer, self.binh),
            (self.officer, self.province),
            (self.supervisor, self.chi),
        ):
            with self.assertRaises(AccessError):
                self.data(place, user)
            with self.assertRaises(AccessError):
                self.rating.with_user(user).get_what_if(
                    self.scheme.id, self.scheme.id, unit_id=place.id, **QUARTER
                )
            with self.assertRaises(AccessError):
                self.rating.with_user(user).open_line(
                    self.scheme.criterion_ids[1].id,
                    "numerator",
                    unit_id=place.id,
                    **QUARTER,
                )

    def test_nobody_without_a_role(self):
        nobody = self.env["res.users"].create({"name": "Ai đó", "login": "rating_none"})
        with self.assertRaises(AccessError):
            self.rating.with_user(nobody).get_options()

    def test_what_if(self):
        """With 95 % for one star, An falls out; Bình stays; nothing is written."""
        harder = self.scheme.copy()
        harder.star_ids[0].low = 95
        found = self.rating.with_user(self.board).get_what_if(
            self.scheme.id, harder.id, 100, unit_id=self.province.id, **QUARTER
        )
        self.assertEqual((found["communes"], found["recognised"]), (3, [2, 1]))
        moved = [(row["name"], row["before"], row["after"]) for row in found["moved"]]
        self.assertEqual(moved, [("Xã An", 1, 0)])
        stars = {
            row["star"]: (len(row["before"]), len(row["after"]))
            for row in found["stars"]
        }
        self.assertEqual(stars, {2: (1, 1), 1: (1, 0), 0: (1, 2)})

    def test_what_if_a_criterion_is_scored_in_another_way(self):
        other = self.scheme.copy()
        other.criterion_ids[1].method = "manual"
        found = self.rating.with_user(self.admin).get_what_if(
            self.scheme.id, other.id, 100, unit_id=self.province.id, **QUARTER
        )
        self.assertEqual(found["recognised"], [2, 3])

    def test_a_draft_that_contradicts_itself(self):
        self.scheme.criterion_ids[1].target = 0
        with self.assertRaises(UserError):
            self.data(self.province)

    def test_no_scheme(self):
        with self.assertRaises(UserError):
            self.data(self.province, scheme_id=None)
        options = self.rating.with_user(self.officer).get_options()
        self.assertIn(self.scheme.id, [each["id"] for each in options["schemes"]])
