from collections import defaultdict

from odoo import models
from odoo.tools import SQL

from ..campaign import mean_of

#: a mean of fewer says little
FEW_COMMUNES = 5
#: of each commune, what team and commune gave beyond the machine where it gives points
GENEROSITY = """
SELECT t.id, cl.name, a.team_gap AS team, a.self_gap AS own
  FROM cqtt_appraisal a
  JOIN cqtt_rating_team t ON t.id = a.team_id
  JOIN cqtt_cluster cl ON cl.id = t.cluster_id
 WHERE a.id IN %(appraisals)s AND EXISTS (
       SELECT FROM cqtt_appraisal_line l
        WHERE l.appraisal_id = a.id AND l.machine_at IS NOT NULL
          AND l.machine_is_absent IS NOT TRUE AND l.team_at IS NOT NULL
          AND l.self_at IS NOT NULL)
"""
#: by criterion, how often and how far the commune is from the machine
PARTING = """
SELECT c.id, c.code, c.name, l.maximum, count(*) AS communes,
       avg(l.self_points - l.machine_points) AS mean,
       avg(abs(l.self_points - l.machine_points)) AS distance,
       count(*) FILTER (WHERE abs(l.self_points - l.machine_points) > %(gap)s) AS apart,
       count(*) FILTER (WHERE l.self_points > l.machine_points) AS above
  FROM cqtt_appraisal_line l
  JOIN cqtt_criterion c ON c.id = l.criterion_id
 WHERE l.appraisal_id IN %(appraisals)s AND l.machine_at IS NOT NULL
   AND l.machine_is_absent IS NOT TRUE AND l.self_at IS NOT NULL
 GROUP BY c.id, c.code, c.name, l.maximum
 ORDER BY distance DESC, c.code
"""


class CqttInsight(models.AbstractModel):
    """Columns beside each other: teams and communes against the machine."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign.insight"

    def _describe_teams(self, campaign):
        """Return how generous each team is: mean points beyond the machine's.

        A team of few communes is told as such: its mean says little.
        """
        team, own = defaultdict(list), defaultdict(list)
        for row in self._ask(GENEROSITY, campaign):
            key = row["id"], row["name"]
            team[key].append(float(row["team"]))
            own[key].append(float(row["own"]))
        found = []
        for (team_id, name), given in team.items():
            mean = mean_of(given)
            found.append(
                {
                    "id": team_id,
                    "name": name,
                    "communes": mean.count,
                    "team": mean.mean,
                    "low": mean.low,
                    "high": mean.high,
                    "own": mean_of(own[team_id, name]).mean,
                    "is_few": mean.count < FEW_COMMUNES,
                }
            )
        return sorted(found, key=lambda row: (-row["team"], row["name"]))

    def _describe_criteria(self, campaign):
        """Return where self-score and machine part, the widest first."""
        return [
            {
                "id": row["id"],
                "code": row["code"],
                "name": row["name"],
                "maximum": row["maximum"],
                "communes": row["communes"],
                "mean": float(row["mean"]),
                "distance": float(row["distance"]),
                "apart": row["apart"],
                "above": row["above"],
            }
            for row in self._ask(PARTING, campaign, gap=campaign.gap)
        ]

    def _ask(self, text, campaign, **values):
        self.env["cqtt.appraisal"].flush_model()
        self.env["cqtt.appraisal.line"].flush_model()
        values["appraisals"] = self._visible(campaign)
        self.env.cr.execute(SQL(text, **values))  # pylint: disable=sql-injection
        return self.env.cr.dictfetchall()
