"""The board: quorum, secret ballots, a count that two members close, the decision."""

import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .campaign_common import CampaignCase


class BoardCase(CampaignCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_campaign()

    def assert_database_refuses(self, sql, *values):
        self.env.flush_all()
        with (
            self.assertRaises(psycopg2.IntegrityError),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(sql, values)


@tagged("post_install", "-at_install")
class TestBoard(BoardCase):
    def test_start_needs_agenda_and_quorum(self):
        session = self.call_board()
        with self.assertRaisesRegex(UserError, "agenda is empty"):
            session.perform("start")
        self.lay_before_board(self.an)
        alone = self.call_board(
            member_ids=[Command.set((self.board + self.board_2).ids)]
        )
        alone.quorum = 100
        with self.assertRaisesRegex(UserError, "are present"):
            alone.perform("start")
        session.action_fill_agenda()
        session.perform("start")
        with self.assertRaises(AccessError):
            session.write({"member_ids": [Command.clear()]})

    def test_members_are_of_the_board(self):
        with self.assertRaisesRegex(ValidationError, "no member of the board"):
            self.call_board(chair_id=self.supervisor.id)
        for user in (self.admin, self.leader, self.supervisor):
            with self.assertRaises(AccessError):
                self.env["cqtt.board.session"].with_user(user).create({"name": "X"})

    def test_ballots_are_secret_until_the_count_is_closed(self):
        self.lay_before_board(self.an)
        session = self.call_board()
        session.perform("start")
        self.vote(session, board="approve", board_2="reject", board_3="approve")
        ballots = self.env["cqtt.ballot"]
        for user in self.members:
            self.assertEqual(ballots.with_user(user).search([]).voter_id, user)
        self.assertFalse(ballots.with_user(self.decider).search([]))
        for user in (self.admin, self.leader, self.supervisor):
            with self.assertRaises(AccessError):
                ballots.with_user(user).search([])
        item = session.item_ids.with_user(self.board_3)
        self.assertEqual((item.my_vote, item.cast, item.approving), ("approve", 3, 0))
        self.close(session)
        self.assertEqual(len(ballots.with_user(self.board_3).search([])), 3)
        self.assertEqual((item.approving, item.rejecting), (2, 1))
        self.assertEqual(item.outcome, "approved")

    def test_a_second_member_closes_the_count(self):
        self.lay_before_board(self.an)
        session = self.call_board()
        session.perform("start")
        session.perform("count")
        with self.assertRaisesRegex(UserError, "second member"):
            session.perform("close")
        self.assert_database_refuses(
            "UPDATE cqtt_board_session SET closed_by_id = counted_by_id WHERE id = %s",
            session.id,
        )
        session.with_user(self.board_2).perform("close")
        self.assertEqual(session.closed_by_id, self.board_2)

    def test_votes_end_and_stay(self):
        self.lay_before_board(self.an)
        session = self.call_board()
        with self.assertRaisesRegex(UserError, "no vote at the moment"):
            self.vote(session, board="approve")
        session.perform("start")
        self.vote(session, board="approve", board_2="reject", board_3="reject")
        self.vote(session, board="abstain")
        ballot = session.sudo().item_ids.ballot_ids[0]
        for values in ({"voter_id": self.board_2.id}, {"item_id": 1}):
            with self.assertRaises(AccessError):
                ballot.with_user(self.board).write(values)
        with self.assertRaises(AccessError):
            ballot.unlink()
        self.close(session)
        with self.assertRaisesRegex(UserError, "no vote at the moment"):
            self.vote(session, board="approve")
        for sql in (
            "UPDATE cqtt_ballot SET vote = 'approve' WHERE id = %s",
            "DELETE FROM cqtt_ballot WHERE id = %s",
        ):
            self.assert_database_refuses(sql, ballot.id)
        with self.assertRaises(AccessError):
            session.item_ids.with_user(self.board).write({"outcome": "approved"})

    def test_nobody_votes_on_his_own_cluster(self):
        """Who has an interest is not counted in the quorum either."""
        self.env["cqtt.rating.interest"].with_user(self.board_3).create(
            {"unit_id": self.binh.id}
        )
        self.lay_before_board(self.an, self.chi)
        session = self.call_board()
        session.perform("start")
        an, chi = session.item_ids.sorted(lambda item: item.unit_id.name)
        self.assertIn("cluster", an.with_user(self.board_3).barred)
        self.assertFalse(chi.with_user(self.board_3).barred)
        with self.assertRaisesRegex(AccessError, "cluster"):
            an.with_user(self.board_3).action_approve()
        self.assert_database_refuses(
            "INSERT INTO cqtt_ballot (item_id, voter_id, vote) VALUES (%s, %s, %s)",
            an.id,
            self.board_3.id,
            "approve",
        )
        chi.with_user(self.board_3).action_approve()
        self.vote(session, board="approve", board_2="approve")
        self.close(session)
        self.assertEqual((an.eligible, chi.eligible), (2, 3))

    def test_too_few_votes_leave_it_before_the_board(self):
        self.lay_before_board(self.an)
        session = self.call_board()
        session.perform("start")
        self.vote(session, board="approve")
        self.close(session)
        self.assertEqual(session.item_ids.outcome, "no_quorum")
        self.assertEqual(self.appraisal(self.an).state, "committee")

    def test_board_scores_before_the_vote_and_not_during(self):
        self.lay_before_board(self.an)
        self.score(self.an, "board", self.board, "Cộng mô hình", I_2=32)
        session = self.call_board()
        session.perform("start")
        with self.assertRaisesRegex(AccessError, "votes on it"):
            self.score(self.an, "board", self.board, I_2=40)
        self.vote(session, board="approve", board_2="approve", board_3="approve")
        self.close(session)
        appraisal = self.appraisal(self.an, self.board)
        self.assertEqual((appraisal.state, appraisal.total), ("proposed", 92))
        self.assertEqual((appraisal.star, appraisal.is_approved), (1, True))
        line = self.lines(self.an, self.board)["I.2"]
        self.assertEqual((line.team_points, line.final_points), (30, 32))

    def test_papers(self):
        session = self.proposed(self.an)
        decision = self.decision()
        decision.with_user(self.decider).perform("sign")
        reports = self.env["ir.actions.report"].with_user(self.board)
        for report, records in (
            ("self_table_report", self.appraisal(self.an)),
            ("pack_report", session),
            ("decision_report", decision),
            ("certificate_report", decision.recognition_ids),
        ):
            pdf, kind = reports._render(f"cqtt_rating.{report}", records.ids)
            self.assertEqual((kind, pdf[:5]), ("pdf", b"%PDF-"), report)


@tagged("post_install", "-at_install")
class TestRecognition(BoardCase):
    def test_only_the_decider_signs(self):
        self.proposed(self.an)
        decision = self.decision()
        self.assertEqual(decision.recognition_ids.unit_id, self.an)
        with self.assertRaisesRegex(UserError, "is for"):
            decision.perform("sign")
        self.assertFalse(self.register())
        decision.with_user(self.decider).perform("sign")
        self.assertEqual(self.appraisal(self.an).state, "recognised")
        self.assertEqual(
            [(row["name"], row["star"]) for row in self.register()], [("Xã An", 1)]
        )

    def register(self):
        found = self.env["cqtt.recognition"]._public_register(2026)
        return [row for row in found["rows"] if row["name"] == "Xã An"]

    def test_who_is_not_named_is_not_recognised(self):
        self.proposed(self.an, self.binh)
        decision = self.decision()
        binh = decision.recognition_ids.filtered(lambda r: r.unit_id == self.binh)
        binh.unlink()
        decision.with_user(self.decider).perform("sign")
        self.assertEqual(self.appraisal(self.binh).state, "not_recognised")

    def test_signed_is_frozen_for_everybody(self):
        self.proposed(self.an)
        decision = self.decision()
        decision.with_user(self.decider).perform("sign")
        recognition = decision.recognition_ids
        for user in (self.board, self.decider):
            with self.assertRaises(UserError):
                recognition.with_user(user).write({"star": 5})
            with self.assertRaises(UserError):
                decision.with_user(user).write({"number": "1/QĐ"})
            with self.assertRaises(UserError):
                decision.with_user(user).unlink()
        for sql, record in (
            ("UPDATE cqtt_recognition SET star = 5 WHERE id = %s", recognition),
            ("DELETE FROM cqtt_recognition WHERE id = %s", recognition),
            (
                "UPDATE cqtt_recognition_decision SET number = 'x' WHERE id = %s",
                decision,
            ),
            (
                "UPDATE cqtt_appraisal SET star = 5 WHERE id = %s",
                self.appraisal(self.an),
            ),
        ):
            self.assert_database_refuses(sql, record.id)

    def test_revocation_is_a_new_decision(self):
        self.proposed(self.an)
        first = self.decision()
        first.with_user(self.decider).perform("sign")
        second = self.decision(kind="revoke", number="130/QĐ-UBND")
        second.recognition_ids = [
            Command.create(
                {
                    "appraisal_id": self.appraisal(self.an).id,
                    "revokes_id": first.recognition_ids.id,
                    "reason": "Không còn đạt",
                }
            )
        ]
        second.with_user(self.decider).perform("sign")
        self.assertEqual(self.appraisal(self.an).state, "revoked")
        [row] = self.register()
        self.assertEqual((row["verdict"], row["star"]), ("revoked", 1))

    def test_previous_star_of_the_next_campaign(self):
        self.proposed(self.an)
        self.decision().with_user(self.decider).perform("sign")
        following = self.make_campaign(year=2027, name="Chấm sao 2027")
        self.open_campaign(following)
        stars = {a.unit_id.name: a.previous_star for a in following.appraisal_ids}
        self.assertEqual(stars, {"Xã An": 1, "Xã Bình": 0, "Xã Chi": 0})
