from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from odoo.addons.cqtt_base.clock import today

from . import interest_sql


class CqttRatingInterest(models.Model):
    """Somebody who judges communes declares an interest in one of them.

    What is known of where a person works needs no declaration. The declaration bars
    him from team scores, board scores and ballots on the commune; the database refuses
    them too.
    """

    _name = "cqtt.rating.interest"
    _description = "Declared Interest"
    _order = "date_from desc, id desc"
    _allow_sudo_commands = False

    user_id = fields.Many2one(
        "res.users",
        string="Person",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env.user,
        domain=[("share", "=", False)],
    )
    unit_id = fields.Many2one(
        "cqtt.unit",
        string="Commune",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("level", "=", "commune")],
    )
    kind = fields.Selection(
        [
            ("lives", "Lives there"),
            ("worked", "Worked there"),
            ("family", "Family works there"),
            ("other", "Other interest"),
        ],
        required=True,
        default="lives",
    )
    note = fields.Char()
    date_from = fields.Date(
        string="First day", required=True, default=lambda self: today()
    )
    date_to = fields.Date(string="Last day", help="Empty: until further notice.")

    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "The last day lies before the first."
    )

    def init(self):
        self.env.cr.execute(interest_sql.CONFLICT)
        return super().init()

    @api.depends("user_id.name", "unit_id.name")
    def _compute_display_name(self):
        for interest in self:
            # sudo: who declares it has a name
            names = interest.user_id.sudo().name or "", interest.unit_id.name or ""
            interest.display_name = " – ".join(names)

    @api.model_create_multi
    def create(self, vals_list):
        interests = super().create(vals_list)
        own = interests.filtered(lambda each: each.user_id == self.env.user)
        may_for_others = self.env.su or self.env.user._holds_role("province_admin")
        if interests - own and not may_for_others:
            raise AccessError(self.env._("Everybody declares his own interests."))
        return interests

    @api.model
    def _conflict(self, user, unit, bars_cluster=False):
        """Return why a person may not judge a commune, in words, or nothing."""
        for name in ("cqtt.rating.interest", "cqtt.staff", "cqtt.role.grant"):
            self.env[name].flush_model()
        self.env["cqtt.cluster.member"].flush_model()
        [(why,)] = self.env.execute_query(
            SQL(
                "SELECT cqtt_rating_conflict(%s, %s, %s)",
                user.id,
                unit.id,
                bars_cluster,
            )
        )
        words = {
            "works": self.env._("%(user)s works for %(unit)s and does not judge it."),
            "declared": self.env._(
                "%(user)s has declared an interest in %(unit)s and does not judge it."
            ),
            "cluster": self.env._(
                "%(unit)s belongs to the cluster of %(user)s, who does not judge it."
            ),
        }
        # sudo: names are public
        values = {"user": user.sudo().name, "unit": unit.sudo().name}
        return words[why] % values if why else ""
