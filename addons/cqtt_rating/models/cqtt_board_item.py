from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..campaign import Outcome, Tie, count_votes

VOTES = [("approve", "For"), ("reject", "Against"), ("abstain", "Abstention")]


class CqttBoardItem(models.Model):
    """One commune on the agenda, and what the vote on it came to."""

    _name = "cqtt.board.item"
    _inherit = "cqtt.part.mixin"
    _description = "Item of the Agenda"
    _order = "session_id, sequence, id"
    _rec_name = "appraisal_id"

    _line_of = "session_id"

    session_id = fields.Many2one(
        "cqtt.board.session", required=True, index=True, ondelete="cascade"
    )
    session_state = fields.Selection(related="session_id.state", string="Session is")
    sequence = fields.Integer(default=10)
    appraisal_id = fields.Many2one(
        "cqtt.appraisal",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('campaign_id', '=', parent.campaign_id),"
        " ('state', '=', 'committee')]",
    )
    unit_id = fields.Many2one(related="appraisal_id.unit_id", store=True, index=True)
    star = fields.Integer(
        string="Star by final points", compute="_compute_star", aggregator=None
    )
    ballot_ids = fields.One2many("cqtt.ballot", "item_id")
    my_vote = fields.Selection(VOTES, compute="_compute_my_vote")
    barred = fields.Char(string="You do not vote", compute="_compute_my_vote")
    cast = fields.Integer(string="Votes cast", compute="_compute_cast")
    eligible = fields.Integer(string="May vote", readonly=True, aggregator=None)
    approving = fields.Integer(string="For", readonly=True, aggregator=None)
    rejecting = fields.Integer(string="Against", readonly=True, aggregator=None)
    abstaining = fields.Integer(string="Abstentions", readonly=True, aggregator=None)
    outcome = fields.Selection(
        [
            (Outcome.APPROVED.value, "Approved"),
            (Outcome.REJECTED.value, "Not approved"),
            (Outcome.NO_QUORUM.value, "Too few votes"),
        ],
        readonly=True,
    )

    _appraisal_uniq = models.Constraint(
        "UNIQUE(session_id, appraisal_id)", "The commune is on the agenda already."
    )

    @api.depends("appraisal_id.board_total", "appraisal_id.team_total")
    def _compute_star(self):
        for item in self:
            item.star = item.appraisal_id._appraised().star

    @api.depends("ballot_ids.vote")
    @api.depends_context("uid")
    def _compute_my_vote(self):
        # sudo: of the ballots only the reader's own
        ballots = self.env["cqtt.ballot"].sudo()
        own = ballots.search(
            [("item_id", "in", self.ids), ("voter_id", "=", self.env.uid)]
        )
        mine = {ballot.item_id.id: ballot.vote for ballot in own}
        interests = self.env["cqtt.rating.interest"]
        for item in self:
            item.my_vote = mine.get(item.id)
            item.barred = interests._conflict(
                self.env.user, item.unit_id, bars_cluster=True
            )

    def _compute_cast(self):
        # sudo: how many have voted, not how
        ballots = self.env["cqtt.ballot"].sudo()
        counts = dict(
            ballots._read_group([("item_id", "in", self.ids)], ["item_id"], ["__count"])
        )
        for item in self:
            item.cast = counts.get(item, 0)

    def write(self, vals):
        if set(vals) - {"sequence", "appraisal_id"}:
            raise AccessError(self.env._("Votes are counted when the count is closed."))
        return super().write(vals)

    def _why_settled(self, whole):
        return self.env._("The vote has begun: agenda and members stay as they are.")

    def action_approve(self):
        """Vote for it."""
        return self._vote("approve")

    def action_reject(self):
        """Vote against it."""
        return self._vote("reject")

    def action_abstain(self):
        """Abstain."""
        return self._vote("abstain")

    def _vote(self, vote):
        """Cast the user's ballot, or change it while the vote lasts."""
        self.check_access("read")
        ballots = self.env["cqtt.ballot"]
        for item in self:
            own = ballots.search(
                [("item_id", "=", item.id), ("voter_id", "=", self.env.uid)]
            )
            if own:
                own.write({"vote": vote})
            else:
                ballots.create({"item_id": item.id, "vote": vote})
        return True

    def _count(self):
        """Count the ballots, write down what they came to, and propose."""
        for item in self:
            found = item._counted()
            values = {
                "eligible": found.eligible,
                "approving": found.approving,
                "rejecting": found.rejecting,
                "abstaining": found.abstaining,
                "outcome": found.outcome.value,
            }
            # sudo: the count is closed; nobody enters what it came to
            item.sudo()._write_settled(values)
            if found.outcome is not Outcome.NO_QUORUM:
                item.appraisal_id._propose()

    def _counted(self):
        session, interests = self.session_id, self.env["cqtt.rating.interest"]
        eligible = [
            user
            for user in session.member_ids
            if not interests._conflict(user, self.unit_id, bars_cluster=True)
        ]
        # sudo: the count is closed, ballots are no longer secret
        ballots = self.sudo().ballot_ids
        chair = ballots.filtered(lambda each: each.voter_id == session.chair_id)
        return count_votes(
            ballots.mapped("vote"),
            len(eligible),
            session.quorum,
            Tie(session.tie),
            chair.vote or "",
        )
