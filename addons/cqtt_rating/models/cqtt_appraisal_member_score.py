from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..campaign import TeamRule
from . import member_sql
from .exact_floats import POINTS

TEAM_RULES = [
    (TeamRule.AGREED.value, "The team agrees, any member fills it in"),
    (TeamRule.AVERAGE.value, "Members score on their own, their average stands"),
    (TeamRule.HEAD.value, "Members score on their own, the head decides"),
]


class CqttAppraisalMemberScore(models.Model):
    """Points that one member of a team gives for one criterion, on his own.

    Nobody else sees them until all have scored or the head opens them. They are given
    on the sheet, and the database refuses those of somebody with an interest.
    """

    _name = "cqtt.appraisal.member.score"
    _description = "Score of a Team Member"
    _order = "appraisal_id, line_id, id"
    _rec_name = "line_id"
    _allow_sudo_commands = False

    line_id = fields.Many2one(
        "cqtt.appraisal.line",
        string="Criterion",
        required=True,
        index=True,
        ondelete="restrict",
    )
    appraisal_id = fields.Many2one(
        related="line_id.appraisal_id", store=True, precompute=True, index=True
    )
    unit_id = fields.Many2one(
        related="line_id.unit_id",
        store=True,
        precompute=True,
        index=True,
        string="Commune",
    )
    user_id = fields.Many2one(
        "res.users", string="Member", required=True, index=True, ondelete="restrict"
    )
    points = fields.Float(digits=POINTS, aggregator=None)
    is_given = fields.Boolean(string="Given", help="0 points may be given, too.")
    note = fields.Char()

    _member_uniq = models.Constraint(
        "UNIQUE(line_id, user_id)", "This member has scored the criterion already."
    )
    _points_count = models.Constraint("CHECK(points >= 0)", "Points are not negative.")

    def init(self):
        self.env.cr.execute(member_sql.GUARD)
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self._words_on_the_sheet())

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self._words_on_the_sheet())

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self._words_on_the_sheet())

    def _words_on_the_sheet(self):
        return self.env._("Members score on the sheet, each in the own name.")

    @api.model
    def _give(self, line, values):
        """Keep what the user gives for a line; its caller has checked that he may."""
        found = self.search(
            [("line_id", "=", line.id), ("user_id", "=", self.env.uid)], limit=1
        )
        # the database compares with the state it knows
        line.appraisal_id.flush_recordset()
        # past the refusals above: the sheet is the way
        if found:
            super(CqttAppraisalMemberScore, found.sudo()).write(values)
        else:
            own = {"line_id": line.id, "user_id": self.env.uid}
            found = super(CqttAppraisalMemberScore, self.sudo()).create(
                [{**own, **values}]
            )
        found.flush_recordset()
        return found

    def _take_back(self):
        """Let the points stand as not given, so that they are given anew."""
        # past the refusals above: the appraisal has begun again
        result = super().write({"is_given": False})
        self.flush_recordset()
        return result


class CqttCampaign(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign"

    team_rule = fields.Selection(
        TEAM_RULES,
        string="Points of a team",
        required=True,
        default=TeamRule.AGREED.value,
    )
