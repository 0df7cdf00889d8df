from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.cqtt_base.clock import today

from ..campaign import has_quorum
from .board_states import STATES, TRANSITIONS


class CqttBoardSession(models.Model):
    """The board meets: agenda, quorum, secret votes, a count that two members close."""

    _name = "cqtt.board.session"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Session of the Board"
    _order = "held_at desc, id desc"

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"counted_by_id", "closed_by_id", "closed_at"})
    _changeable_in = {"member_ids": ("draft",), "item_ids": ("draft",)}
    _frozen_states = ("voting", "counting", "closed")
    _frozen_columns = (
        "campaign_id",
        "chair_id",
        "secretary_id",
        "quorum",
        "tie",
        "held_at",
    )

    name = fields.Char(required=True)
    campaign_id = fields.Many2one(
        "cqtt.campaign", required=True, index=True, ondelete="restrict"
    )
    unit_id = fields.Many2one(
        related="campaign_id.unit_id", store=True, precompute=True, string="Province"
    )
    held_at = fields.Datetime(
        string="Held at", required=True, default=lambda self: fields.Datetime.now()
    )
    place = fields.Char()
    chair_id = fields.Many2one("res.users", required=True, ondelete="restrict")
    secretary_id = fields.Many2one("res.users", required=True, ondelete="restrict")
    member_ids = fields.Many2many(
        "res.users",
        "cqtt_board_session_member_rel",
        string="Members present",
        default=lambda self: self._board().ids,
    )
    board_size = fields.Integer(compute="_compute_board_size")
    quorum = fields.Integer(
        string="Quorum (%)", required=True, default=67, help="Of those who may vote."
    )
    tie = fields.Selection(
        [("rejected", "Not approved"), ("chair", "As the chair votes")],
        string="Equal votes",
        required=True,
        default="rejected",
    )
    item_ids = fields.One2many("cqtt.board.item", "session_id", string="Agenda")
    minutes = fields.Text(help="What was said, beside the votes.")
    counted_by_id = fields.Many2one(
        "res.users", string="Vote ended by", readonly=True, copy=False
    )
    closed_by_id = fields.Many2one(
        "res.users", string="Count closed by", readonly=True, copy=False
    )
    closed_at = fields.Datetime(string="Closed", readonly=True, copy=False)
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, copy=False, index=True
    )

    _two_members = models.Constraint(
        "CHECK(closed_by_id != counted_by_id)",
        "A second member closes the count.",
    )
    _two_persons = models.Constraint(
        "CHECK(chair_id != secretary_id)", "Chair and secretary are two persons."
    )
    _quorum_counts = models.Constraint(
        "CHECK(quorum BETWEEN 1 AND 100)", "A quorum lies between 1 and 100 percent."
    )

    def _board(self):
        """Return who is a member of the board today."""
        grants = self.env["cqtt.role.grant"].sudo()
        in_force = [("role", "=", "board"), ("date_from", "<=", today())]
        found = grants.search(in_force)
        return found.filtered(lambda grant: grant.status == "in_force").user_id

    @api.depends("member_ids")
    def _compute_board_size(self):
        size = len(self._board())
        for session in self:
            session.board_size = size

    @api.constrains("chair_id", "secretary_id", "member_ids")
    def _check_members(self):
        board = self._board()
        for session in self:
            everyone = session.member_ids | session.chair_id | session.secretary_id
            for user in everyone - board:
                raise ValidationError(
                    # sudo: a name is all that is shown
                    self.env._("%s is no member of the board.", user.sudo().name)
                )

    def action_fill_agenda(self):
        """Put all appraisals on the agenda that lie before the board."""
        self.check_access("write")
        for session in self:
            waiting = self.env["cqtt.appraisal"].search(
                [
                    ("campaign_id", "=", session.campaign_id.id),
                    ("state", "=", "committee"),
                    ("id", "not in", session.item_ids.appraisal_id.ids),
                ]
            )
            session.item_ids = [
                fields.Command.create({"appraisal_id": appraisal.id})
                for appraisal in waiting
            ]
        return True

    # Guards

    def _why_not_start(self):
        if not self.item_ids:
            return self.env._("The agenda is empty.")
        missing = (self.chair_id | self.secretary_id) - self.member_ids
        if missing:
            # sudo: a name is all that is shown
            return self.env._("%s has to be present.", missing[0].sudo().name)
        if not has_quorum(self.board_size, len(self.member_ids), self.quorum):
            return self.env._(
                "%(there)s of %(all)s members are present: %(quorum)s %% are needed.",
                there=len(self.member_ids),
                all=self.board_size,
                quorum=self.quorum,
            )
        for appraisal in self.item_ids.appraisal_id:
            if appraisal.state != "committee":
                return self.env._(
                    "“%s” does not lie before the board.", appraisal.display_name
                )
            if lacking := appraisal._why_not_reasons("board"):
                return f"{appraisal.display_name}: {lacking}"
        return ""

    def _why_not_count(self):
        if self.env.user not in self.member_ids:
            return self.env._("Members who are present end the vote.")
        return ""

    def _why_not_close(self):
        if self.env.user not in self.member_ids:
            return self.env._("Members who are present close the count.")
        if self.env.user == self.counted_by_id:
            return self.env._(
                "You have ended the vote yourself: a second member closes the count."
            )
        return ""

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "count":
            values["counted_by_id"] = self.env.uid
        elif transition.verb == "close":
            values |= {
                "closed_by_id": self.env.uid,
                "closed_at": fields.Datetime.now(),
            }
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "close":
            self.item_ids._count()
        return result
