from odoo import api, models

#: work in the background that is further behind than this many seconds is late
LATE = 30 * 60


class CqttHealth(models.AbstractModel):
    """What a monitor may know of a server: numbers and times, no word of anybody."""

    _name = "cqtt.health"
    _description = "Server Health"

    @api.model
    def _report(self):
        """Return the figures of all addons, and whether one is late.

        :return: ``status`` is ``pass`` or ``behind``; each figure names how much
            waits and for how many ``seconds``
        """
        figures = self._figures()
        late = any(figure.get("seconds", 0) > LATE for figure in figures.values())
        return {"status": "behind" if late else "pass", "database": True, **figures}

    @api.model
    def _figures(self):
        """Return by name what waits in the background; an addon adds its own."""
        return {"actions": self._overdue_actions()}

    def _overdue_actions(self):
        return self._ask(
            """SELECT count(*),
                      now() AT TIME ZONE 'UTC' - min(nextcall)
                 FROM ir_cron WHERE active AND nextcall < now() AT TIME ZONE 'UTC'"""
        )

    def _ask(self, query):
        """Return a count and an age, as a figure."""
        self.env.cr.execute(query)
        waiting, age = self.env.cr.fetchone()
        return {"waiting": waiting, "seconds": int(age.total_seconds()) if age else 0}
