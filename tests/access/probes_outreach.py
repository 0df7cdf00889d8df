"""Probes of outreach: kinds, families, and events that are not planned yet."""

from datetime import datetime

from probes import CatalogueProbe, Probe
from probes_document import DocumentProbe
from probes_person import PersonProbe


class OutreachKindProbe(CatalogueProbe):
    model = "cqtt.outreach.kind"


class OutreachKindTaskProbe(CatalogueProbe):
    model = "cqtt.outreach.kind.task"

    def values(self, position, user):
        kind = OutreachKindProbe(self.world).make(position, user)
        return {"kind_id": kind.id, "name": "Hoa"}


class OutreachHallProbe(Probe):
    model = "cqtt.outreach.hall"


class OutreachFamilyProbe(Probe):
    model = "cqtt.outreach.family"
    change = {"wish_note": "Khác"}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id}


class OutreachPersonProbe(Probe):
    model = "cqtt.outreach.person"
    change = {"role": "relative"}

    def values(self, position, user):
        return {
            "family_id": OutreachFamilyProbe(self.world).make(position, user).id,
            "person_id": PersonProbe(self.world).make(position, user).id,
        }


class OutreachEventProbe(Probe):
    model = "cqtt.outreach.event"

    def values(self, position, user):
        kind = self.env.ref("cqtt_outreach.cqtt_outreach_kind_doi_thoai")
        return {**super().values(position, user), "kind_id": kind.id}


class OutreachTaskProbe(Probe):
    """A line of an event of its own."""

    model = "cqtt.outreach.task"

    def values(self, position, user):
        event = OutreachEventProbe(self.world).make(position, user)
        return {"event_id": event.id, "name": "Hoa"}


class OutreachGiftProbe(OutreachTaskProbe):
    model = "cqtt.outreach.gift"


class OutreachPointProbe(OutreachTaskProbe):
    model = "cqtt.outreach.point"
    change = {"attended": 3}

    def values(self, position, user):
        event = OutreachEventProbe(self.world).make(position, user)
        return {"event_id": event.id, "place": "Tổ 1"}


class OutreachGuestProbe(OutreachPointProbe):
    model = "cqtt.outreach.guest"
    change = {"presence": "came"}

    def values(self, position, user):
        event = OutreachEventProbe(self.world).make(position, user)
        family = OutreachFamilyProbe(self.world).make(position, user)
        return {"event_id": event.id, "family_id": family.id}


class LetterProbe(Probe):
    """A letter on another occasion than a life event."""

    model = "cqtt.letter"
    change = {"tracking": "Khác"}

    def values(self, position, user):
        family = OutreachFamilyProbe(self.world).make(position, user)
        person = PersonProbe(self.world).make(position, user)
        family.member_ids = [(0, 0, {"person_id": person.id, "is_contact": True})]
        return {
            "family_id": family.id,
            "kind_id": OutreachKindProbe(self.world).make(position, user).id,
            "document_id": DocumentProbe(self.world).make(position, user).id,
        }


class OutreachQuestionProbe(OutreachTaskProbe):
    model = "cqtt.outreach.question"


class OutreachPhotoProbe(OutreachTaskProbe):
    model = "cqtt.outreach.photo"
    change = {"caption": "Khác"}
    #: one green point
    image = (
        b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAA"
        b"AADElEQVR4nGNgaGAAAAEEAIFw9selAAAAAElFTkSuQmCC"
    )

    def values(self, position, user):
        event = OutreachEventProbe(self.world).make(position, user)
        return {"event_id": event.id, "image": self.image}


class OutreachDisposalProbe(Probe):
    model = "cqtt.outreach.disposal"
    change = {"families": 2}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id, "at": datetime(2026, 1, 1)}
