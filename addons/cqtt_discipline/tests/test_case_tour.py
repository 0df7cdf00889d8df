"""A disciplinary case from its beginning to the paper, in a real browser."""

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.tours_common import ToursMixin

from .evaluation_common import EvaluationMixin


@tagged("post_install", "-at_install")
class TestCaseTour(ToursMixin, EvaluationMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.set_up_commune(lang="vi_VN", tz="Asia/Ho_Chi_Minh")

    def test_a_case(self):
        """Opened, answered, voted on in secret by three, decided, told."""
        self.walk(self.chair, "vu-viec-ky-luat", "cqtt_case_open")
        case = self.env["cqtt.discipline.case"].search(
            [("unit_id", "=", self.commune.id)]
        )
        self.assertEqual((case.kind, case.state), ("legal", "answering"))
        self.walk(self.an, "giai-trinh-ky-luat", "cqtt_case_answer")
        self.walk(self.chair, "vu-viec-ky-luat", "cqtt_case_convene")
        council = self.staff.user_id[5:8]
        self.assertEqual(case.council_user_ids, council)
        for member in council:
            self.walk(member, "vu-viec-ky-luat", "cqtt_case_vote")
        self.walk(self.chair, "vu-viec-ky-luat", "cqtt_case_decide")
        self.assertEqual(case.document_id.state, "signed")
        self.walk(self.an, "giai-trinh-ky-luat", "cqtt_case_told")
        self.authenticate(self.an.login, self.an.login)
        hearing = case.hearing_ids
        address = f"/web/content/cqtt.discipline.hearing/{hearing.id}/paper"
        self.assertEqual(self.url_open(address).content, case.document_id._pdf())
        self.authenticate(self.binh.login, self.binh.login)
        self.assertNotEqual(self.url_open(address).status_code, 200)
