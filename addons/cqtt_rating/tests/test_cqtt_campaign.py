"""A campaign: what opens it, what it makes, who judges whom."""

from time import perf_counter

from freezegun import freeze_time

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .campaign_common import AFTER, BEFORE, CampaignCase


@tagged("post_install", "-at_install")
class TestCampaign(CampaignCase):
    def test_open_makes_all_at_once(self):
        self.open_campaign()
        self.assertEqual(self.campaign.state, "open")
        appraisals = self.campaign.appraisal_ids
        self.assertEqual(appraisals.unit_id, self.an + self.binh + self.chi)
        self.assertEqual(len(appraisals.line_ids), 6)
        self.assertEqual(self.appraisal(self.an).team_id.head_id, self.supervisor)
        line = self.lines(self.an, self.env.user)["I.2"]
        # 5 of 7 in the ledger: 40 x 5/7, down to a quarter
        self.assertEqual((line.machine_points, bool(line.machine_at)), (28.5, True))
        self.assertFalse(self.lines(self.an, self.env.user)["I.1"].machine_at)
        self.assertEqual(self.appraisal(self.binh).machine_total, 40)

    def test_many_communes(self):
        """More communes ask no more of the database."""

        def count(n):
            units = self.env["cqtt.unit"].create(
                [
                    {"name": f"Xã {n}.{i}", "kind": "commune"}
                    | {"parent_id": self.province.id}
                    for i in range(n)
                ]
            )
            cluster = self.make_cluster(f"Cụm {n}", units)
            campaign = self.make_campaign(
                unit_ids=[Command.set(units.ids)],
                team_ids=[Command.create({"cluster_id": cluster.id})],
            )
            self.env.flush_all()
            before, begin = self.env.cr.sql_log_count, perf_counter()
            self.open_campaign(campaign)
            return self.env.cr.sql_log_count - before, perf_counter() - begin

        count(2)
        (few, _time), (many, took) = count(3), count(209)
        self.assertLess(many, few + 30)
        self.assertLess(took, 20)

    def test_not_without_scheme_team_or_time(self):
        draft = self.scheme.copy()
        for values, said in (
            ({"scheme_id": draft.id}, "is a draft"),
            ({"unit_ids": [Command.clear()]}, "Name the communes"),
            ({"team_ids": [Command.clear()]}, "No team appraises"),
            ({"submit_due": "2026-01-05 10:00:00"}, "closing hour has passed"),
        ):
            campaign = self.make_campaign(**values)
            with self.assertRaisesRegex(UserError, said), freeze_time(BEFORE):
                campaign.with_user(self.admin).perform("open")

    def test_only_the_province_administrator(self):
        for user in (self.leader, self.supervisor, self.board, self.decider):
            with self.assertRaises(AccessError):
                self.campaign.with_user(user).write({"name": "Khác"})
            with self.assertRaisesRegex(UserError, "is for"), freeze_time(BEFORE):
                self.campaign.with_user(user).perform("open")

    def test_open_is_settled(self):
        self.open_campaign()
        admin = self.campaign.with_user(self.admin)
        with self.assertRaises(AccessError):
            admin.write({"gap": 9})
        with self.assertRaises(AccessError):
            admin.write({"unit_ids": [Command.clear()]})
        admin.write({"submit_due": "2026-12-06 10:00:00"})

    def test_seal_after_the_closing_hour(self):
        self.open_campaign()
        self.admin.tz = False
        until = "hand in until 17:00 05/12/2026"
        with self.assertRaisesRegex(UserError, until), freeze_time(BEFORE):
            self.campaign.with_user(self.admin).perform("seal")
        with freeze_time(AFTER):
            self.env["cqtt.campaign"]._cron_seal()
        self.assertEqual(self.campaign.state, "sealed")

    def test_members_supervise_their_cluster(self):
        team = self.campaign.team_ids[0]
        with self.assertRaisesRegex(ValidationError, "is no supervisor"):
            team.member_ids = [Command.create({"user_id": self.far_member.id})]

    def test_several_at_once(self):
        second = self.make_campaign(name="Chấm thử")
        self.open_campaign()
        self.open_campaign(second)
        self.assertEqual(len(second.appraisal_ids), 3)
