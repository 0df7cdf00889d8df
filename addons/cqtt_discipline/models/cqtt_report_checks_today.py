from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from .check_states import SIGNED_STATES
from .cqtt_report_checks import FINDINGS
from .evaluation_states import ROUND_OPEN
from .finding_states import OPEN

#: open findings by their age in days: from, to
AGES = {"fresh": (0, 30), "older": (31, 90), "old": (91, None)}


class CqttReportChecks(models.AbstractModel):
    """The part of the desk that is as of today, as far as its reader may know."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.report.checks"

    def _as_of_today(self, units):
        """Return open findings, evaluations due, last and next check, by commune."""
        found = self._open_findings(units)
        due, last = self._evaluations_due(units), self._last_checks(units)
        coming, planned = self._next_checks(units), self._next_planned(units)
        return {
            unit.id: {
                **{name: found[name].get(unit.id, 0) for name in FINDINGS},
                "evaluations": None if due is None else due.get(unit.id, 0),
                "months": last.get(unit.id),
                "next": coming.get(unit.id),
                "plan": planned.get(unit.id),
            }
            for unit in units
        }

    def _records_behind(self, figure, units):
        """Return model and domain of a figure that counts records, or nothing."""
        if figure in FINDINGS:
            return "cqtt.finding", self._finding_domain(figure, units)
        domains = {
            "evaluations": ("cqtt.evaluation.round", self._due_domain),
            "months": ("cqtt.check", self._made_domain),
            "next": ("cqtt.check", self._coming_domain),
            "plan": ("cqtt.check.plan.line", self._planned_domain),
        }
        if figure not in domains:
            return None
        model, domain = domains[figure]
        return model, domain(units)

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

    def _made_domain(self, units):
        return Domain("unit_id", "in", units.ids) & Domain("state", "in", SIGNED_STATES)

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

    # Plans and evaluations

    def _planned_domain(self, units):
        day = today()
        return (
            Domain("plan_id.state", "=", "issued")
            & Domain("plan_id.year", "in", (day.year, day.year + 1))
            & Domain("commune_id", "in", units.ids)
        )

    @api.model
    def _next_planned(self, units):
        """Return the quarter in which plans want the next check of each commune.

        Where none is to come, one that was missed.
        """
        lines = self.env["cqtt.check.plan.line"]
        if not lines.has_access("read"):
            return {}
        found = lines.search(self._planned_domain(units)).filtered(
            lambda line: line.standing in ("missed", "to_come")
        )
        labels = dict(lines._fields["quarter"]._description_selection(self.env))
        planned = {}
        for line in found.sorted(
            lambda line: (line.standing == "missed", line.plan_id.year, line.quarter)
        ):
            name = f"{labels[line.quarter]}/{line.plan_id.year}"
            told = {"name": name, "is_missed": line.standing == "missed"}
            planned.setdefault(line.commune_id.id, told)
        return planned

    def _due_domain(self, units):
        return (
            Domain("unit_id", "in", units.ids)
            & Domain("state", "in", list(ROUND_OPEN))
            & Domain("due_at", "<", fields.Datetime.now())
        )

    @api.model
    def _evaluations_due(self, units):
        """Return how many evaluations communes have not closed in time.

        ``None`` where the reader sees no evaluations.
        """
        rounds = self.env["cqtt.evaluation.round"]
        if not rounds.has_access("read"):
            return None
        groups = rounds._read_group(self._due_domain(units), ["unit_id"], ["__count"])
        return {unit.id: count for unit, count in groups}
