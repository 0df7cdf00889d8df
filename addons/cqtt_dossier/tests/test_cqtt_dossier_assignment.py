from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from odoo.exceptions import UserError
from odoo.tests import Form, TransactionCase, tagged

from odoo.addons.cqtt_base.clock import today

from ..sharing import share_out
from .common import DossierCommon


class TestSharing(TransactionCase):
    def test_table(self):
        for pieces, loads, chosen in (
            (0, [3], []),
            (3, [0], [0, 0, 0]),
            (3, [0, 0, 0], [0, 1, 2]),
            (4, [2, 0], [1, 1, 0, 1]),
        ):
            with self.subTest(loads=loads):
                self.assertEqual(share_out(pieces, loads), chosen)
        with self.assertRaises(ValueError):
            share_out(1, [])

    @given(st.integers(0, 60), st.lists(st.integers(0, 40), min_size=1, max_size=8))
    def test_nobody_gets_one_while_another_has_less(self, pieces, loads):
        now = list(loads)
        for who in share_out(pieces, loads):
            self.assertEqual(now[who], min(now))
            now[who] += 1


@tagged("post_install", "-at_install")
class TestAssignment(DossierCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.colleague = cls.new_role_user("assign_b", "officer", cls.home_commune)
        cls.env["cqtt.role.grant"].flush_model()

    def wizard(self, dossiers, users, reason=None, user=None):
        return (
            self.env["cqtt.dossier.assign"]
            .with_user(user or self.manager)
            .create(
                {
                    "dossier_ids": dossiers.ids,
                    "user_ids": users.ids,
                    "reason": reason,
                }
            )
        )

    def last_line(self, dossier):
        return self.env["cqtt.journal"]._last(dossier)

    def stand_in(self, absent, deputy):
        staff = self.env["cqtt.staff"].create(
            [
                {
                    "name": user.name,
                    "unit_id": self.home_commune.id,
                    "user_id": user.id,
                }
                for user in (absent, deputy)
            ]
        )
        return self.env["cqtt.deputy"].create(
            {
                "unit_id": self.home_commune.id,
                "absent_id": staff[0].id,
                "deputy_id": staff[1].id,
                "date_from": today() - timedelta(days=1),
                "date_to": today() + timedelta(days=1),
            }
        )

    def test_shared_out_by_load(self):
        first = self.receive()
        first.with_user(self.officer).perform("claim")
        dossiers = first.browse().union(*(self.receive() for _n in range(3)))
        self.wizard(dossiers, self.officer | self.colleague).action_assign()
        holders = dossiers.sorted("id").mapped("holder_id.login")
        self.assertEqual(len(holders), 2)
        self.assertEqual(
            len(dossiers.filtered(lambda d: d.holder_id == self.colleague)), 2
        )
        self.assertEqual(self.last_line(dossiers[0]).verb, "distribute")
        self.assertEqual(dossiers.mapped("state"), ["received"] * 3)

    def test_who_was_given_it_begins(self):
        dossier = self.receive()
        self.wizard(dossier, self.colleague).action_assign()
        dossier.with_user(self.colleague).perform("claim")
        self.assertEqual(dossier.state, "processing")
        with self.assert_refused(UserError, "You hold it already"):
            dossier.with_user(self.colleague).perform("claim")

    def test_taken_from_somebody_with_a_reason(self):
        dossiers = self.receive() | self.receive()
        dossiers.with_user(self.officer).perform("claim")
        wizard = self.wizard(dossiers, self.colleague)
        self.assertTrue(wizard.is_taken)
        with self.assert_refused(UserError, "needs a reason"):
            wizard.action_assign()
        wizard.reason = "Nghỉ ốm"
        wizard.action_assign()
        self.assertEqual(dossiers.holder_id, self.colleague)
        self.assertEqual(dossiers.step_id.holder_id, self.colleague)
        line = self.last_line(dossiers[0])
        self.assertEqual((line.verb, line.reason), ("reassign", "Nghỉ ốm"))

    def test_all_or_none(self):
        dossiers = self.receive() | self.receive()
        dossiers[1].with_user(self.officer).perform("claim")
        with self.assert_refused(UserError, "needs a reason"):
            self.wizard(dossiers, self.colleague).action_assign()
        self.assertFalse(dossiers[0].holder_id)

    def test_only_to_those_who_can(self):
        dossier = self.receive()
        with self.assert_refused(UserError, "cannot do the next step"):
            self.wizard(dossier, self.leader).action_assign()
        form = Form(self.wizard(dossier, self.officer))
        self.assertIn("more, beside", form.said)

    def test_officers_do_not_share_out(self):
        dossier = self.receive()
        for user in (self.officer, self.leader):
            with self.assertRaises(UserError):
                dossier.with_user(user)._assign({dossier: self.officer}, "Vì")

    def test_asking_for_more_first(self):
        dossier = self.receive()
        with self.assert_refused(UserError, "asks for more first"):
            dossier.with_user(self.manager).perform("distribute")

    def test_given_back_to_the_team(self):
        dossier = self.receive()
        with self.assert_refused(UserError, "Nobody holds it"):
            dossier.with_user(self.officer).perform("release", reason="Vì")
        dossier.with_user(self.officer).perform("claim")
        with self.assert_refused(UserError, "holds it"):
            dossier.with_user(self.colleague).perform("release", reason="Vì")
        with self.assert_refused(UserError, "needs a reason"):
            dossier.with_user(self.officer).perform("release")
        dossier.with_user(self.officer).perform("release", reason="Chuyển việc")
        self.assertFalse(dossier.holder_id or dossier.step_id.holder_id)
        dossier.with_user(self.colleague).perform("claim")
        self.assertEqual(dossier.holder_id, self.colleague)

    def test_deputy_does_the_work_of_the_absent(self):
        dossier = self.receive()
        dossier.with_user(self.officer).perform("claim")
        mine = self.Dossier.with_user(self.colleague).search([("is_mine", "=", True)])
        self.assertNotIn(dossier, mine)
        with self.assert_refused(UserError, "holds it"):
            dossier.with_user(self.colleague).perform("pass_on")
        self.stand_in(self.officer, self.colleague)
        mine = self.Dossier.with_user(self.colleague).search([("is_mine", "=", True)])
        self.assertIn(dossier, mine)
        dossier.with_user(self.colleague).perform("pass_on")
        line = self.last_line(dossier)
        self.assertEqual(
            (line.user_id, line.on_behalf_of_id), (self.colleague, self.officer)
        )

    def test_own_work_is_on_nobodys_behalf(self):
        dossier = self.receive()
        dossier.with_user(self.officer).perform("claim")
        self.assertFalse(self.last_line(dossier).on_behalf_of_id)

    def test_a_deputy_does_not_gain_a_role(self):
        dossier = self.receive(self.marriage)
        dossier.with_user(self.officer).perform("claim")
        dossier.with_user(self.officer).perform("pass_on")
        self.stand_in(self.leader, self.colleague)
        with self.assertRaises(UserError):
            dossier.with_user(self.colleague).perform("sign")
