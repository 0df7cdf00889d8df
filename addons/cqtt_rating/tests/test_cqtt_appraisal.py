"""An appraisal: who fills in which column when, and how it comes before the board."""

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .campaign_common import AFTER, BEFORE, CampaignCase


@tagged("post_install", "-at_install")
class TestAppraisal(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def reads(self, user):
        return self.env["cqtt.appraisal"].with_user(user).search([]).unit_id

    def test_who_reads(self):
        self.assertEqual(self.reads(self.leader), self.an)
        self.assertFalse(self.reads(self.supervisor))
        self.assertFalse(self.reads(self.board))
        self.submit()
        self.assertEqual(self.reads(self.supervisor), self.an)
        self.assertFalse(self.reads(self.far_member))
        self.assertFalse(self.reads(self.board))
        self.seal()
        self.appraise()
        self.assertEqual(self.reads(self.board), self.an)
        self.assertEqual(self.reads(self.admin), self.an + self.binh + self.chi)

    def test_nobody_makes_or_deletes_one(self):
        for user in (self.leader, self.admin, self.board):
            with self.assertRaises(AccessError):
                self.env["cqtt.appraisal"].with_user(user).create(
                    {"campaign_id": self.campaign.id, "unit_id": self.an.id}
                )
        with self.assertRaises(UserError):
            self.appraisal(self.an).unlink()
        with self.assertRaises(AccessError):
            self.appraisal(self.an).line_ids.unlink()

    def test_self_score(self):
        self.score(self.an, "self", self.manager, I_1=55.25)
        line = self.lines(self.an, self.manager)["I.1"]
        self.assertEqual(line.self_by_id, self.manager)
        self.assertEqual(self.appraisal(self.an).self_total, 55.25)
        line.write({"self_points": False})
        self.assertFalse(line.self_at)

    def test_points_that_cannot_be_given(self):
        lines = self.lines(self.an, self.leader)
        for points, said in (
            (-0.25, "not negative"),
            (60.25, "more than the 60"),
            (10.1, "steps of 0.25"),
        ):
            with self.assert_said(said):
                lines["I.1"].with_context(lang="en_US").write({"self_points": points})
        self.env.flush_all()
        with self.assertRaises(psycopg2.IntegrityError), mute_logger("odoo.sql_db"):
            self.env.cr.execute(
                "UPDATE cqtt_appraisal_line SET self_points = 61 WHERE id = %s",
                [lines["I.1"].id],
            )

    def assert_said(self, said):
        return self.assertRaisesRegex(UserError, said)

    def test_only_its_own_column(self):
        """Each user tries each column in each state; what is allowed is listed."""
        allowed = {
            ("draft", "self", "manager"),
            ("draft", "self", "leader"),
            ("returned", "self", "manager"),
            ("returned", "self", "leader"),
            ("appraising", "team", "supervisor"),
            ("appraising", "team", "member"),
            ("committee", "board", "board"),
        }
        users = ("officer", "manager", "leader", "leader_binh", "supervisor", "member")
        users += ("far_member", "board", "decider", "admin")
        appraisal = self.appraisal(self.an)
        found = set()
        for state in ("draft", "self_scored", "submitted", "returned", "appraising"):
            found |= self.tried(appraisal, state, users)
        for state in ("appraised", "committee", "proposed", "recognised"):
            found |= self.tried(appraisal, state, users)
        self.assertEqual(found, allowed)

    def tried(self, appraisal, state, users):
        found = set()
        with self.env.cr.savepoint() as savepoint:
            appraisal._write_behind_door({"state": state})
            self.env.flush_all()
            for name in users:
                line = self.lines(self.an, getattr(self, name))["I.1"]
                for column in ("self", "team", "board", "machine", "final"):
                    try:
                        line.write({f"{column}_points": 10})
                        found.add((state, column, name))
                    except AccessError:
                        continue
            savepoint.rollback()
        self.env.invalidate_all()
        return found

    def test_two_columns_or_other_fields_at_once(self):
        line = self.lines(self.an, self.leader)["I.1"]
        for values in (
            {"self_points": 1, "team_points": 1},
            {"self_points": 1, "maximum": 100},
            {"self_at": False},
            {"self_by_id": self.board.id},
        ):
            with self.assertRaises(AccessError):
                line.write(values)

    def test_complete_names_what_is_missing(self):
        self.score(self.an, "self", self.leader, I_2=28.5)
        with freeze_time(BEFORE), self.assertRaisesRegex(UserError, "I.1"):
            self.appraisal(self.an, self.leader).perform("complete")

    def test_reason_beyond_the_gap(self):
        """The machine says 28.5: half a point more needs none, more does."""
        self.score(self.an, "self", self.leader, I_1=60, I_2=29.25)
        appraisal = self.appraisal(self.an, self.leader)
        with freeze_time(BEFORE):
            with self.assertRaisesRegex(UserError, "I.2"):
                appraisal.perform("complete")
            self.score(self.an, "self", self.leader, I_2=29)
            appraisal.perform("complete")
            appraisal.perform("reopen")
            self.score(self.an, "self", self.leader, "Số liệu giấy", I_2=40)
            appraisal.perform("complete")

    def test_late(self):
        self.score(self.an, "self", self.leader, "Có", I_1=60, I_2=30)
        self.attach_papers(self.an, self.leader)
        appraisal = self.appraisal(self.an, self.leader)
        appraisal.perform("complete")
        with freeze_time(AFTER):
            with self.assertRaisesRegex(UserError, "Nothing of what was entered"):
                appraisal.perform("submit")
            self.appraisal(self.an, self.admin).perform("extend", reason="Bão lũ")
            appraisal.perform("submit")
        self.assertEqual(appraisal.state, "submitted")

    def test_only_the_leader_submits(self):
        self.score(self.an, "self", self.leader, "Có", I_1=60, I_2=30)
        self.appraisal(self.an, self.manager).perform("complete")
        with self.assertRaisesRegex(UserError, "is for"):
            self.appraisal(self.an, self.manager).perform("submit")

    def test_team_waits_for_the_closing_hour(self):
        self.submit()
        with self.assertRaisesRegex(UserError, "closing hour"):
            self.appraisal(self.an, self.supervisor).perform("begin")

    def test_returned_and_handed_in_again(self):
        self.submit()
        self.seal()
        with freeze_time(AFTER):
            team = self.appraisal(self.an, self.member)
            team.perform("send_back", reason="Thiếu minh chứng I.1")
            self.score(self.an, "self", self.manager, "Bổ sung", I_1=58)
            appraisal = self.appraisal(self.an, self.leader)
            appraisal.perform("complete")
            appraisal.perform("submit")
            team.perform("begin")

    def test_withdrawn_is_frozen(self):
        self.submit()
        self.appraisal(self.an, self.leader).perform("withdraw", reason="Sáp nhập")
        self.env.flush_all()
        line = self.lines(self.an, self.leader)["I.1"]
        for sql in (
            "UPDATE cqtt_appraisal_line SET self_points = 1 WHERE id = %s",
            "DELETE FROM cqtt_appraisal_line WHERE id = %s",
        ):
            self.refused(sql, line.id)
        self.refused("UPDATE cqtt_appraisal SET star = 5 WHERE id = %s", line)

    def refused(self, sql, record):
        record_id = record if isinstance(record, int) else record.appraisal_id.id
        with (
            self.assertRaises(psycopg2.errors.RestrictViolation),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(sql, [record_id])
