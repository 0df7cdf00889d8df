from datetime import datetime, timedelta

from odoo import models
from odoo.tools import SQL

#: columns of a campaign that was held before there was this program
HISTORY = """
UPDATE cqtt_appraisal_line l
   SET self_points = h.own, self_at = %(at)s, self_by_id = %(by)s,
       self_note = 'Có minh chứng', team_points = h.final, team_at = %(at)s,
       team_by_id = %(by)s, team_note = 'Đã thẩm định',
       machine_points = COALESCE(h.machine, l.machine_points),
       machine_at = CASE WHEN h.machine IS NULL THEN l.machine_at ELSE %(at)s END
  FROM unnest(%(units)s::int[], %(codes)s::text[], %(own)s::numeric[],
              %(final)s::numeric[], %(machine)s::numeric[])
       AS h (unit_id, code, own, final, machine)
  JOIN cqtt_criterion c ON c.code = h.code AND c.scheme_id = %(scheme)s
 WHERE l.campaign_id = %(campaign)s AND l.unit_id = h.unit_id
   AND l.criterion_id = c.id
"""


class CqttCampaign(models.Model):
    """A campaign that was held on paper: its scores are written down as they were."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign"

    def _enter_history(self, scores, at=None):
        """Enter self-scores and team scores, and lay all before the board.

        :param scores: points by code of the criterion, of each commune:
            {unit id: (self, team, machine)}
        """
        self.ensure_one()
        at = at or datetime(self.year, 12, 20, 3)
        self._make_appraisals()
        rows = [
            (
                unit_id,
                code,
                str(float(own[code])),
                str(float(final[code])),
                str(float(machine[code])) if code in machine else None,
            )
            for unit_id, (own, final, machine) in scores.items()
            for code in final
        ]
        units, codes, own, final, machine = zip(*rows, strict=True)
        self.env.cr.execute(
            SQL(
                HISTORY,
                at=at,
                by=self.env.uid,
                units=list(units),
                codes=list(codes),
                own=list(own),
                final=list(final),
                machine=list(machine),
                scheme=self.scheme_id.id,
                campaign=self.id,
            )
        )
        self.env.invalidate_all()
        self.appraisal_ids.line_ids.modified(
            ["self_points", "team_points", "machine_points"]
        )
        self.env.flush_all()
        self._write_behind_door(
            {"state": "sealed", "opened_at": at - timedelta(days=60), "sealed_at": at}
        )
        self.appraisal_ids._write_behind_door(
            {"state": "committee", "submitted_at": at, "appraised_at": at}
        )
