from io import BytesIO

from pypdf import PdfReader

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.cqtt_dossier.lookup import show_secret

from .common import DossierCommon

OWNER = {"name": "Bùi Văn An", "national_id": "017090000123"}


def text_of(env, report, record):
    content, _kind = env["ir.actions.report"]._render_qweb_pdf(
        f"cqtt_dossier.{report}", record.ids
    )
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@tagged("post_install", "-at_install")
class TestBatch(DossierCommon):
    def two(self):
        first = self.receive(owner=OWNER)
        owner = {"owner": None, "owner_id": first.owner_id.id}
        second = self.receive(self.marriage, together_with=first.id, **owner)
        return first, second

    def test_on_one_receipt(self):
        first, second = self.two()
        self.assertTrue(first.batch_id)
        self.assertEqual(first.batch_id, second.batch_id)
        third = self.receive(
            self.copies,
            together_with=second.id,
            owner=None,
            owner_id=first.owner_id.id,
        )
        self.assertEqual(first.batch_id.dossier_ids, first | second | third)

    def test_not_of_somebody_else(self):
        first = self.receive(owner=OWNER)
        with self.assert_refused(UserError, "one person"):
            self.receive(owner={"name": "Lê Nụ"}, together_with=first.id)
        with self.assert_refused(UserError, "one person"):
            self.receive(
                self.marriage, user=self.manager, owner=OWNER, together_with=first.id
            )

    def test_not_of_another_unit(self):
        first = self.receive(owner=OWNER)
        stranger = self.new_role_user("batch_stranger", "officer", self.other_commune)
        with self.assert_refused(AccessError, "cqtt.dossier"):
            self.receive(
                user=stranger,
                unit_id=self.other_commune.id,
                owner={"name": "Lê Nụ"},
                together_with=first.id,
            )

    def test_nobody_writes_it(self):
        first, second = self.two()
        with self.assert_refused(AccessError, "cannot be entered"):
            first.batch_id = False
        with self.assert_refused(AccessError, "cqtt.dossier.batch"):
            first.batch_id.with_user(self.officer).unlink()

    def test_paper(self):
        first, second = self.two()
        text = text_of(self.env, "batch_report", first.batch_id)
        for dossier in (first, second):
            self.assertIn(dossier.code, text)
            self.assertIn(show_secret(dossier._secret_of(dossier.code)), text)
        self.assertIn("017090000123", text)
        note = self.env["cqtt.person.access"].search(
            [("person_id", "=", first.owner_id.id), ("kind", "=", "print")], limit=1
        )
        self.assertTrue(note)


@tagged("post_install", "-at_install")
class TestHandover(DossierCommon):
    def test_slip(self):
        dossiers = self.receive() | self.receive(self.marriage)
        dossiers.with_user(self.officer).action_hand_over()
        slip = self.env["cqtt.dossier.handover"].search([], limit=1)
        self.assertEqual(slip.dossier_ids, dossiers.with_env(self.env))
        self.assertEqual(slip.giver_id, self.officer)
        text = text_of(self.env, "handover_report", slip)
        for part in (*dossiers.mapped("code"), "BÊN GIAO", "BÊN NHẬN", "2 hồ sơ"):
            self.assertIn(part, text)
        self.assertNotIn("Bùi Văn An", text)

    def test_who_may(self):
        dossier = self.receive()
        with self.assert_refused(AccessError, "The counter of"):
            dossier.with_user(self.leader).action_hand_over()
        stranger = self.new_role_user("slip_stranger", "officer", self.other_commune)
        with self.assert_refused(AccessError, "cqtt.dossier"):
            dossier.with_user(stranger).action_hand_over()

    def test_only_what_is_open(self):
        dossier = self.receive()
        dossier.perform("withdraw", reason="Rút")
        with self.assert_refused(UserError, "open dossiers"):
            dossier.action_hand_over()
