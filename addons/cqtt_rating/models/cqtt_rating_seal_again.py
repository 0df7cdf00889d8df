from odoo import fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.cqtt_ledger.indicators import Count

from ..campaign import EMPTY

#: the facts of many seals again: as of their closing hours, and as of now
AGAIN = """
WITH s AS (SELECT * FROM unnest(%(ids)s::int[], %(units)s::int[],
        %(as_of)s::timestamp[], %(firsts)s::date[], %(lasts)s::date[])
        AS s (id, unit_id, as_of, first, last)),
     m AS (SELECT * FROM unnest(%(of)s::int[], %(measures)s::int[], %(stocks)s::bool[])
        AS m (id, measure_id, is_stock))
SELECT s.id, count(f.id) FILTER (WHERE f.booked_at <= s.as_of),
       encode(sha256(convert_to(COALESCE(string_agg(f.id::text, ',' ORDER BY f.id)
           FILTER (WHERE f.booked_at <= s.as_of), ''), 'UTF8')), 'hex'),
       count(f.id)
  FROM s JOIN m ON m.id = s.id
  LEFT JOIN cqtt_fact f ON f.unit_id = s.unit_id AND f.measure_id = m.measure_id
   AND f.date <= s.last AND (m.is_stock OR f.date >= s.first)
   AND f.booked_at <= GREATEST(%(now)s, s.as_of)
 GROUP BY s.id"""


class CqttRatingSeal(models.Model):
    """Counting a sealed figure again: whoever may read it can."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.rating.seal"

    is_genuine = fields.Boolean(
        string="Counted again: the same", compute="_compute_again"
    )
    now_numerator = fields.Integer(string="Numerator today", compute="_compute_again")
    now_denominator = fields.Integer(
        string="Denominator today", compute="_compute_again"
    )
    later_count = fields.Integer(string="Facts booked since", compute="_compute_again")

    def _compute_again(self):
        """Count again, all at once: as of the closing hour, and as of now."""
        seals, found = self.filtered("id"), {}
        definitions = seals._definitions_now()
        for row in self.env.execute_query(seals._again_sql(definitions)):
            found[row[0]] = row[1:]
        counts = seals._counts_now()
        for seal in self:
            count, sha, all_count = found.get(seal.id, (0, EMPTY, 0))
            seal.is_genuine = (count, sha) == (seal.fact_count, seal.sha256)
            seal.later_count = all_count - count
            now = counts.get(seal.id, Count())
            seal.now_numerator = now.numerator
            seal.now_denominator = now.denominator

    def _again_sql(self, definitions):
        machine = self.env["cqtt.rating.machine"]
        rows = [
            (seal.id, measure, is_stock)
            for seal in self
            if seal.id in definitions
            for is_stock, ids in enumerate(machine._measures_of(definitions[seal.id]))
            for measure in ids
        ]
        return SQL(
            AGAIN,
            ids=self.ids,
            units=[seal.unit_id.id for seal in self],
            as_of=[seal.as_of for seal in self],
            firsts=[seal.date_from for seal in self],
            lasts=[seal.date_to for seal in self],
            of=[row[0] for row in rows],
            measures=[row[1] for row in rows],
            stocks=[bool(row[2]) for row in rows],
            now=fields.Datetime.now(),
        )

    def _definitions_now(self):
        """Return how each figure is read, by id of the seal."""
        # sudo: who reads the appraisal may count again
        machine, found = self.env["cqtt.rating.machine"].sudo(), {}
        for scheme, seals in self.sudo().grouped("scheme_id").items():
            by_code = machine._definitions(scheme)
            for seal in seals:
                if seal.criterion_id.code in by_code:
                    found[seal.id] = by_code[seal.criterion_id.code]
        return found

    def _counts_now(self):
        # sudo: as above
        machine, found = self.env["cqtt.rating.machine"].sudo(), {}
        for campaign, seals in self.sudo().grouped("campaign_id").items():
            _seen, counts, _at = machine._read(
                campaign.scheme_id, seals.unit_id, campaign._span()
            )
            for seal in seals:
                by_code = counts[seal.unit_id.id]
                if seal.criterion_id.code in by_code:
                    found[seal.id] = by_code[seal.criterion_id.code]
        return found

    def action_open_facts(self):
        """List the facts that the figure was sealed with."""
        return self._open_facts(Domain("booked_at", "<=", self.as_of))

    def action_open_later_facts(self):
        """List the facts that were booked since, for the same days."""
        return self._open_facts(Domain("booked_at", ">", self.as_of))

    def _open_facts(self, booked):
        self.ensure_one()
        self.check_access("read")
        machine = self.env["cqtt.rating.machine"]
        definition = self._definitions_now().get(self.id)
        domain = booked & machine._facts_domain(
            machine._measures_of(definition) if definition else ((), ()),
            self.unit_id,
            self.date_from,
            self.date_to,
        )
        return self.env["cqtt.fact"]._action_open(domain, self.display_name)
