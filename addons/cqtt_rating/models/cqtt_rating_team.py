from odoo import api, fields, models
from odoo.exceptions import ValidationError


class CqttRatingTeam(models.Model):
    """Who appraises the communes of a cluster in a campaign, named by a decision."""

    _name = "cqtt.rating.team"
    _description = "Appraisal Team"
    _order = "campaign_id desc, cluster_id"

    campaign_id = fields.Many2one(
        "cqtt.campaign", required=True, index=True, ondelete="cascade"
    )
    cluster_id = fields.Many2one(
        "cqtt.cluster", required=True, index=True, ondelete="restrict"
    )
    decision_number = fields.Char(string="Named by")
    member_ids = fields.One2many("cqtt.rating.team.member", "team_id", string="Members")
    head_id = fields.Many2one("res.users", compute="_compute_head_id")
    appraisal_ids = fields.One2many("cqtt.appraisal", "team_id")

    _cluster_uniq = models.Constraint(
        "UNIQUE(campaign_id, cluster_id)", "This cluster has its team already."
    )

    @api.depends("member_ids.is_head")
    def _compute_head_id(self):
        for team in self:
            team.head_id = team.member_ids.filtered("is_head")[:1].user_id

    @api.depends("cluster_id.name", "campaign_id.name")
    def _compute_display_name(self):
        for team in self:
            team.display_name = self.env._("Team of %s", team.cluster_id.name or "")

    def _why_not(self, user, unit):
        """Return why a person does not appraise a commune for this team, or nothing."""
        # sudo: who is a member is public
        if user not in self.sudo().member_ids.user_id:
            return self.env._(
                "%(unit)s is appraised by the %(team)s: you are no member.",
                unit=unit.sudo().name,
                team=self.sudo().display_name,
            )
        return self.env["cqtt.rating.interest"]._conflict(user, unit)


class CqttRatingTeamMember(models.Model):
    """A person in an appraisal team; his interests keep him out of single communes."""

    _name = "cqtt.rating.team.member"
    _description = "Member of an Appraisal Team"
    _order = "team_id, is_head desc, id"
    _rec_name = "user_id"

    team_id = fields.Many2one(
        "cqtt.rating.team", required=True, index=True, ondelete="cascade"
    )
    user_id = fields.Many2one(
        "res.users",
        string="Person",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("share", "=", False)],
    )
    is_head = fields.Boolean(string="Head")
    excluded = fields.Char(
        string="Does not judge",
        compute="_compute_excluded",
        help="Communes in which the member has an interest.",
    )

    _user_uniq = models.Constraint(
        "UNIQUE(team_id, user_id)", "This person is in the team already."
    )
    _head_uniq = models.UniqueIndex(
        "(team_id) WHERE is_head IS TRUE", "A team has one head."
    )

    @api.depends("user_id", "team_id.cluster_id", "team_id.campaign_id.date_to")
    def _compute_excluded(self):
        interests = self.env["cqtt.rating.interest"].sudo()
        for member in self:
            team = member.team_id
            day = team.campaign_id.date_to
            communes = team.cluster_id._communes_on(day) if day else ()
            barred = [
                unit.name
                for unit in communes
                if member.user_id and interests._conflict(member.user_id, unit)
            ]
            member.excluded = ", ".join(barred)

    @api.constrains("user_id", "team_id")
    def _check_role(self):
        """Who appraises a cluster supervises it: that is how he sees its communes."""
        for member in self:
            # sudo: whether he holds the role, nothing else of him
            grants = member.user_id.sudo().role_grant_ids
            clusters = grants.filtered(
                lambda g: g.role == "supervisor" and g.status == "in_force"
            ).cluster_id
            if member.team_id.cluster_id not in clusters:
                raise ValidationError(
                    self.env._(
                        "%(user)s is no supervisor of %(cluster)s: grant the role "
                        "first, or choose somebody else.",
                        user=member.user_id.sudo().name,
                        cluster=member.team_id.cluster_id.name,
                    )
                )
