from odoo.tests import tagged

from odoo.addons.queue_job.tests.common import trap_jobs

from .rating_common import RatingCommon


@tagged("post_install", "-at_install")
class TestNotices(RatingCommon):
    """What citizens are told of their dossiers."""

    def setUp(self):
        self.env.ref("cqtt_notice.cqtt_notice_provider_sms").active = True
        super().setUp()
        self.notice = self.notices(self.dossier)

    def notices(self, dossier):
        return self.env["cqtt.notice"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "=", dossier.id)]
        )

    def test_ready(self):
        self.dossier.owner_id.phone = "0912345678"
        self.assertEqual(len(self.notice), 1)
        self.assertEqual(self.notice.kind_id.code, "dossier.ready")
        self.assertIn(self.code, self.notice.subject)
        self.assertIn("/tra-cuu", self.notice.text)
        for personal in ("Bùi", "Nụ", "0912345678", self.secret):
            self.assertNotIn(personal, self.notice.subject + self.notice.text)

    def test_who_handed_it_in_is_told(self):
        self.assertEqual(self.notice.person_id, self.dossier.submitter_id)
        other = self.receive(self.marriage)
        self.finish(other)
        self.assertEqual(self.notices(other).person_id, other.owner_id)

    def test_once_for_each_event(self):
        self.dossier._notify_citizen("ready")
        self.assertEqual(len(self.notices(self.dossier)), 1)

    def test_every_event_has_words(self):
        with trap_jobs():
            for event in ("supplement", "apology"):
                self.dossier._notify_citizen(event)
        told = self.notices(self.dossier)
        self.assertEqual(len(told), 3)
        for notice in told:
            self.assertNotIn("{", notice.subject + notice.text)

    def test_the_officer_opens_what_it_is_about(self):
        opened = self.notice.with_user(self.officer).action_open_source()
        self.assertEqual(opened["res_id"], self.dossier.id)
