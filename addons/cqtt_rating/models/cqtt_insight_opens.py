from fractions import Fraction

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.cqtt_base.kinds import Id

from .exact_floats import exact_of

#: lines that the machine and the commune have scored
COMPARED = (
    Domain("machine_at", "!=", False)
    & Domain("machine_is_absent", "=", False)
    & Domain("self_at", "!=", False)
)


class CqttInsight(models.AbstractModel):
    """What the means of an insight were computed of: the scores one by one."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign.insight"

    @api.readonly
    @api.model
    def open_team(self, campaign_id: Id, team_id: Id):
        """Return the action that lists the communes behind the means of a team.

        :raise UserError: there is no such campaign or team
        :raise AccessError: the campaign is not open to the reader
        """
        campaign = self._campaign(campaign_id)
        team = campaign.team_ids.filtered(lambda each: each.id == team_id)
        if not team:
            raise UserError(self.env._("There is no such figure."))
        scored = Domain("line_ids", "any", COMPARED & Domain("team_at", "!=", False))
        return self._list(
            "cqtt.appraisal",
            team.display_name,
            Domain("team_id", "=", team.id) & scored,
            "cqtt_rating.cqtt_appraisal_view_list_gaps",
        )

    @api.readonly
    @api.model
    def open_criterion(self, campaign_id: Id, criterion_id: Id, part: str = "all"):
        """Return the action that lists the scores behind the figures of a criterion.

        :param part: ``apart`` for those that want a reason, ``above`` for those that
            claim more than the machine gives
        :raise UserError: there is no such campaign or criterion
        :raise AccessError: the campaign is not open to the reader
        """
        campaign = self._campaign(campaign_id)
        lines = self.env["cqtt.appraisal.line"].search(
            Domain("campaign_id", "=", campaign.id)
            & Domain("criterion_id", "=", criterion_id)
            & COMPARED
        )
        if not lines:
            raise UserError(self.env._("There is no such figure."))
        gap = exact_of(campaign, "gap")
        if part == "apart":
            found = lines.filtered(lambda line: abs(line._self_gap()) > gap)
        elif part == "above":
            found = lines.filtered(lambda line: line._self_gap() > 0)
        else:
            found = lines
        return self._list(
            "cqtt.appraisal.line",
            lines.criterion_id.display_name,
            Domain("id", "in", found.ids),
            "cqtt_rating.cqtt_appraisal_line_view_list_gaps",
        )

    def _list(self, model, name, domain, view):
        return {
            "type": "ir.actions.act_window",
            "name": name,
            "res_model": model,
            "views": [(self.env.ref(view).id, "list"), (False, "form")],
            "domain": list(domain),
        }


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    self_gap = fields.Float(
        string="Self above machine", digits=(6, 2), compute="_compute_self_gap"
    )
    self_distance = fields.Float(
        string="Distance", digits=(6, 2), compute="_compute_self_gap"
    )

    @api.depends("machine_points", "machine_at", "self_points", "self_at")
    def _compute_self_gap(self):
        for line in self:
            gap = line._self_gap()
            line.self_gap = float(gap)
            line.self_distance = float(abs(gap))

    def action_why_machine(self):
        """Say why the machine gives its points; what is sealed opens its seal.

        :raise AccessError: the appraisal is not open to the reader
        :raise UserError: the ledger says nothing for the criterion
        """
        self.ensure_one()
        self.check_access("read")
        if self.seal_ids or self.criterion_id.method != "indicator":
            return self.action_open_machine()
        told = self.get_machine_explanation()
        return {
            "type": "ir.actions.client",
            "tag": "cqtt_why",
            "name": self.env._("Why this figure?"),
            "params": {
                "model": "cqtt.rating.report",
                "explain": "get_criterion_explanation",
                "args": [self.criterion_id.id],
                "term": "open_term",
                "choice": told["choice"],
            },
        }

    def _self_gap(self):
        """Return the commune's points above the machine's; 0 without either."""
        given, machine = self._points("self"), self._points("machine")
        return Fraction(0) if None in (given, machine) else given - machine

    def _order_field_to_sql(self, alias, field_name, direction, nulls, query):
        """Sort by the gap, which is not kept: decided lines never change."""
        if field_name != "self_gap":
            return super()._order_field_to_sql(
                alias, field_name, direction, nulls, query
            )
        own, machine = (
            SQL.identifier(alias, name) for name in ("self_points", "machine_points")
        )
        return SQL("%s - %s %s %s", own, machine, direction, nulls)
