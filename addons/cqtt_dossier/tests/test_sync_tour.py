import base64

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from .sync_common import ENDED, OPEN, export

CODE = {"code": "HS-XUNG-DOT"}


@tagged("post_install", "-at_install")
class TestSyncTour(RolesMixin, HttpCase):
    """A conflict in a browser: the manager looks at both sides and decides."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        commune = units.create(
            {"name": "Xã Thử", "kind": "commune", "parent_id": province.id}
        )
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        cls.officer, cls.manager = (
            cls.new_role_user(f"test_sync_{role}", role, commune, **preferences)
            for role in ("officer", "manager")
        )
        cls.commune = commune

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
        self.start_tour(
            "/odoo/xung-dot-dong-bo",
            "cqtt_dossier_sync_conflict",
            login="test_sync_manager",
        )
        self.assertEqual(dossier.state, "done")
