"""A disciplinary case from its beginning to the paper, in a real browser."""

from odoo.tests import HttpCase, tagged

from .evaluation_common import EvaluationMixin


@tagged("post_install", "-at_install")
class TestCaseTour(EvaluationMixin, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.set_up_commune(lang="vi_VN", tz="Asia/Ho_Chi_Minh")

    def tour(self, name, user, path="vu-viec-ky-luat"):
        self.start_tour(f"/odoo/{path}", name, login=user.login)
        self.env.invalidate_all()

    def test_a_case(self):
        """Opened, answered, voted on in secret by three, decided, told."""
        self.tour("cqtt_case_open", self.chair)
        case = self.env["cqtt.discipline.case"].search(
            [("unit_id", "=", self.commune.id)]
        )
        self.assertEqual((case.kind, case.state), ("legal", "answering"))
        self.tour("cqtt_case_answer", self.an, "giai-trinh-ky-luat")
        self.tour("cqtt_case_convene", self.chair)
        council = self.staff.user_id[5:8]
        self.assertEqual(case.council_user_ids, council)
        for member in council:
            self.tour("cqtt_case_vote", member)
        self.tour("cqtt_case_decide", self.chair)
        self.assertEqual(case.document_id.state, "signed")
        self.tour("cqtt_case_told", self.an, "giai-trinh-ky-luat")
        self.authenticate(self.an.login, self.an.login)
        hearing = case.hearing_ids
        address = f"/web/content/cqtt.discipline.hearing/{hearing.id}/paper"
        self.assertEqual(self.url_open(address).content, case.document_id._pdf())
        self.authenticate(self.binh.login, self.binh.login)
        self.assertNotEqual(self.url_open(address).status_code, 200)
