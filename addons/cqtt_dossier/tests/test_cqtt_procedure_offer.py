from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common import DossierCommon, local


@tagged("post_install", "-at_install")
class TestProcedureOffer(DossierCommon):
    def promise(self, user=None, **values):
        return (
            self.env["cqtt.procedure.promise"]
            .with_user(user or self.manager)
            .create(
                {
                    "unit_id": self.home_commune.id,
                    "version_id": self.marriage._in_force().id,
                    "amount": 3,
                    "unit": "working_day",
                    "decision": "12/TB-UBND",
                    **values,
                }
            )
        )

    def offer(self, procedure, unit, **values):
        return (
            self.env["cqtt.procedure.offer"]
            .with_user(self.province_admin)
            .create({"procedure_id": procedure.id, "unit_id": unit.id, **values})
        )

    def papers(self, procedure, unit=None):
        return self.Dossier.with_user(self.officer).desk_papers(
            procedure.id, self.direct.id, (unit or self.home_commune).id
        )

    def test_shorter_limit_is_promised_on_the_receipt(self):
        with self.at("2026-03-02 09:00"):
            by_law = self.receive(self.marriage)
            promise = self.promise()
            self.assertEqual(promise.law_text, "05 ngày làm việc")
            self.assertEqual(self.papers(self.marriage)["limit"], "03 ngày làm việc")
            dossier = self.receive(self.marriage)
        self.assertEqual(by_law.due_at, local("2026-03-09 09:00"))
        self.assertEqual(dossier.due_at, local("2026-03-05 09:00"))
        self.assertEqual((dossier.limit_amount, dossier.limit_unit), (3, "working_day"))

    def test_promise_of_one_channel_and_one_time(self):
        self.promise(
            channel_id=self.online.id, date_from="2026-03-03", date_to="2026-03-04"
        )
        for day, channel, limit in (
            ("2026-03-02", self.online, 5),
            ("2026-03-03", self.online, 3),
            ("2026-03-04", self.direct, 5),
            ("2026-03-05", self.online, 5),
        ):
            with self.subTest(day), self.at(f"{day} 09:00"):
                dossier = self.receive(self.marriage, channel_id=channel.id)
                self.assertEqual(dossier.limit_amount, limit)

    def test_never_longer_than_the_law(self):
        with self.assert_refused(ValidationError, "05 ngày làm việc"):
            self.promise(amount=6)
        with self.assert_refused(ValidationError, "."):
            self.promise().write({"amount": 9})
        with self.assert_refused(ValidationError, "."):
            self.promise(version_id=self.birth._in_force().id)

    def test_who_promises(self):
        for user in (self.officer, self.leader, self.role_users["supervisor"]):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.promise(user)
        with self.assertRaises(AccessError):
            self.promise(unit_id=self.other_commune.id)
        self.assertTrue(self.promise(self.province_admin))

    def test_offered_elsewhere(self):
        self.offer(self.marriage, self.other_commune)
        self.assertIn("does not receive", self.papers(self.marriage)["why_not"])
        with self.assert_refused(UserError, "does not receive"):
            self.receive(self.marriage)
        self.assertNotIn(self.marriage.id, self.choices())
        self.assertIn(self.birth.id, self.choices())
        self.offer(self.marriage, self.home_commune)
        self.assertIn(self.marriage.id, self.choices())
        self.assertEqual(self.receive(self.marriage).state, "received")

    def choices(self):
        setup = self.Dossier.with_user(self.officer).desk_setup()
        return [procedure["id"] for procedure in setup["procedures"]]

    def test_agency_at_the_counter(self):
        self.marriage.is_of_agency = True
        with self.assert_refused(UserError, "does not receive"):
            self.receive(self.marriage)
        police = self.make_unit(
            "Công an xã Thử", "agency", parent_id=self.home_commune.parent_id.id
        )
        policeman = self.new_role_user("test_policeman", "officer", police)
        self.offer(self.marriage, self.home_commune, agency_id=police.id)
        dossier = self.receive(self.marriage)
        self.assertEqual(dossier.unit_id, police)
        self.assertEqual(dossier.receiving_unit_id, self.home_commune)
        self.assertTrue(dossier.code.startswith("H99.1.01"))
        with self.assert_refused(UserError, "Take over"):
            dossier.perform("claim")
        dossier.with_user(policeman).perform("claim")
        self.assertEqual(dossier.holder_id, policeman)
        # received at the counter, worked on by the agency
        facts = self.env["cqtt.fact"].search([("res_id", "=", dossier.id)])
        units = {fact.measure_id.code: fact.unit_id for fact in facts}
        self.assertEqual(units["dossier.received"], police)
        self.assertEqual(units["dossier.taken_in"], self.home_commune)

    def test_notice(self):
        self.promise()
        offers = self.marriage.with_user(self.officer)
        notice = offers._notice(self.home_commune)
        self.assertEqual(
            [(way.by_law, way.promised, way.fee) for way in notice.ways],
            [("05 ngày làm việc", "03 ngày làm việc", "Không thu")],
        )
        self.assertIn("Ủy ban nhân dân", notice.done_by)
        self.assertTrue(notice.papers)
        self.assertTrue(notice.results)
        report = self.env["ir.actions.report"].with_user(self.officer)
        pdf, kind = report._render_qweb_pdf(
            "cqtt_dossier.procedure_notice_report", self.marriage.ids
        )
        self.assertEqual(kind, "pdf")
        self.assertTrue(pdf.startswith(b"%PDF"))

    def test_notice_of_what_is_not_in_force(self):
        draft = self.env["cqtt.procedure"].create(
            {"code": "9.000009", "name": "Thử", "field_id": self.birth.field_id.id}
        )
        with self.assert_refused(UserError, "nothing to post"):
            draft._notice(self.home_commune)
