from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension
from odoo.addons.cqtt_ledger.why import Why

from ..ii06 import COLUMNS
from .cqtt_report_ii06 import ENDED, LINES, OPEN, OPEN_LATE, RECEIVED

REPORTS = {
    "pdf": "cqtt_dossier.cqtt_report_ii06_pdf",
    "xlsx": "cqtt_dossier.cqtt_report_ii06_xlsx",
}
#: columns that are what others are together
SUMS = {3: (4, 5, 6), 7: (8, 9, 10)}
FLOWS = {4: RECEIVED, 5: RECEIVED, **ENDED}
STOCKS = {6: OPEN, 11: OPEN, 12: OPEN, 13: OPEN_LATE}


class CqttReportIi06(models.AbstractModel):
    """What a report opens: files, and the facts behind its figures."""

    _inherit = "cqtt.report.ii06"

    @api.readonly
    @api.model
    def open_figure(
        self,
        column: int,
        line_id: Id = None,
        by: str = "field",
        **choice: Unpack[Asked],
    ):
        """Return the action that lists the facts behind a figure.

        :param column: number of the column, 3 to 13
        :param line_id: of the line; ``False`` for facts without field, ``None`` for
            the total
        :param by: what the lines are about, ``field`` or ``unit``
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        heads = {c.number: f"{c.group}: {c.head}" for c in COLUMNS if c.group}
        if column not in heads or by not in LINES:
            raise UserError(self.env._("There is no such figure."))
        only = {}
        if line_id is not None:
            only[LINES[by]] = frozenset({line_id or None})
            self._check_line(by, line_id, chosen)
        domain = self._figure_domain(column, chosen, only)
        why = Why(
            self._name,
            [column],
            {"line_id": line_id, "by": by, **choice},
            term="open_figure",
        )
        name = f"({column}) {heads[column]}"
        return self.env["cqtt.fact"]._action_open(domain, name, why)

    @api.model
    def print_report(self, kind: str, by: str = "field", **choice: Unpack[Asked]):
        """Return the action that downloads the report as ``pdf`` or ``xlsx``.

        :param by: what the lines are about, ``field`` or ``unit``
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        if kind not in REPORTS or by not in LINES:
            raise UserError(self.env._("There is no such file."))
        self._choose(**choice)
        record = self.env["cqtt.report.ii06.print"].create({"by": by, **choice})
        return self.env["ir.actions.report"]._print(REPORTS[kind], record)

    def _check_line(self, by, line_id, chosen):
        """:raise UserError: the unit of the line does not belong to what was chosen"""
        if by == "unit" and line_id not in self._units(chosen.place, chosen.span):
            raise UserError(self.env._("There is no such figure."))

    def _figure_domain(self, column, chosen, only):
        """Return the domain of the facts of one figure; sums open all they are of."""
        if column in SUMS:
            return Domain.OR(
                self._figure_domain(part, chosen, only) for part in SUMS[column]
            )
        if column in (4, 5):
            only = {**only, Dimension.CHANNEL: self._channels(column == 4)}
        ledger, span = self.env["cqtt.ledger"], chosen.span
        units = self._units(chosen.place, span)
        if Dimension.UNIT in only:
            units = only[Dimension.UNIT]
        if column == 6:
            span = Span(span.eve, span.eve)
        question = self._question(units, span, chosen.as_of, by=(), only=only)
        if column in FLOWS:
            return ledger._flow_domain(question, FLOWS[column], span)
        found = ledger._stock_domain(question, STOCKS[column], span)
        if column == 12:
            found &= ~self._late_records(question, span)
        return found

    def _late_records(self, question, span):
        found = self.env["cqtt.ledger"]._stock_records(question, OPEN_LATE, span)
        return Domain.OR(
            Domain("model", "=", model) & Domain("res_id", "in", list(ids))
            for model, ids in found.items()
        )

    def _channels(self, online):
        """Return the ids of the one way in, or of all others and of none."""
        if online:
            return frozenset(self._online().ids)
        channels = self.env["cqtt.channel"].with_context(active_test=False)
        others = channels.search([("id", "not in", self._online().ids)])
        return frozenset(others.ids) | {None}
