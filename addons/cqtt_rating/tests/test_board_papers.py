"""Papers of the board: objections in the pack, a decision that anybody can verify."""

import base64
import hashlib

from freezegun import freeze_time

from odoo.exceptions import UserError
from odoo.tests import HttpCase, tagged

from .campaign_common import AFTER
from .test_board import BoardCase


@tagged("post_install", "-at_install")
class TestBoardPapers(BoardCase, HttpCase):
    def signed(self):
        self.proposed(self.an)
        decision = self.decision()
        decision.with_user(self.decider).perform("sign")
        return decision

    def test_objections_stand_in_the_pack(self):
        self.campaign.objection_days = 5
        self.submit()
        self.seal()
        with freeze_time(AFTER):
            self.appraise()
        with freeze_time("2026-12-07 03:00:00"):
            line = self.lines(self.an, self.leader)["I.2"]
            objection = (
                self.env["cqtt.rating.objection"]
                .with_user(self.leader)
                .create(
                    {
                        "appraisal_id": self.appraisal(self.an).id,
                        "line_id": line.id,
                        "claim": "Thiếu 5 điểm",
                    }
                )
            )
            table = self.appraisal(self.an)._score_table()
            self.assertEqual(table.objections[0].outcome, "Chưa trả lời")
            team = objection.with_user(self.supervisor)
            team.write({"answer": "Đã kiểm tra lại"})
            team.perform("reject")
        [row] = self.appraisal(self.an, self.board)._score_table().objections
        self.assertEqual(
            (row.criterion, row.claim, row.answer, row.outcome),
            ("I.2", "Thiếu 5 điểm", "Đã kiểm tra lại", "Giữ nguyên"),
        )

    def test_signed_decision_is_kept_with_its_hash(self):
        self.proposed(self.an)
        decision = self.decision()
        draft = decision._pdf()
        self.assertFalse(decision.sha256)
        decision.with_user(self.decider).perform("sign")
        pdf = decision._pdf()
        self.assertEqual(hashlib.sha256(pdf).hexdigest(), decision.sha256)
        self.assertNotEqual(draft, pdf)
        self.assertIn("paper", decision.action_print()["url"])
        self.assert_database_refuses(
            "UPDATE cqtt_recognition_decision SET sha256 = 'x' WHERE id = %s",
            decision.id,
        )
        with self.assertRaises(UserError):
            decision.with_user(self.decider).write({"pdf": base64.b64encode(b"x")})

    def test_a_changed_file_is_not_shown(self):
        decision = self.signed()
        stored = self.env["ir.attachment"].search(
            [("res_model", "=", decision._name), ("res_field", "=", "pdf")]
        )
        stored.sudo().raw = b"%PDF-1.4 other"
        decision.invalidate_recordset()
        with self.assertRaisesRegex(UserError, "not the one that was signed"):
            decision._pdf()

    def test_anybody_verifies(self):
        decision = self.signed()
        pdf, documents = decision._pdf(), self.env["cqtt.document"]
        public = documents.with_user(self.env.ref("base.public_user"))
        for code, file, verdict in (
            (decision.code, b"", "genuine"),
            ("", pdf, "genuine"),
            (decision.code, pdf, "genuine"),
            ("", pdf + b"\n%more", "altered"),
            (decision.code, b"%PDF-1.4", "altered"),
            ("0" * 20, b"", "unknown"),
            ("", b"%PDF-1.4", "unknown"),
        ):
            found = public._answer(code, file)
            self.assertEqual(found["verdict"], verdict, (code, file[-8:]))
        facts = public._answer(decision.code)
        self.assertEqual(facts["number"], "125/QĐ-UBND")
        page = self.url_open(f"/kiem-tra/{decision.code}").text
        self.assertIn("Văn bản thật", page)
        self.assertNotIn("Lê Văn Ký", page)

    def test_a_draft_has_no_code(self):
        self.proposed(self.an)
        decision = self.decision()
        self.assertFalse(decision.code)
        self.assertTrue(decision._decision_paper().is_draft)

    def test_revoked_altogether(self):
        first = self.signed()
        second = self.decision(kind="revoke", number="130/QĐ-UBND")
        second.recognition_ids = [
            (
                0,
                0,
                {
                    "appraisal_id": self.appraisal(self.an).id,
                    "revokes_id": first.recognition_ids.id,
                    "reason": "Không còn đạt",
                },
            )
        ]
        second.with_user(self.decider).perform("sign")
        answer = self.env["cqtt.document"]._answer
        self.assertEqual(answer(first.code)["verdict"], "revoked")
        self.assertEqual(answer(second.code)["verdict"], "genuine")
