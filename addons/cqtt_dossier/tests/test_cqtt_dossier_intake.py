from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon, local


@tagged("post_install", "-at_install")
class TestIntake(DossierCommon):
    def test_same_day_until_three(self):
        with self.at("2026-03-02 14:59"):
            early = self.receive(self.birth)
        with self.at("2026-03-02 15:01"):
            late = self.receive(self.birth)
        self.assertEqual(early.due_at, local("2026-03-02 17:00"))
        self.assertEqual(late.due_at, local("2026-03-03 17:00"))

    def test_codes_count_by_unit_and_day(self):
        with self.at("2026-03-02 09:00"):
            codes = [self.receive().code for _ in range(2)]
        with self.at("2026-03-03 09:00"):
            codes.append(self.receive().code)
        self.assertEqual(
            codes,
            ["H99.1.01-260302-0001", "H99.1.01-260302-0002", "H99.1.01-260303-0001"],
        )

    def test_day_is_that_of_viet_nam(self):
        # half past midnight of the third is still the second in UTC
        with self.at("2026-03-03 00:30"):
            dossier = self.receive(self.marriage)
        self.assertEqual(dossier.code, "H99.1.01-260303-0001")
        self.assertEqual(dossier.due_at, local("2026-03-09 17:00"))

    def test_version_of_the_day_counts(self):
        old = self.marriage._in_force()
        new = old.copy({"valid_from": "2026-04-01"})
        new.limit_ids.amount = 3
        new.perform("put_in_force")
        with self.at("2026-03-31 09:00"):
            before = self.receive(self.marriage)
        with self.at("2026-04-01 09:00"):
            after = self.receive(self.marriage)
        self.assertEqual((before.version_id, after.version_id), (old, new))
        self.assertEqual(after.due_at, local("2026-04-06 09:00"))
        self.assertEqual(before.due_at, local("2026-04-07 09:00"))

    def test_paper_missing(self):
        values = self.desk_values(papers={})
        with self.assert_refused(UserError, "Papers are missing: Tờ khai đăng ký"):
            self.Dossier.with_user(self.officer).quick_receive(values)

    def test_channel_without_limit(self):
        version = self.marriage._in_force().copy({"valid_from": "2026-03-01"})
        version.limit_ids.channel_id = self.direct
        version.perform("put_in_force")
        with self.at("2026-03-02 09:00"):
            with self.assert_refused(UserError, "is not received this way: Online"):
                self.receive(self.marriage, channel_id=self.online.id)
            self.assertTrue(self.receive(self.marriage).due_at)

    def test_limit_of_one_channel(self):
        version = self.marriage._in_force().copy({"valid_from": "2026-03-01"})
        version.limit_ids.copy({"channel_id": self.online.id, "amount": 1})
        version.perform("put_in_force")
        with self.at("2026-03-02 09:00"):
            online = self.receive(self.marriage, channel_id=self.online.id)
            direct = self.receive(self.marriage)
        self.assertEqual(online.due_at, local("2026-03-03 09:00"))
        self.assertEqual(direct.due_at, local("2026-03-09 09:00"))

    def test_only_who_works_there_receives(self):
        for role in ("leader", "account_admin", "supervisor", "province_admin"):
            with self.subTest(role), self.assertRaises(UserError):
                self.receive(user=self.role_users[role])
        with self.assertRaises(UserError):
            self.receive(unit_id=self.other_commune.id)

    def test_unit_without_agency_code(self):
        self.home_commune.agency_code = False
        with self.assert_refused(UserError, "has no agency code yet"):
            self.receive()
        self.assertFalse(self.Dossier.search([("unit_id", "=", self.home_commune.id)]))

    def test_received_elsewhere_counts_where_it_is_answered(self):
        dossier = self.Dossier.with_user(self.officer).create(
            {
                "unit_id": self.other_commune.id,
                "receiving_unit_id": self.home_commune.id,
                "procedure_id": self.birth.id,
                "channel_id": self.direct.id,
                "owner_id": self.env["cqtt.person"]
                .create({"name": "Lê Nụ", "unit_id": self.home_commune.id})
                .id,
            }
        )
        dossier.perform("receive")
        facts = self.env["cqtt.fact"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "=", dossier.id)]
        )
        places = {fact.measure_id.code: fact.unit_id for fact in facts}
        self.assertEqual(places["dossier.received"], self.other_commune)
        self.assertEqual(places["dossier.taken_in"], self.home_commune)
        self.assertTrue(dossier.code.startswith("H99.1.01-"))
