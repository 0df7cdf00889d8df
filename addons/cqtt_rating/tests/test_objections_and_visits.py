"""Objections within their days, answers, site visits with minutes."""

from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .campaign_common import AFTER, CampaignCase

NEXT_DAY, TWO_WEEKS = "2026-12-07 03:00:00", "2026-12-21 03:00:00"


@tagged("post_install", "-at_install")
class TestObjectionsAndVisits(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.campaign.objection_days = 5
        cls.open_campaign()

    def appraised(self):
        self.submit()
        self.seal()
        with freeze_time(AFTER):
            return self.appraise()

    def object(self, user=None, **values):
        return (
            self.env["cqtt.rating.objection"]
            .with_user(user or self.leader)
            .create(
                {
                    "appraisal_id": self.appraisal(self.an).id,
                    "claim": "Điểm I.2 thiếu 5 điểm",
                    **values,
                }
            )
        )

    def test_within_the_days(self):
        self.appraised()
        with freeze_time(NEXT_DAY):
            with self.assert_refused(UserError, "may still object"):
                self.appraisal(self.an, self.board).perform("lay_before_board")
            objection = self.object()
            self.assertEqual(str(objection.due_on), "2026-12-14")
        with freeze_time(TWO_WEEKS):
            with self.assert_refused(UserError, "time for objections has passed"):
                self.object()
            with self.assert_refused(UserError, "has not been answered"):
                self.appraisal(self.an, self.board).perform("lay_before_board")
            team = objection.with_user(self.supervisor)
            with self.assert_refused(UserError, "answer first"):
                team.perform("reject")
            team.write({"answer": "Đã kiểm tra lại, giữ nguyên"})
            team.perform("reject")
            self.appraisal(self.an, self.board).perform("lay_before_board")

    def test_upheld_is_appraised_again(self):
        self.appraised()
        with freeze_time(NEXT_DAY):
            team = self.object().with_user(self.member)
            team.write({"answer": "Đúng, chấm lại"})
            team.perform("uphold")
        appraisal = self.appraisal(self.an, self.supervisor)
        self.assertEqual(appraisal.state, "appraising")
        self.score(self.an, "team", self.supervisor, "Chấm lại", I_2=35)
        appraisal.perform("conclude")

    def test_who_objects_and_who_answers(self):
        with self.assert_refused(UserError, "once the team has concluded"):
            self.object()
        self.appraised()
        with freeze_time(NEXT_DAY):
            for user in (self.manager, self.supervisor, self.board):
                with self.assertRaises(AccessError):
                    self.object(user)
            objection = self.object()
            with self.assertRaises(AccessError):
                objection.write({"answer": "Tự trả lời"})
            with self.assertRaises(AccessError):
                objection.with_user(self.far_member).write({"answer": "Khác"})
            with self.assertRaises(AccessError):
                objection.with_user(self.supervisor).write({"claim": "Khác"})

    def test_visit(self):
        self.campaign.needs_visit = True
        self.submit()
        self.seal()
        appraisal = self.appraisal(self.an, self.supervisor)
        appraisal.perform("begin")
        self.score(self.an, "team", self.supervisor, "Đã xem", I_1=60, I_2=30)
        with self.assert_refused(UserError, "minutes of the site visit"):
            appraisal.perform("conclude")
        visit = (
            self.env["cqtt.rating.visit"]
            .with_user(self.supervisor)
            .create({"appraisal_id": appraisal.id, "visited_on": "2026-12-08"})
        )
        with self.assert_refused(UserError, "what was seen"):
            visit.perform("sign")
        visit.write({"participants": "Ông A, Chủ tịch", "findings": "III.1: có loa"})
        visit.perform("sign")
        with self.assertRaises(AccessError):
            visit.write({"findings": "Khác"})
        pdf, _kind = self.env["ir.actions.report"]._render(
            "cqtt_rating.visit_report", visit.ids
        )
        self.assertEqual(pdf[:5], b"%PDF-")
        appraisal.perform("conclude")
        self.assertEqual(appraisal.state, "appraised")
