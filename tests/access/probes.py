"""How a row of each model is made at a position, and what a user would change in it.

A probe has ``positions`` (those the model knows), ``values(position, user)`` for a new
row, and ``change``, values that ``write`` is tried with. ``make`` makes the row that is
read, written and deleted; it is ``create`` where nothing else is said.
"""

from datetime import date, datetime, timedelta
from itertools import count

from matrix import POSITIONS

from odoo.fields import Domain

from odoo.addons.cqtt_ledger.booking import Row

BY_UNIT = tuple(p for p in POSITIONS if p not in ("own", "assigned"))


class Probe:
    """Rows of a model that belongs to a unit by its field ``unit_id``."""

    model = ""
    positions = BY_UNIT
    change = {"name": "Khác"}
    _numbers = count(1)

    def __init__(self, world):
        self.world = world
        self.env = world.env

    def unit(self, position):
        return self.world.unit_at[position]

    def values(self, position, user):
        name = f"Thử {next(self._numbers)}"
        return {"name": name, "unit_id": self.unit(position).id}

    def make(self, position, user):
        return self.env[self.model].create(self.values(position, user))

    def make_room(self, row):
        """Take away what would stand in the way of a new row at the same place."""


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


class CatalogueProbe(Probe):
    """Rows that belong to no unit."""

    prefix = "thu_"

    def values(self, position, user):
        number = next(self._numbers)
        return {"name": f"Thử {number}", "code": f"{self.prefix}{number}"}


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


class PrintLayoutProbe(Probe):
    model = "cqtt.print.layout"
    change = {"place_name": "Khác"}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id}

    def make_room(self, row):
        row.sudo().unlink()  # a unit has one letterhead


class DocumentKindProbe(CatalogueProbe):
    model = "cqtt.document.kind"


class DocumentTemplateProbe(CatalogueProbe):
    model = "cqtt.document.template"

    def values(self, position, user):
        kind = self.env.ref("cqtt_document.cqtt_document_kind_bao_cao")
        return super().values(position, user) | {"kind_id": kind.id}


class DocumentTemplateVersionProbe(CatalogueProbe):
    model = "cqtt.document.template.version"
    change = {"body": "Khác"}

    def values(self, position, user):
        template = DocumentTemplateProbe(self.world).make(position, user)
        return {"template_id": template.id, "body": "{{ho_ten}}"}


class DocumentTemplateFieldProbe(CatalogueProbe):
    model = "cqtt.document.template.field"
    change = {"label": "Khác"}

    def values(self, position, user):
        version = DocumentTemplateVersionProbe(self.world).make(position, user)
        return {"version_id": version.id, "name": "ho_ten", "label": "Họ tên"}


class SignerProbe(Probe):
    model = "cqtt.signer"
    change = {"post": "Khác"}

    def values(self, position, user):
        staff = StaffProbe(self.world).make(position, user)
        unit = self.unit(position)
        return {"unit_id": unit.id, "staff_id": staff.id, "post": "Chủ tịch"}


class DocumentProbe(Probe):
    """A paper that is not signed yet."""

    model = "cqtt.document"
    change = {"office": "Khác"}

    def values(self, position, user):
        template = self.env.ref("cqtt_document.cqtt_document_template_bao_cao")
        return {"unit_id": self.unit(position).id, "template_id": template.id}


class DocumentValueProbe(Probe):
    model = "cqtt.document.value"
    change = {"value": "Khác"}

    def values(self, position, user):
        paper = DocumentProbe(self.world).make(position, user)
        line = paper.value_ids[:1]
        values = {"document_id": paper.id, "field_id": line.field_id.id}
        line.unlink()  # a field is filled in once
        return values


class RequestCountProbe(CatalogueProbe):
    model = "cqtt.request.count"
    change = {"tries": 2}

    def values(self, position, user):
        begin = datetime(2026, 1, 1) + timedelta(minutes=next(self._numbers))
        return {"key": "thu", "begin": begin, "seconds": 60, "tries": 1}


