from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.cqtt_base.clock import told

from ..scoring import Status, appraise

#: the machine column is filled in one statement, whatever the number of lines
FILL = """
UPDATE cqtt_appraisal_line l
   SET machine_points = COALESCE(m.points, 0), machine_is_absent = m.is_absent,
       machine_at = CASE WHEN m.points IS NOT NULL THEN %(at)s::timestamp END
  FROM unnest(%(units)s::int[], %(codes)s::text[], %(points)s::numeric[],
              %(absent)s::bool[]) AS m (unit_id, code, points, is_absent)
  JOIN cqtt_criterion c ON c.code = m.code AND c.scheme_id = %(scheme)s
 WHERE l.campaign_id = %(campaign)s AND l.unit_id = m.unit_id
   AND l.criterion_id = c.id AND l.sealed_at IS NULL
"""
LINES = """
INSERT INTO cqtt_appraisal_line
       (appraisal_id, appraisal_state, campaign_id, unit_id, criterion_id,
        content_id, evidence_id, sequence, maximum, is_dry,
        create_uid, create_date, write_uid, write_date)
SELECT a.id, a.state, a.campaign_id, a.unit_id, c.id, c.content_id, c.evidence_id,
       c.sequence, c.maximum, COALESCE(c.is_dry, FALSE), %(user)s, now() AT TIME ZONE
       'UTC', %(user)s, now() AT TIME ZONE 'UTC'
  FROM cqtt_appraisal a
  JOIN cqtt_criterion c ON c.scheme_id = %(scheme)s
 WHERE a.campaign_id = %(campaign)s AND NOT EXISTS (
       SELECT 1 FROM cqtt_appraisal_line l WHERE l.appraisal_id = a.id)
"""


class CqttCampaign(models.Model):
    """Opening, filling in what the ledger says, finishing."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.campaign"

    # Guards

    def _why_not_open(self):
        if self.scheme_id.state == "draft":
            return self.env._(
                "“%s” is a draft: put it in force first.", self.scheme_id.display_name
            )
        if not self.unit_ids:
            return self.env._("Name the communes first.")
        if self.submit_due <= fields.Datetime.now():
            return self.env._("The closing hour has passed: enter a later one.")
        if lacking := self._communes_without_team():
            return self.env._(
                "No team appraises %s: name one for its cluster.",
                ", ".join(lacking[:3].mapped("name")),
            )
        return ""

    def _communes_without_team(self):
        covered = self.team_ids.cluster_id._communes_on(self.date_to)
        return self.unit_ids - covered

    def _why_not_seal(self):
        if fields.Datetime.now() < self.submit_due:
            return self.env._(
                "Communes hand in until %s: figures are sealed then.",
                told(self.submit_due),
            )
        return ""

    def _why_not_finish(self):
        # sudo: how many are left, nothing of them
        left = self.appraisal_ids.sudo().filtered(lambda a: not a._is_decided())
        if left:
            return self.env._("%s appraisals are not decided yet.", len(left))
        return ""

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        names = {"open": "opened_at", "seal": "sealed_at", "finish": "finished_at"}
        if transition.verb in names:
            values[names[transition.verb]] = fields.Datetime.now()
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "open":
            for campaign in self:
                # sudo: the door was passed; the appraisals belong to the campaign
                campaign.sudo()._make_appraisals()
        elif transition.verb == "seal":
            for campaign in self:
                # sudo: the closing hour is the campaign's, not the user's
                campaign.sudo()._seal()
        return result

    def _seal(self):
        """Fix the machine column as it was at the closing hour."""
        self._fill_machine(as_of=self.submit_due)
        self.env["cqtt.rating.seal"]._seal(self)
        self.appraisal_ids.line_ids._seal()

    def _make_appraisals(self):
        """Make the appraisals of all communes with their lines, and what is known."""
        teams = self._team_by_commune()
        previous = self.env["cqtt.appraisal"]._stars_before(self)
        self.env["cqtt.appraisal"].create(
            [
                {
                    "campaign_id": self.id,
                    "unit_id": unit.id,
                    "team_id": teams.get(unit.id),
                    "previous_star": previous.get(unit.id, 0),
                }
                for unit in self.unit_ids
            ]
        )
        self._make_lines()
        self._fill_machine()

    def _make_lines(self):
        self.env["cqtt.appraisal"].flush_model()
        self.env["cqtt.criterion"].flush_model()
        values = {"campaign": self.id, "scheme": self.scheme_id.id}
        self.env.cr.execute(SQL(LINES, user=self.env.uid, **values))
        self.env.invalidate_all()

    def _team_by_commune(self):
        return {
            unit.id: team.id
            for team in self.team_ids
            for unit in team.cluster_id._communes_on(self.date_to)
        }

    def _fill_machine(self, units=None, as_of=None):
        """Write what the ledger says now into the machine column; sealed lines stay.

        :param units: only these communes
        """
        units = self.unit_ids if units is None else units
        rows, at = self._machine_rows(units, as_of)
        self.env["cqtt.appraisal.line"].flush_model()
        columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
        self.env.cr.execute(
            SQL(
                FILL,
                at=at,
                units=list(columns[0]),
                codes=list(columns[1]),
                points=list(columns[2]),
                absent=list(columns[3]),
                scheme=self.scheme_id.id,
                campaign=self.id,
            )
        )
        self.env["cqtt.appraisal.line"].invalidate_model()
        # sudo: totals follow from the lines, whoever asked
        appraisals = self.sudo().appraisal_ids.filtered(lambda a: a.unit_id in units)
        appraisals.line_ids.modified(["machine_points", "machine_at"])

    def _machine_rows(self, units, as_of=None):
        """Return (unit id, code, points, does not apply), and as of when.

        Points are ``None`` where the ledger knows too little to judge.
        """
        machine, engine = self.env["cqtt.rating.machine"], self.scheme_id._engine()
        # sudo: figures of the communes that the campaign names
        seen, counts, at = machine.sudo()._read(
            self.scheme_id, units, self._span(), as_of
        )
        rows = []
        for unit_id, row in seen.items():
            for line in appraise(engine, row).lines:
                if line.criterion.code in row:
                    is_absent = line.status is Status.EXCLUDED
                    points = str(float(line.points))
                    rows.append((unit_id, line.criterion.code, points, is_absent))
            unknown = counts[unit_id].keys() - row.keys()
            rows += [(unit_id, code, None, False) for code in sorted(unknown)]
        return rows, at

    @api.model
    def _cron_seal(self):
        """Seal what has reached its closing hour."""
        due = [("state", "=", "open"), ("submit_due", "<=", fields.Datetime.now())]
        for campaign in self.search(due):
            campaign.perform("seal")


class CqttCluster(models.Model):
    _inherit = "cqtt.cluster"

    def _communes_on(self, day):
        """Return the communes that belong to these clusters on a day."""
        # sudo: who belongs to a cluster, everybody may know
        members = self.env["cqtt.cluster.member"].sudo()
        here = Domain("cluster_id", "in", self.ids)
        return members.search(here & members._in_force_domain(day)).unit_id
