"""Became overdue: the same facts, whoever comes by and when."""

from odoo import SUPERUSER_ID
from odoo.tests import tagged

from .common import CaseCase


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
