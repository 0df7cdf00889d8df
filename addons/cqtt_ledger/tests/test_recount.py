"""Random facts: each figure is what a slow recount gives."""

import random
from datetime import date, timedelta

from odoo.tests import tagged

from ..periods import Kind, RegularPeriod, Span
from ..readings import Dimension, Question
from .common import LedgerCase

BY = (Dimension.UNIT, Dimension.FIELD, Dimension.CHANNEL)


@tagged("post_install", "-at_install")
class TestRecount(LedgerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        luck = random.Random(766)
        fields = (None, cls.justice.id, cls.land.id)
        cls.rows = [
            cls.row(
                luck.choice((cls.received, cls.open)),
                luck.choice(cls.communes),
                str(date(2025, 11, 1) + timedelta(days=luck.randrange(250))),
                luck.choice((-2, -1, 1, 2, 3)),
                field_id=luck.choice(fields),
                channel_id=luck.choice((cls.direct.id, cls.online.id)),
            )
            for _n in range(2000)
        ]
        cls.env["cqtt.fact"]._insert(cls.rows)

    def recount(self, measure, first, last, key):
        return sum(
            row.quantity
            for row in self.rows
            if row.measure_id == measure.id
            and (row.unit_id, row.field_id, row.channel_id) == key
            # nine in the morning in Viet Nam is the same day in UTC
            and first <= row.at.date() <= last
        )

    def test_every_figure(self):
        self.check_every_figure()

    def test_every_figure_rolled_up(self):
        self.roll_up()
        self.check_every_figure()

    def test_every_figure_half_rolled_up(self):
        """The second half comes late, with days as old as those of the first."""
        rows, type(self).rows = self.rows, self.rows[:]
        self.addCleanup(setattr, type(self), "rows", rows)
        self.roll_up()
        late = [
            self.row(row_measure, unit, day, quantity, channel_id=self.online.id)
            for row_measure in (self.received, self.open)
            for unit in self.communes
            for day, quantity in (("2025-12-31", 5), ("2026-01-20", -3))
        ]
        self.env["cqtt.fact"]._insert(late)
        self.rows.extend(late)
        self.check_every_figure()
        self.roll_up()
        self.check_every_figure()
        self.assertEqual(self.env["cqtt.fact.watermark"]._reconcile(), [])

    def check_every_figure(self):
        spans = [
            *(RegularPeriod(Kind.MONTH, 2026, n).span for n in (1, 2, 3)),
            RegularPeriod(Kind.QUARTER, 2026, 1).span,
            RegularPeriod(Kind.QUARTER, 2026, 1, closing_day=14).span,
            Span(date(2026, 2, 27), date(2026, 3, 2)),
        ]
        question = Question(spans, ["test.received"], ["test.open"], BY)
        answer = self.env["cqtt.ledger"]._ask(question)
        ours = [key for key in answer.keys if key[0] in self.communes.ids]
        self.assertEqual(len(ours), 3 * 3 * 2)
        for key in ours:
            for span in spans:
                self.assertEqual(
                    [
                        answer.flow("test.received", span, key),
                        answer.opening("test.open", span, key),
                        answer.closing("test.open", span, key),
                    ],
                    [
                        self.recount(self.received, span.first, span.last, key),
                        self.recount(self.open, date.min, span.eve, key),
                        self.recount(self.open, date.min, span.last, key),
                    ],
                )
