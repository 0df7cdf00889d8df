from odoo.addons.cqtt_ledger.periods import Kind, RegularPeriod
from odoo.addons.cqtt_ledger.tests.common import LedgerCase

MARCH = RegularPeriod(Kind.MONTH, 2026, 3).span
DAYS = {"date_from": "2026-03-01", "date_to": "2026-03-31"}
RECEIVED, OPEN, LATE = "received", "open", "overdue_open"


class Ii06Case(LedgerCase):
    """A life of dossiers in figures, without dossiers: only the ledger is asked.

    Each life: unit, field, channel, day of receipt, day and kind of end, overdue from.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # what other addons count stays out of sight: these fields are only ours
        cls.justice.sequence, cls.land.sequence = 1, 2
        cls.post = cls.env.ref("cqtt_base.cqtt_channel_post")
        cls.report = cls.env["cqtt.report.ii06"]
        an, justice, land = cls.an, cls.justice, cls.land
        cls._numbers = iter(range(1, 1000))
        for life in (
            (an, justice, cls.online, "2026-01-10", "2026-02-10", "early"),
            (an, justice, cls.online, "2026-02-20", "2026-03-01", "early"),
            (an, justice, cls.direct, "2026-02-28", "2026-03-31", "late", "2026-03-10"),
            (an, justice, cls.online, "2026-03-01", "2026-03-05", "on_time"),
            (an, justice, cls.online, "2026-03-31"),
            (an, justice, cls.direct, "2026-03-02", "2026-04-01", "on_time"),
            (an, justice, cls.post, "2026-03-03", "2026-03-04", "early"),
            (an, justice, None, "2026-03-04", None, None, "2026-03-20"),
            (an, land, cls.direct, "2026-02-01", None, None, "2026-02-15"),
            (an, land, cls.direct, "2026-04-01"),
            (cls.binh, land, cls.online, "2026-03-15", "2026-03-16", "on_time"),
            (cls.chi, land, cls.online, "2026-03-15"),
        ):
            cls.live(*life)

    @classmethod
    def live(cls, unit, field, channel, received, ended=None, how=None, late=None):
        """Book what a dossier's life books; return its number."""
        number = next(cls._numbers)
        rows = [(RECEIVED, received, 1), (OPEN, received, 1)]
        if ended:
            rows += [(how, ended, 1), (OPEN, ended, -1)]
        if late:
            rows += [(LATE, late, 1)]
            rows += [(LATE, ended, -1)] if ended else []
        for code, day, quantity in rows:
            cls.count(unit, field, channel, code, day, quantity, number)
        return number

    @classmethod
    def count(cls, unit, field, channel, code, day, quantity=1, number=0):
        measure = cls.env["cqtt.measure"].search([("code", "=", f"dossier.{code}")])
        return cls.book(
            measure,
            unit,
            day,
            quantity,
            field_id=field and field.id,
            channel_id=channel and channel.id,
            source=("cqtt.unit", number),
        )

    def figures(self, table):
        return {line.label: list(line.figures.values()) for line in table.lines}

    def as_user(self, role, place):
        user = self.new_role_user(f"ii06_{role}_{place.id}", role, place)
        return self.report.with_user(user)
