from odoo.api import SUPERUSER_ID
from odoo.fields import Command
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin
from odoo.addons.cqtt_document.tests.common import read_pages

PAPERS = ("programme", "speech", "invitation", "thanks")


@tagged("post_install", "-at_install")
class TestTours(RolesMixin, HttpCase):
    """From the counter to the ceremony, and a family that wishes to be left alone."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = units.create(
            {
                "name": "Xã Thử",
                "kind": "commune",
                "parent_id": province.id,
                "agency_code": "H99.1.01",
            }
        )
        cls.officer = cls.new_role_user(
            "test_tour_officer",
            "officer",
            cls.commune,
            name="test_tour_officer",
            lang="vi_VN",
            tz="Asia/Ho_Chi_Minh",
        )
        here = {"unit_id": cls.commune.id}
        cls.env["cqtt.staff"].create({"name": "Hà Văn Chủ", "post": "Chủ tịch", **here})
        cls.env["cqtt.outreach.hall"].create({"name": "Hội trường UBND", **here})
        cls.family = cls.env["cqtt.outreach.family"]

    def tour(self, path, name):
        self.start_tour(f"/odoo/{path}", name, login="test_tour_officer")
        self.env.invalidate_all()

    def families(self, event):
        return self.family.search(
            [("unit_id", "=", self.commune.id), ("life_event", "=", event)]
        )

    def counted(self, code):
        facts = self.env["cqtt.fact"].search([("unit_id", "=", self.commune.id)])
        mine = facts.filtered(lambda fact: fact.measure_id.code == code)
        return sum(mine.mapped("quantity"))

    def receive_another_couple(self):
        desk = self.env["cqtt.dossier"].with_user(self.officer)
        procedure = self.env.ref("cqtt_dossier.cqtt_procedure_marriage")
        papers = procedure._in_force().component_ids
        received = desk.quick_receive(
            {
                "unit_id": self.commune.id,
                "procedure_id": procedure.id,
                "channel_id": self.env.ref("cqtt_base.cqtt_channel_direct").id,
                "owner": {"name": "Hà Văn Cường", "birth_year": 1994},
                "papers": {str(paper.id): {"is_handed_in": True} for paper in papers},
            }
        )
        family = self.family.with_user(self.officer).browse(
            received["outreach"]["family_id"]
        )
        family.desk_answer({"wish": "ceremony", "consents": ["visit", "photo"]})

    def test_ceremony_of_two_couples(self):
        self.tour("tiep-nhan", "cqtt_outreach_ask")
        couple = self.families("marriage")
        self.assertEqual(couple.wish, "ceremony")
        self.assertEqual(couple.people_text, "Bùi Văn An – Đinh Thị Hòa")
        self.assertEqual(couple.member_ids.mapped("may_contact"), [True, True])
        self.assertEqual(couple.member_ids.mapped("may_photo"), [False, False])
        self.receive_another_couple()
        self.tour("gan-dan", "cqtt_outreach_ceremony")
        ceremony = couple.guest_ids.event_id
        self.assertEqual((ceremony.state, len(ceremony.guest_ids)), ("planned", 2))
        self.check_papers(ceremony)
        self.assertEqual(self.counted("outreach.ceremony"), 0)
        ceremony.write(
            {"starts_at": "2026-01-05 02:00:00", "ends_at": "2026-01-05 03:00:00"}
        )
        self.tour(f"gan-dan/{ceremony.id}", "cqtt_outreach_held")
        self.assertEqual(self.counted("outreach.ceremony"), 1)
        self.assertEqual(self.counted("outreach.marriage_handed"), 2)
        self.assertEqual(self.counted("outreach.marriage_reached"), 2)

    def check_papers(self, ceremony):
        reports = self.env["ir.actions.report"].with_user(self.officer)
        for name in PAPERS:
            pdf, _kind = reports._render_qweb_pdf(
                f"cqtt_outreach.{name}_report", ceremony.ids
            )
            self.assertIn("Bùi Văn An – Đinh Thị Hòa", " ".join(read_pages(pdf)))

    def test_family_declines(self):
        self.make_death_procedure()
        self.tour("tiep-nhan", "cqtt_outreach_decline")
        family = self.families("death")
        self.assertEqual(family.state, "declined")
        self.assertFalse(family.guest_ids or family.letter_ids)
        self.assertEqual(family.dossier_id.state, "received")

    def make_death_procedure(self):
        procedure = self.env["cqtt.procedure"].create(
            {
                "name": "Đăng ký khai tử (thử)",
                "code": "9.000001",
                "field_id": self.env["cqtt.field"].search([], limit=1).id,
            }
        )
        version = self.env["cqtt.procedure.version"].create(
            {
                "procedure_id": procedure.id,
                "valid_from": "2025-07-01",
                "life_event": "death",
                "needs_signature": False,
                "limit_ids": [Command.create({"amount": 1, "unit": "working_day"})],
                "step_ids": [Command.create({"name": "Thụ lý", "role": "officer"})],
            }
        )
        version.with_user(SUPERUSER_ID).perform("put_in_force")
