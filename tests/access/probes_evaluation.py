"""Probes of the evaluation of staff: drafts of schemes, planned rounds, own parts."""

from probes import BY_UNIT, CatalogueProbe, Probe
from probes_base import StaffProbe


class EvaluationSchemeProbe(CatalogueProbe):
    model = "cqtt.evaluation.scheme"

    def values(self, position, user):
        return {"name": f"Thử {next(self._numbers)}", "valid_from": "2031-01-01"}


class EvaluationPartProbe(CatalogueProbe):
    model = "cqtt.evaluation.part"

    def values(self, position, user):
        scheme = EvaluationSchemeProbe(self.world).make(position, user)
        values = super().values(position, user)
        return {**values, "scheme_id": scheme.id, "maximum": 10}


class EvaluationCriterionProbe(CatalogueProbe):
    model = "cqtt.evaluation.criterion"

    def values(self, position, user):
        part = EvaluationPartProbe(self.world).make(position, user)
        values = super().values(position, user)
        return {**values, "part_id": part.id, "maximum": 10}


class EvaluationGradeProbe(CatalogueProbe):
    model = "cqtt.evaluation.grade"

    def values(self, position, user):
        scheme = EvaluationSchemeProbe(self.world).make(position, user)
        values = super().values(position, user)
        return {**values, "scheme_id": scheme.id, "low": 0, "high": 10}


class EvaluationOverrideProbe(CatalogueProbe):
    model = "cqtt.evaluation.override"

    def values(self, position, user):
        scheme = EvaluationSchemeProbe(self.world).make(position, user)
        return {**super().values(position, user), "scheme_id": scheme.id}


class EvaluationRoundProbe(Probe):
    model = "cqtt.evaluation.round"
    change = {"is_outstanding": False}

    def values(self, position, user):
        number = next(self._numbers)
        period = self.env["cqtt.period"].create(
            {"kind": "month", "year": 2100 + number // 12, "number": number % 12 + 1}
        )
        return {"unit_id": self.unit(position).id, "period_id": period.id}


class EvaluationProbe(Probe):
    """Sheets of ordinary staff; the user's own is about him."""

    model = "cqtt.evaluation"
    positions = ("own", *BY_UNIT)
    change = {"self_note": "Khác"}

    def values(self, position, user):
        opened = EvaluationRoundProbe(self.world).make(position, user)
        staff = StaffProbe(self.world).make(position, user)
        scheme = self.env.ref("cqtt_discipline.cqtt_evaluation_scheme_nd335")
        return {
            "round_id": opened.id,
            "unit_id": opened.unit_id.id,
            "staff_id": staff.id,
            "subject_user_id": user.id if position == "own" else False,
            "scheme_id": scheme.id,
        }


class EvaluationLineProbe(Probe):
    model = "cqtt.evaluation.line"
    positions = ("own", *BY_UNIT)
    change = {"self_points": 1}

    def values(self, position, user):
        sheet = EvaluationProbe(self.world).make(position, user)
        criterion = sheet.scheme_id.part_ids.criterion_ids[0]
        return {"evaluation_id": sheet.id, "criterion_id": criterion.id}


class PledgeTextProbe(CatalogueProbe):
    model = "cqtt.pledge.text"

    def values(self, position, user):
        name = f"Thử {next(self._numbers)}"
        return {"name": name, "valid_from": "2031-01-01", "body": "Một"}


class PledgeProbe(Probe):
    """Pledges to be signed; the user's own is one that he signs."""

    model = "cqtt.pledge"
    positions = ("own", *BY_UNIT)
    change = {"typed_name": "Khác"}

    def values(self, position, user):
        staff = StaffProbe(self.world).make(position, user)
        text = self.env.ref("cqtt_discipline.cqtt_pledge_text_person")
        return {
            "unit_id": staff.unit_id.id,
            "staff_id": staff.id,
            "signer_user_id": user.id if position == "own" else False,
            "text_id": text.id,
        }


class TrainingProbe(Probe):
    model = "cqtt.training"


class TrainingAttendanceProbe(Probe):
    model = "cqtt.training.attendance"
    change = {"hours": 8}

    def values(self, position, user):
        course = TrainingProbe(self.world).make(position, user)
        staff = StaffProbe(self.world).make(position, user)
        return {"training_id": course.id, "staff_id": staff.id}


class DisciplineMeasureProbe(CatalogueProbe):
    model = "cqtt.discipline.measure"


class DisciplinePolicyProbe(CatalogueProbe):
    model = "cqtt.discipline.policy"

    def values(self, position, user):
        return {"name": f"Thử {next(self._numbers)}", "valid_from": "2031-01-01"}


class DisciplineCaseProbe(Probe):
    """Drafts about ordinary staff."""

    model = "cqtt.discipline.case"
    change = {"violation": "Khác"}

    def values(self, position, user):
        staff = StaffProbe(self.world).make(position, user)
        return {
            "unit_id": staff.unit_id.id,
            "staff_id": staff.id,
            "violation": "Thử",
            "violated_on": "2030-01-01",
        }


class DisciplineHearingProbe(Probe):
    """Explanations asked for; the user's own is asked of him."""

    model = "cqtt.discipline.hearing"
    positions = ("own", *BY_UNIT)
    change = {"answer": "Khác"}

    def values(self, position, user):
        case = DisciplineCaseProbe(self.world).make(position, user)
        return {
            "case_id": case.id,
            "unit_id": case.unit_id.id,
            "subject_user_id": user.id if position == "own" else False,
            "question": "Thử",
            "answer_due_on": "2099-01-01",
        }


class DisciplineBallotProbe(Probe):
    model = "cqtt.discipline.ballot"
    change = {"case_id": False}

    def values(self, position, user):
        case = DisciplineCaseProbe(self.world).make(position, user)
        measure = self.env.ref("cqtt_discipline.cqtt_discipline_measure_warn")
        return {"case_id": case.id, "measure_id": measure.id}
