from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


@tagged("post_install", "-at_install")
class TestCheckTours(CommuneTours):
    """Drawn, run and signed on a tablet; answered; a later check closes one finding."""

    browser_size = "820x1180"
    touch_enabled = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cluster = cls.make_cluster("Cụm Thử", cls.commune)
        cls.supervisor = cls.new_worker(
            "test_run_supervisor", "supervisor", cls.cluster, name="Giám sát thử"
        )
        cls.leader = cls.new_worker("test_run_leader", "leader", name="Chủ tịch")
        cls.board = cls.new_worker("test_run_board", "board", cls.province)
        cls.env["cqtt.staff"].create(
            {
                "name": "Trần Văn Chủ",
                "unit_id": cls.commune.id,
                "post": "Chủ tịch",
                "user_id": cls.leader.id,
            }
        )

    def test_checks(self):
        self.walk(self.supervisor, "boc-tham-kiem-tra", "cqtt_check_draw")
        self.walk(self.board, "boc-tham-kiem-tra", "cqtt_check_witness")
        self.walk(self.supervisor, "boc-tham-kiem-tra", "cqtt_check_drawn")
        draw = self.env["cqtt.check.draw"].search(
            [("cluster_id", "=", self.cluster.id)]
        )
        self.assertEqual(draw.state, "drawn")
        self.walk(self.supervisor, "kiem-tra-cong-vu", "cqtt_check_run")
        self.assertEqual(draw.state, "revealed")
        findings = self.env["cqtt.finding"].search(
            [("unit_id", "=", self.commune.id)], order="id"
        )
        self.assertEqual(len(findings), 2)
        self.assertEqual(draw.check_ids.finding_ids, findings)
        self.assertTrue(draw.check_ids.minutes_hash)
        self.assertEqual(findings.activity_ids.user_id, self.leader)
        self.walk(self.leader, "ket-luan-kiem-tra", "cqtt_finding_reply")
        self.assertEqual(findings.mapped("state"), ["replied", "open"])
        checks = self.env["cqtt.check"].with_user(self.supervisor)
        later = checks.create(
            {
                "unit_id": self.commune.id,
                "kind": "follow_up",
                "level": "cluster",
                "decision_number": "16/QĐ-UBND",
                "decision_date": "2026-01-05",
                "checklist_ids": [Command.set(draw.checklist_ids.ids)],
                "member_ids": [
                    Command.create({"user_id": self.supervisor.id, "is_head": True})
                ],
            }
        )
        later.perform("plan")
        self.walk(self.supervisor, "kiem-tra-cong-vu", "cqtt_check_follow_up")
        self.assertEqual(findings.mapped("state"), ["closed", "upheld"])
        self.assertEqual(findings[0].closed_by_check_id, later)
        self.assertFalse(findings[0].activity_ids)
