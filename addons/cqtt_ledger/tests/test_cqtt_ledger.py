"""Readings: by what, over what, as of when, for whom."""

from datetime import date, datetime

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..booking import LedgerError
from ..periods import Kind, RegularPeriod, Span
from ..readings import Question
from .readings_common import (
    CHANNEL,
    CLUSTER,
    FEBRUARY,
    FIELD,
    MARCH,
    PROVINCE,
    QUARTER,
    STAFF,
    UNIT,
    ReadingsCase,
)


@tagged("post_install", "-at_install")
class TestCqttLedger(ReadingsCase):
    def ask(self, spans=(QUARTER,), flows=("test.received",), user=None, **values):
        # other tests of the same run leave facts of other units
        only = {UNIT: self.communes.ids, **values.pop("only", {})}
        ledger = self.env["cqtt.ledger"].with_user(user or self.env.user)
        return ledger._ask(Question(spans, flows, only=only, **values))

    def figures(self, answer, span=QUARTER, method="flow", measure="test.received"):
        return {key: getattr(answer, method)(measure, span, key) for key in answer.keys}

    def test_sums_by_unit(self):
        answer = self.ask(by=(UNIT,))
        self.assertEqual(
            self.figures(answer),
            {(self.an.id,): 7, (self.binh.id,): 8, (self.chi.id,): 16},
        )
        self.assertEqual(answer.flow("test.received", QUARTER), 31)

    def test_sums_by_everything(self):
        answer = self.ask([FEBRUARY, MARCH], by=(UNIT, FIELD, CHANNEL))
        land, online, direct = self.land.id, self.online.id, self.direct.id
        self.assertEqual(
            self.figures(answer, FEBRUARY),
            {
                (self.an.id, land, online): 2,
                (self.an.id, None, direct): 4,
                (self.binh.id, land, direct): 8,
                (self.chi.id, land, online): 0,
            },
        )
        self.assertEqual(
            answer.flow("test.received", MARCH, (self.chi.id, land, online)), 16
        )

    def test_a_quarter_closed_on_the_14th(self):
        span = RegularPeriod(Kind.QUARTER, 2026, 1, closing_day=14).span
        self.assertEqual(self.ask([span]).flow("test.received", span), 15)

    def test_stocks(self):
        span = Span(date(2026, 2, 1), date(2026, 3, 30))
        answer = self.ask([span, QUARTER], (), stocks=["test.open"], by=(UNIT,))
        openings = self.figures(answer, span, "opening", "test.open")
        self.assertEqual(openings, {(self.an.id,): 1, (self.binh.id,): 1})
        closings = self.figures(answer, span, "closing", "test.open")
        self.assertEqual(closings, {(self.an.id,): 1, (self.binh.id,): 1})
        closings = self.figures(answer, QUARTER, "closing", "test.open")
        self.assertEqual(closings, {(self.an.id,): 1, (self.binh.id,): 0})
        self.assertEqual(answer.opening("test.open", QUARTER), 1)

    def test_flows_and_stocks_are_one_statement(self):
        question = {"stocks": ["test.open"], "by": (CLUSTER, FIELD, CHANNEL)}
        self.ask(**question)
        with self.assertQueryCount(1):
            self.ask([FEBRUARY, MARCH, QUARTER], **question)

    def test_cluster_and_province(self):
        answer = self.ask(by=(CLUSTER,))
        self.assertEqual(self.figures(answer), {(self.cluster.id,): 15, (None,): 16})
        answer = self.ask(by=(PROVINCE,))
        self.assertEqual(self.figures(answer), {(self.province.id,): 31})

    def test_clusters_are_those_of_the_last_day(self):
        member = self.cluster.member_ids.filtered(lambda m: m.unit_id == self.binh)
        member.date_to = "2026-03-30"
        answer = self.ask(by=(CLUSTER,))
        self.assertEqual(self.figures(answer), {(self.cluster.id,): 7, (None,): 24})
        for cluster, expected in ((self.cluster.id, 7), (None, 24)):
            answer = self.ask(only={CLUSTER: [cluster]})
            self.assertEqual(answer.flow("test.received", QUARTER), expected)
        answer = self.ask([FEBRUARY], by=(CLUSTER,))
        self.assertEqual(self.figures(answer, FEBRUARY), {(self.cluster.id,): 14})

    def test_limits(self):
        for only, expected in (
            ({UNIT: [self.an.id]}, 7),
            ({UNIT: []}, 0),
            ({FIELD: [self.land.id]}, 27),
            ({FIELD: [None]}, 4),
            ({FIELD: [None, self.land.id]}, 31),
            ({CHANNEL: [self.direct.id]}, 12),
            ({CLUSTER: [self.cluster.id]}, 15),
            ({CLUSTER: [None]}, 16),
            ({CLUSTER: [None, self.cluster.id]}, 31),
            ({PROVINCE: [self.province.id]}, 31),
            ({STAFF: [None]}, 31),
        ):
            with self.subTest(only):
                answer = self.ask(only=only)
                self.assertEqual(answer.flow("test.received", QUARTER), expected)

    def test_by_staff(self):
        staff = self.env["cqtt.staff"].create(
            {"name": "Lò Văn Sổ", "unit_id": self.an.id}
        )
        self.book(self.received, self.an, "2026-02-02", 64, staff_id=staff.id)
        answer = self.ask(by=(STAFF,))
        self.assertEqual(self.figures(answer), {(staff.id,): 64, (None,): 31})

    def test_places(self):
        ledger = self.env["cqtt.ledger"]
        day = date(2026, 3, 31)
        self.assertEqual(
            ledger._units_of(self.cluster, day), {self.an.id, self.binh.id}
        )
        self.assertEqual(
            ledger._units_of(self.province), {self.province.id, *self.communes.ids}
        )
        self.assertEqual(ledger._units_of(self.an), {self.an.id})

    def test_as_of(self):
        late = self.book(self.received, self.an, "2026-02-02", 100)
        self.age(late, "2026-05-01 10:00:00")
        known = self.env["cqtt.fact"].search([("unit_id", "in", self.communes.ids)])
        self.age(known - late, "2026-04-01 08:00:00")
        undoing = late._compensate("Nhập nhầm")
        self.age(undoing, "2026-06-01 00:00:00")
        for moment, expected in (
            (datetime(2026, 3, 31), 0),
            (datetime(2026, 4, 1, 8), 31),
            (datetime(2026, 5, 1, 9, 59, 59), 31),
            (datetime(2026, 5, 1, 10), 131),
            (datetime(2026, 6, 1), 31),
            (None, 31),
        ):
            answer = self.ask(as_of=moment)
            self.assertEqual(answer.flow("test.received", QUARTER), expected, moment)
            self.assertEqual(answer.as_of, moment or self.env.cr.now())

    def test_correction_today_leaves_the_past(self):
        fact = self.book(self.open, self.chi, "2026-02-02")
        fact._compensate("Rút hồ sơ", today=True)
        answer = self.ask(flows=(), stocks=["test.open"], by=(UNIT,))
        self.assertEqual(answer.closing("test.open", QUARTER, (self.chi.id,)), 1)

    def test_unknown_measures(self):
        for question in (
            {"flows": ["test.unknown"]},
            {"flows": [], "stocks": ["test.received"]},
        ):
            with self.assertRaises(LedgerError):
                self.ask(**question)

    def test_readers_scope(self):
        for login, role, place, expected in (
            ("ask_officer", "officer", self.an, 7),
            ("ask_manager", "manager", self.binh, 8),
            ("ask_supervisor", "supervisor", self.cluster, 15),
            ("ask_board", "board", self.province, 31),
        ):
            user = self.new_role_user(login, role, place)
            answer = self.ask(user=user)
            self.assertEqual(answer.flow("test.received", QUARTER), expected, role)
        user = self.new_role_user("ask_accounts", "account_admin", self.an)
        with self.assertRaises(AccessError):
            self.ask(user=user)

    def test_no_role_no_figures(self):
        user = self.new_role_user(
            "ask_moved",
            "officer",
            self.env["cqtt.unit"].create({"name": "Xã Xa", "kind": "commune"}),
        )
        self.grant(user, "officer", self.an, date_to="2020-12-31")
        self.assertEqual(self.ask(user=user).flow("test.received", QUARTER), 0)
