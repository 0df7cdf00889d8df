from odoo import api, fields, models
from odoo.exceptions import AccessError

from odoo.addons.cqtt_base import triggers
from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Entry

from .rating_levels import BY_CODE, SELECTION, UNHAPPY


class CqttDossierRating(models.Model):
    """What a citizen says of how a dossier was dealt with: once, and never changed.

    It does not say of which dossier, nor at what hour, to anybody who reads it: the
    rated person should not recognise who said it. Who is unhappy is answered, see
    ``cqtt.dossier.followup``.
    """

    _name = "cqtt.dossier.rating"
    _inherit = ["cqtt.fact.source", "cqtt.scoped.mixin"]
    _description = "Rating of a Dossier"
    _order = "rated_on desc, level, id"
    _rec_name = "level"
    _log_access = False
    _allow_sudo_commands = False

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, ondelete="restrict", groups=fields.NO_ACCESS
    )
    field_id = fields.Many2one("cqtt.field", required=True, ondelete="restrict")
    channel_id = fields.Many2one("cqtt.channel", required=True, ondelete="restrict")
    level = fields.Selection(SELECTION, required=True)
    score = fields.Integer(
        compute="_compute_score", store=True, precompute=True, aggregator="avg"
    )
    reason_ids = fields.Many2many("cqtt.dossier.rating.reason", string="Reasons")
    comment = fields.Text(help="As the citizen wrote it.")
    rated_on = fields.Date(
        string="Month",
        required=True,
        default=lambda self: today().replace(day=1),
        help="The first day of the month in which it was given.",
    )

    _dossier_uniq = models.UniqueIndex(
        "(dossier_id)", "This dossier has been rated already."
    )

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()

    @api.depends("level")
    def _compute_score(self):
        for rating in self:
            rating.score = BY_CODE[rating.level].score if rating.level else 0

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("What a citizen has said stays as it is."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("What a citizen has said is never deleted."))

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {
            "field_id": self.field_id.id,
            "channel_id": self.channel_id.id,
            "is_nobodys": True,
        }

    @api.model
    def _counting_steps(self):
        """Yield what books facts, as the screens call it, and the measures' codes."""
        yield self.env._("Rating"), [level.measure for level in BY_CODE.values()]

    @api.model
    def _rate(self, dossier, level, reasons, comment):
        """Keep what a citizen says; the caller has seen the secret of his receipt.

        :param level: a code of ``LEVELS``
        """
        # sudo: the holder of the receipt has no account
        rating = self.sudo().create(
            {
                "dossier_id": dossier.id,
                "unit_id": dossier.unit_id.id,
                "field_id": dossier.field_id.id,
                "channel_id": dossier.channel_id.id,
                "level": level,
                "reason_ids": [(6, 0, reasons.ids)],
                "comment": comment,
            }
        )
        entry = Entry(BY_CODE[level].measure, 1)
        self.env["cqtt.fact"].sudo()._book(rating, [entry])
        if level == UNHAPPY:
            self.env["cqtt.dossier.followup"]._open(rating)
        return rating
