"""Probes of a campaign: teams, interests, appraisals that have been appraised."""

from base64 import b64encode
from datetime import datetime

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
            "doc_date": "2025-06-01",
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
            "as_of": "2026-01-10 00:00:00",
            "date_from": "2025-01-01",
            "date_to": "2025-12-31",
        }

    def make(self, position, user):
        # nobody makes one but the closing hour, past the model's refusal
        seals = self.env[self.model]
        return BaseModel.create(seals, [self.values(position, user)])


class RatingObjectionProbe(Probe):
    """An objection to what a team has found; who objects is a leader of the commune."""

    model = "cqtt.rating.objection"
    change = {"answer": "Khác"}

    def values(self, position, user):
        appraisal = AppraisalProbe(self.world).make(position, user)
        appraisal.campaign_id.objection_days = 5
        appraisal._write_behind_door({"appraised_at": datetime.now()})
        return {"appraisal_id": appraisal.id, "claim": "Thử"}

    def make(self, position, user):
        leader = self.world.new_user(f"walk_objector_{next(self._numbers)}")
        self.world.new_grant(leader, "leader", unit_id=self.unit(position).id)
        objections = self.env[self.model].with_user(leader)
        made = objections.create(self.values(position, user)).with_env(self.env)
        self.name_team(made.appraisal_id, position)
        return made

    def name_team(self, appraisal, position):
        """Let the supervisor of the cluster be of the team."""
        team = self.env["cqtt.rating.team"].create(
            {
                "campaign_id": appraisal.campaign_id.id,
                "cluster_id": self.cluster(position).id,
            }
        )
        supervisor = self.world.users["supervisor"]
        if team.cluster_id == self.world.cluster:
            self.env["cqtt.rating.team.member"].create(
                {"team_id": team.id, "user_id": supervisor.id}
            )
        appraisal.team_id = team

    def cluster(self, position):
        members = self.env["cqtt.cluster.member"]
        return members.search(
            [("unit_id", "=", self.unit(position).id)], limit=1
        ).cluster_id


class RatingVisitProbe(Probe):
    model = "cqtt.rating.visit"
    change = {"findings": "Khác"}

    def values(self, position, user):
        return {"appraisal_id": AppraisalProbe(self.world).make(position, user).id}


class BoardSessionProbe(Probe):
    """A session in preparation, of two members of the board."""

    model = "cqtt.board.session"
    change = {"place": "Khác"}

    def values(self, position, user):
        chair, secretary = self.members()
        return {
            "name": "Phiên họp",
            "campaign_id": CampaignProbe(self.world).make(position, user).id,
            "chair_id": chair.id,
            "secretary_id": secretary.id,
            "member_ids": [(6, 0, [chair.id, secretary.id])],
        }

    def members(self):
        if not hasattr(self.world, "second_member"):
            self.world.second_member = self.world.new_user("walk_second_member")
            place = {"unit_id": self.world.province.id}
            self.world.new_grant(self.world.second_member, "board", **place)
        return self.world.users["board"], self.world.second_member


class BoardItemProbe(Probe):
    model = "cqtt.board.item"
    change = {"sequence": 5}

    def values(self, position, user):
        return {
            "session_id": BoardSessionProbe(self.world).make(position, user).id,
            "appraisal_id": AppraisalProbe(self.world).make(position, user).id,
        }


class BallotProbe(Probe):
    """Ballots of a vote that goes on: the board member's own, and another's."""

    model = "cqtt.ballot"
    positions = ("own", *BY_UNIT)
    change = {"vote": "reject"}

    def values(self, position, user):
        # where the user has no interest
        place = "other_cluster" if position == "own" else position
        item = BoardItemProbe(self.world).make(place, user)
        item.session_id._write_behind_door({"state": "voting"})
        is_own = position == "own"
        if is_own:  # who works for the commune has an interest
            staff = self.env["cqtt.staff"].search([("user_id", "=", user.id)])
            staff.user_id = False
        voter = user if is_own else self.world.second_member
        return {"item_id": item.id, "voter_id": voter.id, "vote": "approve"}

    def make(self, position, user):
        self.env.flush_all()
        values = self.values(position, user)
        self.env.flush_all()
        # as if the voter had cast it
        return BaseModel.create(self.env[self.model], [values])


class RecognitionDecisionProbe(Probe):
    model = "cqtt.recognition.decision"
    change = {"basis": "Khác"}

    def values(self, position, user):
        campaign = CampaignProbe(self.world).make(position, user)
        return {"campaign_id": campaign.id, "number": f"{next(self._numbers)}/QĐ"}


class RecognitionProbe(Probe):
    """A commune in a decision that is not signed yet."""

    model = "cqtt.recognition"
    change = {"reason": "Khác"}

    def values(self, position, user):
        return {
            "decision_id": RecognitionDecisionProbe(self.world).make(position, user).id,
            "appraisal_id": AppraisalProbe(self.world).make(position, user).id,
        }
