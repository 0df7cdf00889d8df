from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .limits import LIMIT_UNITS, as_limit, limit_text, never_longer


class CqttProcedurePromise(models.Model):
    """A shorter time limit that a commune promises than the law asks for."""

    _name = "cqtt.procedure.promise"
    _inherit = ["cqtt.cached.mixin", "cqtt.dated.mixin", "cqtt.scoped.mixin"]
    _description = "Shorter Limit of a Commune"
    _order = "version_id, unit_id, date_from desc, id desc"
    _owner_fields = ("unit_id", "version_id")

    version_id = fields.Many2one(
        "cqtt.procedure.version",
        string="Procedure",
        required=True,
        index=True,
        ondelete="cascade",
        domain=[("state", "=", "in_force")],
    )
    channel_id = fields.Many2one(
        "cqtt.channel", ondelete="restrict", help="Empty: all other ways."
    )
    amount = fields.Float(string="Limit", required=True, default=1.0, digits=(6, 2))
    unit = fields.Selection(
        LIMIT_UNITS, string="Counted in", required=True, default="working_day"
    )
    law_text = fields.Char(string="By law", compute="_compute_law_text")
    decision = fields.Char(
        string="Announced by", required=True, help="Number and date of the document."
    )

    _promise_uniq = models.UniqueIndex(
        "(version_id, unit_id, coalesce(channel_id, 0)) WHERE date_to IS NULL",
        "The unit promises a limit for this way of submitting already.",
    )
    _amount_positive = models.Constraint(
        "CHECK(amount > 0)", "A time limit is more than nothing."
    )

    @api.depends("version_id", "channel_id")
    def _compute_law_text(self):
        for promise in self:
            promise.law_text = "; ".join(
                dict.fromkeys(
                    limit_text(limit.amount, limit.unit)
                    for limit in promise._limits_by_law()
                )
            )

    @api.depends("version_id", "amount", "unit")
    def _compute_display_name(self):
        for promise in self:
            name = promise.version_id.procedure_id.display_name or ""
            limit = limit_text(promise.amount, promise.unit)
            promise.display_name = f"{name}: {limit}"

    @api.constrains("version_id", "channel_id", "amount", "unit")
    def _check_not_longer(self):
        for promise in self:
            mine = as_limit(promise.amount, promise.unit)
            for limit in promise._limits_by_law():
                if not never_longer(mine, as_limit(limit.amount, limit.unit)):
                    raise ValidationError(
                        promise.env._(
                            "%(promised)s can be longer than the law allows "
                            "(%(law)s): promise less, in the same unit.",
                            promised=limit_text(promise.amount, promise.unit),
                            law=limit_text(limit.amount, limit.unit),
                        )
                    )

    def _limits_by_law(self):
        """Return the limits that it makes shorter."""
        limits = self.version_id.limit_ids.filtered("unit")
        if not self.channel_id:
            return limits
        own = limits.filtered(lambda limit: limit.channel_id == self.channel_id)
        return own or limits.filtered(lambda limit: not limit.channel_id)
