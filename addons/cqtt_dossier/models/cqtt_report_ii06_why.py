from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked

from ..ii06 import COLUMNS
from .cqtt_report_ii06_open import FLOWS, STOCKS, SUMS

#: columns that follow from others: their numbers, those below 0 are taken away
PARTS = {**SUMS, 12: (11, -13)}
#: stocks that are read at the beginning
OPENING = (6,)
LAW = "Mẫu số II.06a, II.06b, Thông tư 01/2020/TT-VPCP ngày 21/10/2020"


class CqttReportIi06(models.AbstractModel):
    """Why a figure of the report is what it is."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.report.ii06"

    @api.readonly
    @api.model
    def get_explanation(
        self,
        column: int,
        by: str = "field",
        line_id: Id = None,
        **choice: Unpack[Asked],
    ):
        """Return what a column counts, as of an indicator that is a plain number.

        Its terms are columns of the report and open as such.

        :param column: number of the column, 3 to 13
        :param line_id: of the one line that is explained; ``False`` for facts without
            field, ``None`` for the total
        :raise UserError: the choice is none, or there is no such column or line
        :raise AccessError: it goes beyond the reader's scope
        """
        heads = {each.number: each for each in COLUMNS if each.group}
        if column not in heads:
            raise UserError(self.env._("There is no such figure."))
        chosen = self._choose(**choice)
        table = self._read(chosen.place, chosen.span, chosen.as_of, by)
        line = self._explained_line(table, line_id)
        figures = line.figures
        return {
            **self._describe_choice(chosen, table.as_of),
            "place": self._explained_place(chosen, line, line_id),
            "basis": LAW,
            "indicator": {
                "name": self._column_name(heads[column]),
                "display": "count",
                "direction": "up",
                "target": None,
                "rate": figures[column],
                "numerator": figures[column],
                "denominator": 0,
            },
            "terms": [
                self._describe_column(heads[abs(part)], part < 0, figures)
                for part in PARTS.get(column, (column,))
            ],
        }

    def _explained_line(self, table, line_id):
        if line_id is None:
            return table.total
        found = [line for line in table.lines if line.key == (line_id or None)]
        if not found:
            raise UserError(self.env._("There is no such figure."))
        return found[0]

    def _explained_place(self, chosen, line, line_id):
        place = chosen.place.display_name
        return place if line_id is None else f"{place} · {line.label}"

    def _column_name(self, column):
        return f"({column.number}) {column.group}: {column.head}"

    def _describe_column(self, column, is_taken_away, figures):
        number = column.number
        reading = "closing" if number in STOCKS else "flow"
        if number in OPENING:
            reading = "opening"
        measure = self.env["cqtt.measure"]._named(FLOWS.get(number) or STOCKS[number])
        return {
            **measure._as_term(figures[number], number, reading),
            "sign": "-1" if is_taken_away else "1",
            "name": f"({number}) {column.head}: {measure.name}",
        }
