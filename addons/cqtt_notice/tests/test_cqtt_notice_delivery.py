from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.queue_job.tests.common import trap_jobs

from ..models.cqtt_notice_adapter import CqttNoticeAdapterLog, NoticeError
from ..wording import MOST_TRIES, pause
from .common import NoticeCommon

ADAPTER = "odoo.addons.cqtt_notice.models.cqtt_notice_adapter"


@tagged("post_install", "-at_install")
class TestDelivery(NoticeCommon):
    def failing(self, is_final=False):
        error = NoticeError("Busy", is_final)
        return patch.object(CqttNoticeAdapterLog, "_send", side_effect=error)

    def test_sent(self):
        notice = self.announce()
        with patch(f"{ADAPTER}._logger") as log:
            self.deliver(notice)
        self.assertEqual(notice.state, "sent")
        self.assertTrue(notice.sent_at)
        log.info.assert_called_once()
        self.assertNotIn("0912345678", str(log.mock_calls))

    def test_opening_the_address_is_noted(self):
        notice = self.announce()
        self.deliver(notice)
        lines = self.env["cqtt.person.access"].search(
            [("person_id", "=", self.person.id), ("kind", "=", "print")]
        )
        self.assertEqual(lines.mapped("field_names"), ["phone"])

    def test_a_job_that_runs_twice_sends_once(self):
        notice = self.announce()
        self.deliver(notice)
        with patch.object(CqttNoticeAdapterLog, "_send") as sending:
            self.deliver(notice)
        sending.assert_not_called()

    def test_tried_again_after_growing_pauses_then_given_up(self):
        notice = self.announce()
        with self.failing():
            for tries in range(1, MOST_TRIES):
                self.deliver(notice)
                self.assertEqual((notice.state, notice.tries), ("queued", tries))
                (job,) = self.jobs
                waits = job.eta - notice.write_date
                self.assertAlmostEqual(
                    waits.total_seconds(), pause(tries).total_seconds(), delta=30
                )
            self.deliver(notice)
        self.assertEqual((notice.state, notice.last_error), ("failed", "Busy"))
        self.assertFalse(self.jobs)

    def test_what_will_not_get_better_is_given_up_at_once(self):
        notice = self.announce()
        with self.failing(is_final=True):
            self.deliver(notice)
        self.assertEqual((notice.state, notice.tries), ("failed", 1))

    def test_an_address_that_was_taken_away(self):
        notice = self.announce()
        self.person.phone = "-"
        self.deliver(notice)
        self.assertEqual(notice.state, "failed")

    def failed(self):
        notice = self.announce()
        with self.failing(is_final=True):
            self.deliver(notice)
        return notice

    def test_send_again(self):
        notice = self.failed()
        with trap_jobs() as trap:
            notice.with_user(self.officer).action_send_again()
            self.assertEqual(len(trap.enqueued_jobs), 1)
        self.assertEqual((notice.state, notice.tries), ("queued", 0))
        self.deliver(notice)
        self.assertEqual(notice.state, "sent")

    def test_send_again_only_what_failed(self):
        sent = self.announce()
        self.deliver(sent)
        sent.with_user(self.officer).action_send_again()
        self.assertEqual(sent.state, "sent")
        with self.assertRaises(UserError):
            sent.with_user(self.officer).perform("send_again")

    def test_cancel(self):
        notice = self.failed().with_user(self.manager)
        with self.assertRaises(UserError):
            notice.perform("cancel")
        notice.perform("cancel", reason="Đã gọi điện thoại")
        self.assertEqual(notice.state, "cancelled")

    def test_the_program_alone_delivers(self):
        notice = self.announce()
        for verb in ("deliver", "give_up", "drop"):
            with self.assertRaises(UserError):
                notice.with_user(self.manager).perform(verb, reason="x")
