"""Disciplinary cases in a commune of twelve people."""

from datetime import timedelta

from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

from .evaluation_common import EvaluationCommon


class CaseCommon(EvaluationCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.council = cls.staff.user_id[5:8]
        cls.warn = cls.env.ref("cqtt_discipline.cqtt_discipline_measure_warn")
        cls.reprimand = cls.env.ref("cqtt_discipline.cqtt_discipline_measure_reprimand")
        cls.remind = cls.env.ref("cqtt_discipline.cqtt_discipline_measure_remind")

    def open_case(self, user=None, staff=None, **values):
        user, staff = user or self.chair, staff or self.staff[3]
        day = today()
        return (
            self.env["cqtt.discipline.case"]
            .with_user(user)
            .create(
                {
                    "unit_id": self.commune.id,
                    "staff_id": staff.id,
                    "kind": "legal",
                    "violation": "Gây phiền hà cho người dân",
                    "violated_on": day - timedelta(days=10),
                    "found_on": day,
                    "answer_due_on": day + timedelta(days=5),
                    **values,
                }
            )
        )

    def hearing(self, case, user=None):
        found = case.sudo().hearing_ids
        return found.with_user(user or self.an)

    def heard(self, **values):
        """Return a case in which the person has answered."""
        case = self.open_case(**values)
        case.perform("hear")
        hearing = self.hearing(case)
        hearing.answer = "Tôi đã xin lỗi người dân"
        hearing.perform("answer")
        return case

    def convened(self, council=None, **values):
        case = self.heard(**values)
        case.council_user_ids = [Command.set((council or self.council).ids)]
        case.perform("convene")
        return case

    def vote(self, case, user, measure):
        wizard = self.env["cqtt.discipline.vote"].with_user(user)
        wizard.create({"case_id": case.id, "measure_id": measure.id}).action_vote()

    def counted(self, code):
        return self.env["cqtt.fact"].search(
            [("unit_id", "=", self.commune.id), ("measure_id.code", "=", code)]
        )

    def decided(self, measure=None, **values):
        """Return a case in which all have voted for a measure, and it was decided."""
        case = self.convened(**values)
        for member in case.council_user_ids:
            self.vote(case, member, measure or self.warn)
        case.measure_id = measure or self.warn
        case.perform("decide")
        return case
