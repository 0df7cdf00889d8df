"""What is proposed for a year."""

from datetime import date

from odoo.tests import BaseCase, tagged

from ..public_holidays import Kind, announced_years, propose


@tagged("post_install", "-at_install")
class TestPublicHolidays(BaseCase):
    def of(self, year):
        return {proposal.day: proposal for proposal in propose(year)}

    def test_announced_years_are_complete(self):
        self.assertEqual(announced_years(), (2024, 2025, 2026))
        for year in announced_years():
            self.assertFalse([p for p in propose(year) if not p.is_announced], year)

    def test_gap_of_2026(self):
        days = self.of(2026)
        off, worked = days[date(2026, 1, 2)], days[date(2026, 1, 10)]
        self.assertEqual((off.kind, off.weekday), (Kind.OFF, None))
        self.assertEqual((worked.kind, worked.weekday), (Kind.WORKING, 4))
        for proposal in (off, worked):
            self.assertIn("12729/VPCP-KGVX", proposal.source)

    def test_days_off_of_2026(self):
        off = [p.day for p in propose(2026) if p.kind is Kind.OFF]
        self.assertEqual(
            [(day.month, day.day) for day in off],
            [(1, 1), (1, 2), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20)]
            + [(4, 26), (4, 27), (4, 30), (5, 1), (8, 31), (9, 1), (9, 2), (11, 24)],
        )

    def test_make_up_days_are_worked_like_the_day_they_stand_for(self):
        for year, worked in (
            (2024, {date(2024, 5, 4): 0}),
            (2025, {date(2025, 4, 26): 4}),
            (2026, {date(2026, 1, 10): 4, date(2026, 8, 22): 0}),
        ):
            found = {p.day: p.weekday for p in propose(year) if p.kind is Kind.WORKING}
            self.assertEqual(found, worked)

    def test_reckoned_years(self):
        days = self.of(2027)
        self.assertFalse(any(p.is_announced for p in days.values()))
        for day in range(4, 11):
            self.assertEqual(days[date(2027, 2, day)].kind, Kind.OFF)

    def test_made_up_for_in_the_year_before(self):
        """2 January 2015 was made up for on 27 December 2014."""
        self.assertEqual(self.of(2014)[date(2014, 12, 27)].weekday, 4)
        self.assertNotIn(date(2014, 12, 27), self.of(2015))

    def test_in_order_and_once(self):
        for year in range(2020, 2032):
            days = [proposal.day for proposal in propose(year)]
            self.assertEqual(days, sorted(set(days)))
            self.assertEqual({day.year for day in days}, {year})
