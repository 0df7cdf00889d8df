from datetime import timedelta

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon

OWNER = {"name": "Bùi Văn An", "national_id": "017090000123"}


@tagged("post_install", "-at_install")
class TestTwin(DossierCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk = cls.Dossier.with_user(cls.officer)

    def twins(self, dossier, procedure=None):
        return [
            twin["id"]
            for twin in self.desk.desk_twins(
                self.home_commune.id,
                (procedure or dossier.procedure_id).id,
                dossier.owner_id.id,
            )
        ]

    def test_open_one(self):
        dossier = self.receive(owner=OWNER)
        self.assertEqual(self.twins(dossier), dossier.ids)
        self.assertFalse(self.twins(dossier, self.marriage))
        [twin] = self.desk.desk_twins(
            self.home_commune.id, self.birth.id, dossier.owner_id.id
        )
        self.assertTrue(twin["is_open"])
        self.assertEqual(twin["papers"], dossier.component_ids.mapped("name")[:2])

    def finish(self, dossier):
        dossier.perform("claim")
        while dossier.with_user(self.officer).why_not("finish"):
            role = self.leader if dossier._is_to_sign() else self.officer
            work = dossier.with_user(role)
            work.perform("sign" if dossier._is_to_sign() else "pass_on")
        dossier.perform("finish")

    def test_ended_lately(self):
        dossier = self.receive(self.marriage, owner=OWNER)
        self.finish(dossier)
        self.assertEqual(self.twins(dossier), dossier.ids)
        later = fields.Datetime.now() + timedelta(days=31)
        with self.at(str(later)):
            self.assertFalse(self.twins(dossier))

    def test_what_is_asked_for_daily(self):
        dossier = self.receive(self.copies, owner=OWNER)
        self.assertEqual(self.twins(dossier), dossier.ids)
        self.finish(dossier)
        self.assertFalse(self.twins(dossier))

    def test_only_by_saying_so(self):
        first = self.receive(owner=OWNER)
        with self.assert_refused(UserError, "same procedure here already"):
            self.receive(owner=OWNER)
        with self.assert_refused(UserError, "same procedure here already"):
            self.receive(owner=False, owner_id=first.owner_id.id)
        second = self.receive(owner=OWNER, twins_seen=first.ids)
        lines = self.env["cqtt.journal"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "=", second.id)]
        )
        self.assertIn(first.code, " ".join(filter(None, lines.mapped("reason"))))

    def test_elsewhere_is_nobodys_business(self):
        dossier = self.receive(owner=OWNER)
        stranger = self.new_role_user("twin_stranger", "officer", self.other_commune)
        desk = self.Dossier.with_user(stranger)
        self.assertFalse(
            desk.desk_twins(self.home_commune.id, self.birth.id, dossier.owner_id.id)
        )

    def test_one_query_for_all_of_a_name(self):
        for number in range(3):
            self.receive(owner={"name": "Lê Nụ", "national_id": f"01709000012{number}"})
        self.env.invalidate_all()
        similar = self.desk.desk_similar(self.home_commune.id, "Lê Nụ")
        self.assertEqual([person["open_count"] for person in similar], [1, 1, 1])
        self.env.invalidate_all()
        with self.assertQueryCount(12):
            self.desk.desk_similar(self.home_commune.id, "Lê Nụ")

    def test_last(self):
        self.assertFalse(self.desk.desk_last(self.home_commune.id))
        self.receive(user=self.manager)
        self.assertFalse(self.desk.desk_last(self.home_commune.id))
        dossier = self.receive(
            self.marriage,
            channel_id=self.online.id,
            return_method="post",
            submitter={"name": "Lê Thị Nụ"},
        )
        last = self.desk.desk_last(self.home_commune.id)
        self.assertEqual(last["procedure_id"], self.marriage.id)
        self.assertEqual(last["channel_id"], self.online.id)
        self.assertEqual(last["return_method"], "post")
        self.assertEqual(last["owner"]["id"], dossier.owner_id.id)
        self.assertEqual(last["submitter"]["name"], "Lê Thị Nụ")
        self.assertNotIn("papers", last)
