import base64

from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours

from .sync_common import ENDED, OPEN, export

CODE = {"code": "HS-XUNG-DOT"}


@tagged("post_install", "-at_install")
class TestSyncTour(CommuneTours):
    """A conflict in a browser: the manager looks at both sides and decides."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.new_worker("test_sync_officer", "officer")
        cls.manager = cls.new_worker("test_sync_manager", "manager")

    def bring_in(self, row):
        record = (
            self.env["cqtt.dossier.sync"]
            .with_user(self.manager)
            .create(
                {
                    "unit_id": self.commune.id,
                    "file": base64.b64encode(export(row | CODE)),
                    "file_name": "xuat.xlsx",
                }
            )
        )
        record.perform("check")
        record.perform("start")
        record._import_rows()
        return record

    def test_conflict(self):
        self.bring_in(OPEN | {"state": "Được tiếp nhận"})
        dossiers = self.env["cqtt.dossier"].with_user(self.officer)
        dossier = dossiers.search([("external_code", "=", "HS-XUNG-DOT")])
        dossier.perform("claim")
        self.assertEqual(self.bring_in(ENDED).conflict_count, 1)
        self.walk(self.manager, "xung-dot-dong-bo", "cqtt_dossier_sync_conflict")
        self.assertEqual(dossier.state, "done")
