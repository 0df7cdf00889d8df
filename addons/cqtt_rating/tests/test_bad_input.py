"""What cannot be accepted is said in Vietnamese, and nothing entered is lost."""

from freezegun import freeze_time

from odoo.exceptions import UserError
from odoo.tests import tagged

from .campaign_common import AFTER, BEFORE, CampaignCase


@tagged("post_install", "-at_install")
class TestBadInput(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.users"].search([]).lang = "vi_VN"
        cls.open_campaign()

    def setUp(self):
        super().setUp()
        self.score(self.an, "self", self.leader, "Có", I_1=55, I_2=28.5)
        self.mine = self.appraisal(self.an, self.leader).with_context(lang="vi_VN")

    def assert_kept(self):
        lines = self.lines(self.an, self.env.user)
        kept = [(lines[c].self_points, lines[c].self_note) for c in ("I.1", "I.2")]
        self.assertEqual(kept, [(55, "Có"), (28.5, "Có")])

    def test_points_outside(self):
        line = self.lines(self.an, self.leader)["I.1"].id
        for points, said in ((-1, "âm"), (60.25, "60"), (10.1, "0,25")):
            sheet = self.mine.save_sheet("self", [{"id": line, "points": points}])
            self.assertIn(said, sheet["refused"][line])
            self.assertRegex(sheet["refused"][line], "điểm")
        self.assert_kept()

    def test_points_that_are_none(self):
        other = self.lines(self.binh, self.env.user)["I.1"].id
        sheet = self.mine.save_sheet("self", [{"id": other, "points": 1}])
        self.assertIn("không có trên bảng", sheet["refused"][other])
        with self.assertRaises(UserError):
            self.mine.save_sheet("machine", [{"id": other, "points": 1}])
        self.assert_kept()

    def test_late(self):
        self.attach_papers(self.an, self.leader)
        self.mine.perform("complete")
        with freeze_time(AFTER), self.assertRaisesRegex(UserError, "vẫn được giữ"):
            self.mine.perform("submit")
        self.assert_kept()
        self.assertEqual(len(self.mine.paper_ids), 5)

    def test_missing_document(self):
        kinds = self.env["cqtt.submission.kind"].search([])
        for kind in kinds[:3]:
            self.attach(self.an, self.leader, kind.code, kind_id=kind.id)
        with freeze_time(BEFORE):
            self.mine.perform("complete")
            with self.assertRaisesRegex(UserError, "3/5"):
                self.mine.perform("submit")
        self.assert_kept()
        found = self.mine.state, self.mine.paper_count
        self.assertEqual(found, ("self_scored", "3/5"))

    def test_scheme_changed_after_scoring(self):
        criterion = self.scheme.criterion_ids[0].with_user(self.admin)
        criterion = criterion.with_context(lang="vi_VN")
        for act in (
            lambda: criterion.write({"maximum": 50}),
            lambda: criterion.unlink(),
            lambda: criterion.copy({"code": "I.9"}),
        ):
            with self.assertRaisesRegex(UserError, "hiệu lực"), self.env.cr.savepoint():
                act()
        self.assert_kept()
        self.assertEqual(self.mine.self_total, 83.5)

    def test_scheme_ended_after_scoring(self):
        """The campaign goes on with the scheme that it began with."""
        self.scheme._write_behind_door({"state": "ended"})
        self.attach_papers(self.an, self.leader)
        with freeze_time(BEFORE):
            self.mine.perform("complete")
            self.mine.perform("submit")
        self.assert_kept()
        self.assertEqual(self.mine.state, "submitted")
