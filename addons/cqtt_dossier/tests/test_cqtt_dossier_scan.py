from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import DossierCommon

NUMBER = "017090000123"
CARD = f"{NUMBER}||Bùi Văn An|15031990|Nam|Tổ 3, Phường Thái Bình|01012022"


@tagged("post_install", "-at_install")
class TestScan(DossierCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk = cls.Dossier.with_user(cls.officer)

    def scan(self, text, user=None):
        desk = self.desk.with_user(user or self.officer)
        return desk.desk_scan(text, self.home_commune.id)

    def test_card_of_somebody_new(self):
        found = self.scan(CARD)
        self.assertEqual(found["kind"], "person")
        self.assertEqual(
            found["person"],
            {
                "id": False,
                "name": "Bùi Văn An",
                "birth_date": "1990-03-15",
                "birth_year": 1990,
                "sex": "male",
                "address": "Tổ 3, Phường Thái Bình",
                "national_id": NUMBER,
            },
        )

    def test_card_is_taken_in_with_the_dossier(self):
        dossier = self.receive(owner=self.scan(CARD)["person"])
        self.assertEqual(str(dossier.owner_id.birth_date), "1990-03-15")
        self.assertEqual(dossier.owner_id.sex, "male")
        person = self.scan(CARD)["person"]
        self.assertEqual(person["id"], dossier.owner_id.id)
        self.assertFalse(person["national_id"])

    def test_looking_is_noted(self):
        self.scan(CARD)
        notes = self.env["cqtt.person.access"].search([("kind", "=", "search")])
        self.assertEqual(notes[:1].user_id, self.officer)

    def test_broken(self):
        for text, pattern in (
            ("", "neither an ID card nor a receipt"),
            ("Bùi Văn An", "neither an ID card nor a receipt"),
            (CARD.replace("15031990", "31021990"), "card"),
            (CARD.replace(NUMBER, "0170900001"), "card"),
            (CARD[: CARD.rindex("|")], "card"),
            ("H99.1.01-260302-9999", "No dossier of your unit"),
        ):
            with self.subTest(text), self.assert_refused(UserError, pattern):
                self.scan(text)

    def test_receipts_old_and_new(self):
        dossier = self.receive()
        dossier.external_code = "H99.1.01-260301-0777"
        for text in (
            dossier.code,
            dossier.code.lower(),
            dossier._receipt().qr_text,
            dossier.external_code,
        ):
            with self.subTest(text):
                found = self.scan(text)
                self.assertEqual((found["kind"], found["id"]), ("dossier", dossier.id))

    def test_only_ones_own_unit(self):
        dossier = self.receive()
        self.assertEqual(self.scan(dossier.code, self.leader)["id"], dossier.id)
        stranger = self.new_role_user("scan_stranger", "officer", self.other_commune)
        with self.assert_refused(UserError, "No dossier of your unit"):
            self.scan(dossier.code, stranger)
        with self.assert_refused(AccessError, "cqtt.dossier"):
            self.scan(dossier.code, self.role_users["province_admin"])
