"""Tally sheets: two people, a proof, and the machine column reads what was said."""

from base64 import b64encode
from fractions import Fraction as F

import psycopg2
from freezegun import freeze_time

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .campaign_common import BEFORE, CampaignCase
from .rating_common import criterion, small_plan

PDF = b64encode(b"%PDF-1.4 phieu").decode()


class TallyCase(CampaignCase):
    @classmethod
    def make_scheme(cls):
        return cls.schemes._make(
            small_plan(
                criterion(
                    "I.1",
                    60,
                    method="survey",
                    target=F(90),
                    indicator="survey.overall",
                ),
                criterion(
                    "I.2",
                    40,
                    method="deduct",
                    per=F(1),
                    indicator="survey.extra_pay",
                ),
                name="Bộ khảo sát",
                year=2032,
            )
        )

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.asked = cls.make_scheme()
        cls.asked.perform("put_in_force")
        cls.campaign = cls.make_campaign(name="Có khảo sát", scheme_id=cls.asked.id)
        cls.overall = cls.env.ref("cqtt_rating.cqtt_survey_question_overall")
        cls.extra = cls.env.ref("cqtt_rating.cqtt_survey_question_extra_pay")

    def tally(self, user=None, question=None, counts=(70, 20, 6, 4), **values):
        total = sum(counts)
        made = (
            self.env["cqtt.survey.tally"]
            .with_user(user or self.officer)
            .with_context(lang="en_US")
            .create(
                {
                    "unit_id": self.an.id,
                    "question_id": (question or self.overall).id,
                    "date_from": "2026-10-01",
                    "date_to": "2026-10-10",
                    "handed_out": total + 20,
                    "returned": total + 5,
                    "valid": total,
                    "proof_ids": [(0, 0, {"name": "phieu.pdf", "file": PDF})],
                    **{f"count_{n}": c for n, c in enumerate(counts, 1)},
                    **values,
                }
            )
        )
        return made

    def confirmed(self, **values):
        made = self.tally(**values)
        made.with_user(self.manager).perform("confirm")
        return made


