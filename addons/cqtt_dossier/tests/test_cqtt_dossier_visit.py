from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import DossierCommon, local


@tagged("post_install", "-at_install")
class TestVisit(DossierCommon):
    """An officer goes to who cannot come, and receives there."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home = cls.env.ref("cqtt_base.cqtt_channel_home")
        cls.visits = cls.env["cqtt.dossier.visit"].with_user(cls.officer)

    def plan(self, **values):
        person = self.env["cqtt.person"].create(
            {"unit_id": self.home_commune.id, "name": "Bùi Thị Già"}
        )
        return self.visits.create(
            {
                "unit_id": self.home_commune.id,
                "person_id": person.id,
                "procedure_id": self.marriage.id,
                "planned_at": local("2026-03-05 09:00"),
                **values,
            }
        )

    def receive_from(self, visit, channel=None, procedure=None):
        with self.at("2026-03-05 09:30"):
            return self.receive(
                procedure or self.marriage,
                channel_id=(channel or self.home).id,
                owner_id=visit.person_id.id,
            )

    def test_kept_by_what_is_received_at_home(self):
        visit = self.plan()
        self.assertEqual(visit.officer_id, self.officer)
        dossier = self.receive_from(visit)
        self.assertEqual((visit.state, visit.dossier_id), ("received", dossier))

    def test_not_kept_by_other_work(self):
        visit = self.plan()
        self.receive_from(visit, channel=self.direct)
        self.receive_from(visit, procedure=self.birth)
        self.assertEqual(visit.state, "planned")
        any_procedure = self.plan(procedure_id=False, person_id=visit.person_id.id)
        self.receive_from(visit, procedure=self.copies)
        self.assertEqual((visit.state, any_procedure.state), ("planned", "received"))

    def test_cancelled(self):
        visit = self.plan()
        with self.assert_refused(UserError, "needs a reason"):
            visit.perform("cancel")
        with self.assert_refused(UserError, "is for"):
            visit.with_user(self.leader).perform("cancel", reason="Đã khỏe")
        visit.perform("cancel", reason="Đã khỏe")
        self.receive_from(visit)
        self.assertEqual(visit.state, "cancelled")
        with self.assert_refused(UserError, "not possible"):
            visit.perform("cancel", reason="Lần nữa")

    def test_nobody_closes_it_by_hand(self):
        visit = self.plan()
        with self.assert_refused(UserError, "part of other work"):
            visit.perform("keep")
        for values in ({"dossier_id": 1}, {"state": "received"}):
            with self.assertRaises(UserError):
                visit.write(values)

    def test_not_the_neighbours(self):
        stranger = self.new_role_user("test_visit", "officer", self.other_commune)
        with self.assertRaises(AccessError):
            self.plan().with_user(stranger).read(["note"])

    def test_counted_at_home(self):
        self.plan()
        with self.at("2026-03-05 10:00"):
            counts = self.env["cqtt.home"].with_user(self.officer).get_data()["counts"]
        self.assertEqual(counts["dossier_visit"], {"total": 1, "late": 1})
