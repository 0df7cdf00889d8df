import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .paper_common import PaperCommon

NAME = "Nguyễn Thị Mẫu"


@tagged("post_install", "-at_install")
class TestErasing(PaperCommon):
    """What a signed paper says goes when its time is over; that it was given stays."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paper = cls.sign_paper()
        cls.pdf = cls.paper._pdf()

    def stored(self):
        """Return what tables and files hold of the paper, as text."""
        self.env.flush_all()
        self.env.cr.execute(
            "SELECT to_jsonb(d) FROM cqtt_document d WHERE id = %s", [self.paper.id]
        )
        row = self.env.cr.fetchone()[0]
        self.env.cr.execute(
            "SELECT value FROM cqtt_document_value WHERE document_id = %s",
            [self.paper.id],
        )
        return f"{row} {self.env.cr.fetchall()}"

    def files(self):
        return self.env["ir.attachment"].search(
            [("res_model", "=", "cqtt.document"), ("res_id", "=", self.paper.id)]
            + [("res_field", "=", "pdf")]
        )

    def test_content_goes_and_the_number_stays(self):
        kept = self.paper.read(["number", "day", "code", "sha256", "signer_id"])
        self.assertIn(NAME, self.stored())
        self.assertTrue(self.files())
        self.assertEqual(self.paper._erase(), self.paper)
        self.assertNotIn(NAME, self.stored())
        self.assertFalse(self.files())
        self.env.invalidate_all()
        self.assertEqual(
            self.paper.read(["number", "day", "code", "sha256", "signer_id"]), kept
        )
        self.assertEqual(self.paper.subject, self.template.name)
        with self.assertRaisesRegex(UserError, "was taken away on .* remain"):
            self.paper._pdf()
        self.assertFalse(self.paper._erase(), "once is enough")

    def test_whoever_holds_it_may_still_ask(self):
        self.paper._erase()
        answer = self.documents.with_user(self.env.ref("base.public_user"))._answer
        self.assertEqual(answer(self.paper.code)["verdict"], "genuine")
        self.assertEqual(answer("", self.pdf)["verdict"], "genuine")
        self.assertEqual(answer("", self.pdf + b"x")["verdict"], "altered")

    def test_draft_is_not_signed_any_more(self):
        draft = self.write_paper()
        draft._erase()
        self.assertRegex(draft.with_user(self.chair).why_not("sign"), "was taken away")
        self.assertFalse(any(draft._values().values()))

    def test_nobody_types_it(self):
        with self.assertRaisesRegex(AccessError, "only the steps"):
            self.paper.write({"erased_at": "2026-01-01 00:00:00"})
        with self.assertRaises(AccessError):
            self.files().unlink()
        with self.assertRaises(AccessError):
            self.files().write({"raw": b"x"})

    @mute_logger("odoo.sql_db")
    def test_database_lets_nothing_else_through(self):
        self.env.flush_all()
        for change in (
            "signed_values = NULL",
            "erased_at = now(), signed_values = '{}'",
            "erased_at = now(), signed_values = NULL, number = NULL",
            "erased_at = now(), signed_values = NULL, sha256 = 'x'",
        ):
            self.check_refused(change)
        self.paper._erase()
        for change in ("erased_at = NULL", "signed_values = '{}'"):
            self.check_refused(change)

    def check_refused(self, change):
        self.env.flush_all()
        with (
            self.subTest(change),
            self.assertRaises(psycopg2.errors.RestrictViolation),
            self.cr.savepoint(),
        ):
            self.cr.execute(  # pylint: disable=sql-injection
                f"UPDATE cqtt_document SET {change} WHERE id = %s", [self.paper.id]
            )
