"""Probes of a campaign: teams, interests, appraisals that have been appraised."""

from base64 import b64encode

from probes import BY_UNIT, CatalogueProbe, Probe
from probes_rating import RatingSchemeProbe

from odoo.models import BaseModel


class CampaignProbe(Probe):
    model = "cqtt.campaign"

    def values(self, position, user):
        return {
            "name": f"Chấm sao {next(self._numbers)}",
            "year": 2031,
            "unit_id": self.unit(position).province_id.id,
            "scheme_id": self.scheme(user).id,
            "unit_ids": [(6, 0, self.unit(position).ids)],
        }

    def scheme(self, user):
        return RatingSchemeProbe(self.world).make("same_unit", user)


class RatingTeamProbe(Probe):
    model = "cqtt.rating.team"
    change = {"decision_number": "2/QĐ"}

    def values(self, position, user):
        cluster = self.env["cqtt.cluster.member"].search(
            [("unit_id", "=", self.unit(position).id)], limit=1
        )
        return {
            "campaign_id": CampaignProbe(self.world).make(position, user).id,
            "cluster_id": cluster.cluster_id.id,
        }


class RatingTeamMemberProbe(Probe):
    model = "cqtt.rating.team.member"
    change = {"is_head": True}

    def values(self, position, user):
        team = RatingTeamProbe(self.world).make(position, user)
        member = self.world.new_user(f"walk_member_{next(self._numbers)}")
        self.world.new_grant(member, "supervisor", cluster_id=team.cluster_id.id)
        return {"team_id": team.id, "user_id": member.id}


class RatingInterestProbe(Probe):
    """The user's own declaration, and those of somebody else."""

    model = "cqtt.rating.interest"
    positions = ("own", *BY_UNIT)
    change = {"note": "Khác"}

    def values(self, position, user):
        place = "same_unit" if position == "own" else position
        who = user if position == "own" else self.world.users["somebody"]
        return {"user_id": who.id, "unit_id": self.unit(place).id}


class AppraisalProbe(Probe):
    model = "cqtt.appraisal"
    change = {"previous_star": 5}

    def values(self, position, user):
        campaign = CampaignProbe(self.world).make(position, user)
        return {"campaign_id": campaign.id, "unit_id": self.unit(position).id}

    def make(self, position, user):
        appraisal = super().make(position, user)
        appraisal._write_behind_door({"state": "appraised"})
        return appraisal


class AppraisalLineProbe(Probe):
    model = "cqtt.appraisal.line"
    change = {"self_points": 1, "self_note": "Khác"}

    def values(self, position, user):
        appraisal = AppraisalProbe(self.world).make(position, user)
        criterion = self.env["cqtt.criterion"].create(
            {
                "scheme_id": appraisal.scheme_id.id,
                "code": f"T{next(self._numbers)}",
                "name": "Thử",
            }
        )
        return {
            "appraisal_id": appraisal.id,
            "campaign_id": appraisal.campaign_id.id,
            "unit_id": appraisal.unit_id.id,
            "criterion_id": criterion.id,
            "maximum": 1,
        }

    def make(self, position, user):
        values = self.values(position, user)
        campaign = self.env["cqtt.campaign"].browse(values["campaign_id"])
        campaign._make_lines()
        return campaign.appraisal_ids.line_ids


class SubmissionKindProbe(CatalogueProbe):
    model = "cqtt.submission.kind"


class AppraisalEvidenceProbe(Probe):
    """Evidence of an appraisal that the commune still works on."""

    model = "cqtt.appraisal.evidence"
    change = {"doc_number": "2"}

    def values(self, position, user):
        appraisal = super(AppraisalProbe, AppraisalProbe(self.world)).make(
            position, user
        )
        return {
            "appraisal_id": appraisal.id,
            "kind_id": SubmissionKindProbe(self.world).make(position, user).id,
            "name": "a.pdf",
            "file": b64encode(b"%PDF-1.4").decode(),
        }

    def make(self, position, user):
        admin = self.world.new_user(f"walk_leader_{next(self._numbers)}")
        self.world.new_grant(admin, "leader", unit_id=self.unit(position).id)
        evidence = (
            self.env[self.model].with_user(admin).create(self.values(position, user))
        )
        return evidence.with_env(self.env)


class RatingSealProbe(Probe):
    """A sealed figure of an appraisal that has been appraised."""

    model = "cqtt.rating.seal"
    change = {"points": 1}

    def values(self, position, user):
        line = AppraisalLineProbe(self.world).make(position, user)
        return {
            "line_id": line.id,
            "appraisal_id": line.appraisal_id.id,
            "unit_id": line.unit_id.id,
            "criterion_id": line.criterion_id.id,
        }

    def make(self, position, user):
        # nobody makes one but the closing hour, past the model's refusal
        seals = self.env[self.model]
        return BaseModel.create(seals, [self.values(position, user)])
