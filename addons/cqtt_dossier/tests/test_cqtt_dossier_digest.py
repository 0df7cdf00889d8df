from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestDigest(DossierCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for user in (cls.officer, cls.manager, cls.leader):
            user.email = f"{user.login}@example.org"

    def setUp(self):
        super().setUp()
        with self.at("2026-03-02 09:00"):
            self.dossier = self.receive(self.marriage)
            self.dossier.perform("claim")
            self.receive(self.marriage)

    def sent(self, moment):
        mails = self.env["mail.mail"].sudo()
        before = mails.search([])
        with self.at(moment):
            self.env["cqtt.dossier.digest"]._cron_send()
        return {mail.email_to: mail.body_html for mail in mails.search([]) - before}

    def of(self, sent, user):
        return next((body for to, body in sent.items() if user.email in to), "")

    def test_each_gets_what_waits_for_him(self):
        sent = self.sent("2026-04-01 07:00")
        self.assertIn("viec-cua-toi", self.of(sent, self.officer))
        self.assertNotIn("viec-cua-bo-phan", self.of(sent, self.officer))
        self.assertIn("viec-cua-bo-phan", self.of(sent, self.manager))
        self.assertIn("viec-cua-bo-phan", self.of(sent, self.leader))

    def test_nothing_waits_nothing_is_sent(self):
        sent = self.sent("2026-03-03 07:00")
        self.assertFalse(self.of(sent, self.leader))

    def test_no_names(self):
        for body in self.sent("2026-04-01 07:00").values():
            self.assertNotIn(self.dossier.owner_id.name, body)

    def test_closed_days(self):
        self.assertEqual(self.sent("2026-04-05 07:00"), {})
