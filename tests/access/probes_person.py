"""Probes of citizens, of consents and of notices to them."""

from probes import CatalogueProbe, Probe


class PersonProbe(Probe):
    model = "cqtt.person"


class PersonAccessProbe(Probe):
    model = "cqtt.person.access"
    change = {"note": "Khác"}

    def values(self, position, user):
        return {
            "at": "2026-01-01",
            "user_id": user.id,
            "unit_id": self.unit(position).id,
            "kind": "search",
        }

    def make(self, position, user):
        access = self.env["cqtt.person.access"].with_user(user)
        return access._note("search", self.unit(position)).sudo(False)


class PersonBudgetProbe(CatalogueProbe):
    model = "cqtt.person.budget"
    change = {"hard_limit": 90}

    def values(self, position, user):
        return {"kind": "reveal", "hard_limit": 100}

    def make(self, position, user):
        return self.env[self.model].search([("kind", "=", "reveal")])


class PersonReasonProbe(CatalogueProbe):
    model = "cqtt.person.reason"

    def values(self, position, user):
        return {"name": "Thử"}


class ConsentPurposeProbe(CatalogueProbe):
    model = "cqtt.consent.purpose"


class ConsentWordingProbe(CatalogueProbe):
    model = "cqtt.consent.wording"
    change = {"text": "Khác"}

    def values(self, position, user):
        purpose = ConsentPurposeProbe(self.world).make(position, user)
        return {"purpose_id": purpose.id, "text": "Tôi đồng ý"}


class ConsentProbe(Probe):
    model = "cqtt.consent"
    change = {"kind": "withdrawn"}

    def values(self, position, user):
        wording = ConsentWordingProbe(self.world).make(position, user)
        return {
            "person_id": PersonProbe(self.world).make(position, user).id,
            "purpose_id": wording.purpose_id.id,
            "wording_id": wording.id,
        }


class NoticeKindProbe(CatalogueProbe):
    model = "cqtt.notice.kind"
    prefix = "thu.tin_"

    def values(self, position, user):
        return {**super().values(position, user), "subject": "Thử", "text": "Thử"}


class NoticeProviderProbe(CatalogueProbe):
    model = "cqtt.notice.provider"

    def values(self, position, user):
        return {
            "name": f"Thử {next(self._numbers)}",
            "channel": "sms",
            "active": True,
        }


class NoticeProbe(Probe):
    model = "cqtt.notice"
    change = {"text": "Khác"}

    def values(self, position, user):
        person = PersonProbe(self.world).make(position, user)
        return {
            "key": f"thu/{next(self._numbers)}",
            "kind_id": NoticeKindProbe(self.world).make(position, user).id,
            "unit_id": person.unit_id.id,
            "person_id": person.id,
        }
