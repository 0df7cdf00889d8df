from datetime import date, timedelta

import psycopg2

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.cqtt_ledger.indicators import Count, asked, counted
from odoo.addons.cqtt_ledger.periods import Span

from ..models.rating_levels import LEVELS
from .rating_common import RatingCommon

MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))
SCRIPT = '<script>alert("x")</script>'


@tagged("post_install", "-at_install")
class TestRating(RatingCommon):
    def facts_of_ratings(self):
        facts = self.env["cqtt.fact"].search([("model", "=", "cqtt.dossier.rating")])
        return [(fact.measure_id.code, fact.quantity) for fact in facts]

    def test_one_vote_for_one_dossier(self):
        self.assertTrue(self.slip()._told()["may_rate"])
        self.assertEqual(self.slip()._rate("happy", [], " Tốt \x00\n"), "thanks")
        self.assertEqual(self.rated().level, "happy")
        self.assertEqual((self.rated().score, self.rated().comment), (2, "Tốt"))
        self.assertFalse(self.slip()._told()["may_rate"])
        self.assertEqual(self.slip()._rate("unhappy", [], ""), "rated")
        self.assertEqual(len(self.rated()), 1)

    def test_the_database_refuses_a_second_vote(self):
        self.slip()._rate("happy", [], "")
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.IntegrityError):
            with self.env.cr.savepoint():
                self.env["cqtt.dossier.rating"]._rate(
                    self.dossier,
                    "happy",
                    self.env["cqtt.dossier.rating.reason"],
                    "",
                )

    def test_sent_twice_at_the_same_moment(self):
        slip = self.slip()
        slip._rate("happy", [], "")
        self.patch(type(slip), "_why_not_rate", lambda self: "")
        with mute_logger("odoo.sql_db"):
            self.assertEqual(slip._rate("happy", [], ""), "rated")

    def test_not_before_there_is_a_result(self):
        early = self.receive(self.birth)
        self.assertFalse(self.slip(early)._told()["may_rate"])
        self.assertEqual(self.slip(early)._rate("happy", [], ""), "early")
        self.assertFalse(self.rated())

    def test_not_after_the_days_of_the_policy(self):
        later = fields.Datetime.now() + timedelta(days=31)
        with self.at(f"{later:%Y-%m-%d %H:%M}"):
            self.assertEqual(self.slip()._rate("happy", [], ""), "late")

    def test_what_comes_from_outside(self):
        reason = self.env.ref("cqtt_dossier.cqtt_dossier_rating_reason_late")
        self.assertEqual(self.slip()._rate("best", [], ""), "no_level")
        ids = [str(reason.id), "999999", "x", "-1", "9" * 40]
        self.slip()._rate("neutral", ids, SCRIPT + "x" * 5000)
        self.assertEqual(self.rated().reason_ids, reason)
        self.assertEqual(len(self.rated().comment), 1000)
        self.assertTrue(self.rated().comment.startswith(SCRIPT))  # text, not HTML

    def test_it_stays(self):
        self.slip()._rate("unhappy", [], "")
        for change in (
            lambda rating: rating.write({"level": "happy"}),
            lambda rating: rating.unlink(),
        ):
            with self.assertRaises(AccessError):
                change(self.rated().sudo())

    def test_it_is_counted_once_for_the_unit_and_for_nobody(self):
        self.slip()._rate("unhappy", [], "")
        self.assertEqual(self.facts_of_ratings(), [("dossier.rating.unhappy", 1)])
        fact = self.env["cqtt.fact"].search([("model", "=", "cqtt.dossier.rating")])
        self.assertFalse(fact.staff_id)
        self.assertEqual(fact.unit_id, self.home_commune)
        self.assertEqual(fact.field_id, self.dossier.field_id)

    def test_every_level_has_a_measure(self):
        for level in LEVELS:
            measure = self.env["cqtt.measure"]._id_of(level.measure)
            self.assertTrue(self.env["cqtt.measure"].browse(measure).is_anonymous)


