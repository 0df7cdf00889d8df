from datetime import timedelta

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.periods import before
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .cqtt_check_draw_candidate import FINISHED, RATED
from .finding_states import OPEN

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
#: open findings by their age in days: from, to
AGES = {"fresh": (0, 30), "older": (31, 90), "old": (91, None)}
FINDINGS = (*AGES, "overdue")
#: periods shown as a trend, the chosen one included
PERIODS = 6


class CqttReportChecks(models.AbstractModel):
    """The supervisor's desk: communes beside each other, and what to look at next.

    Flows and shares are those of the chosen days, from the ledger; open findings, the
    last and the next check are as of today.
    """

    _name = "cqtt.report.checks"
    _inherit = "cqtt.ledger.choice"
    _description = "Supervisor's Desk"

    @api.readonly
    @api.model
    def get_data(self, **choice):
        """Return a line for each commune of a place, their sum and the trend.

        :raise UserError: the choice is none
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        units = self._compared_units(chosen)
        answer = self._answer(chosen, units)
        open_ = self._open_findings(units)
        last, coming = self._last_checks(units), self._next_checks(units)
        lines = [
            {
                "unit_id": unit.id,
                "name": unit.name,
                **self._figures(answer, chosen.span, (unit.id,)),
                **{name: open_[name].get(unit.id, 0) for name in FINDINGS},
                "months": last.get(unit.id),
                "next": coming.get(unit.id),
            }
            for unit in units
        ]
        return {
            **self._describe_choice(chosen, answer.as_of),
            "lines": lines,
            "total": self._total(answer, chosen.span, lines),
            "trend": [self._trend_point(answer, span) for span in self._spans(chosen)],
        }

    @api.readonly
    @api.model
    def open_figure(self, figure, compared_id=None, **choice):
        """Return the action that opens what is behind a figure.

        :param compared_id: one commune of the chosen place; ``None`` for all
        :raise UserError: the choice is none, or there is no such figure
        :raise AccessError: it goes beyond the reader's scope
        """
        chosen = self._choose(**choice)
        units = self._compared_units(chosen)
        if compared_id is not None:
            units = units.filtered(lambda unit: unit.id == compared_id)
        if figure in FINDINGS:
            return self._open_records(
                "cqtt.finding", self._finding_domain(figure, units)
            )
        if figure == "next":
            return self._open_records("cqtt.check", self._coming_domain(units))
        codes = [FLOWS[figure]] if figure in FLOWS else SHARES.get(figure, ("",))[:1]
        if not self._known(codes):
            raise UserError(self.env._("There is no such figure."))
        domain = self.env["cqtt.ledger"]._flow_domain(
            self._question(chosen, units, [chosen.span]), codes[0], chosen.span
        )
        name = units.name if len(units) == 1 else chosen.place.display_name
        return self.env["cqtt.fact"]._action_open(domain, name)

    @api.model
    def print_report(self, kind, **choice):
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

    def _known(self, codes):
        return self.env["cqtt.check.draw.candidate"]._known(tuple(codes))

    def _spans(self, chosen):
        earlier = [before(chosen.span, n) for n in reversed(range(1, PERIODS))]
        return [*earlier, chosen.span]

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
        spans = self._spans(chosen)
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
        return figures

    def _total(self, answer, span, lines):
        sums = {name: sum(line[name] for line in lines) for name in FINDINGS}
        return {**self._figures(answer, span), **sums}

    def _trend_point(self, answer, span):
        figures = self._figures(answer, span)
        return {
            "name": self._period_name(span) or f"{span.last:%d/%m/%Y}",
            "checks": figures["checks"],
            "open": answer.closing(STOCK, span),
            "late": figures["late"],
        }

    # Checks and findings as of today

    def _finding_domain(self, figure, units):
        domain = Domain("unit_id", "in", units.ids) & Domain("state", "in", OPEN)
        if figure == "overdue":
            return domain & Domain("is_overdue", "=", True)
        youngest, oldest = AGES[figure]
        day = today()
        domain &= Domain("found_on", "<=", day - timedelta(days=youngest))
        if oldest is None:
            return domain
        return domain & Domain("found_on", ">=", day - timedelta(days=oldest))

    def _open_findings(self, units):
        """Return how many open findings communes have, by age and by commune."""
        findings = self.env["cqtt.finding"]
        if not findings.has_access("read"):
            return {name: {} for name in FINDINGS}
        counts = {}
        for name in FINDINGS:
            groups = findings._read_group(
                self._finding_domain(name, units), ["unit_id"], ["__count"]
            )
            counts[name] = {unit.id: count for unit, count in groups}
        return counts

    def _last_checks(self, units):
        candidates = self.env["cqtt.check.draw.candidate"]
        found = candidates._last_checks(units)
        return {unit.id: months for unit, months in found.items()}

    def _coming_domain(self, units):
        return Domain("unit_id", "in", units.ids) & Domain(
            "state", "in", ("draft", "planned")
        )

    def _next_checks(self, units):
        """Return the day of the next check of each commune that the reader may know."""
        checks = self.env["cqtt.check"]
        if not checks.has_access("read"):
            return {}
        groups = checks._read_group(
            self._coming_domain(units), ["unit_id"], ["planned_on:min"]
        )
        return {unit.id: day for unit, day in groups}

    def _open_records(self, model, domain):
        return {
            "type": "ir.actions.act_window",
            "name": self.env[model]._description,
            "res_model": model,
            "views": [(False, "list"), (False, "form")],
            "domain": list(domain),
        }
