"""Withdrawal, return, visits, objections, revocation: who may, and when."""

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .campaign_common import AFTER
from .test_board import BoardCase


@tagged("post_install", "-at_install")
class TestFlowRefusals(BoardCase):
    def assert_closed(self, record, verb, *users, said=".", **values):
        """Nobody of these goes through a door, and nothing is changed by trying."""
        state = record.sudo().state
        for user in users:
            with self.assert_refused(UserError, said):
                record.with_user(user).perform(verb, **values)
            self.assertEqual(record.sudo().state, state, user.login)

    def test_withdrawal(self):
        appraisal = self.submit()
        others = (self.manager, self.leader_binh, self.supervisor, self.board)
        self.assert_closed(appraisal, "withdraw", *others, reason="Không tham gia")
        self.assert_closed(appraisal, "withdraw", self.leader, said="reason")
        appraisal.with_user(self.leader).perform("withdraw", reason="Sáp nhập")
        self.assertEqual(appraisal.state, "withdrawn")
        self.assert_closed(appraisal, "submit", self.leader, said="Withdrawn")

    def test_no_withdrawal_once_the_board_has_it(self):
        self.lay_before_board(self.an)
        appraisal = self.appraisal(self.an)
        self.assert_closed(appraisal, "withdraw", self.leader, reason="Muộn")

    def test_return_for_completion(self):
        appraisal = self.submit()
        others = (self.far_member, self.leader, self.board, self.admin)
        self.assert_closed(appraisal, "send_back", *others, reason="Thiếu")
        self.assert_closed(appraisal, "send_back", self.member, said="reason")
        appraisal.with_user(self.member).perform("send_back", reason="Thiếu I.1")
        self.assertEqual(appraisal.state, "returned")
        self.assertTrue(appraisal.returned_until)

    def test_no_return_once_concluded(self):
        self.submit()
        self.seal()
        appraisal = self.appraise()
        self.assert_closed(appraisal, "send_back", self.supervisor, reason="Thiếu")

    def test_more_days(self):
        appraisal = self.appraisal(self.an)
        for user in (self.leader, self.supervisor, self.board):
            self.assert_closed(appraisal, "extend", user, reason="Bão")
        self.assert_closed(appraisal, "extend", self.admin, said="reason")
        appraisal.with_user(self.admin).perform("extend", reason="Bão")
        self.assertTrue(appraisal.grace_until)

    def test_visits(self):
        self.submit()
        self.seal()
        values = {
            "appraisal_id": self.appraisal(self.an).id,
            "visited_on": "2026-12-08",
            "participants": "Ông A",
            "findings": "Có loa",
        }
        visits = self.env["cqtt.rating.visit"]
        for user in (self.leader, self.board, self.admin, self.far_member):
            with self.assert_refused(AccessError, "."):
                visits.with_user(user).create(values)
        visit = visits.with_user(self.supervisor).create(values)
        for user in (self.leader, self.board, self.far_member):
            self.assert_closed(visit, "sign", user)
        visit.with_user(self.member).perform("sign")
        self.assert_database_refuses(
            "UPDATE cqtt_rating_visit SET findings = 'x' WHERE id = %s", visit.id
        )
        self.assert_database_refuses(
            "DELETE FROM cqtt_rating_visit WHERE id = %s", visit.id
        )

    def test_answered_objections_are_frozen(self):
        self.campaign.objection_days = 5
        self.submit()
        self.seal()
        with freeze_time(AFTER):
            self.appraise()
        with freeze_time("2026-12-07 03:00:00"):
            objection = (
                self.env["cqtt.rating.objection"]
                .with_user(self.leader)
                .create({"appraisal_id": self.appraisal(self.an).id, "claim": "Thiếu"})
            )
            team = objection.with_user(self.supervisor)
            team.write({"answer": "Giữ nguyên"})
            for user in (self.leader, self.far_member, self.board):
                self.assert_closed(objection, "reject", user)
            team.perform("reject")
        self.assert_closed(objection, "uphold", self.supervisor)
        for sql in (
            "UPDATE cqtt_rating_objection SET answer = 'x' WHERE id = %s",
            "DELETE FROM cqtt_rating_objection WHERE id = %s",
        ):
            self.assert_database_refuses(sql, objection.id)

    def test_revocation(self):
        self.proposed(self.an)
        first = self.decision()
        self.assert_closed(first, "sign", self.board, self.admin, self.leader)
        first.with_user(self.decider).perform("sign")
        second = self.revocation(first, "130/QĐ-UBND")
        self.assert_closed(second, "sign", self.board, self.board_2)
        second.with_user(self.decider).perform("sign")
        self.assertEqual(self.appraisal(self.an).state, "revoked")
        self.assertEqual(first.recognition_ids.star, 1)

    def test_nothing_is_revoked_twice_or_before_it_was_recognised(self):
        self.proposed(self.an)
        first = self.decision()
        early = self.revocation(first, "129/QĐ-UBND")
        self.assert_closed(early, "sign", self.decider, said="Proposed")
        early.unlink()
        first.with_user(self.decider).perform("sign")
        self.revocation(first, "130/QĐ-UBND").with_user(self.decider).perform("sign")
        with (
            self.assertRaises(psycopg2.IntegrityError),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.revocation(first, "131/QĐ-UBND")

    def revocation(self, first, number):
        made = self.decision(kind="revoke", number=number)
        made.recognition_ids = [
            Command.create(
                {
                    "appraisal_id": self.appraisal(self.an).id,
                    "revokes_id": first.recognition_ids.id,
                    "reason": "Không còn đạt",
                }
            )
        ]
        self.env.flush_all()
        return made
