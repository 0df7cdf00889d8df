from odoo.api import SUPERUSER_ID
from odoo.fields import Command

from odoo.addons.cqtt_dossier.tests.common import DossierCommon, local


class OutreachCommon(DossierCommon):
    """Two people who host, a hall, and a procedure that announces deaths."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.host, cls.other_host = cls.env["cqtt.staff"].create(
            [
                {"name": name, "post": post, "unit_id": cls.home_commune.id}
                for name, post in (
                    ("Hà Văn Chủ", "Chủ tịch"),
                    ("Lê Thị Phó", "Phó Chủ tịch"),
                )
            ]
        )
        cls.hall = cls.env["cqtt.outreach.hall"].create(
            {"name": "Hội trường", "unit_id": cls.home_commune.id, "seats": 80}
        )
        cls.death = cls.make_death_procedure()
        cls.Event = cls.env["cqtt.outreach.event"].with_user(cls.officer)
        cls.Family = cls.env["cqtt.outreach.family"].with_user(cls.officer)
        cls.kinds = {
            kind.code: kind for kind in cls.env["cqtt.outreach.kind"].search([])
        }

    @classmethod
    def make_death_procedure(cls):
        procedure = cls.env["cqtt.procedure"].create(
            {
                "name": "Đăng ký khai tử (thử)",
                "code": "9.000001",
                "field_id": cls.birth.field_id.id,
            }
        )
        version = cls.env["cqtt.procedure.version"].create(
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
        return procedure

    def family_of(self, dossier):
        return dossier.sudo(False).family_ids

    def agree(self, person, code="visit", kind="given"):
        """Record that somebody agrees to a purpose."""
        purpose = self.env["cqtt.consent.purpose"]._of(code)
        return (
            self.env["cqtt.consent"]
            .with_user(self.officer)
            .create(
                {
                    "person_id": person.id,
                    "purpose_id": purpose.id,
                    "kind": kind,
                    "channel_id": self.direct.id,
                }
            )
        )

    def finish(self, dossier):
        """Carry a dossier of the officer to its end."""
        dossier.perform("claim")
        while not dossier._why_not(dossier._get_transition("pass_on")):
            dossier.perform("pass_on")
        if dossier._is_to_sign():
            dossier.with_user(self.leader).perform("sign")
        if not dossier.holder_id:
            dossier.perform("claim")
        dossier.perform("finish")

    def plan(self, event, text="2026-03-05 09:00", **values):
        """Plan an event at a local time, hosted in the hall."""
        event.write(
            {
                "starts_at": self.moment(text),
                "host_id": self.host.id,
                "hall_id": self.hall.id,
                **values,
            }
        )
        event.perform("plan")

    @staticmethod
    def moment(text):
        return local(text).replace(tzinfo=None)

    def counted(self, *codes, unit=None):
        """Return what the ledger has counted at the commune, by code."""
        facts = self.env["cqtt.fact"].search(
            [("unit_id", "=", (unit or self.home_commune).id)]
        )
        counts = dict.fromkeys(codes, 0)
        for fact in facts:
            code = fact.measure_id.code
            if code in counts:
                counts[code] += fact.quantity
        return tuple(counts[code] for code in codes)
