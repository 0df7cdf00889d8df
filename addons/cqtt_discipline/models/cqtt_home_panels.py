from collections import defaultdict

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.panels import Bar, Opens, Panel, Row
from odoo.addons.cqtt_worktime.local_time import to_local

from .finding_states import OPEN, TO_MEND

#: who answers for what was found in a unit
HEADS = ("manager", "leader")
CHECKS = "cqtt_discipline.cqtt_check_action"
FINDINGS = "cqtt_discipline.cqtt_finding_action"
COMING = Domain("state", "in", ("planned", "underway"))
#: lines of a table, and bars
LINES, MOST = 5, 12


class CqttHome(models.AbstractModel):
    """Checks and findings: of who supervises, and of who has to answer."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        panels = super()._panels()
        if self._holds_any(("supervisor",)):
            panels.append(self._panel_of_supervisor())
        if self._holds_any(HEADS):
            panels.append(self._panel_of_unit())
        elif self._holds_any(("officer",)):
            panels += self._panel_of_checked()
        return panels

    # Who supervises

    def _panel_of_supervisor(self):
        mine = self.env.user._scope_domain("unit_id", roles=["supervisor"])
        return Panel(
            key="discipline_watch",
            title=self.env._("Checks and findings of my communes"),
            sequence=45,
            figures=(
                self._count_checks(self.env._("checks to be made"), mine & COMING),
                self._count_findings(
                    self.env._("answers to judge"),
                    mine & Domain("state", "=", "replied"),
                    "soon",
                ),
                self._count_findings(
                    self.env._("findings open"), mine & Domain("state", "in", OPEN)
                ),
                self._count_findings(
                    self.env._("overdue"),
                    mine & Domain("is_overdue", "=", True),
                    "late",
                ),
            ),
            bars=tuple(self._bars_of_findings(mine)),
            tones={
                "late": self.env._("Overdue"),
                "on_time": self.env._("Still to be mended"),
                "waiting": self.env._("Said to be mended"),
            },
            heads=(self.env._("Next checks"), self.env._("Day")),
            rows=self._rows_of_checks(mine & COMING),
        )

    def _bars_of_findings(self, mine):
        """Return the communes with open findings, those with most overdue first."""
        late = Domain("is_overdue", "=", True)
        tones = {
            "late": mine & late,
            "on_time": mine & Domain("state", "in", list(TO_MEND)) & ~late,
            "waiting": mine & Domain("state", "=", "remedied"),
        }
        counts = defaultdict(dict)
        for tone, domain in tones.items():
            groups = self.env["cqtt.finding"]._read_group(
                domain, ["unit_id"], ["__count"]
            )
            for unit, count in groups:
                counts[unit][tone] = count
        ordered = sorted(
            counts.items(),
            key=lambda item: (-item[1].get("late", 0), -sum(item[1].values())),
        )
        open_ones = Domain("state", "in", OPEN)
        return [
            Bar(
                unit.display_name,
                found,
                opens=Opens(
                    FINDINGS, list(open_ones & Domain("unit_id", "=", unit.id))
                ),
            )
            for unit, found in ordered[:MOST]
        ]

    def _rows_of_checks(self, coming):
        """Return the next checks as rows of a panel."""
        checks = self.env["cqtt.check"].search(
            coming, order="planned_on, id", limit=LINES
        )
        return tuple(
            Row(
                (check.display_name, f"{check.planned_on:%d/%m}"),
                tone="late" if check.planned_on < today() else "",
                opens=Opens.record(CHECKS, check.id),
            )
            for check in checks
        )

    # Who answers

    def _panel_of_unit(self):
        mine = self.env.user._scope_domain("unit_id", roles=HEADS)
        return Panel(
            key="discipline_unit",
            title=self.env._("What checks found in the unit"),
            sequence=45,
            figures=(
                self._count_findings(
                    self.env._("may be answered"), mine & self._answerable(), "soon"
                ),
                self._count_findings(
                    self.env._("to be mended"),
                    mine & Domain("state", "in", list(TO_MEND)),
                ),
                self._count_findings(
                    self.env._("overdue"),
                    mine & Domain("is_overdue", "=", True),
                    "late",
                ),
                self._count_checks(
                    self.env._("minutes to countersign"),
                    mine & Domain("state", "=", "signed"),
                    "soon",
                ),
            ),
            heads=self._heads_of_findings(),
            rows=self._rows_of_findings(mine | self._about_me()),
        )

    def _panel_of_checked(self):
        """Return what was found of an officer, as long as he has to do something."""
        rows = self._rows_of_findings(self._about_me())
        if not rows:
            return []
        return [
            Panel(
                key="discipline_mine",
                title=self.env._("What checks found with me"),
                sequence=45,
                heads=self._heads_of_findings(),
                rows=rows,
            )
        ]

    def _about_me(self):
        # accounts of colleagues are compared with the user, not shown
        me = self.env.uid
        return Domain("staff_id.user_id", "=", me) | Domain("owner_id.user_id", "=", me)

    def _answerable(self):
        return Domain("state", "=", "open") & Domain(
            "reply_due_at", ">=", fields.Datetime.now()
        )

    def _heads_of_findings(self):
        return self.env._("What was found"), self.env._("To do")

    def _rows_of_findings(self, mine):
        """Return what is to be answered or mended next, as rows of a panel."""
        findings = self.env["cqtt.finding"].search(
            mine & Domain("state", "in", list(TO_MEND)),
            order="due_at, id",
            limit=LINES,
        )
        return tuple(self._row_of_finding(finding) for finding in findings)

    def _row_of_finding(self, finding):
        now = fields.Datetime.now()
        is_answerable = finding.state == "open" and finding.reply_due_at >= now
        due = finding.reply_due_at if is_answerable else finding.due_at
        when = f"{to_local(due):%H:%M %d/%m}"
        if is_answerable:
            to_do = self.env._("answer before %s", when)
        else:
            to_do = self.env._("mend before %s", when)
        return Row(
            (finding.name, to_do),
            tone="late" if due < now else "",
            opens=Opens.record(FINDINGS, finding.id),
        )

    # Counting

    def _count_checks(self, label, domain, tone=""):
        return self._counted("cqtt.check", label, Opens(CHECKS, list(domain)), tone)

    def _count_findings(self, label, domain, tone=""):
        opens = Opens(FINDINGS, list(domain))
        return self._counted("cqtt.finding", label, opens, tone)
