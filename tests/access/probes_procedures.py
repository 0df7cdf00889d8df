"""Probes of the catalogue of procedures and of the provincial system's export."""

from probes import CatalogueProbe, Probe
from probes_catalogue import (
    ProcedureComponentProbe,
    ProcedureProbe,
    ProcedureVersionProbe,
)
from probes_counter import DossierImportProbe


class ProcedureResultProbe(ProcedureComponentProbe):
    model = "cqtt.procedure.result"


class ProcedureOfferProbe(Probe):
    model = "cqtt.procedure.offer"
    change = {"date_to": "2030-12-31"}

    def values(self, position, user):
        procedure = ProcedureProbe(self.world).make(position, user)
        return {"unit_id": self.unit(position).id, "procedure_id": procedure.id}


class ProcedurePromiseProbe(Probe):
    model = "cqtt.procedure.promise"
    change = {"amount": 2}

    def values(self, position, user):
        version = ProcedureVersionProbe(self.world).make(position, user)
        self.env["cqtt.procedure.limit"].create({"version_id": version.id, "amount": 5})
        return {
            "unit_id": self.unit(position).id,
            "version_id": version.id,
            "decision": "1/TB",
        }


class DossierSyncProbe(DossierImportProbe):
    model = "cqtt.dossier.sync"


class DossierSyncProblemProbe(DossierImportProbe):
    model = "cqtt.dossier.sync.problem"
    change = {"text": "Khác"}

    def values(self, position, user):
        record = DossierSyncProbe(self.world).make(position, user)
        return {"unit_id": record.unit_id.id, "import_id": record.id, "text": "Sai"}


class DossierSyncConflictProbe(DossierImportProbe):
    model = "cqtt.dossier.sync.conflict"
    change = {"request_uuid": "khac"}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id}


class DossierSyncMappingProbe(CatalogueProbe):
    model = "cqtt.dossier.sync.mapping"

    def values(self, position, user):
        province = self.env["cqtt.unit"].create(
            {"name": f"Tỉnh {next(self._numbers)}", "kind": "province"}
        )
        return {"province_id": province.id}

    @property
    def change(self):
        return self.values(None, None)


class DossierSyncColumnProbe(CatalogueProbe):
    model = "cqtt.dossier.sync.column"
    change = {"title": "Khác"}

    def values(self, position, user):
        mapping = DossierSyncMappingProbe(self.world).make(position, user)
        return {"mapping_id": mapping.id, "key": "code", "title": "Mã"}


class DossierSyncWordProbe(CatalogueProbe):
    model = "cqtt.dossier.sync.word"
    change = {"text": "Khác"}

    def values(self, position, user):
        mapping = DossierSyncMappingProbe(self.world).make(position, user)
        return {
            "mapping_id": mapping.id,
            "kind": "state",
            "text": "Xong",
            "state": "done",
        }


class FormSetProbe(CatalogueProbe):
    model = "cqtt.form.set"
    change = {"basis": "TT 2"}

    def values(self, position, user):
        name = f"Biểu mẫu {next(self._numbers)}"
        return {"name": name, "basis": "TT 1", "valid_from": "2030-01-01"}


class FormSetLineProbe(CatalogueProbe):
    """A form of a set that is still a draft."""

    model = "cqtt.form.set.line"
    change = {"number": "02"}

    def values(self, position, user):
        form_set = FormSetProbe(self.world).make(position, user)
        return {
            "version_id": form_set.id,
            "code": "receipt",
            "number": "01",
            "title": "GIẤY",
        }
