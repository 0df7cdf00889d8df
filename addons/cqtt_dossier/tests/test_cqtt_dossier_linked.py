from odoo.exceptions import UserError
from odoo.tests import tagged

from .clock_common import ClockCommon


@tagged("post_install", "-at_install")
class TestLinked(ClockCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.at_once, cls.when_done = cls.env["cqtt.linked.procedure"].create(
            [
                {
                    "lead_id": cls.marriage.id,
                    "procedure_id": procedure.id,
                    "starts": starts,
                }
                for procedure, starts in (
                    (cls.copies, "at_once"),
                    (cls.birth, "when_done"),
                )
            ]
        )

    def open_linked(self, dossier=None, **values):
        dossier = dossier or self.dossier
        self.ask(dossier, "cqtt.dossier.linked.open", "action_open", **values)
        return dossier.child_ids.sorted("id")

    def test_each_has_its_clock(self):
        with self.at("2026-03-03 10:00"):
            first, second = self.open_linked()
        self.assertEqual(first.procedure_id, self.copies)
        self.assertEqual((first.state, second.state), ("received", "registered"))
        self.assertEqual(self.due(first, "received_at"), "2026-03-03 10:00")
        self.assertNotEqual(first.code, self.dossier.code)
        self.assertEqual(first.owner_id, self.dossier.owner_id)
        with self.at("2026-03-05 09:00"):
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.perform("finish")
        self.assertEqual(second.state, "received")
        self.assertEqual(self.due(second, "received_at"), "2026-03-05 09:00")

    def test_opened_once(self):
        self.open_linked()
        with self.assert_refused(UserError, "Nothing is linked"):
            self.open_linked(link_ids=[(6, 0, self.at_once.ids)])
        verbs = {verb["verb"] for verb in self.dossier.verbs}
        self.assertNotIn("open_linked", verbs)

    def test_what_is_not_received_here_is_not_offered(self):
        offers = self.env["cqtt.procedure.offer"]
        offers.create(
            {"procedure_id": self.copies.id, "unit_id": self.other_commune.id}
        )
        self.assertEqual(self.dossier._linked_procedures(), self.when_done)
        self.birth._in_force().perform("end", reason="Thay quy định")
        with self.at("2035-01-02 09:00"):  # in force to the end of its last day
            self.assertFalse(self.dossier._linked_procedures())

    def test_the_agency_does_its_own(self):
        """Police register residence: their clock runs, the counter receives."""
        agency = self.env["cqtt.unit"].create(
            {
                "name": "Công an xã",
                "kind": "agency",
                "parent_id": self.home_commune.parent_id.id,
            }
        )
        self.copies.is_of_agency = True
        self.env["cqtt.procedure.offer"].create(
            {
                "procedure_id": self.copies.id,
                "unit_id": self.home_commune.id,
                "agency_id": agency.id,
            }
        )
        first = self.open_linked()[0]
        self.assertEqual(
            (first.unit_id, first.receiving_unit_id), (agency, self.home_commune)
        )

    def test_shipped(self):
        """After a birth comes residence, after a death what the funeral costs."""
        links = self.env["cqtt.linked.procedure"].search(
            [("legal_basis", "=", "63/2024/NĐ-CP")]
        )
        pairs = {(link.lead_id.code, link.procedure_id.code) for link in links}
        self.assertIn((self.birth.code, "1.004222"), pairs)
        self.assertIn(("1.000656", "1.001731"), pairs)

    def test_what_misses_papers_waits(self):
        _first, second = self.open_linked()
        second.component_ids.is_handed_in = False
        self.dossier.perform("pass_on")
        self.dossier.with_user(self.leader).perform("sign")
        self.dossier.perform("finish")
        self.assertEqual(second.state, "registered")

    def test_who_may(self):
        with self.assert_refused(UserError, "is for"):
            self.dossier.with_user(self.leader)._open_linked(self.at_once)
