from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from ..ii06 import COLUMNS, LABEL_HEADS, Line, Table, head_rows

RECEIVED, OPEN, OPEN_LATE = "dossier.received", "dossier.open", "dossier.overdue_open"
#: flows that a column counts as they are
ENDED = {8: "dossier.early", 9: "dossier.on_time", 10: "dossier.late"}
#: what the lines of the form are about
LINES = {"field": Dimension.FIELD, "unit": Dimension.UNIT}


class CqttReportIi06(models.AbstractModel):
    """Report II.06: figures of the ledger in the columns of the form.

    Screen, workbook and paper show what ``_read`` returns.
    """

    _name = "cqtt.report.ii06"
    _inherit = "cqtt.ledger.choice"
    _description = "Report II.06"

    @api.readonly
    @api.model
    def get_data(self, by: str = "field", **choice: Unpack[Asked]):
        """Return the report for the screen.

        :param by: ``field``, or ``unit``: a line for each commune (II.06b)
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        table = self._read(chosen.place, chosen.span, chosen.as_of, by)
        return {
            **self._describe_choice(chosen, table.as_of),
            "head": self._head(by),
            "by": by,
            "numbers": [column.number for column in COLUMNS],
            "lines": [self._describe(line) for line in table.lines],
            "total": self._describe(table.total),
        }

    @api.model
    def _read(self, place, span, as_of=None, by="field") -> Table:
        """Return the lines of a unit or cluster, asking the ledger once.

        Dossiers that came in by no known channel count as not online, and those
        without field have a line of their own: nothing is left out.

        :param by: a line for each ``field`` or ``unit``
        :raise UserError: there are no such lines
        """
        if by not in LINES:
            raise UserError(self.env._("There are no such lines."))
        dimension = LINES[by]
        question = self._question(
            self._units(place, span), span, as_of, by=(dimension, Dimension.CHANNEL)
        )
        answer = self.env["cqtt.ledger"]._ask(question)
        by_line = answer.regrouped(dimension)
        online = self._online().id

        def line(label, line_id):
            key = (line_id,)
            received = by_line.flow(RECEIVED, span, key)
            came_online = answer.flow(RECEIVED, span, (line_id, online))
            figures = {
                4: came_online,
                5: received - came_online,
                6: by_line.opening(OPEN, span, key),
                11: by_line.closing(OPEN, span, key),
                13: by_line.closing(OPEN_LATE, span, key),
                **{n: by_line.flow(code, span, key) for n, code in ENDED.items()},
            }
            return Line.of(label, figures, line_id)

        names = getattr(self, f"_names_of_{by}s")
        lines = [line(*each) for each in names(by_line)]
        return Table(tuple(li for li in lines if not li.is_empty), answer.as_of)

    @api.model
    def _question(self, units, span, as_of, by=(), only=None):
        return Question(
            [span],
            flows=[RECEIVED, *ENDED.values()],
            stocks=[OPEN, OPEN_LATE],
            by=by,
            only={Dimension.UNIT: units, **(only or {})},
            as_of=as_of,
        )

    def _names_of_fields(self, answer):
        """Return name and id of fields in their order; last come facts without."""
        ids = {field_id for (field_id,) in answer.keys}
        every = self.env["cqtt.field"].with_context(active_test=False)
        found = every.search([("id", "in", list(ids - {None}))])
        without = [(self.env._("Without field"), None)] * (None in ids)
        return [(field.name, field.id) for field in found] + without

    def _names_of_units(self, answer):
        """Return name and id of units, as lists of them are sorted."""
        units = self.env["cqtt.unit"].browse(unit_id for (unit_id,) in answer.keys)
        return [(unit.name, unit.id) for unit in units.sorted("name")]

    def _online(self):
        return self.env.ref("cqtt_base.cqtt_channel_online")

    def _head(self, by):
        return [
            [
                {"text": cell.text, "rows": cell.rows, "columns": cell.columns}
                for cell in row
            ]
            for row in head_rows(LABEL_HEADS[by])
        ]

    def _describe(self, line):
        return {
            "line_id": line.key or False,
            "label": line.label,
            "figures": list(line.figures.items()),
            "gap": line.gap,
        }
