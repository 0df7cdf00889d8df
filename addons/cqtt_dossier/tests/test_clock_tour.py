from datetime import timedelta

from odoo import fields
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestClockTour(RolesMixin, HttpCase):
    """Papers asked for, brought, the due time moved and explained; an apology."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = units.create(
            {
                "name": "Xã Thử",
                "kind": "commune",
                "parent_id": province.id,
                "agency_code": "H99.1.01",
            }
        )
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        cls.officer, cls.leader = (
            cls.new_role_user(
                f"test_clock_{role}", role, cls.commune, name=role, **preferences
            )
            for role in ("officer", "leader")
        )
        staff = cls.env["cqtt.staff"].create(
            {
                "name": "Trần Văn Chủ",
                "unit_id": cls.commune.id,
                "post": "Chủ tịch",
                "user_id": cls.leader.id,
            }
        )
        cls.env["cqtt.signer"].create(
            {"unit_id": cls.commune.id, "staff_id": staff.id, "post": "Chủ tịch"}
        )

    def receive(self):
        procedure = self.env.ref("cqtt_dossier.cqtt_procedure_marriage")
        papers = procedure._in_force().component_ids
        desk = self.env["cqtt.dossier"].with_user(self.officer)
        received = desk.quick_receive(
            {
                "unit_id": self.commune.id,
                "procedure_id": procedure.id,
                "channel_id": self.env.ref("cqtt_base.cqtt_channel_direct").id,
                "owner": {"name": "Bùi Văn An", "birth_year": 1990},
                "papers": {str(paper.id): {"is_handed_in": True} for paper in papers},
            }
        )
        dossier = desk.browse(received["id"])
        dossier.perform("claim")
        return dossier

    def walk(self, path, tour, role="officer"):
        self.start_tour(f"/odoo/{path}", tour, login=f"test_clock_{role}")
        self.env.invalidate_all()

    def test_clock(self):
        dossier = self.receive()
        first_due = dossier.due_at
        self.walk("viec-cua-toi", "cqtt_dossier_ask_supplement")
        # the citizen takes a week
        pause = dossier.sudo().suspension_ids
        pause.begun_at = fields.Datetime.now() - timedelta(days=7)
        self.walk("cho-nguoi-dan", "cqtt_dossier_take_supplement")
        moved_due = dossier.due_at
        self.assertGreater(moved_due, first_due)
        self.walk("viec-cua-toi", "cqtt_dossier_apologise")
        self.walk("phieu-xin-loi", "cqtt_dossier_sign_apology", "leader")
        self.assertGreater(dossier.due_at, moved_due)
        self.assertEqual(dossier.extension_ids.document_id.state, "signed")
