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

    def test_nobody_is_asked_for_anything_any_more(self):
        kind = self.env.ref("cqtt_dossier.activity_dossier_soon")
        dossier = self.receive(self.copies)
        dossier.sudo().activity_schedule(activity_type_id=kind.id)
        self.env.flush_all()
        uninstall_hook(self.env)
        kind.unlink()
        self.assertFalse(kind.exists())

    def test_what_the_work_counted_is_entered_by_hand_again(self):
        index = self.env.ref("cqtt_ledger.cqtt_indicator_766_in_time")
        uninstall_hook(self.env)
        terms = index.numerator_ids | index.denominator_ids
        self.assertEqual(
            set(terms.measure_id.get_external_id().values()),
            {
                "cqtt_ledger.cqtt_measure_index_in_time",
                "cqtt_ledger.cqtt_measure_index_resolved_or_open",
            },
        )
