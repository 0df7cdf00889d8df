from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from . import interest_sql
from .cqtt_board_item import VOTES


class CqttBallot(models.Model):
    """One vote: the voter's own until the count is closed, and never changed then.

    The database refuses votes outside the time of voting, votes of who has an interest,
    and to remove any.
    """

    _name = "cqtt.ballot"
    _description = "Ballot"
    _order = "item_id, id"
    _rec_name = "item_id"
    _allow_sudo_commands = False

    item_id = fields.Many2one(
        "cqtt.board.item", required=True, index=True, ondelete="restrict"
    )
    session_id = fields.Many2one(
        related="item_id.session_id", store=True, precompute=True, index=True
    )
    session_state = fields.Selection(related="session_id.state", string="Session is")
    unit_id = fields.Many2one(
        related="item_id.unit_id", store=True, precompute=True, string="Commune"
    )
    voter_id = fields.Many2one(
        "res.users",
        required=True,
        index=True,
        readonly=True,
        ondelete="restrict",
        default=lambda self: self.env.user,
    )
    vote = fields.Selection(VOTES, required=True)

    _voter_uniq = models.Constraint(
        "UNIQUE(item_id, voter_id)", "Everybody has one vote."
    )

    def init(self):
        self.env.cr.execute(interest_sql.GUARD_BALLOT)
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            item = self.env["cqtt.board.item"].browse(vals.get("item_id"))
            voter = vals.get("voter_id", self.env.uid)
            self._check_vote(item, self.env["res.users"].browse(voter))
        # the database looks at the session too
        self.env.flush_all()
        return super().create(vals_list)

    def write(self, vals):
        if set(vals) != {"vote"}:
            raise AccessError(self.env._("A ballot changes its vote, nothing else."))
        for ballot in self:
            self._check_vote(ballot.item_id, ballot.voter_id)
        self.env.flush_all()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A ballot is never deleted."))

    @api.model
    def _check_vote(self, item, voter):
        session = item.session_id
        if voter != self.env.user:
            raise AccessError(self.env._("Everybody votes for himself."))
        if session.state != "voting":
            raise UserError(self.env._("There is no vote at the moment."))
        if voter not in session.member_ids:
            raise AccessError(self.env._("Members who are present vote."))
        interests = self.env["cqtt.rating.interest"]
        if closed := interests._conflict(voter, item.unit_id, bars_cluster=True):
            raise AccessError(closed)
