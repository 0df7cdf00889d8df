from contextlib import contextmanager
from datetime import datetime

from freezegun import freeze_time

from odoo.addons.cqtt_base.tests.common import CqttCommon
from odoo.addons.cqtt_worktime.local_time import to_utc


def local(text):
    """Return the UTC of a local time written as in ``2026-03-02 09:00``."""
    return to_utc(datetime.fromisoformat(text))


class DossierCommon(CqttCommon):
    """An officer, a manager and a leader of one commune, and the shipped procedures."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home_commune.agency_code = "H99.1.01"
        cls.other_commune.agency_code = "H99.1.02"
        users = cls.role_users
        cls.officer, cls.manager, cls.leader = (
            users[role] for role in ("officer", "manager", "leader")
        )
        cls.birth, cls.marriage, cls.copies = (
            cls.env.ref(f"cqtt_dossier.cqtt_procedure_{name}")
            for name in ("birth", "marriage", "copies")
        )
        cls.direct, cls.online, cls.post = (
            cls.env.ref(f"cqtt_base.cqtt_channel_{code}")
            for code in ("direct", "online", "post")
        )
        cls.Dossier = cls.env["cqtt.dossier"]

    @contextmanager
    def at(self, text):
        """Do something at a local time, written as in ``2026-03-02 09:00``."""
        self.env.flush_all()
        self.env.invalidate_all()
        with freeze_time(local(text)):
            yield

    def desk_values(self, procedure=None, **values):
        """Return what the desk sends of a citizen with all papers needed."""
        procedure = procedure or self.birth
        papers = procedure._in_force().component_ids
        return {
            "unit_id": self.home_commune.id,
            "procedure_id": procedure.id,
            "channel_id": self.direct.id,
            "owner": {"name": "Bùi Văn An", "birth_year": 1990},
            "papers": {
                str(paper.id): {"is_handed_in": True, "originals": paper.originals}
                for paper in papers
                if paper.is_required
            },
            **values,
        }

    def receive(self, procedure=None, user=None, **values):
        """Receive a dossier at the desk and return it, as the user sees it."""
        desk = self.Dossier.with_user(user or self.officer)
        received = desk.quick_receive(self.desk_values(procedure, **values))
        return desk.browse(received["id"])

    def facts(self, dossier, *codes):
        """Return measure codes and quantities that the ledger has of a dossier."""
        facts = self.env["cqtt.fact"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "in", dossier.ids)], order="id"
        )
        return [
            (fact.measure_id.code, fact.quantity)
            for fact in facts
            if not codes or fact.measure_id.code in codes
        ]
