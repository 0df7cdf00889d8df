"""The job: what it looks for, how it goes on, what it leaves alone."""

from odoo.tests import tagged

from odoo.addons.cqtt_ledger.models import cqtt_overdue_mixin

from .common import CaseCase


@tagged("post_install", "-at_install")
class TestJob(CaseCase):
    def unsettled(self, cases):
        return sorted(
            set(self.env["test.cqtt.case"]._overdue_unsettled()) & set(cases.ids)
        )

    def test_looks_only_for_what_is_missing(self):
        passed, later, done, never = (
            self.open_case(due=5),
            self.open_case(due=50),
            self.open_case(due=7),
            self.open_case(),
        )
        cases = passed + later + done + never
        self.hours_pass(6)
        done.perform("finish")
        self.assertEqual(self.unsettled(cases), passed.ids)
        self.run_job()
        self.assertEqual(self.unsettled(cases), [])

    def test_excused_is_not_looked_for(self):
        case = self.open_case(due=5)
        self.hours_pass(6)
        self.run_job()
        self.env["cqtt.fact"]._live(case, ["case.overdue"])._compensate("Mất điện")
        self.assertEqual(self.unsettled(case), [])

    def test_saves_batch_by_batch(self):
        cases = self.env["test.cqtt.case"].concat(
            *(self.open_case(due=5) for _n in range(5))
        )
        self.hours_pass(6)
        self.patch(cqtt_overdue_mixin, "BATCH", 2)
        with self.saved_progress() as progress:
            self.env["test.cqtt.case"]._cron_book_overdue()
        remaining = progress[0][1]["remaining"]
        self.assertGreaterEqual(remaining, 5)
        self.assertEqual(sum(processed for processed, _more in progress), remaining)
        self.assertEqual(self.balance(cases, "overdue"), 5)

    def test_stops_when_its_time_is_over(self):
        cases = self.env["test.cqtt.case"].concat(
            *(self.open_case(due=5) for _n in range(5))
        )
        self.hours_pass(6)
        self.patch(cqtt_overdue_mixin, "BATCH", 2)
        self.patch(
            type(self.env["ir.cron"]), "_commit_progress", lambda *_args, **_kwargs: 0
        )
        self.env["test.cqtt.case"]._cron_book_overdue()
        self.assertLessEqual(self.balance(cases, "overdue"), 2)

    def test_is_scheduled(self):
        job = self.env.ref("cqtt_ledger.ir_cron_book_overdue")
        case = self.open_case(due=5)
        self.hours_pass(6)
        with self.saved_progress():
            job.ir_actions_server_id.run()
        self.assertEqual(self.balance(case, "overdue"), 1)
