"""How far each commune is, who is late, and who is reminded once."""

from freezegun import freeze_time

from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .campaign_common import AFTER, CampaignCase


@tagged("post_install", "-at_install")
class TestProgress(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.campaign.write({"appraise_due": "2026-12-15", "decide_due": "2026-12-31"})
        cls.open_campaign()

    def late(self, moment):
        """Return who is late, by commune, and check that the search says the same."""
        with freeze_time(moment):
            self.env.invalidate_all()
            appraisals = self.campaign.appraisal_ids
            found = {each.unit_id.name: each.late for each in appraisals if each.late}
            searched = appraisals.search(
                [("campaign_id", "=", self.campaign.id), ("late", "!=", False)]
            )
            self.assertEqual(set(searched.unit_id.mapped("name")), set(found))
            for who in ("commune", "team", "board"):
                of_them = appraisals.search(
                    [("campaign_id", "=", self.campaign.id), ("late", "=", who)]
                )
                wanted = {name for name, late in found.items() if late == who}
                self.assertEqual(set(of_them.unit_id.mapped("name")), wanted)
        return found

    def test_counts(self):
        self.submit()
        mine = self.appraisal(self.an, self.supervisor)
        self.assertEqual((mine.scored_count, mine.criterion_count), (2, 2))
        kinds = self.env["cqtt.submission.kind"].search_count([])
        self.assertEqual((mine.evidence_count, mine.team_count), (kinds, 0))
        self.assertFalse(mine.visited_on or mine.is_voted)
        self.seal()
        visit = (
            self.env["cqtt.rating.visit"]
            .with_user(self.supervisor)
            .create(
                {
                    "appraisal_id": mine.id,
                    "visited_on": "2026-12-08",
                    "participants": "Ông A",
                    "findings": "Có loa",
                }
            )
        )
        self.assertFalse(mine.is_visited)
        visit.perform("sign")
        self.assertEqual(str(mine.visited_on), "2026-12-08")
        self.appraise()
        self.assertEqual(mine.team_count, 2)
        self.assertTrue(mine.appraised_at)

    def test_late(self):
        self.assertEqual(self.late("2026-12-05 09:59:00"), {})
        self.submit()
        self.assertEqual(
            self.late("2026-12-05 10:01:00"),
            {"Xã Bình": "commune", "Xã Chi": "commune"},
        )
        with freeze_time("2026-12-05 11:00:00"):
            self.appraisal(self.binh, self.admin).perform("extend", reason="Bão")
        self.assertEqual(self.late("2026-12-06 03:00:00"), {"Xã Chi": "commune"})
        self.seal()
        after_team = {"Xã An": "team", "Xã Bình": "commune", "Xã Chi": "commune"}
        self.assertEqual(self.late("2026-12-16 03:00:00"), after_team)
        with freeze_time(AFTER):
            self.appraise()
        del after_team["Xã An"]
        self.assertEqual(self.late("2026-12-20 03:00:00"), after_team)
        after_board = {**after_team, "Xã An": "board"}
        self.assertEqual(self.late("2027-01-02 03:00:00"), after_board)

    def remind(self, moment):
        """Return who was told at a moment, by commune."""
        activities = self.env["mail.activity"].search
        domain = [("res_model", "=", "cqtt.appraisal")]
        before = activities(domain)
        with freeze_time(moment):
            self.env["cqtt.campaign"]._cron_remind()
        new = activities(domain) - before
        return sorted((each.res_name, each.user_id.login) for each in new)

    def test_leaders_are_reminded_once_for_each_day(self):
        self.submit()
        told = [
            ("Xã Bình 2026", "camp_leader_binh"),
            ("Xã Chi 2026", "camp_leader_chi"),
        ]
        self.assertEqual(self.remind("2026-11-27 10:00:00"), [])
        self.assertEqual(self.remind("2026-11-28 10:30:00"), told)
        self.assertEqual(self.remind("2026-11-28 11:30:00"), [])
        self.assertEqual(self.remind("2026-12-01 10:30:00"), [])
        self.assertEqual(self.remind("2026-12-03 01:00:00"), told)
        self.submit(self.binh, self.leader_binh)
        self.assertFalse(self.appraisal(self.binh).activity_ids)
        self.assertEqual(self.remind("2026-12-04 11:00:00"), told[1:])
        self.assertEqual(self.remind("2026-12-06 11:00:00"), [])

    def test_days_are_the_campaigns(self):
        self.campaign.with_user(self.admin).reminder_days = "2"
        self.assertEqual(self.remind("2026-12-01 10:30:00"), [])
        self.assertEqual(len(self.remind("2026-12-03 10:30:00")), 3)
        self.campaign.with_user(self.admin).reminder_days = ""
        self.assertEqual(self.remind("2026-12-04 10:30:00"), [])
        with self.assertRaises(ValidationError):
            self.campaign.with_user(self.admin).reminder_days = "ba ngày"
