from statistics import median
from typing import Unpack

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.kinds import Id
from odoo.addons.cqtt_ledger.models.cqtt_ledger_choice import Asked
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .cqtt_check_draw_candidate import FINISHED, RATED

#: figures that are one measure of the ledger
FLOWS = {
    "checks": "check.made",
    "surprise": "check.surprise",
    "found": "finding.opened",
    "closed": "finding.closed",
}
#: shares: what is counted, and of what
SHARES = {
    "late": ("dossier.late", FINISHED),
    "unhappy": ("dossier.rating.unhappy", RATED),
}
STOCK = "finding.open"
#: open findings by their age, and those that nobody has mended in time
FINDINGS = ("fresh", "older", "old", "overdue")
#: a share of fewer is shown, but not compared
FEW = 10
#: periods shown as a trend, the chosen one included
PERIODS = 6


class CqttReportChecks(models.AbstractModel):
    """The supervisor's desk: communes beside each other, and what to look at next.

    Flows and shares are those of the chosen days, from the ledger. Communes differ in
    size, so what is compared are shares, and a share of few is marked as such.
    """

    _name = "cqtt.report.checks"
    _inherit = "cqtt.ledger.choice"
    _description = "Supervisor's Desk"

    @api.readonly
    @api.model
    def get_data(self, **choice: Unpack[Asked]):
        """Return a line for each commune of a place, their sum and the trend.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        units = self._compared_units(chosen)
        answer = self._answer(chosen, units)
        now = self._as_of_today(units)
        lines = [
            {
                "unit_id": unit.id,
                "name": unit.name,
                **self._figures(answer, chosen.span, (unit.id,)),
                **now[unit.id],
            }
            for unit in units
        ]
        return {
            **self._describe_choice(chosen, answer.as_of),
            "lines": lines,
            "few": FEW,
            "total": self._total(answer, chosen.span, lines),
            "median": self._median(lines),
            "trend": [
                self._trend_point(answer, span) for span in answer.question.spans
            ],
        }

    @api.readonly
    @api.model
    def open_figure(self, figure: str, compared_id: Id = None, **choice: Unpack[Asked]):
        """Return the action that opens what is behind a figure.

        :param compared_id: one commune of the chosen place; ``None`` for all
        :raise UserError: the choice is none, or there is no such figure
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        units = self._compared_units(chosen)
        if compared_id is not None:
            units = units.filtered(lambda unit: unit.id == compared_id)
        if found := self._records_behind(figure, units):
            return self._open_records(*found)
        domain = self._facts_behind(figure, chosen, units)
        name = units.name if len(units) == 1 else chosen.place.display_name
        why = self._why(figure, compared_id, choice)
        return self.env["cqtt.fact"]._action_open(domain, name, why)

    @api.model
    def print_report(self, kind: str, **choice: Unpack[Asked]):
        """Return the action that downloads the desk as a paper or a workbook.

        :param kind: ``pdf`` or ``xlsx``
        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        self._choose(**choice)
        if kind not in ("pdf", "xlsx"):
            raise UserError(self.env._("There is no such file."))
        record = self.env["cqtt.report.checks.print"].create(choice)
        return self.env["ir.actions.report"]._print(
            f"cqtt_discipline.cqtt_report_checks_{kind}", record
        )

    # The ledger

    def _facts_behind(self, figure, chosen, units):
        ledger, span = self.env["cqtt.ledger"], chosen.span
        question = self._question(chosen, units, [span])
        if figure == "open":
            return ledger._stock_domain(question, STOCK, span)
        figure = {"per_check": "found"}.get(figure, figure)
        codes = [FLOWS[figure]] if figure in FLOWS else SHARES.get(figure, ("",))[:1]
        if not self._known(codes):
            raise UserError(self.env._("There is no such figure."))
        return ledger._flow_domain(question, codes[0], span)

    def _known(self, codes):
        return self.env["cqtt.check.draw.candidate"]._known(tuple(codes))

    def _question(self, chosen, units, spans):
        wanted = [*FLOWS.values(), *FINISHED, *RATED]
        return Question(
            spans,
            flows=self._known(wanted),
            stocks=(STOCK,),
            by=(Dimension.UNIT,),
            only={Dimension.UNIT: frozenset(units.ids)},
            as_of=chosen.as_of,
        )

    def _answer(self, chosen, units):
        spans = self._with_earlier(chosen.span, PERIODS)
        return self.env["cqtt.ledger"]._ask(self._question(chosen, units, spans))

    def _figures(self, answer, span, key=None):
        """Return flows and shares of a commune, or of all together."""

        def flow(code):
            known = code in answer.question.flows
            return answer.flow(code, span, key) if known else 0

        figures = {name: flow(code) for name, code in FLOWS.items()}
        for name, (part, wholes) in SHARES.items():
            whole = sum(flow(code) for code in wholes)
            figures[name] = flow(part) / whole if whole else None
            figures[f"{name}_of"] = whole
        checks = figures["checks"]
        figures["per_check"] = figures["found"] / checks if checks else None
        return figures

    def _total(self, answer, span, lines):
        def summed(name):
            known = [line[name] for line in lines if line[name] is not None]
            return sum(known) if known else None

        sums = {name: summed(name) for name in (*FINDINGS, "evaluations")}
        return {**self._figures(answer, span), **sums}

    def _median(self, lines):
        """Return what stands in the middle of the communes, of shares that say much."""

        def middle(name, is_enough):
            known = [line[name] for line in lines if is_enough(line)]
            return median(known) if known else None

        shares = {
            name: middle(name, lambda line, of=f"{name}_of": line[of] >= FEW)
            for name in SHARES
        }
        return {**shares, "per_check": middle("per_check", lambda line: line["checks"])}

    def _trend_point(self, answer, span):
        figures = self._figures(answer, span)
        return {
            **self._describe_span(span),
            "checks": figures["checks"],
            "open": answer.closing(STOCK, span),
            "late": figures["late"],
        }

    def _open_records(self, model, domain):
        return {
            "type": "ir.actions.act_window",
            "name": self.env[model]._description,
            "res_model": model,
            "views": [(False, "list"), (False, "form")],
            "domain": list(domain),
        }
