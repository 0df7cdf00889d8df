"""Probes of who and where: units, clusters, grants, journal, numbers."""

from datetime import date, timedelta

from matrix import POSITIONS
from probes import BY_UNIT, CatalogueProbe, Probe


class UnitProbe(Probe):
    model = "cqtt.unit"

    def values(self, position, user):
        return {
            "name": f"Xã {next(self._numbers)}",
            "kind": "commune",
            "parent_id": self.unit(position).parent_id.id,
        }


class UnitLinkProbe(Probe):
    model = "cqtt.unit.link"
    change = {"kind": "renamed"}

    def values(self, position, user):
        units = UnitProbe(self.world)
        return {
            "predecessor_id": units.make(position, user).id,
            "successor_id": units.make(position, user).id,
            "kind": "merged",
            "date": "2025-07-01",
        }


class ClusterProbe(Probe):
    model = "cqtt.cluster"

    def values(self, position, user):
        return {
            "name": f"Cụm {next(self._numbers)}",
            "kind": "supervision",
            "province_id": self.unit(position).province_id.id,
        }


class ClusterMemberProbe(Probe):
    model = "cqtt.cluster.member"
    change = {"date_to": "2030-12-31"}

    def values(self, position, user):
        cluster = ClusterProbe(self.world).make(position, user)
        unit = UnitProbe(self.world).make(position, user)
        return {"cluster_id": cluster.id, "unit_id": unit.id}


class RoleGrantProbe(Probe):
    """Rows are grants to somebody else; the user's own is one that he held long ago."""

    model = "cqtt.role.grant"
    positions = ("own", *BY_UNIT)
    change = {"date_to": "2030-12-31"}

    def values(self, position, user):
        login = f"walk_grantee_{next(self._numbers)}"
        return {
            "user_id": self.world.new_user(login).id,
            "role": "officer",
            "unit_id": self.unit(position).id,
        }

    def make(self, position, user):
        if position != "own":
            return super().make(position, user)
        ended = {"user_id": user.id, "date_from": "2019-01-01", "date_to": "2019-12-31"}
        values = self.values(position, user)
        return self.env[self.model].create(values | ended)


class StaffProbe(Probe):
    model = "cqtt.staff"


class ReceptionPointProbe(Probe):
    model = "cqtt.reception.point"


class CounterProbe(Probe):
    model = "cqtt.counter"

    def values(self, position, user):
        point = ReceptionPointProbe(self.world).make(position, user)
        return {"name": f"Quầy {next(self._numbers)}", "point_id": point.id}


class HamletProbe(Probe):
    model = "cqtt.hamlet"

    def values(self, position, user):
        return {**super().values(position, user), "kind": "village"}


class DeputyProbe(Probe):
    model = "cqtt.deputy"
    change = {"reason": "Khác"}

    def __init__(self, world):
        super().__init__(world)
        self.staff = {}

    def values(self, position, user):
        unit = self.unit(position)
        absent, deputy = self.staff.get(unit) or self._people(position)
        day = date(2030, 1, 1) + timedelta(days=next(self._numbers))
        return {
            "unit_id": unit.id,
            "absent_id": absent.id,
            "deputy_id": deputy.id,
            "date_from": day,
            "date_to": day,
        }

    def _people(self, position):
        people = [StaffProbe(self.world).make(position, None) for _n in range(2)]
        for staff, login in zip(people, ("nobody", "somebody"), strict=True):
            staff.user_id = self.world.users[login]
        return self.staff.setdefault(self.unit(position), people)


class FieldProbe(CatalogueProbe):
    model = "cqtt.field"
    prefix = "THU_"


class ChannelProbe(CatalogueProbe):
    model = "cqtt.channel"


class AccessCodeProbe(Probe):
    model = "cqtt.access.code"
    change = {"expires_at": "2030-12-31 00:00:00"}

    def values(self, position, user):
        return {
            "user_id": user.id,
            "fingerprint": "x",
            "expires_at": "2030-01-01 00:00:00",
        }


class JournalProbe(Probe):
    model = "cqtt.journal"
    change = {"reason": "Khác"}

    def values(self, position, user):
        return {
            "at": "2026-01-01",
            "user_id": user.id,
            "unit_id": self.unit(position).id,
            "model": "test.cqtt.paper",
            "res_id": 1,
            "verb": "receive",
        }

    def make(self, position, user):
        paper = PaperProbe(self.world).make(position, user)
        transition = paper._transitions.get("receive")
        return self.env["cqtt.journal"]._note(paper, transition, ["draft"])


class NumberProbe(Probe):
    model = "cqtt.number"
    change = {"serial": 999}

    def values(self, position, user):
        return {
            "series": "thử",
            "unit_id": self.unit(position).id,
            "period": "2026",
            "serial": next(self._numbers),
        }


class NumberPatternProbe(Probe):
    model = "cqtt.number.pattern"

    def values(self, position, user):
        return {
            "name": "Thử",
            "series": f"thử {next(self._numbers)}",
            "template": "{agency}-{yymmdd}-{serial:04}",
            "unit_id": self.unit(position).id,
        }


class PaperProbe(Probe):
    model = "test.cqtt.paper"
    positions = POSITIONS

    def values(self, position, user):
        handler = user.id if position == "assigned" else False
        return {**super().values(position, user), "handler_id": handler}
