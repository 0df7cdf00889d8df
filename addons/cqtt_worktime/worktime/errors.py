"""What a calendar cannot be, and what it cannot answer."""


class BadCalendar(ValueError):
    """The parts of a calendar contradict each other."""


class BadLimit(ValueError):
    """A time limit or an interval makes no sense."""


class NoAnswer(ValueError):
    """A calendar cannot answer."""


class NoWorkingTime(NoAnswer):
    """Nobody works any more (or yet), so the sum can never be reached."""


class OutOfRange(NoAnswer):
    """The answer lies outside the years a calendar covers."""
