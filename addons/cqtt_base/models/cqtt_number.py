from odoo import fields, models
from odoo.tools import SQL

from .. import triggers

# No counter that is updated: clerks would wait for one another's whole request, and
# REPEATABLE READ would make them start over. Who meets a number just being drawn waits
# for that transaction's end and takes the number if it was given up: no gap (ADR 0009).
DRAW = """
CREATE OR REPLACE FUNCTION cqtt_draw_number(of_series text, of_unit int, of_period text)
RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    n int;
BEGIN
    SELECT coalesce(max(serial), 0) + 1 INTO n FROM cqtt_number
     WHERE series = of_series AND unit_id = of_unit AND period = of_period;
    LOOP
        BEGIN
            INSERT INTO cqtt_number (series, unit_id, period, serial)
            VALUES (of_series, of_unit, of_period, n);
            RETURN n;
        EXCEPTION WHEN unique_violation THEN
            n := n + 1;
        END;
    END LOOP;
END $$;
"""


class CqttNumber(models.Model):
    """A number that has been given out; one row each, never changed."""

    _name = "cqtt.number"
    _description = "Number Given Out"
    _order = "series, unit_id, period, serial"
    _rec_name = "serial"
    _log_access = False

    series = fields.Char(required=True, readonly=True)
    unit_id = fields.Many2one(
        "cqtt.unit", required=True, readonly=True, ondelete="restrict"
    )
    period = fields.Char(readonly=True)
    serial = fields.Integer(required=True, readonly=True)

    _serial_uniq = models.Constraint(
        "UNIQUE(series, unit_id, period, serial)", "A number is given out once."
    )

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        self.env.cr.execute(SQL(DRAW))
        return super().init()

    def _draw(self, series, unit, period):
        """Draw the next number of a series; call it last, for others wait."""
        [(serial,)] = self.env.execute_query(
            SQL("SELECT cqtt_draw_number(%s, %s, %s)", series, unit.id, period)
        )
        return serial
