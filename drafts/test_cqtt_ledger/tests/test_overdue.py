"""Became overdue: the same facts, whoever comes by and when."""

from datetime import timedelta

from odoo import SUPERUSER_ID
from odoo.tests import tagged

from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .common import START, CaseCase


@tagged("post_install", "-at_install")
class TestOverdue(CaseCase):
    def test_not_yet(self):
        case = self.open_case(due=5)
        self.run_job()
        self.hours_pass(5)
        self.run_job()
        self.assertEqual(self.overdue(case), [], "What ends at its due time is on time")

    def test_at_the_moment_the_due_time_passed(self):
        case = self.open_case(due=5)
        self.hours_pass(100)
        self.run_job()
        self.assertEqual(
            self.overdue(case), [("overdue", 1, 5), ("overdue_open", 1, 5)]
        )

    def test_twice(self):
        case = self.open_case(due=5)
        for _time in range(3):
            self.hours_pass(10)
            self.run_job()
        self.assertEqual(len(self.overdue(case)), 2)

    def test_who_booked_it_does_not_show(self):
        """Found by the job or by the officer's own step: the same rows."""
        by_job, by_step = self.open_case(due=5), self.open_case(due=5)
        self.hours_pass(6)
        by_job.with_user(SUPERUSER_ID)._settle_overdue()
        self.hours_pass(1)
        for case in (by_job, by_step):
            case.perform("finish")
        self.assertEqual(self.overdue(by_job), self.overdue(by_step))
        columns = ("unit_id", "user_id", "staff_id", "field_id", "channel_id")
        rows = [
            [
                [fact[name].id for name in columns] + [fact.journal_id.id]
                for fact in self.env["cqtt.fact"]._live(
                    case, ["case.overdue", "case.overdue_open"]
                )
            ]
            for case in (by_job, by_step)
        ]
        self.assertEqual(rows[0], rows[1])
        self.assertEqual(len(rows[0]), 3)

    def test_finished_before_the_job_came(self):
        case = self.open_case(due=5)
        self.hours_pass(7)
        case.perform("finish")
        expected = [("overdue", 1, 5), ("overdue_open", 1, 5), ("overdue_open", -1, 7)]
        self.assertEqual(self.overdue(case), expected)
        self.hours_pass(1)
        self.run_job()
        self.assertEqual(self.overdue(case), expected)

    def test_finished_in_time(self):
        case = self.open_case(due=5)
        self.hours_pass(5)
        case.perform("finish")
        self.hours_pass(5)
        self.run_job()
        self.assertEqual(self.overdue(case), [])

    def test_never_opened(self):
        case = self.new_case(due=5)
        self.hours_pass(9)
        self.run_job()
        self.assertEqual(self.overdue(case), [])
        case.perform("receive")
        self.assertEqual(
            self.overdue(case), [("overdue", 1, 9), ("overdue_open", 1, 9)]
        )

    def test_suspended(self):
        case = self.open_case(due=5)
        self.hours_pass(4)
        case.perform("suspend")
        self.hours_pass(4)
        self.run_job()
        self.assertEqual(self.overdue(case), [])
        case.perform("resume")
        self.assertEqual(
            self.overdue(case), [("overdue", 1, 8), ("overdue_open", 1, 8)]
        )

    def test_suspended_when_overdue(self):
        case = self.open_case(due=5)
        self.hours_pass(6)
        case.perform("suspend")
        self.hours_pass(1)
        case.perform("resume")
        self.hours_pass(1)
        self.run_job()
        self.assertEqual(
            self.overdue(case),
            [
                ("overdue", 1, 5),
                ("overdue_open", 1, 5),
                ("overdue_open", -1, 6),
                ("overdue_open", 1, 7),
            ],
        )

    def test_opened_again(self):
        case = self.open_case(due=5)
        self.hours_pass(6)
        case.perform("finish")
        self.hours_pass(4)
        case.with_user(self.leader).perform("reopen", reason="Sai")
        self.assertEqual(self.balance(case, "overdue"), 1)
        self.assertEqual(self.balance(case, "overdue_open"), 1)
        case.perform("finish")
        self.assertEqual(self.balance(case, "overdue_open"), 0)


