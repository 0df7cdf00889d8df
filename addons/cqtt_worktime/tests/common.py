from datetime import date, datetime

from odoo.fields import Command

from odoo.addons.cqtt_base.tests.common import CqttCommon

from ..local_time import to_utc

OFFICE = tuple(
    (str(day), opens, closes)
    for day in range(5)
    for opens, closes in ((7.0, 11.5), (13.5, 17.0))
)


def local(text):
    """Return the UTC of a local time written as in ``2026-03-02 09:00``."""
    return to_utc(datetime.fromisoformat(text))


class WorktimeCommon(CqttCommon):
    """The province's calendar of 2026, with Tết and one make-up day confirmed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # demo data and the shipped calendar make room for ours
        calendars = cls.env["cqtt.calendar"].search([])
        calendars.write({"date_to": "1999-12-31"})
        cls.calendar = cls.make_calendar(
            "Lịch tỉnh thử", OFFICE, date_from="2000-01-01"
        )
        for day in range(16, 21):
            cls.make_day(date(2026, 2, day), "Tết")
        cls.make_day(date(2026, 8, 31), "Nghỉ hoán đổi")
        cls.make_day(date(2026, 8, 22), "Làm bù", kind="working", weekday="0")
        cls.account_admin = cls.role_users["account_admin"]

    @classmethod
    def make_calendar(cls, name, sessions=(), **values):
        return cls.env["cqtt.calendar"].create(
            {
                "name": name,
                "unit_id": False,
                "parent_id": False,
                "session_ids": [
                    Command.create(
                        {"weekday": day, "time_from": opens, "time_to": closes}
                    )
                    for day, opens, closes in sessions
                ],
                **values,
            }
        )

    @classmethod
    def make_day(cls, day, name, calendar=None, confirm=True, **values):
        """Enter a day as the system does, and confirm it."""
        exception = cls.env["cqtt.calendar.exception"].create(
            {
                "calendar_id": (calendar or cls.calendar).id,
                "date": day,
                "name": name,
                "source": "01/TB-UBND",
                **values,
            }
        )
        if confirm:
            exception.perform("confirm")
        return exception