class CalendarProbe(Probe):
    model = "cqtt.calendar"

    def make_room(self, row):
        row.sudo().unlink()  # a unit has one calendar at a time


class SessionProbe(Probe):
    model = "cqtt.session"
    change = {"time_to": 12.0}

    def calendar(self, position):
        place = Domain("unit_id", "=", self.unit(position).id)
        calendars = self.env["cqtt.calendar"]
        return calendars.search(place) or CalendarProbe(self.world).make(position, None)

    def values(self, position, user):
        return {
            "calendar_id": self.calendar(position).id,
            "weekday": "6",
            "time_from": 8.0,
            "time_to": 11.0,
        }

    def make_room(self, row):
        row.sudo().unlink()  # two sessions do not overlap


class CalendarExceptionProbe(SessionProbe):
    model = "cqtt.calendar.exception"
    change = {"name": "Khác"}

    def values(self, position, user):
        return {
            "calendar_id": self.calendar(position).id,
            "date": date(2027, 1, 1) + timedelta(days=next(self._numbers)),
            "name": "Nghỉ thử",
            "kind": "off",
        }


class MeasureProbe(CatalogueProbe):
    model = "cqtt.measure"

    def values(self, position, user):
        return {
            "name": "Thử",
            "code": f"thu.so_{next(self._numbers)}",
            "kind": "flow",
            "unit_of_count": "hồ sơ",
        }


class PeriodProbe(CatalogueProbe):
    model = "cqtt.period"

    def values(self, position, user):
        return {
            "name": f"Kỳ {next(self._numbers)}",
            "kind": "free",
            "date_from": "2026-01-15",
            "date_to": "2026-04-14",
        }


class FactProbe(Probe):
    model = "cqtt.fact"
    change = {"quantity": 2}

    def values(self, position, user):
        return {
            "measure_id": self.env["cqtt.measure"].search([], limit=1).id,
            "unit_id": self.unit(position).id,
            "date": "2026-01-01",
            "at": "2026-01-01 03:00:00",
            "booked_at": "2026-01-01 03:00:00",
            "quantity": 1,
            "user_id": user.id,
            "model": "cqtt.unit",
            "res_id": self.unit(position).id,
        }

    def make(self, position, user):
        values = self.values(position, user)
        values["at"] = datetime(2026, 1, 1, 3)
        values["source"] = values.pop("model"), values.pop("res_id")
        for name in ("date", "booked_at"):
            values.pop(name)
        return self.env["cqtt.fact"]._insert([Row(**values)])


class FactDayProbe(FactProbe):
    """Nobody makes a roll-up but the job, which does so past the ORM."""

    model = "cqtt.fact.day"
    change = {"quantity": 2}

    def values(self, position, user):
        values = FactProbe.values(self, position, user)
        names = ("measure_id", "unit_id", "date", "quantity")
        return {name: values[name] for name in names}

    def make(self, position, user):
        values = self.values(position, user)
        field = FieldProbe(self.world).make(position, user)  # each row of its own key
        table = self.env[self.model]._table
        self.env.cr.execute(
            f"""INSERT INTO {table} (measure_id, unit_id, date, field_id, quantity)
                VALUES (%s, %s, %s, %s, %s) RETURNING id""",
            [
                *(values[name] for name in ("measure_id", "unit_id", "date")),
                field.id,
                values["quantity"],
            ],
        )
        return self.env[self.model].browse(self.env.cr.fetchone()[0])


class FactMonthProbe(FactDayProbe):
    model = "cqtt.fact.month"


class FactYearProbe(FactDayProbe):
    model = "cqtt.fact.year"


class FactWatermarkProbe(CatalogueProbe):
    """There is one row, whoever looks."""

    model = "cqtt.fact.watermark"
    change = {"fact_id": 1}

    def values(self, position, user):
        return {"fact_id": 1}

    def make(self, position, user):
        return self.env[self.model].search([])


class IndicatorProbe(CatalogueProbe):
    model = "cqtt.indicator"
    prefix = "thu.chi_so_"

    def values(self, position, user):
        measure = MeasureProbe(self.world).make(position, user)
        return super().values(position, user) | {
            "display": "count",
            "numerator_ids": [(0, 0, {"measure_id": measure.id})],
        }


