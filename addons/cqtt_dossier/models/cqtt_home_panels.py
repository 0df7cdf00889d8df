from collections import defaultdict
from datetime import datetime, time, timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import LOCAL, today
from odoo.addons.cqtt_base.panels import Bar, Opens, Panel
from odoo.addons.cqtt_worktime.local_time import to_utc

from .cqtt_home import LATE, TO_SIGN
from .dossier_states import OPEN_STATES, WAITING_STATES, WORKING_STATES

#: days that the officer's day looks ahead, and lines of bars at most
AHEAD, MOST = 10, 12
#: urgency of a dossier, and the colour it has everywhere
TONES = {
    "late": "late",
    "soon": "soon",
    "in_time": "on_time",
    "waiting": "waiting",
}


class CqttHome(models.AbstractModel):
    """The day at the counter: of an officer, of who shares out, and of who signs."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.home"

    @api.model
    def _panels(self):
        user, panels = self.env.user, super()._panels()
        if user._holds_role("officer"):
            panels.append(self._panel_of_officer())
        if user._holds_role("manager"):
            panels.append(self._panel_of_team())
        if user._holds_role("leader"):
            panels.append(self._panel_of_leader())
        if user._holds_role("supervisor"):
            panels.append(self._panel_of_communes())
        return panels

    def _panel_of_officer(self):
        mine = Domain("is_mine", "=", True)
        working = mine & Domain("state", "in", WORKING_STATES)
        return Panel(
            key="dossier_day",
            title=self.env._("My day"),
            sequence=10,
            figures=(
                self._figure(self.env._("late"), mine & LATE, "late"),
                self._figure(self.env._("due today"), self._due(working, today())),
                self._figure(
                    self.env._("waiting for the citizen"),
                    mine & Domain("state", "in", WAITING_STATES),
                    "waiting",
                ),
                self._figure(
                    self.env._("results to hand over"),
                    Domain("state", "=", "done"),
                    "done",
                ),
            ),
            bars=tuple(self._days_ahead(working)),
            tones={"on_time": self.env._("Due"), "soon": self.env._("Due today")},
        )

    def _panel_of_team(self):
        working = Domain("state", "in", WORKING_STATES)
        return Panel(
            key="dossier_team",
            title=self.env._("Who has how much"),
            sequence=20,
            figures=(
                self._figure(self.env._("late"), LATE, "late"),
                self._figure(
                    self.env._("due today"), self._due(working, today()), "soon"
                ),
                self._figure(
                    self.env._("to be shared out"),
                    working & Domain("holder_id", "=", False),
                    "soon",
                ),
            ),
            bars=tuple(self._bars_by("holder_id", self.env._("Nobody yet"))),
            tones=self._urgencies(),
            empty=self.env._("Nothing is open."),
            opens=Opens("cqtt_dossier.cqtt_dossier_action_team"),
        )

    def _panel_of_leader(self):
        return Panel(
            key="dossier_leader",
            title=self.env._("Dossiers of the commune"),
            sequence=30,
            figures=(
                self._figure(self.env._("to sign"), TO_SIGN, "soon"),
                self._figure(self.env._("late"), LATE, "late"),
                self._figure(
                    self.env._("open"), Domain("state", "in", OPEN_STATES), "on_time"
                ),
            ),
            bars=tuple(self._bars_by("field_id", self.env._("Other"))),
            tones=self._urgencies(),
        )

    def _panel_of_communes(self):
        return Panel(
            key="dossier_communes",
            title=self.env._("Open dossiers of my communes"),
            sequence=40,
            bars=tuple(self._bars_by("unit_id", "", "cqtt.dossier.meta")),
            tones={
                "late": self.env._("Late"),
                "on_time": self.env._("In time"),
                "waiting": self.env._("Waiting for the citizen"),
            },
            empty=self.env._("Nothing is open."),
            opens=Opens("cqtt_dossier.cqtt_dossier_meta_action"),
        )

    def _figure(self, label, domain, tone=""):
        opens = Opens("cqtt_dossier.cqtt_dossier_action", list(domain))
        return self._counted("cqtt.dossier", label, opens, tone)

    def _days_ahead(self, working):
        """Yield what falls due on each of the next days that has something."""
        near = self._due(working, today(), AHEAD)
        local = self.env["cqtt.dossier"].with_context(tz=LOCAL.zone)
        for moment, count in local._read_group(near, ["due_at:day"], ["__count"]):
            day = moment.date()
            yield Bar(
                day.strftime("%d/%m"),
                {"soon" if day == today() else "on_time": count},
                opens=Opens(
                    "cqtt_dossier.cqtt_dossier_action", list(self._due(working, day))
                ),
            )

    def _due(self, domain, day, days=1):
        """Return the domain of what falls due from a day on, within so many days."""
        begin, end = (
            fields.Datetime.to_string(to_utc(datetime.combine(each, time())))
            for each in (day, day + timedelta(days=days))
        )
        return domain & Domain("due_at", ">=", begin) & Domain("due_at", "<", end)

    def _bars_by(self, name, nobody, model="cqtt.dossier"):
        """Return the open dossiers by a field of theirs, those with most late first."""
        counts = defaultdict(dict)
        for tone, domain in self._tones_of(model).items():
            for record, count in self.env[model]._read_group(
                domain, [name], ["__count"]
            ):
                counts[record][tone] = count
        ordered = sorted(
            counts.items(),
            key=lambda item: (-item[1].get("late", 0), -sum(item[1].values())),
        )
        return [
            Bar(
                # sudo: the name of a colleague, a field or a commune is all that shows
                record.sudo().display_name or nobody,
                {tone: found[tone] for tone in TONES.values() if tone in found},
                opens=self._open_of(model, name, record),
            )
            for record, found in ordered[:MOST]
        ]

    def _tones_of(self, model):
        if model == "cqtt.dossier":
            return {tone: Domain("urgency", "=", code) for code, tone in TONES.items()}
        working = Domain("state", "in", WORKING_STATES)
        return {
            "late": LATE,
            "on_time": working & ~LATE,
            "waiting": Domain("state", "in", WAITING_STATES),
        }

    def _open_of(self, model, name, record):
        actions = {
            "cqtt.dossier": "cqtt_dossier.cqtt_dossier_action",
            "cqtt.dossier.meta": "cqtt_dossier.cqtt_dossier_meta_action",
        }
        open_ones = Domain("state", "in", OPEN_STATES)
        return Opens(actions[model], list(open_ones & Domain(name, "=", record.id)))

    def _urgencies(self):
        labels = dict(
            self.env["cqtt.dossier"]._fields["urgency"]._description_selection(self.env)
        )
        return {tone: labels[code] for code, tone in TONES.items()}
