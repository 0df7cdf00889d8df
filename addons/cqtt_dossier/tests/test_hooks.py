from odoo.tests import tagged

from ..hooks import uninstall_hook
from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestHooks(DossierCommon):
    def test_nothing_is_left_behind(self):
        self.receive(self.copies)  # no life event hangs on it
        self.env.flush_all()
        self.env.cr.execute("DELETE FROM cqtt_journal WHERE FALSE")
        uninstall_hook(self.env)
        self.env.cr.execute("SELECT count(*) FROM cqtt_dossier")
        self.assertEqual(self.env.cr.fetchone(), (0,))
