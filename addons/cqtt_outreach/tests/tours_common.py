from odoo.api import SUPERUSER_ID
from odoo.fields import Command

from odoo.addons.cqtt_base.tests.tours_common import CommuneTours


class ToursCommon(CommuneTours):
    """A commune with an officer at the counter and a chair who hosts and signs."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.new_worker("test_tour_officer", "officer")
        cls.leader = cls.new_worker("test_tour_leader", "leader")
        here = {"unit_id": cls.commune.id}
        cls.chair = cls.env["cqtt.staff"].create(
            {
                "name": "Hà Văn Chủ",
                "post": "Chủ tịch",
                "user_id": cls.leader.id,
                "date_from": "2020-01-01",
                **here,
            }
        )
        cls.env["cqtt.signer"].create(
            {
                "staff_id": cls.chair.id,
                "collective": "Ủy ban nhân dân",
                "date_from": "2020-01-01",
                **here,
            }
        )
        cls.env["cqtt.outreach.hall"].create({"name": "Hội trường UBND", **here})
        cls.family = cls.env["cqtt.outreach.family"]

    def families(self, event):
        return self.family.search(
            [("unit_id", "=", self.commune.id), ("life_event", "=", event)]
        )

    def counted(self, *codes):
        facts = self.env["cqtt.fact"].search([("unit_id", "=", self.commune.id)])
        counts = dict.fromkeys(codes, 0)
        for fact in facts.filtered(lambda fact: fact.measure_id.code in counts):
            counts[fact.measure_id.code] += fact.quantity
        return tuple(counts.values())

    def finish(self, dossier):
        """Carry a dossier to its end, as the officer and the chair do."""
        dossier = dossier.with_user(self.officer)
        dossier.perform("claim")
        while not dossier.why_not("pass_on"):
            dossier.perform("pass_on")
        dossier.with_user(self.leader).perform("sign")
        if not dossier.holder_id:
            dossier.perform("claim")
        dossier.perform("finish")

    def make_visit(self):
        """Return a visit that is planned for this moment, to somebody who agreed."""
        person = self.env["cqtt.person"].create(
            {
                "name": "Quách Thị Mận",
                "birth_year": 1947,
                "address": "Số 7",
                "unit_id": self.commune.id,
            }
        )
        purpose = self.env["cqtt.consent.purpose"]._of("visit")
        self.env["cqtt.consent"].create(
            {"person_id": person.id, "purpose_id": purpose.id}
        )
        family = self.family.create(
            {
                "unit_id": self.commune.id,
                "member_ids": [
                    Command.create({"person_id": person.id, "is_contact": True})
                ],
            }
        )
        visit = self.env["cqtt.outreach.event"].create(
            {
                "kind_id": self.env.ref("cqtt_outreach.cqtt_outreach_kind_tham_ho").id,
                "unit_id": self.commune.id,
                "starts_at": "2099-01-05 02:00:00",
                "host_id": self.chair.id,
                "guest_ids": [Command.create({"family_id": family.id})],
            }
        )
        visit.with_user(self.officer).perform("plan")
        visit.starts_at = self.env.cr.now().replace(microsecond=0)
        return visit

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
