from uuid import uuid4

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import DossierCommon, local

QUERIES = 60


@tagged("post_install", "-at_install")
class TestDesk(DossierCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk = cls.Dossier.with_user(cls.officer)

    def test_setup_offers_what_is_in_force(self):
        setup = self.desk.desk_setup()
        names = [procedure["name"] for procedure in setup["procedures"]]
        self.assertIn("[1.001193] Đăng ký khai sinh", names)
        self.assertEqual([u["id"] for u in setup["units"]], self.home_commune.ids)
        self.birth._in_force().perform("end", reason="Bãi bỏ")
        with self.at("2099-01-01 09:00"):
            names = [p["name"] for p in self.desk.desk_setup()["procedures"]]
        self.assertNotIn("[1.001193] Đăng ký khai sinh", names)

    def test_papers_and_promise(self):
        with self.at("2026-03-02 09:00"):
            form = self.desk.desk_papers(
                self.copies.id, self.direct.id, self.home_commune.id
            )
        self.assertEqual(form["due_at"], "2026-03-02 10:00:00")
        self.assertEqual((form["fee"], form["fee_per"]), (2000, "trang"))
        self.assertEqual(form["limit"], "Trong ngày")
        self.assertEqual(len(form["papers"]), 2)

    def test_sent_twice_makes_one(self):
        values = self.desk_values(request_uuid=str(uuid4()))
        first = self.desk.quick_receive(values)
        self.assertEqual(self.desk.quick_receive(values), first)
        self.assertEqual(
            self.Dossier.search_count([("unit_id", "=", self.home_commune.id)]), 1
        )
        people = self.env["cqtt.person"].search([("name", "=", "Bùi Văn An")])
        self.assertEqual(len(people), 1)

    def test_known_by_number(self):
        owner = {"name": "Bùi Văn An", "national_id": "017090000123"}
        one = self.receive(owner=owner)
        other = self.receive(self.marriage, owner=owner)
        self.assertEqual(one.owner_id, other.owner_id)

    def test_number_of_somebody_else(self):
        self.receive(owner={"name": "Bùi Văn An", "national_id": "017090000123"})
        with self.assert_refused(UserError, "under another name"):
            self.receive(owner={"name": "Lê Nụ", "national_id": "017090000123"})

    def test_submitter(self):
        dossier = self.receive(submitter={"name": "Lê Thị Nụ"})
        self.assertEqual(dossier.submitter_id.name, "Lê Thị Nụ")

    def test_what_is_missing_is_named(self):
        for values, pattern in (
            ({"procedure_id": False}, "Choose the procedure first"),
            ({"owner": {}}, "Enter whose dossier it is first"),
            ({"owner": {"name": "Lê Nụ", "national_id": "12"}}, "12"),
        ):
            with self.subTest(pattern), self.assert_refused(UserError, pattern):
                self.desk.quick_receive(self.desk_values(**values))
        self.assertFalse(
            self.env["cqtt.person"].search([("unit_id", "=", self.home_commune.id)])
        )

    def test_similar(self):
        known = self.receive().owner_id
        [similar] = self.desk.desk_similar(self.home_commune.id, "bui van an", 1990)
        self.assertEqual((similar["id"], similar["open_count"]), (known.id, 1))
        self.assertFalse(
            self.desk.desk_similar(self.home_commune.id, "Bùi Văn An", 1950)
        )

    def test_only_desk_values_are_taken(self):
        dossier = self.receive(state="returned", due_at="2030-01-01", is_history=True)
        self.assertEqual(dossier.state, "received")
        self.assertFalse(dossier.is_history)

    def test_queries(self):
        self.receive()
        values = self.desk_values()
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(QUERIES):
            self.desk.quick_receive(values)
            self.env.flush_all()

    def test_times_are_told(self):
        with self.at("2026-03-02 09:00"):
            received = self.desk.quick_receive(self.desk_values(self.marriage))
        self.assertEqual(received["received_at"], "2026-03-02 02:00:00")
        self.assertEqual(received["due_at"], str(local("2026-03-09 09:00")))