@tagged("post_install", "-at_install")
class TestSecrecy(RatingCommon):
    """Who was rated does not learn who said what."""

    def rate_many(self, *levels):
        with self.at("2026-03-20 09:00"):
            for level in levels:
                dossier = self.receive(self.birth)
                rating = self.env["cqtt.dossier.rating"]
                reasons = self.env["cqtt.dossier.rating.reason"]
                rating._rate(dossier, level, reasons, "")

    def share(self, user, span=MARCH):
        indicator = self.env.ref("cqtt_dossier.cqtt_indicator_dossier_satisfaction")
        definition = indicator.with_user(user)._definition()
        question = asked([definition], [span], self.home_commune.ids)
        answer = self.env["cqtt.ledger"].with_user(user)._ask(question)
        found = counted(definition, answer, span)
        return found.numerator, found.denominator

    def test_officers_read_no_rating(self):
        self.slip()._rate("unhappy", [], "x")
        for model in ("cqtt.dossier.rating", "cqtt.dossier.followup"):
            with self.assertRaises(AccessError):
                self.env[model].with_user(self.officer).search([])

    def test_nobody_reads_whose_it_was(self):
        self.slip()._rate("happy", [], "x")
        rating = self.rated()
        for user in (self.manager, self.leader):
            with self.assertRaises(AccessError):
                rating.with_user(user).read(["dossier_id"])
            self.assertEqual(rating.with_user(user).rated_on.day, 1)

    def test_nobody_opens_single_facts(self):
        self.slip()._rate("happy", [], "")
        measures = self.env["cqtt.measure"].search([("is_anonymous", "=", True)])
        for role in ("officer", "manager", "leader", "supervisor", "auditor"):
            facts = self.env["cqtt.fact"].with_user(self.role_users[role])
            self.assertFalse(facts.search([("measure_id", "in", measures.ids)]))

    def test_small_numbers_are_withheld(self):
        self.rate_many(*["happy"] * 8, "unhappy")
        self.assertEqual(self.share(self.officer), (0, 0))
        self.rate_many("neutral")
        self.assertEqual(self.share(self.officer), (8, 10))
        self.assertEqual(self.share(self.role_users["supervisor"]), (8, 10))

    def test_only_whole_months(self):
        self.rate_many(*["happy"] * 12)
        self.assertEqual(self.share(self.officer), (12, 12))
        for first, last in ((1, 30), (2, 31)):
            span = Span(date(2026, 3, first), date(2026, 3, last))
            self.assertEqual(self.share(self.officer, span), (0, 0))

    def test_only_months_that_are_over(self):
        indicator = self.env.ref("cqtt_dossier.cqtt_indicator_dossier_satisfaction")
        definition, found = indicator._definition(), Count(12, 12)
        self.assertTrue(definition.withholds(found, MARCH, date(2026, 3, 31)))
        self.assertFalse(definition.withholds(found, MARCH, date(2026, 4, 1)))

    def test_another_unit_sees_nothing_of_it(self):
        self.rate_many(*["happy"] * 12)
        stranger = self.new_role_user("test_far", "officer", self.other_commune)
        self.assertEqual(self.share(stranger), (0, 0))


@tagged("post_install", "-at_install")
class TestFollowup(RatingCommon):
    def setUp(self):
        super().setUp()
        reason = self.env.ref("cqtt_dossier.cqtt_dossier_rating_reason_late")
        with self.at("2026-03-06 09:00"):
            self.patch(type(self.dossier), "_why_not_rate", lambda self: "")
            self.slip()._rate("unhappy", [str(reason.id)], "Đi lại ba lần")
        self.followup = self.env["cqtt.dossier.followup"].search(
            [("dossier_id", "=", self.dossier.id)]
        )

    def test_it_is_opened(self):
        self.assertEqual(self.followup.state, "open")
        self.assertEqual(self.followup.comment, "Đi lại ba lần")
        self.assertTrue(self.followup.reasons)
        # a Friday and five working days
        self.assertEqual(self.followup.due_on, date(2026, 3, 13))

    def test_only_for_who_is_unhappy(self):
        other = self.receive(self.birth)
        self.slip(other)._rate("neutral", [], "")
        self.assertEqual(len(self.env["cqtt.dossier.followup"].search([])), 1)

    def test_the_manager_answers(self):
        followup = self.followup.with_user(self.manager)
        self.assertIn("Take it on", followup.why_not("answer"))
        followup.perform("take")
        self.assertEqual(followup.owner_id, self.manager)
        self.assertIn("Write down", followup.why_not("answer"))
        followup.answer = "Đã xin lỗi qua điện thoại"
        followup.perform("answer")
        self.assertEqual(followup.state, "answered")
        self.assertTrue(followup.answered_at)
        with self.assertRaises(UserError):
            followup.perform("answer")

    def test_nobody_else_does(self):
        for user in (self.leader, self.role_users["supervisor"]):
            with self.assertRaises(UserError):
                self.followup.with_user(user).perform("take")

    def test_what_the_citizen_wrote_stays(self):
        followup = self.followup.with_user(self.manager)
        for name, value in (("comment", "x"), ("due_on", "2030-01-01")):
            with self.assertRaises(AccessError):
                followup.write({name: value})
