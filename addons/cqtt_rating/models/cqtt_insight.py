from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from odoo.addons.cqtt_base.kinds import Id

from ..scoring import NO_POINTS, NOT_THERE, cheapest_path, standings
from .appraisal_states import DECIDED
from .words import Words

#: campaigns that are offered
CAMPAIGNS = 100
#: points of all communes that the reader may see, in hundredths, in one question
ROWS = """
SELECT a.id, a.unit_id, u.name, cl.id AS cluster_id, cl.name AS cluster,
       a.state, a.star, a.previous_star,
       count(*) FILTER (WHERE l.team_at IS NOT NULL OR l.board_at IS NOT NULL)
           AS scored,
       array_agg(CASE
           WHEN l.board_at IS NOT NULL THEN (l.board_points * 100)::int
           WHEN l.team_at IS NOT NULL THEN (l.team_points * 100)::int
           WHEN l.machine_is_absent AND l.machine_at IS NOT NULL THEN %(absent)s
           ELSE %(missing)s END ORDER BY array_position(%(codes)s, c.code::text))
           AS cells
  FROM cqtt_appraisal a
  JOIN cqtt_unit u ON u.id = a.unit_id
  LEFT JOIN cqtt_rating_team t ON t.id = a.team_id
  LEFT JOIN cqtt_cluster cl ON cl.id = t.cluster_id
  JOIN cqtt_appraisal_line l ON l.appraisal_id = a.id
  JOIN cqtt_criterion c ON c.id = l.criterion_id
 WHERE a.id IN %(appraisals)s AND a.state != 'withdrawn'
 GROUP BY a.id, u.id, cl.id ORDER BY u.name, u.id
"""


class CqttInsight(models.AbstractModel):
    """A campaign seen as a whole, on the points that are or will be final.

    Everybody sees of it what he sees of its appraisals.
    """

    _name = "cqtt.campaign.insight"
    _description = "Insight into a Campaign"

    @api.readonly
    @api.model
    def get_options(self):
        """Return the campaigns that the reader may choose from, the last one first."""
        found = self.env["cqtt.campaign"].search(
            [("state", "!=", "draft")], limit=CAMPAIGNS
        )
        return [{"id": each.id, "name": each.display_name} for each in found]

    @api.readonly
    @api.model
    def get_data(self, campaign_id: Id):
        """Return grid, targets, teams, criteria, ranking and history of a campaign.

        :raise UserError: there is no such campaign
        """
        campaign = self._campaign(campaign_id)
        rows = self._rows(campaign)
        engine = campaign.scheme_id._engine()
        found = standings(engine, {row["id"]: row["cells"] for row in rows})
        for row in rows:
            row["standing"] = found[row["id"]]
            row["now"] = self._star(row)
        return {
            "name": campaign.display_name,
            "state": dict(campaign._fields["state"]._description_selection(self.env))[
                campaign.state
            ],
            "communes": campaign.unit_count,
            "seen": len(rows),
            "scored": sum(bool(row["scored"]) for row in rows),
            "grid": self._describe_grid(rows, engine),
            "targets": self._describe_targets(campaign, rows, engine),
            "teams": self._describe_teams(campaign),
            "criteria": self._describe_criteria(campaign),
            "ranking": self._describe_ranking(campaign, rows, engine),
            "history": self._describe_history(campaign, rows),
        }

    @api.readonly
    @api.model
    def get_path(self, appraisal_id: Id):
        """Return what leads a commune to its next star with the least effort.

        :raise AccessError: its appraisal is not open to the reader
        """
        appraisal = self.env["cqtt.appraisal"].browse(appraisal_id or ()).exists()
        if not appraisal:
            raise UserError(self.env._("There is no such record."))
        appraisal.check_access("read")
        path = cheapest_path(appraisal._appraised())
        names = {c.code: c.name for c in appraisal.scheme_id.criterion_ids}
        return {
            "id": appraisal.id,
            "name": appraisal.display_name,
            "star": path.star if path else 0,
            "lifts": [
                {
                    "code": lift.code,
                    "name": names[lift.code],
                    "start": self._number(lift.start),
                    "goal": self._number(lift.goal),
                    "is_gate": lift.is_gate,
                }
                for lift in (path.lifts if path else ())
            ],
        }

    def _campaign(self, campaign_id):
        found = self.env["cqtt.campaign"].browse(campaign_id).exists()
        if not found:
            raise UserError(self.env._("Choose a campaign."))
        found.check_access("read")
        return found

    def _visible(self, campaign):
        """Return the reader's part of the appraisals, for a question in SQL."""
        query = self.env["cqtt.appraisal"]._search([("campaign_id", "=", campaign.id)])
        return query.subselect()

    def _rows(self, campaign):
        """Return appraisals and their cells, in the order of the scheme's criteria."""
        self.env["cqtt.appraisal"].flush_model()
        self.env["cqtt.appraisal.line"].flush_model()
        sql = SQL(
            ROWS,
            codes=[each.code for each in campaign.scheme_id._engine().criteria],
            appraisals=self._visible(campaign),
            absent=NOT_THERE,
            missing=NO_POINTS,
        )
        # pylint: disable-next=sql-injection
        self.env.cr.execute(sql)
        return self.env.cr.dictfetchall()

    def _star(self, row):
        """Return the star that was decided, or the one that would be today."""
        if row["state"] in DECIDED:
            return row["star"] if row["state"] == "recognised" else 0
        return row["standing"].star if row["scored"] else 0

    def _number(self, value, digits=2):
        return Words(self.env).number(value, digits)
