from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today

from ..draw import Candidate, Ticket, verify
from .draw_states import STATES, TRANSITIONS


class CqttCheckDraw(models.Model):
    """A drawing of units for surprise checks that nobody can steer or foresee.

    All communes of the place are candidates. Their weights and a seed that the server
    makes are hashed, and the hash is journalled. Only then a witness from elsewhere
    gives a word, and seed and word together decide. When the last drawn check has begun
    the seed is published, and anybody can hash and draw again.
    """

    _name = "cqtt.check.draw"
    _inherit = ["cqtt.check.place.mixin"]
    _description = "Draw of Surprise Checks"
    _order = "month desc, id desc"

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {"seed", "commitment", "published_seed", "word", "witness_id"}
    )
    _settled_fields = frozenset(
        {"unit_id", "request_uuid", "cluster_id", "level", "month"}
    )
    _frozen_states = ("committed", "witnessed", "drawn", "revealed")
    _frozen_columns = ("unit_id", "cluster_id", "level", "month", "count", "commitment")
    _deletable_states = ()

    month = fields.Date(
        required=True,
        default=lambda self: today().replace(day=1),
        help="The month of the checks; each place draws once a month.",
    )
    count = fields.Integer(string="How many units", required=True, default=1)
    checklist_ids = fields.Many2many("cqtt.checklist", string="Checklists")
    candidate_ids = fields.One2many(
        "cqtt.check.draw.candidate", "draw_id", string="Candidates", readonly=True
    )
    check_ids = fields.One2many("cqtt.check", "draw_id", string="Checks", readonly=True)
    seed = fields.Char(
        string="Secret seed", readonly=True, copy=False, groups=fields.NO_ACCESS
    )
    commitment = fields.Char(string="Hash made known before", readonly=True, copy=False)
    word = fields.Char(string="Word of the witness", readonly=True, copy=False)
    witness_id = fields.Many2one(
        "res.users", readonly=True, copy=False, ondelete="restrict"
    )
    published_seed = fields.Char(string="Seed", readonly=True, copy=False)
    ticket = fields.Text(
        string="What was hashed",
        compute="_compute_verdict",
        help="SHA-256 of exactly this text is the hash made known before.",
    )
    verdict = fields.Char(string="Recomputed", compute="_compute_verdict")
    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, index=True
    )

    _count_positive = models.Constraint("CHECK(count >= 1)", "Draw at least one unit.")
    _once_a_month = models.UniqueIndex(
        "(level, COALESCE(cluster_id, 0), date_trunc('month', month::timestamp))",
        "There is a draw of this place in this month: it is not repeated.",
    )

    @api.depends("cluster_id", "month")
    def _compute_display_name(self):
        for draw in self:
            month = draw.month and f"{draw.month:%m/%Y}"
            draw.display_name = " – ".join(filter(None, (draw._place_name(), month)))

    @api.depends("state")
    @api.depends_context("lang")
    def _compute_verdict(self):
        for draw in self:
            draw.ticket = draw.verdict = False
            if draw.state == "revealed":
                found = draw._verify()
                draw.ticket = draw._ticket(draw.published_seed).text
                draw.verdict = (
                    self.env._("Hash, word and result are right.")
                    if found.is_right
                    else self.env._("NOT what was committed to: have it looked into.")
                )

    def verify(self):
        """Recompute a revealed draw.

        :return: whether the hash, the word of the witness, and the result are what they
            should be
        :raise UserError: the seed is not published yet
        """
        self.ensure_one()
        self.check_access("read")
        if self.state != "revealed":
            raise UserError(
                self.env._("The seed is published when the last check has begun.")
            )
        found = self._verify()
        return {
            "is_committed": found.is_committed,
            "is_witnessed": found.is_witnessed,
            "is_drawn": found.is_drawn,
        }

    def _verify(self):
        """Draw again from the journal, which nobody can change."""
        commit, witness = self._journalled("commit"), self._journalled("witness")
        drawn = self.candidate_ids.filtered("place").sorted("place").mapped("key")
        return verify(
            self._ticket(self.published_seed),
            commit.reason or "",
            witness.reason or "",
            drawn,
            is_other=witness.id > commit.id and witness.user_id != commit.user_id,
        )

    def _journalled(self, verb):
        # sudo: whoever may read a draw may read its course
        lines = self.env["cqtt.journal"].sudo()
        return lines.search(
            [
                ("model", "=", self._name),
                ("res_id", "=", self.id),
                ("verb", "=", verb),
            ],
            limit=1,
            order="id",
        )

    def _ticket(self, seed) -> Ticket:
        return Ticket(
            about=f"{self.level}/{self.cluster_id.id or self.unit_id.id}"
            f"/{self.month:%Y-%m}",
            seed=seed,
            candidates=tuple(
                Candidate(one.key, one.weight, one.signs) for one in self.candidate_ids
            ),
            count=self.count,
        )
