"""Why something is due: what is said of each day, and of the rules."""

from datetime import date, datetime

from odoo.tests import BaseCase, tagged

from ..worktime import (
    Begin,
    CountingRules,
    DayKind,
    Hours,
    Limit,
    Note,
    OpeningEdge,
    Unit,
    WorkCalendar,
    explain,
)
from .random_cases import office_2026


@tagged("post_install", "-at_install")
class TestExplain(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.calendar = WorkCalendar(*office_2026())

    def explain(self, start, unit, amount=1, **rules):
        start = datetime.fromisoformat(start)
        return explain(
            self.calendar, start, Limit(unit, amount), CountingRules(**rules)
        )

    def test_days_over_tet(self):
        found = self.explain("2026-02-13 16:30", Unit.HOUR, 16)
        self.assertEqual(found.due, datetime(2026, 2, 24, 16, 30))
        self.assertEqual(
            [(step.day.day, step.kind.value, step.minutes) for step in found.days],
            [
                (13, "working", 30),
                (14, "no_session", 0),
                (15, "no_session", 0),
                (16, "off", 0),
                (17, "off", 0),
                (18, "off", 0),
                (19, "off", 0),
                (20, "off", 0),
                (21, "no_session", 0),
                (22, "no_session", 0),
                (23, "working", 480),
                (24, "working", 450),
            ],
        )
        self.assertEqual(found.days[3].name, "Nghỉ lễ")
        self.assertEqual(found.days[-1].hours[-1], Hours.of("13:30", "16:30"))
        self.assertEqual((found.days[-1].total, found.minutes), (960, 960))

    def test_make_up_day(self):
        found = self.explain("2026-08-21 15:00", Unit.WORKING_DAY)
        self.assertEqual(found.days[-1].kind, DayKind.MAKE_UP)
        self.assertEqual(found.days[-1].name, "Làm bù")

    def test_sum_is_the_limit(self):
        for start in ("2026-03-02 09:00", "2026-03-04 12:10", "2026-03-07 09:00"):
            for hours in (1, 8, 40):
                found = self.explain(start, Unit.HOUR, hours)
                self.assertEqual(found.minutes, hours * 60)

    def test_beginnings(self):
        for start, begin, begins in (
            ("2026-03-02 09:00", Begin.OPEN, "2026-03-02 09:00"),
            ("2026-03-02 06:00", Begin.BEFORE_OPENING, "2026-03-02 07:00"),
            ("2026-03-02 12:00", Begin.BREAK, "2026-03-02 13:30"),
            ("2026-03-02 17:00", Begin.AFTER_CLOSING, "2026-03-03 07:00"),
            ("2026-03-07 09:00", Begin.DAY_OFF, "2026-03-09 07:00"),
            ("2026-09-01 09:00", Begin.DAY_OFF, "2026-09-03 07:00"),
        ):
            found = self.explain(start, Unit.HOUR)
            self.assertEqual(found.begin, begin, start)
            self.assertEqual(found.begins, datetime.fromisoformat(begins), start)

    def test_notes(self):
        edge = {"opening_edge": OpeningEdge.NEXT_DAY}
        for start, unit, amount, rules, notes in (
            ("2026-03-02 09:00", Unit.HOUR, 2, {}, ()),
            ("2026-03-04 12:10", Unit.HOUR, 8, {}, (Note.AT_CLOSING,)),
            ("2026-03-02 09:00", Unit.SAME_DAY, 1, {}, ()),
            ("2026-03-02 15:01", Unit.SAME_DAY, 1, {}, (Note.TOO_LATE,)),
            ("2026-03-02 09:00", Unit.CALENDAR_DAY, 5, {}, (Note.MOVED,)),
            ("2026-03-02 09:00", Unit.CALENDAR_DAY, 4, {}, ()),
            (
                "2026-03-02 07:00",
                Unit.WORKING_DAY,
                1,
                edge,
                (Note.RECEIPT_NOT_COUNTED, Note.AT_CLOSING),
            ),
        ):
            with self.subTest(start=start, unit=unit):
                found = self.explain(start, unit, amount, **rules)
                self.assertEqual(found.notes, notes)

    def test_receipt_that_is_not_counted(self):
        edge = {"opening_edge": OpeningEdge.NEXT_DAY}
        found = self.explain("2026-03-02 07:00", Unit.WORKING_DAY, **edge)
        self.assertEqual([step.minutes for step in found.days], [0, 480])
        self.assertEqual(found.days[0].day, date(2026, 3, 2))
