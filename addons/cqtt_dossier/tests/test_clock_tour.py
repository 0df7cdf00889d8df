from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


@tagged("post_install", "-at_install")
class TestClockTour(CommuneTours):
    """Papers asked for, brought, the due time moved and explained; an apology."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer, cls.leader = (
            cls.new_worker(f"test_clock_{role}", role, name=role)
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

    def test_clock(self):
        dossier = self.receive()
        first_due = dossier.due_at
        self.walk(self.officer, "viec-cua-toi", "cqtt_dossier_ask_supplement")
        # the citizen takes a week
        pause = dossier.sudo().suspension_ids
        pause.begun_at = fields.Datetime.now() - timedelta(days=7)
        self.walk(self.officer, "cho-nguoi-dan", "cqtt_dossier_take_supplement")
        moved_due = dossier.due_at
        self.assertGreater(moved_due, first_due)
        self.walk(self.officer, "viec-cua-toi", "cqtt_dossier_apologise")
        self.walk(self.leader, "phieu-xin-loi", "cqtt_dossier_sign_apology")
        self.assertGreater(dossier.due_at, moved_due)
        self.assertEqual(dossier.extension_ids.document_id.state, "signed")