@tagged("post_install", "-at_install")
class TestDueTimeMoved(CaseCase):
    def live(self, case):
        facts = self.env["cqtt.fact"]._live(case, ["case.overdue", "case.overdue_open"])
        return sorted(
            (fact.measure_id.code, fact.quantity, (fact.at - START).seconds // 3600)
            for fact in facts
        )

    def overdue_case(self):
        case = self.open_case(due=5)
        self.hours_pass(6)
        self.run_job()
        return case

    def test_extended_before(self):
        case = self.open_case(due=5)
        self.extend(case, 8)
        self.hours_pass(6)
        self.run_job()
        self.assertEqual(self.overdue(case), [])

    def test_extended_after(self):
        case = self.overdue_case()
        self.extend(case, 8)
        self.assertEqual(
            self.overdue(case),
            [
                ("overdue", 1, 5),
                ("overdue_open", 1, 5),
                ("overdue", -1, 5),
                ("overdue_open", -1, 5),
            ],
        )
        self.run_job()
        self.assertEqual(self.live(case), [])

    def test_passes_again(self):
        case = self.overdue_case()
        self.extend(case, 8)
        self.hours_pass(4)
        self.run_job()
        self.assertEqual(
            self.live(case), [("case.overdue", 1, 8), ("case.overdue_open", 1, 8)]
        )

    def test_moved_to_another_time_that_has_passed(self):
        case = self.overdue_case()
        self.hours_pass(4)
        for hours in (8, 2):
            self.extend(case, hours)
            self.assertEqual(
                self.live(case),
                [("case.overdue", 1, hours), ("case.overdue_open", 1, hours)],
            )

    def test_moved_back(self):
        """Found to be wrong, then to be right after all: booked a second time."""
        case = self.overdue_case()
        for _time in range(3):
            self.extend(case, 8)
            self.assertEqual(self.live(case), [])
            self.extend(case, 5)
            self.assertEqual(
                self.live(case), [("case.overdue", 1, 5), ("case.overdue_open", 1, 5)]
            )
        self.assertEqual(self.balance(case, "overdue"), 1)

    def test_moved_by_a_form(self):
        case = self.overdue_case()
        case.due_at = START + timedelta(hours=9)
        self.assertEqual(self.live(case), [])

    def test_moved_behind_everybodys_back(self):
        """Even so the job sees it."""
        case = self.overdue_case()
        self.env.flush_all()
        for due_at in (START + timedelta(hours=9), None):
            query = "UPDATE test_cqtt_case SET due_at = %s WHERE id = %s"
            self.env.cr.execute(query, [due_at, case.id])
            case.invalidate_recordset()
            self.run_job()
            self.assertEqual(self.live(case), [])

    def open_and_overdue(self, day):
        """Return what the ledger says today of the end of a day."""
        span = Span(day, day)
        only = {Dimension.UNIT: self.commune.ids}
        question = Question([span], stocks=["case.overdue_open"], only=only)
        return self.env["cqtt.ledger"]._ask(question).closing("case.overdue_open", span)

    def test_a_later_extension_corrects_the_past(self):
        case = self.overdue_case()
        self.hours_pass(48)
        self.assertEqual(self.open_and_overdue(START.date()), 1)
        self.extend(case, 100)
        self.assertEqual(self.open_and_overdue(START.date()), 0)


@tagged("post_install", "-at_install")
class TestExcused(CaseCase):
    """A person undoes what the ledger says: it stays undone."""

    def excused_case(self, *codes):
        case = self.open_case(due=5)
        self.hours_pass(6)
        self.run_job()
        facts = self.env["cqtt.fact"].with_user(self.leader)
        facts._live(case, codes)._compensate("Mất điện cả xã")
        return case

    def test_is_not_booked_again(self):
        case = self.excused_case("case.overdue", "case.overdue_open")
        for _time in range(2):
            self.hours_pass(1)
            self.run_job()
            case._settle_overdue()
        self.assertEqual(self.balance(case, "overdue"), 0)
        self.assertEqual(self.balance(case, "overdue_open"), 0)
        case.perform("finish")
        self.assertEqual(self.balance(case, "overdue_open"), 0)

    def test_only_the_count(self):
        case = self.excused_case("case.overdue")
        self.assertEqual(self.balance(case, "overdue_open"), 1)
        case.perform("finish")
        self.assertEqual(self.balance(case, "overdue"), 0)
        self.assertEqual(self.balance(case, "overdue_open"), 0)

    def test_a_new_due_time_is_a_new_matter(self):
        case = self.excused_case("case.overdue", "case.overdue_open")
        self.extend(case, 8)
        self.hours_pass(4)
        self.run_job()
        self.assertEqual(self.balance(case, "overdue"), 1)
        self.assertEqual(self.balance(case, "overdue_open"), 1)
