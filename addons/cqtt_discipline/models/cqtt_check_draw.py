from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.cqtt_base.clock import today

from ..draw import Candidate, Ticket, new_seed, verify, weight
from .draw_states import PLANNERS, STATES, TRANSITIONS


class CqttCheckDraw(models.Model):
    """A drawing of units for surprise checks that nobody can steer or foresee.

    All communes of the place are candidates. Their weights and a seed that the server
    makes are hashed, and the hash is journalled before anybody is drawn. When the last
    drawn check has begun the seed is published, and anybody can hash and draw again.
    """

    _name = "cqtt.check.draw"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Draw of Surprise Checks"
    _order = "month desc, id desc"

    _transitions = TRANSITIONS
    _protected_fields = frozenset({"seed", "commitment", "published_seed"})
    _settled_fields = frozenset(
        {"unit_id", "request_uuid", "cluster_id", "level", "month"}
    )
    _frozen_states = ("committed", "drawn", "revealed")
    _frozen_columns = ("unit_id", "cluster_id", "level", "month", "count", "commitment")
    _deletable_states = ()

    unit_id = fields.Many2one(
        compute="_compute_unit_id",
        store=True,
        precompute=True,
        default=None,
    )
    level = fields.Selection(
        [("cluster", "Cluster"), ("province", "Province")],
        required=True,
        default=lambda self: self._default_level(),
    )
    cluster_id = fields.Many2one(
        "cqtt.cluster",
        index="btree_not_null",
        ondelete="restrict",
        default=lambda self: self._default_cluster_id(),
    )
    province_id = fields.Many2one(
        "cqtt.unit",
        domain=[("level", "=", "province")],
        ondelete="restrict",
        default=lambda self: self._default_province_id(),
    )
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

    @api.model
    def _default_level(self):
        user = self.env.user
        return "cluster" if user._holds_role("supervisor") else "province"

    @api.model
    def _default_cluster_id(self):
        clusters = self.env["cqtt.cluster"].search(
            [("role_grant_ids.user_id", "=", self.env.uid)]
        )
        return clusters if len(clusters) == 1 else False

    @api.model
    def _default_province_id(self):
        provinces = self.env["cqtt.unit"].search([("level", "=", "province")], limit=2)
        return provinces if len(provinces) == 1 else False

    @api.depends("cluster_id", "province_id", "level")
    def _compute_unit_id(self):
        for draw in self:
            of_cluster = draw.level == "cluster" and draw.cluster_id.province_id
            draw.unit_id = of_cluster or draw.province_id

    @api.depends("cluster_id", "month")
    def _compute_display_name(self):
        for draw in self:
            place = draw.cluster_id.name or draw.unit_id.name or ""
            month = draw.month and f"{draw.month:%m/%Y}"
            draw.display_name = " – ".join(filter(None, (place, month)))

    @api.depends("state")
    @api.depends_context("lang")
    def _compute_verdict(self):
        for draw in self:
            draw.ticket = draw.verdict = False
            if draw.state == "revealed":
                found = draw._verify()
                draw.ticket = draw._ticket(draw.published_seed).text
                draw.verdict = (
                    self.env._("Hash and result are right.")
                    if found.is_right
                    else self.env._("NOT what was committed to: have it looked into.")
                )

    def verify(self):
        """Recompute a revealed draw.

        :return: whether the hash, and whether the result, are what they should be
        :raise UserError: the seed is not published yet
        """
        self.ensure_one()
        self.check_access("read")
        if self.state != "revealed":
            raise UserError(
                self.env._("The seed is published when the last check has begun.")
            )
        found = self._verify()
        return {"is_committed": found.is_committed, "is_drawn": found.is_drawn}

    def _verify(self):
        drawn = self.candidate_ids.filtered("place").sorted("place").mapped("key")
        return verify(self._ticket(self.published_seed), self._journalled(), drawn)

    def _journalled(self):
        """Return the hash as it stands in the journal, which nobody can change."""
        # sudo: whoever may read a draw may read its course
        lines = self.env["cqtt.journal"].sudo()
        line = lines.search(
            [
                ("model", "=", self._name),
                ("res_id", "=", self.id),
                ("verb", "=", "commit"),
            ],
            limit=1,
        )
        return line.reason or ""

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

    # Guards and verbs

    def _why_not_role(self, transition):
        """Draws of a cluster belong to its supervisors, those of the province to its
        administrators."""
        if self.env.su or transition.is_internal:
            return super()._why_not_role(transition)
        mine = self._filtered_access("write")
        if mine and self.env.user._holds_role(PLANNERS[self.level]):
            return ""
        return self.env._(
            "This draw is for: %s.", self._role_labels({PLANNERS[self.level]})
        )

    def _why_not_commit(self):
        communes = self._communes()
        if not communes:
            return self.env._("No commune belongs to this place today.")
        if self.count > len(communes):
            return self.env._("There are only %s communes to draw.", len(communes))
        if not self.checklist_ids:
            return self.env._("Choose at least one checklist.")
        return ""

    def _communes(self):
        place = self.cluster_id if self.level == "cluster" else self.unit_id
        ids = self.env["cqtt.ledger"]._units_of(place, today())
        # sudo: which communes there are, everybody may know
        units = self.env["cqtt.unit"].sudo().browse(ids)
        return units.filtered(lambda u: u.level == "commune" and u.is_in_force)

    def _perform(self, transition, values=None, reason=None, **click):
        if transition.verb != "commit":
            return super()._perform(transition, values=values, reason=reason, **click)
        self.ensure_one()
        if closed := self._why_not(transition):
            raise UserError(closed)
        self._freeze()
        seed = new_seed()
        commitment = self._ticket(seed).commitment
        return super()._perform(
            transition,
            values={"seed": seed, "commitment": commitment},
            reason=commitment,
            **click,
        )

    def _freeze(self):
        """Write down what each commune weighs today."""
        coefficients = self.env["cqtt.check.policy"]._of()._coefficients()
        # sudo: the draw is the planner's; nobody enters candidates by hand
        candidates = self.env["cqtt.check.draw.candidate"].sudo()
        for unit, signs in candidates._signs_of(self._communes()).items():
            candidates.create(
                {
                    "draw_id": self.id,
                    "commune_id": unit.id,
                    "key": f"{unit.id} {unit.name}",
                    "weight": weight(signs, coefficients),
                    "signs": candidates._text_of(signs),
                }
            )

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "reveal":
            values["published_seed"] = self.sudo().seed
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "draw":
            for draw in self:
                draw._plan_checks()
        return result

    def _plan_checks(self):
        """Make a check of each commune that the seed says."""
        # sudo: the seed is read by the program alone
        order = self._ticket(self.sudo().seed).drawn
        by_key = {one.key: one for one in self.sudo().candidate_ids}
        for place, key in enumerate(order, 1):
            by_key[key].place = place
            check = self.env["cqtt.check"].create(
                {
                    "unit_id": by_key[key].commune_id.id,
                    "kind": "surprise",
                    "level": self.level,
                    "planned_on": max(self.month, today()),
                    "checklist_ids": [Command.set(self.checklist_ids.ids)],
                }
            )
            check._write_uncounted({"draw_id": self.id})

    @api.model
    def _since(self, policy):
        return today() - relativedelta(months=policy.draw_months)

    def _reveal_if_begun(self):
        """Publish the seed once the last drawn check has begun."""
        for draw in self:
            begun = draw.check_ids.filtered_domain(Domain("begun_at", "!=", False))
            if draw.state == "drawn" and begun == draw.check_ids:
                draw._perform(draw._get_transition("reveal"))
