"""Probes of tally sheets, equipment, their proofs, and scores of team members."""

from base64 import b64encode

from probes import CatalogueProbe, Probe
from probes_campaign import AppraisalLineProbe

from odoo.models import BaseModel


class SurveyQuestionProbe(CatalogueProbe):
    model = "cqtt.survey.question"

    def values(self, position, user):
        number = next(self._numbers)
        return {
            "code": f"survey.walk_{number}",
            "name": f"Hỏi {number}",
            "answers": "Có\nKhông",
        }


class SurveyTallyProbe(Probe):
    model = "cqtt.survey.tally"
    change = {"valid": 0}

    def values(self, position, user):
        question = SurveyQuestionProbe(self.world).make(position, user)
        return {"unit_id": self.unit(position).id, "question_id": question.id}


class EquipmentKindProbe(CatalogueProbe):
    model = "cqtt.equipment.kind"

    def values(self, position, user):
        measure = self.env.ref("cqtt_rating.cqtt_measure_equipment_office")
        return {
            "name": f"Loại {next(self._numbers)}",
            "unit_of_count": "cái",
            "measure_id": measure.id,
        }


class EquipmentItemProbe(Probe):
    model = "cqtt.equipment.item"
    change = {"note": "Khác"}

    def values(self, position, user):
        kind = EquipmentKindProbe(self.world).make(position, user)
        return {"unit_id": self.unit(position).id, "kind_id": kind.id}


class RatingProofProbe(Probe):
    model = "cqtt.rating.proof"
    change = {"doc_date": "2025-06-01"}

    def values(self, position, user):
        return {
            "item_id": EquipmentItemProbe(self.world).make(position, user).id,
            "name": "a.pdf",
            "file": b64encode(b"%PDF-1.4").decode(),
        }

    def make(self, position, user):
        officer = self.world.new_user(f"walk_keeper_{next(self._numbers)}")
        self.world.new_grant(officer, "officer", unit_id=self.unit(position).id)
        proofs = self.env[self.model].with_user(officer)
        return proofs.create(self.values(position, user)).with_env(self.env)


class AppraisalMemberScoreProbe(Probe):
    """A score that was opened."""

    model = "cqtt.appraisal.member.score"
    change = {"points": 0.5}

    def values(self, position, user):
        line = AppraisalLineProbe(self.world).make(position, user)
        member = self.world.new_user(f"walk_scorer_{next(self._numbers)}")
        return {"line_id": line.id, "user_id": member.id, "points": 1}

    def make(self, position, user):
        values = self.values(position, user)
        line = self.env["cqtt.appraisal.line"].browse(values["line_id"])
        appraisal = line.appraisal_id
        appraisal._write_behind_door({"state": "appraising"})
        self.env.flush_all()
        # nobody makes one but the sheet, past the model's refusal
        score = BaseModel.create(self.env[self.model], [values])
        self.env.flush_all()
        appraisal._write_behind_door(
            {"state": "appraised", "scores_opened_at": "2025-01-01 00:00:00"}
        )
        return score
