"""The decision: an official paper, numbered, kept with its hash, read by few."""

import base64
import hashlib

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .case_common import CaseCommon


@tagged("post_install", "-at_install")
class TestDecisionPaper(CaseCommon):
    def papers(self, user):
        return self.env["cqtt.document"].with_user(user)

    def test_an_official_paper(self):
        case = self.decided(self.reprimand)
        paper = case.sudo().document_id
        self.assertEqual(paper.state, "signed")
        self.assertEqual(paper.template_id.code, "quyet_dinh_ky_luat")
        self.assertEqual(paper.signer_id.staff_id.user_id, self.chair)
        self.assertEqual(case.decision_number, paper.number)
        self.assertRegex(paper.number, r"^\d\d/QĐ-UBND$")
        pdf = base64.b64decode(case.paper)
        self.assertEqual(hashlib.sha256(pdf).hexdigest(), paper.sha256)
        said = paper.signed_values
        self.assertEqual(said["hinh_thuc"], "Khiển trách")
        self.assertIn("đến hết ngày", said["hieu_luc"])
        verdict = self.env["cqtt.document"]._answer(paper.code)
        self.assertEqual(verdict["verdict"], "genuine")
        self.assertNotIn(self.staff[3].name, str(verdict))

    def test_an_internal_measure_is_a_notice(self):
        case = self.heard(kind="internal")
        case.measure_id = self.remind
        case.perform("decide")
        paper = case.sudo().document_id
        self.assertEqual(paper.kind_id.abbreviation, "TB")
        self.assertFalse(case.effect_until)
        self.assertNotIn("hiệu lực", self.hearing(case).outcome)

    def test_numbers_follow_one_another(self):
        first = self.decided()
        second = self.heard(kind="internal")
        second.measure_id = self.remind
        second.perform("decide")
        third = self.decided()
        numbers = [case.sudo().document_id.serial for case in (first, third)]
        self.assertEqual(numbers[1], numbers[0] + 1)

    def test_nothing_says_how_anybody_voted(self):
        case = self.decided()
        for text in (*case.sudo().document_id.signed_values.values(),):
            for member in self.council:
                self.assertNotIn(member.name, text)

    def test_who_reads_it(self):
        case = self.decided()
        paper = case.sudo().document_id
        auditor = self.new_role_user("danhgia_kiemtoan", "auditor", self.province)
        for user in (self.an, self.binh, self.manager, auditor):
            mine = self.papers(user)
            self.assertFalse(mine.search([("id", "=", paper.id)]))
            with self.assertRaises(AccessError):
                mine.browse(paper.id).read(["subject"])
            values = self.env["cqtt.document.value"].with_user(user)
            self.assertFalse(values.search([("document_id", "=", paper.id)]))
        for user in (self.chair, self.council[0]):
            self.assertTrue(self.papers(user).browse(paper.id).subject)
            self.assertTrue(case.with_user(user).paper)

    def test_the_person_is_given_it(self):
        case = self.decided()
        hearing = self.hearing(case)
        self.assertTrue(hearing.has_paper)
        url = hearing.action_open_paper()["url"]
        self.assertIn(f"cqtt.discipline.hearing/{hearing.id}/paper", url)
        self.assertEqual(hearing.paper, case.paper)
        with self.assertRaises(AccessError):
            self.hearing(case, self.binh).action_open_paper()

    def test_other_papers_are_read_as_before(self):
        papers = self.env["cqtt.document"]
        paper = papers._issue("thong_bao_xu_ly", self.commune, {})
        self.assertTrue(self.papers(self.binh).search([("id", "=", paper.id)]))

    def test_it_is_frozen(self):
        case = self.decided()
        with self.assertRaises(AccessError):
            case.write({"document_id": False})
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.Error),
            self.env.cr.savepoint(),
        ):
            self.env.cr.execute(
                "UPDATE cqtt_discipline_case SET document_id = NULL WHERE id = %s",
                [case.id],
            )

    def test_only_a_signer_decides(self):
        case = self.heard(kind="internal")
        case.measure_id = self.remind
        self.assertFalse(case.why_not("decide"))
        other = case.with_user(self.deputy)
        self.assertTrue(other.why_not("decide"))
        with self.assertRaises(UserError):
            other.perform("decide")

    def test_a_leaders_decision_comes_from_above(self):
        case = self.open_case(self.supervisor, self.staff[1], kind="internal")
        case.perform("hear")
        hearing = self.hearing(case, self.deputy)
        hearing.answer = "Tôi nhận khuyết điểm"
        hearing.perform("answer")
        case.measure_id = self.remind
        self.assertTrue(case.why_not("decide"))
        case.decision_number = "31/QĐ-UBND tỉnh"
        case.perform("decide")
        self.assertFalse(case.sudo().document_id)
        self.assertFalse(hearing.has_paper)
        self.assertIn("31/QĐ-UBND tỉnh", hearing.outcome)
