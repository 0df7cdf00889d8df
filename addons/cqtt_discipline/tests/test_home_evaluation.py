"""What waits for whom on the home page."""

from freezegun import freeze_time

from odoo.tests import tagged

from .case_common import CaseCommon


@tagged("post_install", "-at_install")
class TestHomeEvaluation(CaseCommon):
    def counts(self, user):
        found = self.env["cqtt.home"].with_user(user).get_data()["counts"]
        return {
            key: count["total"]
            for key, count in found.items()
            if key.split("_")[0] in ("evaluation", "pledge", "hearing", "case")
        }

    def test_sheets(self):
        with freeze_time("2026-04-02 03:00:00"):
            opened = self.open_round()
            self.assertEqual(self.counts(self.an), {"evaluation_mine": 1})
            self.assertEqual(
                self.counts(self.chair), {"evaluation_mine": 1, "evaluation_rounds": 1}
            )
            mine = self.sheet_of(opened, self.an)
            self.hand_in(mine)
            self.assertEqual(self.counts(self.an), {})
            self.assertEqual(self.counts(self.manager)["evaluation_sheets"], 1)
            mine.with_user(self.manager).perform("propose")
            self.assertNotIn("evaluation_sheets", self.counts(self.manager))
            self.assertEqual(self.counts(self.chair)["evaluation_sheets"], 1)
            mine.with_user(self.chair).perform("approve")
            self.assertNotIn("evaluation_sheets", self.counts(self.chair))

    def test_leaders_wait_for_those_above(self):
        with freeze_time("2026-04-02 03:00:00"):
            opened = self.open_round()
            self.hand_in(self.sheet_of(opened, self.deputy))
            self.assertEqual(self.counts(self.supervisor), {"evaluation_sheets": 1})
            self.assertNotIn("evaluation_sheets", self.counts(self.deputy))

    def test_late(self):
        with freeze_time("2026-04-30 03:00:00"):
            self.open_round()
            home = self.env["cqtt.home"].with_user(self.an).get_data()
        self.assertEqual(home["counts"]["evaluation_mine"]["late"], 1)

    def test_a_round_to_be_opened(self):
        self.rounds.create({"unit_id": self.commune.id, "period_id": self.month.id})
        with freeze_time("2026-03-20 03:00:00"):
            self.assertEqual(self.counts(self.manager), {})
        with freeze_time("2026-04-01 03:00:00"):
            self.assertEqual(self.counts(self.manager), {"evaluation_rounds": 1})

    def test_pledges(self):
        self.env["cqtt.pledge"]._open_year(self.commune, 2026)
        self.assertEqual(self.counts(self.an), {"pledge": 1})
        self.assertEqual(self.counts(self.chair), {"pledge": 2})
        mine = self.env["cqtt.pledge"].with_user(self.an).search([])
        mine.typed_name = "Nguyễn Thị An"
        mine.perform("sign")
        self.assertEqual(self.counts(self.an), {})

    def test_cases_are_told_to_those_who_vote(self):
        case = self.open_case()
        case.perform("hear")
        self.assertEqual(self.counts(self.an), {"hearing": 1})
        hearing = self.hearing(case)
        hearing.answer = "Tôi đã xin lỗi"
        hearing.perform("answer")
        case.council_user_ids = self.council
        case.perform("convene")
        self.assertEqual(self.counts(self.council[0]), {"case_votes": 1})
        for user in (self.an, self.binh, self.manager, self.supervisor):
            self.assertNotIn("case_votes", self.counts(user))
        self.vote(case, self.council[0], self.warn)
        self.assertEqual(self.counts(self.council[0]), {})
        self.assertEqual(self.counts(self.council[1]), {"case_votes": 1})
