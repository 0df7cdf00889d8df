"""One dossier followed through the whole house, in a real browser.

It is made late, apologised for, stands in II.06 and in an indicator, costs the commune
points in the machine column, and the self-score that says otherwise is asked why.
"""

from freezegun import freeze_time

from odoo import Command
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin
from odoo.addons.cqtt_dossier.tests.common import local

RECEIVED, LATE, FINISHED, SCORED = (
    "2026-03-02 09:00",
    "2026-03-10 10:00",
    "2026-03-11 10:00",
    "2026-03-12 09:00",
)
#: the criterion that counts what is resolved in time
IN_TIME = "II.8"


@tagged("post_install", "-at_install")
class TestStory(RolesMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        cls.province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        values = {"name": "Xã Thử", "kind": "commune", "agency_code": "H99.1.01"}
        cls.commune = units.create({**values, "parent_id": cls.province.id})
        preferences = {"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"}
        cls.users = {
            role: cls.new_role_user(
                f"story_{role}",
                role,
                cls.commune,
                name=f"test_tour_{role}",
                **preferences,
            )
            for role in ("officer", "manager", "leader")
        }
        cls.admin = cls.new_role_user("story_admin", "province_admin", cls.province)
        cls.make_signer()
        cls.campaign = cls.make_campaign()

    @classmethod
    def make_signer(cls):
        staff = cls.env["cqtt.staff"].create(
            {
                "name": "Trần Văn Chủ",
                "unit_id": cls.commune.id,
                "post": "Chủ tịch",
                "user_id": cls.users["leader"].id,
                "date_from": "2020-01-01",
            }
        )
        # whose work counts as his
        staff.create(
            {
                "name": "Bùi Thị Cán",
                "unit_id": cls.commune.id,
                "user_id": cls.users["officer"].id,
                "date_from": "2020-01-01",
            }
        )
        cls.env["cqtt.signer"].create(
            {
                "unit_id": cls.commune.id,
                "staff_id": staff.id,
                "post": "Chủ tịch",
                "date_from": "2020-01-01",
            }
        )

    @classmethod
    def make_campaign(cls):
        scheme = cls.env["cqtt.rating.scheme"]._make_sample()
        cluster = cls.make_cluster("Cụm Thử", cls.commune)
        supervisor = cls.new_role_user("story_supervisor", "supervisor", cluster)
        with freeze_time(local(RECEIVED)):
            scheme.perform("put_in_force")
            campaign = cls.env["cqtt.campaign"].create(
                {
                    "name": "Chấm sao 2026",
                    "year": 2026,
                    "unit_id": cls.province.id,
                    "scheme_id": scheme.id,
                    "date_from": "2026-01-01",
                    "date_to": "2026-12-31",
                    "submit_due": "2026-12-05 10:00:00",
                    "unit_ids": [Command.set(cls.commune.ids)],
                    "team_ids": [
                        Command.create(
                            {
                                "cluster_id": cluster.id,
                                "member_ids": [
                                    Command.create(
                                        {"user_id": supervisor.id, "is_head": True}
                                    )
                                ],
                            }
                        )
                    ],
                }
            )
            campaign.with_user(cls.admin).perform("open")
        return campaign

    def walk(self, moment, path, tour, role):
        """Let somebody do something at a moment; the clock runs on from there."""
        self.env.flush_all()
        with freeze_time(local(moment), tick=True):
            self.start_tour(f"/odoo/{path}", tour, login=f"story_{role}")
        self.env.invalidate_all()

    def test_one_figure(self):
        self.walk(RECEIVED, "tiep-nhan", "cqtt_dossier_receive", "officer")
        dossier = self.env["cqtt.dossier"].search([("unit_id", "=", self.commune.id)])
        with freeze_time(local(LATE)):
            dossier._settle_overdue()
        self.walk(LATE, "cho-ky", "cqtt_dossier_sign", "leader")
        self.walk(LATE, "viec-cua-toi", "cqtt_dossier_apologise", "officer")
        self.walk(LATE, "phieu-xin-loi", "cqtt_dossier_sign_apology", "leader")
        self.walk(FINISHED, "viec-cua-toi", "cqtt_story_finish_late", "officer")
        self.assertEqual(dossier.timeliness, "late")

        self.walk(SCORED, "bao-cao-ii06", "cqtt_story_ii06", "leader")
        self.walk(SCORED, "chi-so", "cqtt_story_indicator", "leader")
        [appraisal] = self.campaign.appraisal_ids
        self.walk(
            SCORED, f"ho-so-cham-sao/{appraisal.id}", "cqtt_story_self_score", "manager"
        )
        line = appraisal.line_ids.filtered(lambda e: e.criterion_id.code == IN_TIME)
        self.assertEqual((line.machine_points, line.self_points), (0, 3))
        self.assertEqual(line.self_note, "Một hồ sơ, đã xin lỗi")

        # why: from each place at most three clicks to the dossier
        sheet = f"ho-so-cham-sao/{appraisal.id}"
        self.walk(SCORED, sheet, "cqtt_why_machine", "manager")
        self.walk(SCORED, "bao-cao-ii06", "cqtt_why_ii06", "leader")
        self.walk(SCORED, "bao-cao-ii06", "cqtt_why_ii06_cell", "leader")
        self.walk(SCORED, "trang-chu", "cqtt_why_home", "admin")
        self.walk(SCORED, "can-bo-giai-quyet", "cqtt_why_officer", "manager")
        self.walk(SCORED, "toan-tinh", "cqtt_why_overview", "admin")
