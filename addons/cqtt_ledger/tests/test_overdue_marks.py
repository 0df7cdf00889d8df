from datetime import datetime

from odoo.tests import BaseCase, tagged

from ..overdue import Booked, Change, Mark, OverdueRule, Stay, settle, stays, stretches

RULE = OverdueRule("due_at", {"open", "checked"}, "case.overdue", "case.overdue_open")
FLOW, STOCK = "case.overdue", "case.overdue_open"


def hour(number):
    return datetime(2026, 3, 2, number)


@tagged("post_install", "-at_install")
class TestStays(BaseCase):
    def found(self, *changes, state="open", created=0):
        course = [Change(hour(at), source, target) for at, source, target in changes]
        return [
            (stay.opened.hour, stay.closed and stay.closed.hour)
            for stay in stays(hour(created), state, course, RULE.states)
        ]

    def test_open_from_the_start(self):
        self.assertEqual(self.found(), [(0, None)])
        self.assertEqual(self.found((3, "open", "done"), state="done"), [(0, 3)])

    def test_never_open(self):
        self.assertEqual(self.found(state="draft"), [])
        self.assertEqual(self.found((3, "draft", "done"), state="done"), [])

    def test_in_and_out(self):
        self.assertEqual(
            self.found(
                (1, "draft", "open"),
                (2, "open", "checked"),
                (3, "checked", "waiting"),
                (5, "waiting", "waiting"),
                (6, "waiting", "checked"),
                (8, "checked", "done"),
            ),
            [(1, 3), (6, 8)],
        )

    def test_state_kept(self):
        self.assertEqual(
            self.found((1, "draft", "open"), (2, "open", "open")), [(1, None)]
        )


@tagged("post_install", "-at_install")
class TestStretches(BaseCase):
    def found(self, due, now, *open_stays):
        open_stays = [
            Stay(hour(opened), closed and hour(closed)) for opened, closed in open_stays
        ]
        return [
            (stay.opened.hour, stay.closed and stay.closed.hour)
            for stay in stretches(open_stays, due and hour(due), hour(now))
        ]

    def test_table(self):
        for due, now, open_stays, expected in (
            (None, 9, [(1, None)], []),
            (8, 7, [(1, None)], []),
            (8, 8, [(1, None)], []),
            (8, 9, [(1, None)], [(8, None)]),
            (8, 9, [(1, 7)], []),
            (8, 9, [(1, 8)], []),
            (8, 10, [(1, 9)], [(8, 9)]),
            (8, 10, [(9, None)], [(9, None)]),
            (
                8,
                20,
                [(1, 5), (6, 10), (12, 14), (15, None)],
                [(8, 10), (12, 14), (15, None)],
            ),
            (8, 9, [(9, None)], [(9, None)]),
        ):
            self.assertEqual(self.found(due, now, *open_stays), expected, (due, now))


@tagged("post_install", "-at_install")
class TestSettle(BaseCase):
    def found(self, overdue, *booked, rule=RULE):
        overdue = [Stay(hour(a), b and hour(b)) for a, b in overdue]
        booked = [
            Booked(number, Mark(measure, quantity, hour(at)), *more)
            for number, (measure, quantity, at, *more) in enumerate(booked)
        ]
        result = settle(rule, overdue, booked)
        missing = [(m.measure, m.quantity, m.at.hour) for m in result.missing]
        return missing, result.surplus

    def test_nothing(self):
        self.assertEqual(self.found([]), ([], []))
        self.assertFalse(settle(RULE, [], []))

    def test_becomes_overdue_once(self):
        self.assertEqual(
            self.found([(8, 10), (12, None)]),
            ([(FLOW, 1, 8), (STOCK, 1, 8), (STOCK, -1, 10), (STOCK, 1, 12)], []),
        )

    def test_done_already(self):
        booked = [(FLOW, 1, 8), (STOCK, 1, 8)]
        self.assertEqual(self.found([(8, None)], *booked), ([], []))
        self.assertEqual(self.found([(8, 9)], *booked), ([(STOCK, -1, 9)], []))

    def test_due_time_moved(self):
        booked = [(FLOW, 1, 8), (STOCK, 1, 8)]
        self.assertEqual(self.found([], *booked), ([], [0, 1]))
        self.assertEqual(
            self.found([(9, None)], *booked),
            ([(FLOW, 1, 9), (STOCK, 1, 9)], [0, 1]),
        )

    def test_excused_stays_excused(self):
        flow, stock = (FLOW, 1, 8, True), (STOCK, 1, 8, True)
        self.assertEqual(self.found([(8, None)], flow, stock), ([], []))
        self.assertEqual(self.found([(8, 10)], flow, stock), ([], []))
        self.assertEqual(
            self.found([(8, 10)], flow, (STOCK, 1, 8)), ([(STOCK, -1, 10)], [])
        )
        self.assertEqual(self.found([], flow, stock), ([], []))

    def test_without_stock(self):
        rule = OverdueRule("due_at", {"open"}, FLOW)
        self.assertEqual(rule.measures, {FLOW})
        self.assertEqual(self.found([(8, 10)], rule=rule), ([(FLOW, 1, 8)], []))

    def test_states_are_a_set(self):
        with self.assertRaises(TypeError):
            OverdueRule("due_at", "open", FLOW)
