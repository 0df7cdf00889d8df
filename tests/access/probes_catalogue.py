"""Probes of procedures and their versions."""

from probes import CatalogueProbe


class ProcedureProbe(CatalogueProbe):
    model = "cqtt.procedure"

    def values(self, position, user):
        field = self.env["cqtt.field"].search([], limit=1)
        return super().values(position, user) | {"field_id": field.id}


class ProcedureVersionProbe(CatalogueProbe):
    model = "cqtt.procedure.version"
    change = {"decision": "2/QĐ"}

    def values(self, position, user):
        procedure = ProcedureProbe(self.world).make(position, user)
        return {"procedure_id": procedure.id, "valid_from": "2026-01-01"}


class ProcedureLimitProbe(CatalogueProbe):
    """A line of a version that is still a draft."""

    model = "cqtt.procedure.limit"
    change = {"amount": 2}

    def values(self, position, user):
        version = ProcedureVersionProbe(self.world).make(position, user)
        return {"version_id": version.id}


class ProcedureComponentProbe(ProcedureLimitProbe):
    model = "cqtt.procedure.component"
    change = {"name": "Khác"}

    def values(self, position, user):
        return {**super().values(position, user), "name": "Tờ khai"}


class ProcedureStepProbe(ProcedureComponentProbe):
    model = "cqtt.procedure.step"


class LinkedProcedureProbe(CatalogueProbe):
    model = "cqtt.linked.procedure"
    change = {"legal_basis": "Khác"}

    def values(self, position, user):
        lead = self.env.ref("cqtt_dossier.cqtt_procedure_birth")
        other = ProcedureProbe(self.world).make(position, user)
        return {"lead_id": lead.id, "procedure_id": other.id}