@tagged("post_install", "-at_install")
class TestSurveys(TallyCase):
    def setUp(self):
        super().setUp()
        self.startPatcher(freeze_time(BEFORE))

    def machine(self, code="I.1", unit=None):
        self.campaign._fill_machine()
        return self.lines(unit or self.an, self.env.user)[code]

    def test_another_confirms(self):
        made = self.tally()
        self.assertIn("colleague", made.why_not("confirm"))
        with self.assertRaisesRegex(UserError, "colleague"):
            made.perform("confirm")
        made.with_user(self.manager).perform("confirm")
        self.assertEqual(made.confirmed_by_id, self.manager)
        self.assertEqual(made.entered_by_id, self.officer)

    def test_who_mends_figures_does_not_confirm(self):
        """Neither who began the sheet nor who mended it, whoever was last."""
        made = self.tally()
        made.with_user(self.manager).write({"count_1": 71, "valid": 101})
        for user in (self.officer, self.manager):
            with self.assertRaisesRegex(UserError, "colleague"):
                made.with_user(user).perform("confirm")
        made.with_user(self.leader).perform("confirm")

    def test_authors_are_not_entered_by_hand(self):
        made = self.tally()
        for values in (
            {"author_ids": [(5, 0, 0)]},
            {"entered_by_id": self.manager.id},
            {"confirmed_by_id": self.manager.id},
            {"state": "confirmed"},
        ):
            with self.assertRaises(AccessError):
                made.write(values)

    def test_database_refuses_the_same_person(self):
        made = self.confirmed()
        self.env.flush_all()
        for sql in (
            "UPDATE cqtt_survey_tally SET entered_by_id = confirmed_by_id WHERE id=%s",
            "UPDATE cqtt_survey_tally SET count_1 = 71 WHERE id=%s",
        ):
            with (
                self.assertRaises(psycopg2.IntegrityError),
                mute_logger("odoo.sql_db"),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(sql, [made.id])

    def test_confirmed_stays(self):
        made = self.confirmed()
        with self.assertRaises(UserError):
            made.write({"count_1": 100})
        with self.assertRaises(UserError):
            made.proof_ids.unlink()
        with self.assertRaises(UserError):
            made.unlink()

    def test_what_does_not_add_up(self):
        manager = self.manager
        for values, said in (
            ({"valid": 99}, "add up to 100"),
            ({"count_5": 3}, "has not"),
            ({"proof_ids": []}, "scan"),
            ({"date_to": "2026-12-31"}, "not ended"),
            ({"counts": (0, 0, 0, 0)}, "valid first"),
        ):
            with self.assertRaisesRegex(UserError, said):
                self.tally(**values).with_user(manager).perform("confirm")
        for values in ({"returned": 99}, {"handed_out": 1}, {"count_1": -1}):
            with (
                self.assertRaises(psycopg2.IntegrityError),
                mute_logger("odoo.sql_db"),
                self.env.cr.savepoint(),
            ):
                self.tally(**values)

    def test_machine_column(self):
        """(70 + 20 + 6 / 2) of 100 answers is 93 %: above 90, so full points."""
        self.open_campaign()
        self.assertFalse(self.machine().machine_at)
        made = self.confirmed()
        self.assertEqual(self.machine().machine_points, 60)
        self.assertEqual(made.proposal, "I.1: 60 of 60 points")
        self.confirmed(counts=(0, 0, 0, 100))
        # 93 of 200 is 46.5 %, of 90 % is 31 of 60
        self.assertEqual(self.machine().machine_points, 31)

    def test_too_few_answers_say_nothing(self):
        self.open_campaign()
        made = self.confirmed(counts=(29, 0, 0, 0))
        self.assertFalse(self.machine().machine_at)
        self.assertIn("fewer than 30", made.proposal)

    def test_each_hint_costs(self):
        self.open_campaign()
        self.assertFalse(self.machine("I.2").machine_at)
        made = self.confirmed(question=self.extra, counts=(97, 3))
        self.assertEqual(self.machine("I.2").machine_points, 37)
        self.assertEqual(made.proposal, "I.2: 37 of 40 points")

    def test_annulled_counts_no_more(self):
        self.open_campaign()
        made = self.confirmed()
        self.assertEqual(self.machine().machine_points, 60)
        with self.assertRaises(UserError):
            made.with_user(self.manager).perform("annul", reason="Đếm sai")
        made.with_user(self.leader).perform("annul", reason="Đếm sai")
        self.assertFalse(self.machine().machine_at)
        facts = self.env["cqtt.fact"].search(
            [("model", "=", made._name), ("res_id", "=", made.id)]
        )
        self.assertEqual(sum(facts.mapped("quantity")), 0)
        self.assertEqual(set(facts.mapped("date")), {made.date_to})

    def test_sealed_with_its_facts(self):
        self.open_campaign()
        self.confirmed()
        with freeze_time("2026-12-05 10:30:00"):
            self.campaign.with_user(self.admin).perform("seal")
            seal = self.lines(self.an, self.env.user)["I.1"].seal_ids
            self.assertEqual((seal.numerator, seal.denominator), (90, 100))
            self.assertEqual(seal.fact_count, 4)
            self.assertTrue(seal.is_genuine)

    def test_other_communes(self):
        made = self.tally()
        with self.assertRaises(AccessError):
            made.with_user(self.leader_binh).read(["valid"])
        with self.assertRaises(AccessError):
            self.tally(self.leader_binh)
        self.assertTrue(made.with_user(self.supervisor).read(["valid"]))

    def test_question_makes_its_measures_and_stays(self):
        question = (
            self.env["cqtt.survey.question"]
            .with_user(self.admin)
            .create({"code": "survey.new", "name": "Mới?", "answers": "Có\nKhông"})
        )
        self.assertEqual(question._measure_codes(), ("survey.new.1", "survey.new.2"))
        self.assertTrue(self.env["cqtt.measure"]._id_of("survey.new.2"))
        question.answers = "Có\nMột phần\nKhông"
        with self.assertRaises(ValidationError):
            question.answers = "Có"
        self.tally(question=question, counts=(1, 1, 1))
        with self.assertRaisesRegex(UserError, "number"):
            question.with_context(lang="en_US").answers = "Có\nKhông"
