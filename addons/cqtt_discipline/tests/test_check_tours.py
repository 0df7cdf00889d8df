from odoo.fields import Command
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin


@tagged("post_install", "-at_install")
class TestCheckTours(RolesMixin, HttpCase):
    """Drawn, run and signed on a tablet; answered; a later check closes one finding."""

    browser_size = "820x1180"
    touch_enabled = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = units.create(
            {"name": "Xã Thử", "kind": "commune", "parent_id": province.id}
        )
        cls.cluster = cls.make_cluster("Cụm Thử", cls.commune)
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        cls.supervisor = cls.new_role_user(
            "test_run_supervisor",
            "supervisor",
            cls.cluster,
            name="Giám sát thử",
            **preferences,
        )
        cls.leader = cls.new_role_user(
            "test_run_leader", "leader", cls.commune, name="Chủ tịch", **preferences
        )
        cls.new_role_user("test_run_board", "board", province, **preferences)
        cls.env["cqtt.staff"].create(
            {
                "name": "Trần Văn Chủ",
                "unit_id": cls.commune.id,
                "post": "Chủ tịch",
                "user_id": cls.leader.id,
            }
        )

    def walk(self, path, tour, who):
        self.start_tour(f"/odoo/{path}", tour, login=f"test_run_{who}")
        self.env.invalidate_all()

    def test_checks(self):
        self.walk("boc-tham-kiem-tra", "cqtt_check_draw", "supervisor")
        self.walk("boc-tham-kiem-tra", "cqtt_check_witness", "board")
        self.walk("boc-tham-kiem-tra", "cqtt_check_drawn", "supervisor")
        draw = self.env["cqtt.check.draw"].search(
            [("cluster_id", "=", self.cluster.id)]
        )
        self.assertEqual(draw.state, "drawn")
        self.walk("kiem-tra-cong-vu", "cqtt_check_run", "supervisor")
        self.assertEqual(draw.state, "revealed")
        findings = self.env["cqtt.finding"].search(
            [("unit_id", "=", self.commune.id)], order="id"
        )
        self.assertEqual(len(findings), 2)
        self.assertEqual(draw.check_ids.finding_ids, findings)
        self.assertTrue(draw.check_ids.minutes_hash)
        self.assertEqual(findings.activity_ids.user_id, self.leader)
        self.walk("ket-luan-kiem-tra", "cqtt_finding_reply", "leader")
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
        self.walk("kiem-tra-cong-vu", "cqtt_check_follow_up", "supervisor")
        self.assertEqual(findings.mapped("state"), ["closed", "upheld"])
        self.assertEqual(findings[0].closed_by_check_id, later)
        self.assertFalse(findings[0].activity_ids)
