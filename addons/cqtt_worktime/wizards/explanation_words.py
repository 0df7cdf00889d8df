"""An explanation in words and rows, as the template shows it."""

from odoo.tools import LazyTranslate

from ..models.cqtt_session import WEEKDAYS
from ..worktime import Begin, DayKind, DayStep, Explanation, Note, Unit

_lt = LazyTranslate(__name__)

BEGINNINGS = {
    Begin.OPEN: _lt("The office is open: it counts at once."),
    Begin.BEFORE_OPENING: _lt("The office is not open yet."),
    Begin.BREAK: _lt("The office has its break."),
    Begin.AFTER_CLOSING: _lt("The office is closed already."),
    Begin.DAY_OFF: _lt("Nobody works on this day."),
}
NOTES = {
    Note.RECEIPT_NOT_COUNTED: _lt(
        "The whole day of receipt was still to come: it is not counted."
    ),
    Note.TOO_LATE: _lt(
        "It is too late for an answer on the same day: the next working day has to do."
    ),
    Note.MOVED: _lt(
        "The last day is no working day: the limit ends with the next one."
    ),
    Note.AT_CLOSING: _lt("The limit is used up when a session ends."),
}

BADGES = {
    DayKind.WORKING: "o_cqtt_badge_done",
    DayKind.NO_SESSION: "o_cqtt_badge_done",
    DayKind.OFF: "o_cqtt_badge_late",
    DayKind.MAKE_UP: "o_cqtt_badge_early",
}


class ExplanationWords:
    """Puts into the user's language why something is due when it is."""

    def __init__(self, env, calendar, found: Explanation):
        self.env, self.calendar, self.found = env, calendar, found
        selection = env["cqtt.session"]._fields["weekday"]._description_selection(env)
        self.weekdays = [dict(selection)[key] for key, _label in WEEKDAYS]

    def values(self):
        """Return what the template shows."""
        return {
            "due": self._moment(self.found.due),
            "reasons": list(self._reasons()),
            "warning": self._warning(),
            "rows": list(self._rows()),
        }

    def _reasons(self):
        found = self.found
        words = [
            self.env._("Received at %s.", self._moment(found.start)),
            self.env._(BEGINNINGS[found.begin]),
        ]
        if found.begins != found.start:
            words.append(self.env._("It counts from %s.", self._moment(found.begins)))
        yield " ".join(words)
        for note in found.notes:
            yield self.env._(NOTES[note])
        if found.limit.unit is Unit.CALENDAR_DAY:
            yield self.env._(
                "Calendar days: the day of receipt is not counted, days off are, and "
                "the last one ends when the office closes."
            )

    def _warning(self):
        """Say so when days in between are not confirmed, and so do not count."""
        calendars = self.calendar.sudo() | self.calendar.sudo().parent_id
        days = (
            self.env["cqtt.calendar.exception"]
            .sudo()
            .search_count(
                [
                    ("calendar_id", "in", calendars.ids),
                    ("state", "=", "proposed"),
                    ("date", ">=", self.found.start.date()),
                    ("date", "<=", self.found.due.date()),
                ]
            )
        )
        return days and self.env._(
            "%s days off or make-up days in this time are proposed but not confirmed: "
            "they are not counted.",
            days,
        )

    def _rows(self):
        """Yield one row a day; days without work that belong together share one."""
        rows = []
        for step in self.found.days:
            if rows and self._belong_together(rows[-1][-1], step):
                rows[-1].append(step)
            else:
                rows.append([step])
        for steps in rows:
            first, last = steps[0], steps[-1]
            yield {
                "days": self._days(first.day, last.day),
                "hours": ", ".join(map(self._clocks, first.hours)),
                "counted": self._duration(first.minutes) if first.minutes else "",
                "total": self._duration(last.total),
                "note": self._note(first),
                "is_counted": bool(first.minutes),
                "badge": BADGES[first.kind],
            }

    @staticmethod
    def _belong_together(one: DayStep, other: DayStep):
        if one.minutes or other.minutes:
            return False
        return (one.kind, one.name) == (other.kind, other.name)

    def _note(self, step: DayStep):
        if step.kind is DayKind.NO_SESSION:
            return self.env._("No session")
        if step.kind is DayKind.OFF:
            return self.env._("Day off: %s", step.name)
        if step.kind is DayKind.MAKE_UP:
            return self.env._("Make-up day: %s", step.name)
        return "" if step.minutes else self.env._("Not counted")

    def _days(self, first, last):
        text = f"{self.weekdays[first.weekday()]} {first:%d/%m/%Y}"
        if first == last:
            return text
        return f"{text} – {self.weekdays[last.weekday()]} {last:%d/%m/%Y}"

    def _moment(self, at):
        day = self.weekdays[at.weekday()]
        return self.env._(
            "%(time)s on %(weekday)s, %(date)s",
            time=f"{at:%H:%M}",
            weekday=day,
            date=f"{at:%d/%m/%Y}",
        )

    def _clocks(self, hours):
        ends = (divmod(minute, 60) for minute in (hours.opens, hours.closes))
        return "–".join(f"{hour:02}:{minute:02}" for hour, minute in ends)

    def _duration(self, minutes):
        hours, rest = divmod(minutes, 60)
        if not rest:
            return self.env._("%s h", hours)
        return self.env._("%(hours)s h %(minutes)s min", hours=hours, minutes=rest)