class IndicatorTermProbe(CatalogueProbe):
    model = "cqtt.indicator.term"
    change = {"sign": "-1"}

    def values(self, position, user):
        return {
            "indicator_id": IndicatorProbe(self.world).make(position, user).id,
            "measure_id": MeasureProbe(self.world).make(position, user).id,
        }


class IndexSchemeProbe(CatalogueProbe):
    model = "cqtt.index.scheme"


class IndexGroupProbe(CatalogueProbe):
    model = "cqtt.index.group"

    def values(self, position, user):
        scheme = IndexSchemeProbe(self.world).make(position, user)
        return {"name": "Thử", "number": "I", "scheme_id": scheme.id}


class IndexItemProbe(CatalogueProbe):
    model = "cqtt.index.item"

    def values(self, position, user):
        return {
            "name": "Thử",
            "number": "I.1",
            "maximum": 5,
            "group_id": IndexGroupProbe(self.world).make(position, user).id,
            "indicator_id": IndicatorProbe(self.world).make(position, user).id,
        }


class IndexGradeProbe(CatalogueProbe):
    model = "cqtt.index.grade"

    def values(self, position, user):
        scheme = IndexSchemeProbe(self.world).make(position, user)
        return {"name": "Thử", "minimum": 5, "scheme_id": scheme.id}


class ManualFigureProbe(Probe):
    """A figure that nobody has confirmed yet."""

    model = "cqtt.manual.figure"
    change = {"quantity": 6}

    def values(self, position, user):
        measure = self.env.ref("cqtt_ledger.cqtt_measure_index_decisions")
        return {
            "unit_id": self.unit(position).id,
            "measure_id": measure.id,
            "date": "2026-01-31",
            "quantity": 5,
        }


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


class DossierComponentProbe(Probe):
    model = "cqtt.dossier.component"

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {"dossier_id": dossier.id, "name": "Tờ khai"}


class DossierStepProbe(DossierComponentProbe):
    model = "cqtt.dossier.step"

    def values(self, position, user):
        return {
            **super().values(position, user),
            "role": "officer",
            "begun_at": "2026-01-01",
        }


class DossierSuspensionProbe(DossierStepProbe):
    model = "cqtt.dossier.suspension"
    change = {"kind": "pause"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {
            "dossier_id": dossier.id,
            "kind": "supplement",
            "begun_at": "2026-01-01",
        }


class DossierSupplementProbe(DossierStepProbe):
    model = "cqtt.dossier.supplement"
    change = {"number": "Khác"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {
            "dossier_id": dossier.id,
            "asked_at": "2026-01-01",
            "asker_id": self.env.uid,
            "reason": "Thiếu",
        }


class DossierSupplementLineProbe(DossierStepProbe):
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


class DossierDeliveryProbe(DossierStepProbe):
    model = "cqtt.dossier.delivery"
    change = {"note": "Khác"}

    def values(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        return {"dossier_id": dossier.id, "method": "post"}


class LinkedProcedureProbe(CatalogueProbe):
    model = "cqtt.linked.procedure"
    change = {"legal_basis": "Khác"}

    def values(self, position, user):
        lead = self.env.ref("cqtt_dossier.cqtt_procedure_birth")
        other = ProcedureProbe(self.world).make(position, user)
        return {"lead_id": lead.id, "procedure_id": other.id}


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


class DossierMetaProbe(DossierProbe):
    """The course of a dossier is read from the dossier."""

    model = "cqtt.dossier.meta"
    change = {"code": "Khác"}

    def make(self, position, user):
        dossier = DossierProbe(self.world).make(position, user)
        self.env.flush_all()
        return self.env[self.model].browse(dossier.id)


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


def all_probes(world):
    """Return a probe for each model that has one, by the model's name."""
    found, classes = {}, [Probe]
    while classes:
        for cls in classes.pop().__subclasses__():
            classes.append(cls)
            if cls.model:
                found[cls.model] = cls(world)
    return found
