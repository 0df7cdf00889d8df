from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from odoo.addons.cqtt_base import triggers

from ..campaign import EMPTY
from .exact_floats import POINTS, exact_of

#: ids of the facts behind a figure, the ledger being as it was known at a moment
FACTS = """SELECT %(what)s FROM cqtt_fact
 WHERE unit_id = ANY(%(units)s) AND booked_at <= %(as_of)s
   AND (measure_id = ANY(%(flows)s) AND date BETWEEN %(first)s AND %(last)s
        OR measure_id = ANY(%(stocks)s) AND date <= %(last)s)"""
DIGEST = """unit_id, count(*),
 encode(sha256(convert_to(string_agg(id::text, ',' ORDER BY id), 'UTF8')), 'hex')"""


class CqttRatingSeal(models.Model):
    """A figure of the machine column as it was at the closing hour.

    Value, rule, target, period, query, snapshot of the database, and count and hash of
    the ordered ids of the facts. Rows are added once and never changed; whoever may
    read the appraisal can count again.
    """

    _name = "cqtt.rating.seal"
    _description = "Sealed Figure"
    _order = "appraisal_id, id"
    _rec_name = "criterion_id"
    _log_access = False
    _allow_sudo_commands = False

    line_id = fields.Many2one(
        "cqtt.appraisal.line", required=True, index=True, ondelete="restrict"
    )
    appraisal_id = fields.Many2one(
        "cqtt.appraisal", required=True, index=True, ondelete="restrict"
    )
    appraisal_state = fields.Selection(related="appraisal_id.state")
    campaign_id = fields.Many2one(related="appraisal_id.campaign_id")
    scheme_id = fields.Many2one(related="appraisal_id.campaign_id.scheme_id")
    unit_id = fields.Many2one(
        "cqtt.unit", string="Commune", required=True, index=True, ondelete="restrict"
    )
    criterion_id = fields.Many2one(
        "cqtt.criterion", required=True, index=True, ondelete="restrict"
    )
    indicator_code = fields.Char(string="Indicator", readonly=True)
    rule = fields.Char(readonly=True)
    target = fields.Float(digits=(12, 2), readonly=True)
    date_from = fields.Date(string="Figures from", readonly=True)
    date_to = fields.Date(string="Figures to", readonly=True)
    as_of = fields.Datetime(string="Closing hour", readonly=True)
    sealed_at = fields.Datetime(string="Sealed", readonly=True)
    query = fields.Text(readonly=True)
    snapshot = fields.Char(string="Snapshot of the database", readonly=True)
    numerator = fields.Integer(readonly=True, aggregator=None)
    denominator = fields.Integer(readonly=True, aggregator=None)
    points = fields.Float(digits=POINTS, readonly=True, aggregator=None)
    fact_count = fields.Integer(string="Facts", readonly=True, aggregator=None)
    sha256 = fields.Char(string="Hash of the facts", readonly=True)

    _line_uniq = models.Constraint("UNIQUE(line_id)", "The figure is sealed already.")

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self.env._("Figures are sealed at the closing hour alone."))

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("A sealed figure is never changed."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("A sealed figure is never deleted."))

    def _facts_sql(self, what, unit_ids, measures, as_of):
        flows, stocks = measures
        return SQL(
            f"{FACTS} GROUP BY unit_id",
            what=what,
            units=list(unit_ids),
            as_of=as_of,
            flows=list(flows),
            stocks=list(stocks),
            first=self.date_from,
            last=self.date_to,
        )

    @api.model
    def _seal(self, campaign):
        """Seal what the ledger said at the closing hour, for all communes at once."""
        machine = self.env["cqtt.rating.machine"]
        as_of, now = campaign.submit_due, fields.Datetime.now()
        lines = {
            (line.unit_id.id, line.criterion_id.code): line
            for line in campaign.appraisal_ids.line_ids
        }
        _seen, counts, _at = machine._read(
            campaign.scheme_id, campaign.unit_ids, campaign._span(), as_of
        )
        snapshot = self.env.execute_query(SQL("SELECT pg_current_snapshot()::text"))
        vals_list = []
        for code, definition in machine._definitions(campaign.scheme_id).items():
            facts, query = self._digests(campaign, definition, as_of)
            for unit in campaign.unit_ids:
                line = lines[unit.id, code]
                count, sha = facts.get(unit.id, (0, EMPTY))
                found = counts[unit.id][code]
                vals_list.append(
                    {
                        "line_id": line.id,
                        "appraisal_id": line.appraisal_id.id,
                        "unit_id": unit.id,
                        "criterion_id": line.criterion_id.id,
                        **self._rule_values(line.criterion_id),
                        "date_from": campaign.date_from,
                        "date_to": campaign.date_to,
                        "as_of": as_of,
                        "sealed_at": now,
                        "query": query,
                        "snapshot": snapshot[0][0],
                        "numerator": found.numerator,
                        "denominator": found.denominator,
                        "points": line.machine_points,
                        "fact_count": count,
                        "sha256": sha,
                    }
                )
        # past the refusal above: this is the closing hour
        return super().create(vals_list)

    def _rule_values(self, criterion):
        name = "formula" if criterion.method == "indicator" else "method"
        words = dict(criterion._fields[name]._description_selection(self.env))
        parts = [words[criterion[name]], criterion.table or ""]
        return {
            "indicator_code": criterion.indicator_code,
            "rule": " ".join(filter(None, parts)),
            "target": float(exact_of(criterion, "target")),
        }

    def _digests(self, campaign, definition, as_of):
        """Return count and hash by commune, and the query in words of the database."""
        scope = self.new({"date_from": campaign.date_from, "date_to": campaign.date_to})
        measures = self.env["cqtt.rating.machine"]._measures_of(definition)
        sql = scope._facts_sql(SQL(DIGEST), campaign.unit_ids.ids, measures, as_of)
        rows = self.env.execute_query(sql)
        query = scope._facts_sql(SQL("id"), [], measures, as_of)
        text = self.env.cr.mogrify(query.code, query.params).decode()
        text = text.replace("'{}'", "'{commune}'").replace(" GROUP BY unit_id", "")
        return {unit: (count, sha) for unit, count, sha in rows}, f"{text} ORDER BY id"
