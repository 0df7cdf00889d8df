from odoo.tests import tagged

from odoo.addons.cqtt_document.tests.common import read_pages

from .tours_common import ToursCommon

PAPERS = ("programme", "speech", "invitation", "thanks")
ROUTE = "action-cqtt_outreach.cqtt_outreach_route_action"


@tagged("post_install", "-at_install")
class TestTours(ToursCommon):
    """From the counter to the ceremony, and a family that wishes to be left alone."""

    def receive_another_couple(self):
        desk = self.env["cqtt.dossier"].with_user(self.officer)
        procedure = self.env.ref("cqtt_dossier.cqtt_procedure_marriage")
        papers = procedure._in_force().component_ids
        received = desk.quick_receive(
            {
                "unit_id": self.commune.id,
                "procedure_id": procedure.id,
                "channel_id": self.env.ref("cqtt_base.cqtt_channel_direct").id,
                "owner": {
                    "name": "Hà Văn Cường",
                    "birth_year": 1994,
                    "address": "Số 9",
                },
                "papers": {str(paper.id): {"is_handed_in": True} for paper in papers},
            }
        )
        family = self.family.with_user(self.officer).browse(
            received["outreach"]["family_id"]
        )
        family.desk_answer({"wish": "ceremony", "consents": ["visit", "photo"]})

    def test_ceremony_of_two_couples(self):
        self.walk(self.officer, "tiep-nhan", "cqtt_outreach_ask")
        couple = self.families("marriage")
        self.assertEqual(couple.wish, "ceremony")
        self.assertEqual(couple.people_text, "Bùi Văn An – Đinh Thị Hòa")
        self.assertEqual(couple.member_ids.mapped("may_contact"), [True, True])
        self.assertEqual(couple.member_ids.mapped("may_photo"), [False, False])
        self.receive_another_couple()
        self.walk(self.officer, "gan-dan", "cqtt_outreach_ceremony")
        ceremony = couple.guest_ids.event_id
        self.assertEqual((ceremony.state, len(ceremony.guest_ids)), ("planned", 2))
        self.walk(self.officer, f"gan-dan/{ceremony.id}", "cqtt_outreach_papers")
        self.check_papers(ceremony)
        self.check_letters()
        ceremony.write(
            {"starts_at": "2026-01-05 02:00:00", "ends_at": "2026-01-05 03:00:00"}
        )
        codes = (
            "outreach.ceremony",
            "outreach.marriage_handed",
            "outreach.marriage_reached",
        )
        # letters have reached them before the ceremony
        self.assertEqual(self.counted(*codes), (0, 0, 2))
        self.walk(self.officer, f"gan-dan/{ceremony.id}", "cqtt_outreach_held")
        self.assertEqual(self.counted(*codes), (1, 2, 2))

    def check_papers(self, ceremony):
        reports = self.env["ir.actions.report"].with_user(self.officer)
        for name in PAPERS:
            pdf, _kind = reports._render_qweb_pdf(
                f"cqtt_outreach.{name}_report", ceremony.ids
            )
            self.assertIn("Bùi Văn An – Đinh Thị Hòa", " ".join(read_pages(pdf)))

    def check_letters(self):
        """Register both, then write, sign, print and post their letters."""
        codes = ("outreach.marriage", "outreach.letter_marriage")
        self.assertEqual(self.counted(*codes), (0, 0))
        for dossier in self.families("marriage").dossier_id:
            self.finish(dossier)
        self.assertEqual(self.counted(*codes), (2, 0))
        self.walk(self.officer, "gia-dinh", "cqtt_outreach_write_letters")
        self.walk(self.leader, "thu", "cqtt_outreach_sign_letters")
        letters = self.families("marriage").letter_ids
        self.assertEqual(letters.mapped("document_state"), ["signed", "signed"])
        self.walk(self.officer, "thu", "cqtt_outreach_send_letters")
        self.assertEqual(letters.mapped("way"), ["post", "post"])
        self.assertEqual(self.counted(*codes), (2, 2))

    def test_route_of_the_day(self):
        self.make_visit()
        self.walk(self.officer, ROUTE, "cqtt_outreach_route")

    def test_family_declines(self):
        self.make_death_procedure()
        self.walk(self.officer, "tiep-nhan", "cqtt_outreach_decline")
        family = self.families("death")
        self.assertEqual(family.state, "declined")
        self.assertFalse(family.guest_ids or family.letter_ids)
        self.assertEqual(family.dossier_id.state, "received")
        self.assertEqual(self.counted("outreach.declined"), (1,))


@tagged("post_install", "-at_install")
class TestPhone(ToursCommon):
    """A visit is noted at the door, on a phone."""

    browser_size = "390x844"
    touch_enabled = True

    def test_visit(self):
        visit = self.make_visit()
        codes = ("outreach.visit", "outreach.death_visited")
        self.assertEqual(self.counted(*codes), (0, 0))
        self.walk(self.officer, f"chuyen-tham/{visit.id}", "cqtt_outreach_visit")
        self.assertEqual((visit.state, visit.note[:8]), ("reported", "Gia đình"))
        self.assertEqual(self.counted(*codes), (1, 0))
