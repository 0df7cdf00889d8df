"""The due time is moved after it has passed, or somebody is excused."""

from datetime import timedelta

from odoo.tests import tagged

from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .common import START, CaseCase


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

    def test_many_cost_no_more_questions_than_two(self):
        def statements(count):
            cases = self.env["test.cqtt.case"].union(
                *(self.open_case(due=5) for _case in range(count))
            )
            self.hours_pass(6)
            self.run_job()
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            cases.with_user(self.leader)._settle_overdue()
            cases.due_at = START + timedelta(days=9)
            self.env.flush_all()
            self.assertFalse(self.live(cases))
            return self.env.cr.sql_log_count - before

        few = statements(2)
        self.assertLessEqual(statements(12), few + 12)

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
