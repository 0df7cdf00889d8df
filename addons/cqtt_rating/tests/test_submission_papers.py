"""The documents that a commune hands in, printed from its sheet and its words."""

from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .campaign_common import BEFORE, CampaignCase


@tagged("post_install", "-at_install")
class TestSubmissionPapers(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def setUp(self):
        super().setUp()
        self.score(self.an, "self", self.leader, "Có", I_1=60, I_2=30)
        self.mine = self.appraisal(self.an, self.manager)

    def test_words_of_the_commune(self):
        self.mine.write({"report_done": "Trao giấy kết hôn\n\nHẹn giờ qua Zalo"})
        with freeze_time(BEFORE):
            report = self.mine._self_report()
        self.assertEqual(report.done, ("Trao giấy kết hôn", "Hẹn giờ qua Zalo"))
        self.assertEqual((report.total, report.maximum, report.star), ("90", "100", 1))
        [group] = report.groups
        self.assertEqual((group.points, group.full, group.count), ("90", 1, 2))
        self.assertEqual([row.code for row in group.short], ["I.2"])
        self.assertEqual(group.short[0].own_note, "Có")

    def test_submission_asks_for_the_star(self):
        paper = self.mine._submission()
        self.assertIn("1 sao (★)", paper.request)
        self.assertEqual(len(paper.attached), 4)
        self.assertIn("chưa", paper.before)

    def test_only_its_words_and_only_its_people(self):
        for user in (self.officer, self.leader_binh, self.supervisor, self.admin):
            with self.assertRaises(AccessError):
                self.appraisal(self.an, user).write({"report_done": "x"})
        for values in ({"star": 5}, {"team_id": False}, {"state": "recognised"}):
            with self.assertRaises(AccessError):
                self.mine.write(values)
        self.submit()
        with self.assertRaisesRegex(UserError, "stay"):
            self.mine.with_context(lang="en_US").write({"report_done": "x"})

    def test_papers_are_printed(self):
        self.mine.write({"model_name": "Ngày thứ Sáu không hẹn", "model_plan": "a"})
        for code, said in (
            ("submission", "TỜ TRÌNH"),
            ("report", "BÁO CÁO"),
            ("self_table", "BẢNG TỰ CHẤM ĐIỂM"),
            ("model", "Ngày thứ Sáu không hẹn"),
        ):
            action = self.mine.action_print_paper(code)
            html, _kind = self.env["ir.actions.report"]._render_qweb_html(
                action["report_name"], self.mine.ids
            )
            self.assertIn(said, html.decode())
        with self.assertRaises(UserError):
            self.mine.action_print_paper("approval")
        with self.assertRaises(AccessError):
            self.appraisal(self.an, self.leader_binh).action_print_paper("report")

    def test_sheet_says_what_is_printed(self):
        papers = {paper["code"]: paper for paper in self.mine.get_sheet()["papers"]}
        self.assertTrue(papers["submission"]["is_printed"])
        self.assertFalse(papers["approval"]["is_printed"])
