"""Indicators of criteria I.2 to I.7 and I.14, worked out by hand."""

from datetime import date, datetime, timedelta

from freezegun import freeze_time

from odoo.tests import tagged

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Row
from odoo.addons.cqtt_ledger.indicators import asked, counted
from odoo.addons.cqtt_ledger.periods import Span

from .case_common import CaseCommon


@tagged("post_install", "-at_install")
class TestIndicatorsEvaluation(CaseCommon):
    def count(self, name, first=None, last=None):
        """Return numerator and denominator of an indicator; today, if no days."""
        span = Span(first or today(), last or today())
        indicator = self.env.ref(f"cqtt_discipline.cqtt_indicator_{name}")
        definition = indicator._definition()
        answer = self.env["cqtt.ledger"]._ask(
            asked([definition], [span], self.commune.ids)
        )
        found = counted(definition, answer, span)
        return found.numerator, found.denominator

    def test_pledges_signed_of_all_due(self):
        """13 are due (12 people and the commune), one is dropped, two are signed."""
        pledges = self.env["cqtt.pledge"]._open_year(self.commune, today().year)
        for user in (self.an, self.binh):
            mine = pledges.with_user(user).filtered(
                lambda pledge, user=user: pledge.signer_user_id == user
            )
            mine.typed_name = user.name
            mine.perform("sign")
        of = self.staff[9]
        gone = pledges.filtered(lambda pledge: pledge.staff_id == of)
        gone.with_user(self.manager).perform("drop", reason="Chuyển công tác")
        self.assertEqual(self.count("pledge_signed"), (2, 12))

    def test_people_at_courses_of_conduct(self):
        """Three at manners, two at office culture; two at software do not count."""
        for topic, people in (("communication", 3), ("culture", 2), ("skills", 2)):
            course = (
                self.env["cqtt.training"]
                .with_user(self.manager)
                .create(
                    {
                        "name": topic,
                        "topic": topic,
                        "unit_id": self.commune.id,
                        "date_from": today() - timedelta(days=1),
                        "date_to": today(),
                        "attendance_ids": [
                            (0, 0, {"staff_id": one.id})
                            for one in self.staff[3 : 3 + people]
                        ],
                    }
                )
            )
            course.perform("confirm")
        self.assertEqual(self.count("training_attended")[0], 5)

    def test_disciplined_for_conduct(self):
        """One for harassment; being late is no such thing, nor is a reminder."""
        self.decided(ground="harassment", staff=self.staff[3])
        self.decided(ground="other")
        mild = self.heard(kind="internal", ground="arrogance")
        mild.measure_id = self.remind
        mild.perform("decide")
        self.assertEqual(self.count("case_disciplined")[0], 1)

    def test_evaluations_in_time(self):
        """March closed on 5 April, April never: one of two."""
        opened = self.open_round()
        for sheet in opened.sheet_ids:
            if sheet.rank in ("manager", "staff"):
                self.approve(sheet, 0.8)
        with freeze_time("2026-04-05 03:00:00"):
            opened.with_user(self.chair).perform("close")
        april = self.env["cqtt.period"].search([("code", "=", "2026-04")])
        with freeze_time("2026-04-15 03:00:00"):
            later = self.rounds.create(
                {"unit_id": self.commune.id, "period_id": april.id}
            )
        with freeze_time("2026-05-20 03:00:00"):
            later._settle_overdue()
        days = (date(2026, 4, 1), today())
        self.assertEqual(self.count("evaluation_in_time", *days), (1, 2))

    def test_checks(self):
        """15 posts, one away without a reason; answers in order and not, by kind."""
        facts = {
            "check.headcount": 15,
            "check.absent_unreasoned": 1,
            "check.passed.punctuality": 7,
            "check.failed.punctuality": 1,
            "check.passed.dress": 3,
            "check.failed.dress": 2,
            "check.passed.manners": 9,
            "check.failed.manners": 0,
        }
        self.env["cqtt.fact"]._insert(
            [
                Row(
                    measure_id=self.env["cqtt.measure"]._id_of(code),
                    unit_id=self.commune.id,
                    at=datetime(2026, 3, 10, 5),
                    quantity=count,
                    user_id=self.env.uid,
                    source=("cqtt.unit", self.commune.id),
                )
                for code, count in facts.items()
                if count
            ]
        )
        march = (date(2026, 3, 1), date(2026, 3, 31))
        self.assertEqual(self.count("check_presence", *march), (14, 15))
        self.assertEqual(self.count("check_punctuality", *march), (7, 8))
        self.assertEqual(self.count("check_dress", *march), (3, 5))
        self.assertEqual(self.count("check_manners", *march), (9, 9))
