"""Roll-ups are a cache: whatever they hold, figures are the same without them."""

from datetime import datetime

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..models import cqtt_fact_watermark
from ..models.rollup_sql import TABLES
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

MODELS = [table.replace("_", ".") for table in TABLES]


@tagged("post_install", "-at_install")
class TestRollUp(ReadingsCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.watermark = cls.env["cqtt.fact.watermark"]
        cls.state = cls.watermark.search([])

    def ask(self, spans=(FEBRUARY, QUARTER), user=None, **values):
        only = {UNIT: self.communes.ids, **values.pop("only", {})}
        values = {"flows": ["test.received"], "stocks": ["test.open"], **values}
        ledger = self.env["cqtt.ledger"].with_user(user or self.env.user)
        return ledger._ask(Question(spans, only=only, **values))

    def figures(self, **values):
        answer = self.ask(**values)
        return {
            (key, span): (
                answer.flow("test.received", span, key),
                answer.opening("test.open", span, key),
                answer.closing("test.open", span, key),
            )
            for key in answer.keys
            for span in answer.question.spans
        }

    def rows(self, model):
        found = self.env[model].search([("unit_id", "in", self.communes.ids)])
        return sorted(
            (r.unit_id.id, r.measure_id.id, r.date, r.field_id.id, r.channel_id.id, q)
            for r in found
            if (q := r.quantity)
        )

    def spoil(self):
        """Make the roll-ups wrong, to see who reads them."""
        for table in TABLES:
            self.env.cr.execute(f"UPDATE {table} SET quantity = 1000 + quantity")

    def test_same_with_and_without(self):
        questions = [
            {"by": by, "spans": spans}
            for by in ((), (UNIT,), (CLUSTER, FIELD), (PROVINCE, CHANNEL), (STAFF,))
            for spans in ((QUARTER,), (FEBRUARY, MARCH))
        ]
        before = [self.figures(**question) for question in questions]
        self.roll_up()
        self.assertTrue(self.rows("cqtt.fact.day"))
        self.assertEqual([self.figures(**q) for q in questions], before)

    def test_they_are_read(self):
        self.roll_up()
        self.spoil()
        answer = self.ask(spans=[FEBRUARY], stocks=())
        # in February: two keys of the first commune, one of the second
        self.assertEqual(answer.flow("test.received", FEBRUARY), 3000 + 14)

    def test_years_before_are_read_whole(self):
        for day in ("2019-02-03", "2024-12-31", "2025-01-01"):
            self.book(self.open, self.an, day, 5)
        before = self.ask().opening("test.open", QUARTER)
        self.roll_up()
        self.assertEqual(self.ask().opening("test.open", QUARTER), before)
        self.env.cr.execute(
            "UPDATE cqtt_fact_month SET quantity = 0 WHERE date < '2026-01-01'"
        )
        self.assertEqual(self.ask().opening("test.open", QUARTER), before)
        self.env.cr.execute(
            "UPDATE cqtt_fact_year SET quantity = quantity + 7"
            " WHERE date = '2024-01-01'"
        )
        self.assertEqual(self.ask().opening("test.open", QUARTER), before + 7)
        years = {row[2].isoformat() for row in self.rows("cqtt.fact.year")}
        self.assertLessEqual({"2019-01-01", "2024-01-01", "2025-01-01"}, years)

    def test_one_statement(self):
        self.roll_up()
        self.ask()
        with self.assertQueryCount(1):
            self.ask()
        with self.assertQueryCount(1):
            self.ask(as_of=datetime(2030, 1, 1))

    def test_facts_above_the_watermark(self):
        self.roll_up()
        mark = self.state.fact_id
        late = self.book(self.received, self.an, "2026-02-03", 100)
        self.assertGreater(late.id, mark)
        self.assertEqual(self.ask().flow("test.received", QUARTER), 131)
        self.roll_up()
        self.assertGreaterEqual(self.state.fact_id, late.id)
        self.assertEqual(self.ask().flow("test.received", QUARTER), 131)

    def test_correction_of_an_earlier_year(self):
        fact = self.book(self.received, self.an, "2024-05-06", 9)
        year = QUARTER.__class__(fact.date.replace(month=1, day=1), fact.date)
        self.roll_up()
        self.assertEqual(self.ask(spans=[year]).flow("test.received", year), 9)
        fact._compensate("Nhập nhầm")
        self.assertEqual(self.ask(spans=[year]).flow("test.received", year), 0)
        self.roll_up()
        self.assertEqual(self.ask(spans=[year]).flow("test.received", year), 0)
        self.assertEqual(self.watermark._reconcile(), [])

    def test_units_that_merge_inside_the_period(self):
        """Each keeps what happened while it was there; the province has it all."""
        self.roll_up()
        new = self.env["cqtt.unit"].create(
            {"name": "Xã Mới", "kind": "commune", "parent_id": self.province.id}
        )
        self.env["cqtt.unit.link"].create(
            [
                {
                    "predecessor_id": old.id,
                    "successor_id": new.id,
                    "kind": "merged",
                    "date": "2026-03-01",
                }
                for old in self.an + self.binh
            ]
        )
        self.book(self.received, new, "2026-03-02", 64)
        for _half in range(2):
            only = {UNIT: (self.communes + new).ids}
            answer = self.ask(by=(UNIT,), only=only)
            found = {k: answer.flow("test.received", QUARTER, k) for k in answer.keys}
            self.assertEqual(
                found,
                {
                    (self.an.id,): 7,
                    (self.binh.id,): 8,
                    (self.chi.id,): 16,
                    (new.id,): 64,
                },
            )
            self.roll_up()

    def test_as_of(self):
        known = self.env["cqtt.fact"].search([("unit_id", "in", self.communes.ids)])
        self.age(known, "2026-04-01 08:00:00")
        late = self.book(self.received, self.an, "2026-02-02", 100)
        self.age(late, "2026-05-01 10:00:00.5")
        self.roll_up()
        after = self.book(self.received, self.an, "2026-02-02", 1000)
        self.age(after, "2026-06-01 00:00:00")
        moments = (
            (datetime(2026, 4, 1, 7, 59, 59), 0),
            (datetime(2026, 4, 1, 8), 31),
            (datetime(2026, 5, 1, 9, 59, 59), 31),
            (datetime(2026, 5, 1, 10), 131),
            (datetime(2026, 5, 31), 131),
            (datetime(2026, 6, 1), 1131),
        )
        self.env.cr.execute(
            "UPDATE cqtt_fact_watermark SET booked_until = '2026-05-01 10:00:00.5'"
        )
        for moment, expected in moments:
            answer = self.ask(as_of=moment)
            self.assertEqual(answer.flow("test.received", QUARTER), expected, moment)
        self.spoil()
        for moment, expected in moments[:3]:  # before the watermark: from the facts
            answer = self.ask(as_of=moment)
            self.assertEqual(answer.flow("test.received", QUARTER), expected, moment)
        for moment, expected in moments[3:]:
            answer = self.ask(as_of=moment)
            self.assertGreater(answer.flow("test.received", QUARTER), expected, moment)

    def test_rebuild_and_reconcile(self):
        self.roll_up()
        fact = self.book(self.received, self.chi, "2026-02-03", 5)
        self.roll_up()
        fact._compensate("Nhập nhầm")
        self.roll_up()
        before = [self.rows(model) for model in MODELS]
        self.assertEqual(self.watermark._reconcile(), [])
        figures = self.figures(by=(UNIT, FIELD, CHANNEL))
        self.assertTrue(self.watermark._forget())
        self.assertFalse(any(self.rows(model) for model in MODELS))
        self.assertEqual(self.figures(by=(UNIT, FIELD, CHANNEL)), figures)
        self.patch(cqtt_fact_watermark, "BATCH", 3)
        self.roll_up()
        self.assertEqual([self.rows(model) for model in MODELS], before)
        self.assertEqual(self.watermark._reconcile(), [])

    def test_reconcile_finds_what_is_wrong(self):
        self.roll_up()
        self.env.cr.execute(
            """UPDATE cqtt_fact_month SET quantity = quantity + 1
                WHERE unit_id = %s AND measure_id = %s AND date = '2026-02-01'
                  AND field_id IS NULL""",
            [self.an.id, self.received.id],
        )
        [(table, unit, measure, month, field, channel, surplus)] = (
            self.watermark._reconcile()
        )
        self.assertEqual((table, unit, surplus), ("cqtt_fact_month", self.an.id, 1))
        self.assertEqual((measure, field), (self.received.id, None))
        self.assertEqual((str(month), channel), ("2026-02-01", self.direct.id))

    def test_job_stops_when_its_time_is_over(self):
        self.patch(cqtt_fact_watermark, "BATCH", 1)
        saved = []
        self.patch(
            type(self.env["ir.cron"]),
            "_commit_progress",
            lambda _cron, processed=0, **more: saved.append(more) or len(saved) < 4,
        )
        before = self.state.fact_id
        self.env.ref("cqtt_ledger.ir_cron_roll_up").ir_actions_server_id.run()
        self.assertEqual(len(saved), 4)
        self.assertEqual(self.state.fact_id, before + 2)

    def test_scope(self):
        self.roll_up()
        officer = self.new_role_user("roll_officer", "officer", self.an)
        self.assertEqual(self.ask(user=officer).flow("test.received", QUARTER), 7)
        days = self.env["cqtt.fact.day"].with_user(officer)
        self.assertEqual(days.search([]).unit_id, self.an)
        with self.assertRaises(AccessError):
            days.search([], limit=1).quantity = 5
        with self.assertRaises(AccessError):
            self.watermark.with_user(officer).search([])
