from datetime import date, timedelta

from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


@tagged("post_install", "-at_install")
class TestTakeOverTours(CommuneTours):
    """An absent colleague: the deputy goes on, the manager gives the work away."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.absent, cls.colleague, cls.manager = (
            cls.new_worker(f"test_take_{name}", role)
            for name, role in (
                ("absent", "officer"),
                ("colleague", "officer"),
                ("manager", "manager"),
            )
        )

    def receive(self):
        procedure = self.env.ref("cqtt_dossier.cqtt_procedure_marriage")
        papers = procedure._in_force().component_ids
        desk = self.env["cqtt.dossier"].with_user(self.absent)
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

    def test_deputy(self):
        dossier = self.receive()
        absent, colleague = self.env["cqtt.staff"].create(
            [
                {"name": user.name, "unit_id": self.commune.id, "user_id": user.id}
                for user in (self.absent, self.colleague)
            ]
        )
        self.env["cqtt.deputy"].with_user(self.manager).create(
            {
                "unit_id": self.commune.id,
                "absent_id": absent.id,
                "deputy_id": colleague.id,
                "date_from": date.today() - timedelta(days=1),
                "date_to": date.today() + timedelta(days=3),
            }
        )
        self.walk(self.colleague, "viec-cua-toi", "cqtt_dossier_deputy")
        line = self.env["cqtt.journal"]._last(dossier)
        self.assertEqual(
            (line.user_id, line.on_behalf_of_id), (self.colleague, self.absent)
        )

    def test_reassign(self):
        dossiers = self.receive() | self.receive()
        self.walk(self.manager, "viec-cua-bo-phan", "cqtt_dossier_reassign")
        self.assertEqual(dossiers.holder_id, self.colleague)
        lines = self.env["cqtt.journal"].search(
            [("verb", "=", "reassign"), ("res_id", "in", dossiers.ids)]
        )
        self.assertEqual(lines.mapped("reason"), ["Nghỉ ốm từ hôm nay"] * 2)

    def test_pause(self):
        dossier = self.receive()
        due = dossier.due_at
        self.walk(self.manager, "viec-cua-bo-phan", "cqtt_dossier_pause")
        self.assertFalse(dossier.paused_at)
        self.assertGreaterEqual(dossier.due_at, due)
        pause = dossier.sudo().suspension_ids
        self.assertEqual(pause.reason, "Chờ cơ quan công an xác minh")
        self.assertTrue(pause.ended_at)
