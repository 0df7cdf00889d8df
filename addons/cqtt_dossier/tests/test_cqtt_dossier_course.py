from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestCourse(DossierCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.colleague = cls.new_role_user("colleague", "officer", cls.home_commune)

    def setUp(self):
        super().setUp()
        self.dossier = self.receive(self.marriage)

    def laid_before_leader(self):
        self.dossier.perform("claim")
        self.dossier.perform("pass_on")
        return self.dossier.with_user(self.leader)

    def test_taken_over_once(self):
        self.dossier.perform("claim")
        self.assertEqual(self.dossier.state, "processing")
        self.assertEqual(self.dossier.step_id.holder_id, self.officer)
        with self.assert_refused(UserError, "You hold it already"):
            self.dossier.perform("claim")
        with self.assert_refused(UserError, "test_officer.* holds it"):
            self.dossier.with_user(self.colleague).perform("claim")

    def test_manager_takes_over(self):
        self.dossier.perform("claim")
        self.dossier.with_user(self.manager).perform("claim")
        self.assertEqual(self.dossier.holder_id, self.manager)

    def test_passed_on_by_who_holds_it(self):
        with self.assert_refused(UserError, "not possible while the state"):
            self.dossier.perform("pass_on")
        self.dossier.perform("claim")
        with self.assert_refused(UserError, "holds it"):
            self.dossier.with_user(self.colleague).perform("pass_on")

    def test_leaders_step_is_not_the_officers(self):
        self.laid_before_leader()
        with self.assert_refused(UserError, "is for: Leader"):
            self.dossier.perform("claim")
        with self.assert_refused(UserError, "“Sign” is for: Leader"):
            self.dossier.perform("sign")

    def test_not_signed_before_it_is_laid(self):
        self.dossier.perform("claim")
        with self.assert_refused(UserError, "not laid before you"):
            self.dossier.with_user(self.leader).perform("sign")

    def test_who_received_does_not_sign(self):
        """SD-07: receiver and approver of one dossier differ."""
        self.grant(self.leader, "officer", self.home_commune)
        dossier = self.receive(self.marriage, user=self.leader)
        dossier.perform("claim")
        dossier.perform("pass_on")
        with self.assert_refused(UserError, "You received it yourself"):
            dossier.perform("sign")
        other = self.new_role_user("deputy", "leader", self.home_commune)
        dossier.with_user(other).perform("sign")
        self.assertEqual(dossier.signer_id, other)

    def test_sent_back_to_who_had_it(self):
        leader = self.laid_before_leader()
        with self.assert_refused(UserError, "needs a reason"):
            leader.perform("send_back")
        leader.perform("send_back", reason="Sai họ tên")
        self.assertEqual(self.dossier.holder_id, self.officer)
        self.assertEqual(self.dossier.step_role, "officer")
        self.dossier.perform("pass_on")
        leader.perform("sign")
        self.assertEqual(
            self.dossier.step_ids.sorted("id").mapped("role"),
            ["officer", "leader", "officer", "leader", "officer"],
        )

    def test_first_step_has_none_before(self):
        self.dossier.perform("claim")
        with self.assert_refused(UserError, "This is the first step"):
            self.dossier.with_user(self.manager).perform("send_back", reason="Sai")

    def test_not_finished_unsigned(self):
        self.dossier.perform("claim")
        with self.assert_refused(UserError, "not signed yet"):
            self.dossier.perform("finish")

    def test_signature_is_gone_when_sent_back(self):
        leader = self.laid_before_leader()
        leader.perform("sign")
        self.dossier.with_user(self.manager).perform("send_back", reason="Sai dấu")
        self.assertFalse(self.dossier.signed_at or self.dossier.signer_id)
        self.assertEqual(self.dossier.step_role, "leader")

    def test_steps_are_closed_in_turn(self):
        leader = self.laid_before_leader()
        leader.perform("sign")
        self.dossier.perform("finish")
        steps = self.dossier.step_ids
        self.assertTrue(all(steps.mapped("done_at")))
        self.assertEqual(steps.sorted("id").holder_id, self.officer | self.leader)

    def test_who_leaves_hands_over(self):
        self.dossier.perform("claim")
        grants = self.env["cqtt.role.grant"]
        [work] = [w for w in grants._open_work(self.officer) if w[0] == "cqtt.dossier"]
        self.assertEqual(work[1], self.dossier.ids)
        self.assertFalse(grants._open_work(self.colleague))
