from datetime import date, timedelta

from odoo.tests import BaseCase, tagged

from ..periods import Kind, RegularPeriod, Span, periods_of_year

DAYS = [date(2023, 12, 1) + timedelta(days=n) for n in range(3 * 365)]


@tagged("post_install", "-at_install")
class TestSpan(BaseCase):
    def test_both_days_belong_to_it(self):
        span = Span(date(2026, 1, 1), date(2026, 1, 31))
        self.assertIn(date(2026, 1, 1), span)
        self.assertIn(date(2026, 1, 31), span)
        self.assertNotIn(date(2026, 2, 1), span)
        self.assertEqual((span.days, span.eve), (31, date(2025, 12, 31)))

    def test_a_single_day(self):
        self.assertEqual(Span(date(2026, 1, 1), date(2026, 1, 1)).days, 1)

    def test_backwards(self):
        with self.assertRaises(ValueError):
            Span(date(2026, 1, 2), date(2026, 1, 1))

    def test_covering(self):
        january, march = (Span(date(2026, m, 1), date(2026, m, 31)) for m in (1, 3))
        self.assertEqual(
            Span.covering([march, january]), Span(date(2026, 1, 1), date(2026, 3, 31))
        )
        with self.assertRaises(ValueError):
            Span.covering([])


@tagged("post_install", "-at_install")
class TestRegularPeriod(BaseCase):
    def assert_span(self, period, first, last):
        self.assertEqual(str(period.span), f"{first}..{last}", period)

    def test_table(self):
        for kind, year, number, closing, first, last in (
            ("month", 2026, 1, 31, "2026-01-01", "2026-01-31"),
            ("month", 2026, 2, 31, "2026-02-01", "2026-02-28"),
            ("month", 2024, 2, 31, "2024-02-01", "2024-02-29"),
            ("month", 2026, 12, 31, "2026-12-01", "2026-12-31"),
            ("quarter", 2026, 1, 31, "2026-01-01", "2026-03-31"),
            ("quarter", 2026, 4, 31, "2026-10-01", "2026-12-31"),
            ("half_year", 2026, 1, 31, "2026-01-01", "2026-06-30"),
            ("half_year", 2026, 2, 31, "2026-07-01", "2026-12-31"),
            ("year", 2024, 1, 31, "2024-01-01", "2024-12-31"),
            ("month", 2026, 1, 14, "2025-12-15", "2026-01-14"),
            ("month", 2026, 3, 14, "2026-02-15", "2026-03-14"),
            ("quarter", 2026, 1, 14, "2025-12-15", "2026-03-14"),
            ("quarter", 2026, 2, 14, "2026-03-15", "2026-06-14"),
            ("quarter", 2026, 4, 14, "2026-09-15", "2026-12-14"),
            ("half_year", 2026, 1, 14, "2025-12-15", "2026-06-14"),
            ("half_year", 2026, 2, 14, "2026-06-15", "2026-12-14"),
            ("year", 2026, 1, 14, "2025-12-15", "2026-12-14"),
            # a month without the closing day is closed on its last
            ("month", 2026, 2, 30, "2026-01-31", "2026-02-28"),
            ("month", 2026, 3, 30, "2026-03-01", "2026-03-30"),
            ("month", 2024, 2, 29, "2024-01-30", "2024-02-29"),
            ("month", 2026, 3, 29, "2026-03-01", "2026-03-29"),
        ):
            self.assert_span(
                RegularPeriod(Kind(kind), year, number, closing), first, last
            )

    def test_every_day_belongs_to_exactly_one(self):
        for closing in (1, 14, 15, 28, 29, 30, 31):
            for kind in Kind:
                for day in DAYS:
                    period = RegularPeriod.containing(kind, day, closing)
                    self.assertIn(day, period.span, period)

    def test_no_day_between_two(self):
        for closing in (1, 14, 28, 29, 30, 31):
            for kind in Kind:
                period = RegularPeriod(kind, 2023, 1, closing)
                for _step in range(3 * kind.per_year):
                    following = period.shifted(1)
                    self.assertEqual(following.span.eve, period.span.last)
                    self.assertEqual(following.shifted(-1), period)
                    period = following

    def test_last_days_of_december_belong_to_the_next_year(self):
        day = date(2026, 12, 31)
        self.assertEqual(RegularPeriod.containing(Kind.YEAR, day).code, "2026")
        self.assertEqual(RegularPeriod.containing(Kind.YEAR, day, 14).code, "2027@14")
        self.assertEqual(
            RegularPeriod.containing(Kind.QUARTER, day, 14).code, "2027-Q1@14"
        )
        self.assertEqual(
            RegularPeriod.containing(Kind.MONTH, date(2026, 12, 14), 14).code,
            "2026-12@14",
        )

    def test_months_make_up_what_is_longer(self):
        for closing in (14, 31):
            months = [p for p in periods_of_year(2024, closing) if p.kind is Kind.MONTH]
            for period in periods_of_year(2024, closing):
                inside = [m.span for m in months if m.span.first in period.span]
                self.assertEqual(Span.covering(inside), period.span)
                self.assertEqual(sum(s.days for s in inside), period.span.days)

    def test_periods_of_a_year(self):
        codes = [period.code for period in periods_of_year(2026)]
        self.assertEqual(len(set(codes)), 12 + 4 + 2 + 1)
        self.assertEqual(
            codes[:2] + codes[-3:], ["2026-01", "2026-02", "2026-H1", "2026-H2", "2026"]
        )

    def test_what_does_not_exist(self):
        for kind, year, number, closing in (
            ("month", 2026, 13, 31),
            ("quarter", 2026, 5, 31),
            ("half_year", 2026, 0, 31),
            ("year", 2026, 2, 31),
            ("year", 2026, 1, 0),
            ("year", 2026, 1, 32),
            ("year", 0, 1, 31),
            ("year", 9999, 1, 31),
        ):
            with self.subTest((kind, year, number, closing)):
                with self.assertRaises(ValueError):
                    RegularPeriod(Kind(kind), year, number, closing)
