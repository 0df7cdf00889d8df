"""Probes of what happens around a dossier: visits, ratings, payments, imports."""

from probes import CatalogueProbe, Probe
from probes_dossier import DossierProbe


class DossierImportProbe(Probe):
    model = "cqtt.dossier.import"
    change = {"file_name": "khac.xlsx"}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id, "file_name": "thu.xlsx"}


class DossierImportProblemProbe(DossierImportProbe):
    model = "cqtt.dossier.import.problem"
    change = {"text": "Khác"}

    def values(self, position, user):
        record = DossierImportProbe(self.world).make(position, user)
        return {"unit_id": record.unit_id.id, "import_id": record.id, "text": "Sai"}


class DossierRatingProbe(Probe):
    """Citizens make them; nobody changes them."""

    model = "cqtt.dossier.rating"
    change = {"comment": "Khác"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {
            "unit_id": dossier.unit_id.id,
            "dossier_id": dossier.id,
            "field_id": dossier.field_id.id,
            "channel_id": dossier.channel_id.id,
            "level": "unhappy",
        }


class DossierVisitProbe(Probe):
    """An appointment at the home of a citizen of the unit."""

    model = "cqtt.dossier.visit"
    change = {"note": "Khác"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {
            "unit_id": dossier.unit_id.id,
            "person_id": dossier.owner_id.id,
            "planned_at": "2026-01-05 02:00:00",
        }


class DossierFollowupProbe(Probe):
    model = "cqtt.dossier.followup"
    change = {"answer": "Khác"}

    def values(self, position, user):
        rating = DossierRatingProbe(self.world).make(position, user)
        return {
            "unit_id": rating.unit_id.id,
            # sudo: the dossier may lie out of the reach of who tries
            "dossier_id": rating.sudo().dossier_id.id,
            "rating_id": rating.id,
        }


class DossierPaymentProbe(Probe):
    """The door makes them; nobody changes them."""

    model = "cqtt.dossier.payment"
    change = {"reason": "Khác"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {
            "dossier_id": dossier.id,
            "unit_id": dossier.unit_id.id,
            "number": f"{next(self._numbers)}/PT",
            "amount": 1000,
            "paid_at": "2026-01-05 02:00:00",
            "paid_on": "2026-01-05",
            "cashier_id": self.env.uid,
        }


class DossierBatchProbe(Probe):
    model = "cqtt.dossier.batch"
    change = {"unit_id": False}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id}


class DossierHandoverProbe(Probe):
    model = "cqtt.dossier.handover"
    change = {"number": "Khác"}

    def values(self, position, user):
        return {
            "unit_id": self.unit(position).id,
            "number": f"{next(self._numbers)}/GN",
            "handed_at": "2026-01-05 02:00:00",
            "giver_id": self.env.uid,
        }


class DossierRatingReasonProbe(CatalogueProbe):
    model = "cqtt.dossier.rating.reason"

    def values(self, position, user):
        return {"name": f"Thử {next(self._numbers)}"}
