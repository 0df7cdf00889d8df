from odoo.tests import tagged

from ..hooks import uninstall_hook
from .common import LedgerCase


@tagged("post_install", "-at_install")
class TestHooks(LedgerCase):
    def test_uninstall_lets_go(self):
        fact = self.book(self.received, self.an, "2026-03-14")
        uninstall_hook(self.env)
        self.assertFalse(fact.exists())
        self.received.unlink()
        self.assertFalse(self.received.exists())

    def test_the_journal_is_still_guarded(self):
        uninstall_hook(self.env)
        self.env.cr.execute(
            "SELECT 1 FROM pg_trigger WHERE tgrelid = 'cqtt_journal'::regclass "
            "AND tgname = 'cqtt_append_only'"
        )
        self.assertTrue(self.env.cr.fetchone())
