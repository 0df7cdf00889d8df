"""Probes of dossiers and of what makes their course."""

from probes import CatalogueProbe, Probe
from probes_person import PersonProbe


class DossierPolicyProbe(CatalogueProbe):
    model = "cqtt.dossier.policy"
    change = {"warn_hours": 4}

    def values(self, position, user):
        return {"decision": "1/QĐ", "date_from": "2030-01-01"}


class DossierProbe(Probe):
    """A dossier that is not received yet."""

    model = "cqtt.dossier"
    change = {"external_code": "Khác"}

    def values(self, position, user):
        procedure = self.env.ref("cqtt_dossier.cqtt_procedure_birth")
        return {
            "unit_id": self.unit(position).id,
            "receiving_unit_id": self.unit(position).id,
            "procedure_id": procedure.id,
            "field_id": procedure.field_id.id,
            "channel_id": self.env.ref("cqtt_base.cqtt_channel_direct").id,
            "owner_id": PersonProbe(self.world).make(position, user).id,
        }


class DossierLineProbe(Probe):
    """Something that belongs to one dossier, with values of its own."""

    line = {}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {"dossier_id": dossier.id, **self.line}


class DossierComponentProbe(DossierLineProbe):
    model = "cqtt.dossier.component"
    line = {"name": "Tờ khai"}


class DossierStepProbe(DossierLineProbe):
    model = "cqtt.dossier.step"
    line = {"name": "Tờ khai", "role": "officer", "begun_at": "2026-01-01"}


class DossierSuspensionProbe(DossierLineProbe):
    model = "cqtt.dossier.suspension"
    change = {"kind": "pause"}
    line = {"kind": "supplement", "begun_at": "2026-01-01"}


class DossierSupplementProbe(DossierLineProbe):
    model = "cqtt.dossier.supplement"
    change = {"number": "Khác"}
    line = {"asked_at": "2026-01-01", "reason": "Thiếu"}

    def values(self, position, user):
        return {**super().values(position, user), "asker_id": self.env.uid}


class DossierSupplementLineProbe(Probe):
    model = "cqtt.dossier.supplement.line"
    change = {"fault": "Khác"}

    def values(self, position, user):
        request = DossierSupplementProbe(self.world).make(position, user)
        return {"supplement_id": request.id, "name": "Tờ khai"}


class DossierExtensionProbe(Probe):
    """An apology for a dossier that is being worked on."""

    model = "cqtt.dossier.extension"
    change = {"reason": "Khác"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        dossier._write_behind_door(
            {
                "state": "processing",
                "is_history": True,
                "received_at": "2026-01-01",
                "due_at": "2026-01-09",
            }
        )
        return {"dossier_id": dossier.id, "new_due_at": "2030-01-01"}


class DossierDeliveryProbe(DossierLineProbe):
    model = "cqtt.dossier.delivery"
    change = {"note": "Khác"}
    line = {"method": "post"}


class DossierMetaProbe(DossierProbe):
    """The course of a dossier is read from the dossier."""

    model = "cqtt.dossier.meta"
    change = {"code": "Khác"}

    def make(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        self.env.flush_all()
        return self.env[self.model].browse(dossier.id)
