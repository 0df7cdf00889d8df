"""Which months are read whole: every day once, and never across a bound."""

import random
from datetime import date, timedelta

from odoo.tests import BaseCase, tagged

from ..periods import Kind, RegularPeriod, Span
from ..readings import Question, cut


def days_of(pieces):
    """Return every day that the pieces hold, as often as they do."""
    days, day = [], pieces.first
    while day <= pieces.last:
        if day.replace(day=1) not in pieces.broken:
            days.append(day)
        day += timedelta(days=1)
    for span in pieces.days:
        days += [span.first + timedelta(days=n) for n in range(span.days)]
    return sorted(days)


@tagged("post_install", "-at_install")
class TestMonths(BaseCase):
    def pieces(self, *spans):
        question = Question(spans, ["test.received"])
        return cut(question.bounds, question.cover.first, question.cover.last)

    def test_quarter_needs_no_days(self):
        pieces = self.pieces(RegularPeriod(Kind.QUARTER, 2026, 1).span)
        self.assertEqual((pieces.broken, pieces.days), ((), ()))

    def test_closed_on_the_14th(self):
        pieces = self.pieces(RegularPeriod(Kind.QUARTER, 2026, 1, 14).span)
        self.assertEqual(
            pieces.days,
            (
                Span(date(2025, 12, 15), date(2025, 12, 31)),
                Span(date(2026, 3, 1), date(2026, 3, 14)),
            ),
        )

    def test_one_day(self):
        day = date(2026, 2, 28)
        self.assertEqual(self.pieces(Span(day, day)).days, (Span(day, day),))

    def test_stocks_read_the_years_before(self):
        question = Question([Span(date(2026, 3, 15), date(2026, 6, 14))], ["test.open"])
        pieces = cut(question.bounds, date.min, question.cover.last)
        self.assertEqual(pieces.months_from, date(2026, 1, 1))
        flows = cut(question.bounds, question.cover.first, question.cover.last)
        self.assertEqual(flows.months_from, date(2026, 3, 15))

    def test_every_day_once(self):
        luck = random.Random(19)
        for _case in range(300):
            spans = set()
            for _n in range(luck.randrange(1, 4)):
                first = date(2025, 11, 1) + timedelta(days=luck.randrange(150))
                spans.add(Span(first, first + timedelta(days=luck.randrange(120))))
            cover = Span.covering(spans)
            self.assertEqual(
                days_of(self.pieces(*spans)),
                [cover.first + timedelta(days=n) for n in range(cover.days)],
                spans,
            )
