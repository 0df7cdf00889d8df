from io import BytesIO

from psycopg2.errors import RestrictViolation
from pypdf import PdfReader

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestPayment(DossierCommon):
    def paid(self, fee=20000, user=None, **values):
        dossier = self.receive(self.copies, user=user, fee=fee, **values)
        dossier.perform("take_payment")
        return dossier

    def pdf(self, report, record):
        content, _kind = self.env["ir.actions.report"]._render_qweb_pdf(
            f"cqtt_dossier.{report}", record.ids
        )
        pages = PdfReader(BytesIO(content)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    def sheet(self, user=None, **values):
        sheets = self.env["cqtt.dossier.cash.sheet"].with_user(user or self.officer)
        return sheets.create({"unit_id": self.home_commune.id, **values})

    def test_taken_once(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.paid()
        [payment] = dossier.payment_ids
        self.assertEqual((payment.amount, dossier.paid_amount), (20000, 20000))
        self.assertEqual(payment.number, "01/PT-TTPVHCC")
        self.assertEqual(payment.cashier_id, self.officer)
        self.assertEqual(str(payment.paid_on), "2026-03-02")
        with self.assert_refused(UserError, "The fee is paid"):
            dossier.perform("take_payment")

    def test_by_counter(self):
        point = self.env["cqtt.reception.point"].create(
            {"name": "Trung tâm", "unit_id": self.home_commune.id}
        )
        first, second = self.env["cqtt.counter"].create(
            [{"name": f"Quầy {n}", "point_id": point.id} for n in (1, 2)]
        )
        self.env["cqtt.staff"].create(
            {
                "name": "Bùi Thị Hạnh",
                "unit_id": self.home_commune.id,
                "user_id": self.officer.id,
                "date_from": "2020-01-01",
                "counter_id": second.id,
            }
        )
        dossier = self.paid()
        self.assertEqual(dossier.payment_ids.counter_id, second)
        self.paid(user=self.manager)
        totals = {
            counter.name: self.sheet(counter_id=counter.id).total
            for counter in (first, second)
        }
        self.assertEqual(totals, {"Quầy 1": 0, "Quầy 2": 20000})
        self.assertEqual(self.sheet(counter_id=second.id)._sheet().cashier, "Quầy 2")
        self.assertEqual(self.sheet().total, 40000)

    def test_no_fee(self):
        with self.assert_refused(UserError, "There is no fee"):
            self.receive(self.birth, fee=0).perform("take_payment")

    def test_cancelled_by_a_second_line(self):
        dossier = self.paid()
        with self.assert_refused(UserError, "reason"):
            dossier.perform("cancel_payment")
        dossier.perform("cancel_payment", reason="Ghi nhầm")
        first, second = dossier.payment_ids.sorted("id")
        self.assertEqual(second.amount, -20000)
        self.assertEqual((second.reverses_id, second.reason), (first, "Ghi nhầm"))
        self.assertEqual(dossier.paid_amount, 0)
        with self.assert_refused(UserError, "Nothing was paid"):
            dossier.perform("cancel_payment", reason="Lần nữa")
        dossier.perform("take_payment")
        self.assertEqual(dossier.paid_amount, 20000)

    def test_fee_does_not_fall_below_what_is_paid(self):
        dossier = self.paid()
        with self.assert_refused(UserError, "20.000 đồng"):
            dossier.fee = 5000
        dossier.fee = 50000
        dossier.perform("take_payment")
        self.assertEqual(dossier.payment_ids.mapped("amount"), [30000, 20000])

    def test_who_may(self):
        dossier = self.receive(self.copies, fee=1000)
        with self.assert_refused(UserError, "is for"):
            dossier.with_user(self.leader).perform("take_payment")
        dossier.with_user(self.manager).perform("take_payment")
        payment = dossier.payment_ids
        for user in (self.officer, self.manager, self.leader):
            with self.subTest(user.login):
                with self.assert_refused(AccessError, "payment"):
                    payment.with_user(user).write({"amount": 1})
                with self.assert_refused(AccessError, "payment"):
                    payment.with_user(user).unlink()

    def test_the_database_keeps_it(self):
        payment = self.paid().payment_ids
        self.env.flush_all()
        with (
            self.assertRaises(RestrictViolation),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(
                "UPDATE cqtt_dossier_payment SET amount = 1 WHERE id = %s", payment.ids
            )

    def test_receipt_in_words(self):
        dossier = self.paid(1005000)
        text = self.pdf("payment_report", dossier.payment_ids)
        for part in (
            "PHIẾU THU PHÍ, LỆ PHÍ",
            "1.005.000 đồng",
            "Một triệu không trăm lẻ năm nghìn đồng",
            dossier.code,
            "Bùi Văn An",
        ):
            self.assertIn(part, text)
        dossier.perform("cancel_payment", reason="Ghi nhầm")
        text = self.pdf("payment_report", dossier.payment_ids[:1])
        self.assertIn("PHIẾU HOÀN PHÍ, LỆ PHÍ", text)
        self.assertIn("Ghi nhầm", text)

    def test_sheet_is_the_sum_of_the_receipts(self):
        with self.at("2026-03-01 09:00"):
            self.paid(7000)
        with self.at("2026-03-02 16:59"):
            self.paid(20000)
            self.paid(5000, user=self.manager)
            self.paid(3000).perform("cancel_payment", reason="Ghi nhầm")
        sheet = self.sheet(day="2026-03-02")
        receipts = self.env["cqtt.dossier.payment"].search(
            [("unit_id", "=", self.home_commune.id), ("paid_on", "=", "2026-03-02")]
        )
        self.assertEqual(sheet.total, sum(receipts.mapped("amount")))
        form = sheet._sheet()
        self.assertEqual(
            (form.taken, form.given_back, form.total), (28000, 3000, 25000)
        )
        self.assertEqual(sum(own[2] for own in form.by_cashier), 25000)
        self.assertEqual(
            self.sheet(day="2026-03-02", cashier_id=self.manager.id).total, 5000
        )
        text = self.pdf("cash_sheet_report", sheet)
        self.assertIn("25.000 đồng", text)
        self.assertIn("Hai mươi lăm nghìn đồng", text)
        self.assertNotIn("Bùi Văn An", text)

    def test_another_unit_sees_nothing(self):
        with self.at("2026-03-02 09:00"):
            self.paid()
        stranger = self.new_role_user("cash_stranger", "officer", self.other_commune)
        payments = self.env["cqtt.dossier.payment"].with_user(stranger)
        self.assertFalse(payments.search([]))
