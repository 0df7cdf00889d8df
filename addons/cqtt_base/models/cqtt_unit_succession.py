"""What became of units, in the database: one query, then the pure functions."""

from datetime import date

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools import SQL

from ..clock import today
from ..succession import CycleError, Link, today_units
from ..unit_lists import LinkKind


class CqttUnit(models.Model):
    _inherit = "cqtt.unit"

    # Not stored: a new link changes what whole chains of units are today. Lists group
    # by it nevertheless, see _field_to_sql.
    today_unit_id = fields.Many2one(
        "cqtt.unit",
        string="Today's unit",
        compute="_compute_today_unit_id",
        search="_search_today_unit_id",
        help="What the unit is today, after mergers, splits and new names.",
    )

    def _compute_today_unit_id(self):
        todays = self._origin._today_units()
        for unit in self:
            unit.today_unit_id = todays.get(unit._origin, False)

    def _search_today_unit_id(self, operator, value):
        if operator != "in":
            return NotImplemented
        wanted = set(value)
        todays = self._todays_of_predecessors()
        became = [old for old, new in todays.items() if new in wanted]
        still = Domain("id", "in", list(wanted)) & Domain("id", "not in", list(todays))
        return Domain("id", "in", became) | still

    def _today_units(self):
        """Return what each unit is today, in one query.

        :return: today's unit by unit; a unit without successor is its own
        """
        heirs = today_units(self.ids, self._links_onward(), today())
        return {unit: self.browse(heirs[unit.id].main) for unit in self}

    def _links_onward(self):
        """Return the links that lead on from these units, to the end of each chain."""
        return self._read_links(
            SQL(
                """
                WITH RECURSIVE onward AS (
                    SELECT l.* FROM cqtt_unit_link l WHERE l.predecessor_id = ANY(%s)
                     UNION
                    SELECT l.* FROM cqtt_unit_link l
                      JOIN onward o ON o.successor_id = l.predecessor_id)
                """,
                self.ids,
            ),
            SQL.identifier("onward"),
        )

    def _read_links(self, with_query, table):
        self.env["cqtt.unit.link"].flush_model()
        rows = self.env.execute_query(
            SQL(
                "%s SELECT predecessor_id, successor_id, kind, COALESCE(is_default, "
                "FALSE), date FROM %s",
                with_query,
                table,
            )
        )
        return [Link(p, s, LinkKind(kind), d, day) for p, s, kind, d, day in rows]

    def _todays_of_predecessors(self):
        """Return today's unit of each unit that has become another one, as ids."""
        links = self._read_links(SQL(), SQL.identifier("cqtt_unit_link"))
        heirs = today_units({link.predecessor for link in links}, links, today())
        return {old: new.main for old, new in heirs.items()}

    def _field_to_sql(self, alias, field_expr, query=None):
        """Let lists of units be grouped by what the units are today."""
        if field_expr != "today_unit_id" or query is None:
            return super()._field_to_sql(alias, field_expr, query)
        todays = self._todays_of_predecessors()
        joined = query.make_alias(alias, "succession")
        query.add_join(
            "LEFT JOIN",
            joined,
            SQL(
                "(SELECT * FROM unnest(%s::int[], %s::int[]) AS t (old_id, new_id))",
                list(todays.keys()),
                list(todays.values()),
            ),
            SQL(
                "%s = %s", SQL.identifier(joined, "old_id"), SQL.identifier(alias, "id")
            ),
        )
        return SQL(
            "COALESCE(%s, %s)",
            SQL.identifier(joined, "new_id"),
            SQL.identifier(alias, "id"),
        )


class CqttUnitLink(models.Model):
    _inherit = "cqtt.unit.link"

    @api.model_create_multi
    def create(self, vals_list):
        links = super().create(vals_list)
        self._forget_todays_units()
        return links

    def write(self, vals):
        result = super().write(vals)
        self._forget_todays_units()
        return result

    def unlink(self):
        result = super().unlink()
        self._forget_todays_units()
        return result

    def _forget_todays_units(self):
        # of whole chains, which no dependency can follow
        self.env["cqtt.unit"].invalidate_model(["today_unit_id"])

    @api.constrains("predecessor_id", "successor_id")
    def _check_no_cycle(self):
        units = self.predecessor_id
        try:
            today_units(units.ids, units._links_onward(), date.max)
        except CycleError as error:
            raise ValidationError(
                self.env._(
                    "These units would succeed each other in a circle: %s. Correct "
                    "the direction of one of the links.",
                    " → ".join(units.browse(error.units).mapped("name")),
                )
            ) from error
