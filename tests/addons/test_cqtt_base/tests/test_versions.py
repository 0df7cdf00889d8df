"""Two people at one record: never is the last writer silently right."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import PaperCase


@tagged("post_install", "-at_install")
class TestVersions(PaperCase):
    def test_each_change_counts(self):
        self.assertEqual(self.paper.lock_version, 1)
        self.paper.name = "Đơn mới"
        self.assertEqual(self.paper.lock_version, 2)
        self.paper.perform("receive")
        self.assertEqual(self.paper.lock_version, 3)

    def test_save_of_an_older_form_is_refused_by_name(self):
        shown = self.paper.lock_version
        self.paper.with_user(self.manager).web_save(
            {"name": "Của quản lý", "lock_version": shown}, {"name": {}}
        )
        with self.assertRaisesRegex(UserError, "paper_manager.*reload the page"):
            self.paper.web_save(
                {"name": "Của cán bộ", "lock_version": shown}, {"name": {}}
            )
        self.assertEqual(self.paper.name, "Của quản lý")

    def test_message_names_the_hour_in_viet_nam(self):
        shown = self.paper.lock_version
        self.env.user.tz = False
        self.officer.tz = False
        self.paper.name = "Đơn mới"
        self.paper.flush_recordset()
        self.env.cr.execute(
            "UPDATE test_cqtt_paper SET write_date = '2026-12-31 17:30' WHERE id = %s",
            [self.paper.id],
        )
        self.paper.invalidate_recordset()
        with self.assertRaisesRegex(UserError, "00:30 01/01/2027"):
            self.paper.write({"name": "x", "lock_version": shown})

    def test_message_names_the_step(self):
        shown = self.paper.lock_version
        self.paper.with_user(self.manager).perform("receive")
        with self.assertRaisesRegex(UserError, "Receive"):
            self.paper.write({"name": "x", "lock_version": shown})

    def test_verb_on_an_older_form_is_refused(self):
        self.paper.perform("receive")
        shown = self.paper.lock_version
        self.paper.amount = 500
        leader = self.paper.with_user(self.leader)
        with self.assertRaisesRegex(UserError, "after you opened it"):
            leader.perform("sign", expected_version=shown)
        leader.perform("sign", expected_version=self.paper.lock_version)
        self.assertEqual(self.paper.state, "signed")

    def test_version_cannot_be_set(self):
        with self.assertRaises(UserError):
            self.paper.write({"name": "x", "lock_version": 99})
        self.assertTrue(self.paper.write({"lock_version": 1}))
        self.assertEqual(self.paper.lock_version, 1)

    def test_many_records_keep_counts_of_their_own(self):
        other = self.new_paper()
        other.name = "Đơn 2"
        (self.paper + other).write({"amount": 9})
        self.assertEqual((self.paper + other).mapped("lock_version"), [2, 3])
