"""Workbooks with dossiers of earlier years, for tests; the twin of the ward's year.

The twin is a small list in which everything is planted that a report can get wrong. It
is a list for the year 2016: a leap year whose last day is a Saturday.
"""

from datetime import datetime, timedelta

from ..history_sheet import Choices, write_rows

YEAR = 2016
NOW = datetime(2026, 11, 20, 12)
CHOICES = Choices(
    fields={"Tư pháp – hộ tịch": "TPHT", "TPHT": "TPHT", "Đất đai": "DD"},
    channels={"Trực tiếp": "direct", "online": "online", "direct": "direct"},
    states={
        "Đã trả kết quả": "returned",
        "returned": "returned",
        "done": "done",
        "received": "received",
        "processing": "processing",
        "supplement": "supplement",
        "financial": "financial",
        "withdrawn": "withdrawn",
        "stopped": "stopped",
        "not_received": "not_received",
    },
    kinds={"pause": "pause", "supplement": "supplement", "obligation": "obligation"},
    procedures={"2.000815": "TPHT"},
)
GOOD = {
    "code": "HS-1",
    "subject": "Chứng thực bản sao",
    "field": "TPHT",
    "channel": "direct",
    "owner": "Bùi Thị Hạnh",
    "received": datetime(2016, 3, 1, 8, 30),
    "due": datetime(2016, 3, 4, 17),
    "finished": datetime(2016, 3, 3, 10),
    "returned": datetime(2016, 3, 3, 10, 5),
    "state": "returned",
}
OPEN = {"finished": None, "returned": None}


def workbook(*rows):
    """Return a list as bytes; each row is a dict by key, missing cells stay empty."""
    return write_rows(rows)


def at(text, hour=9):
    """Return a local time of a day, ``2016-02-29``."""
    return datetime.fromisoformat(text) + timedelta(hours=hour)


def case(field, channel, received, due, finished, state="returned", **more):
    """Return a row; days are written ``2016-02-29``, ``finished`` may be ``None``.

    What is finished on the due day is finished at the due time: on time, whether days
    or minutes are compared.
    """
    end = finished and at(finished, 17 if finished == due else 10)
    row = {
        "subject": "Việc thử",
        "field": field,
        "channel": channel,
        "owner": "Người Thử",
        "received": at(received),
        "due": due and at(due, 17),
        "finished": end,
        "returned": end if state == "returned" else None,
        "state": state,
    }
    return row | more


def twin_rows():
    """Return the planted cases of 2016; see ``TWIN`` for what they add up to."""
    cases = [
        # carried over from 2015: an early, an on-time and a late one; one still open
        case("TPHT", "direct", "2015-12-31", "2016-01-08", "2016-01-05"),
        case("TPHT", "direct", "2015-12-30", "2016-01-06", "2016-01-06"),
        case("TPHT", "online", "2015-12-28", "2016-01-04", "2016-01-11"),  # late 1
        case("DD", "direct", "2015-11-02", "2015-12-14", None, "processing"),
        # the year before, over and done with: counts nowhere
        case("TPHT", "direct", "2015-12-01", "2015-12-31", "2015-12-31"),
        # early and on time, by each way in
        *(
            case("TPHT", way, "2016-05-10", "2016-05-20", end)
            for way in ("direct", "online", "post", "home")
            for end in ("2016-05-12", "2016-05-20")
        ),
        # the leap day: received, due and finished on it
        case("TPHT", "direct", "2016-02-29", "2016-03-02", "2016-03-01"),
        case("TPHT", "direct", "2016-02-25", "2016-02-29", "2016-02-29"),
        case("TPHT", "direct", "2016-02-26", "2016-02-26", "2016-02-29"),  # late 2
        # more that were late
        *(
            case("DD", "direct", "2016-06-01", "2016-06-15", f"2016-06-{day}", "done")
            for day in (16, 17, 30)  # late 3, 4, 5
        ),
        case("VPTK", "post", "2016-09-01", "2016-09-05", "2016-09-06"),  # late 6
        # the last day of the year: finished on it; received on it; late on it
        case("VPTK", "direct", "2016-12-26", "2016-12-31", "2016-12-31"),
        case("TPHT", "direct", "2016-12-31", "2017-01-05", "2017-01-04"),
        case("TPHT", "direct", "2016-12-28", "2016-12-30", "2016-12-31"),  # late 7
        # suspended: to the end of time, past the year's end, and within it
        case(
            "DD",
            "direct",
            "2016-10-03",
            "2016-10-20",
            None,
            "supplement",
            paused=at("2016-10-10"),
            kind="supplement",
        ),
        case(
            "DD",
            "online",
            "2016-11-01",
            "2016-12-01",
            "2017-02-01",
            paused=at("2016-11-20"),
            resumed=at("2017-01-20"),
            kind="obligation",
        ),
        case(
            "TPHT",
            "direct",
            "2016-07-01",
            "2016-07-29",
            "2016-07-29",
            paused=at("2016-07-05"),
            resumed=at("2016-07-15"),
            kind="pause",
        ),
        # ended without a result: two refused, one withdrawn
        case("TPHT", "direct", "2016-04-04", None, "2016-04-04", "not_received"),
        case("VPTK", "online", "2016-04-05", None, "2016-04-06", "not_received"),
        case("TPHT", "post", "2016-08-01", "2016-08-10", "2016-08-03", "withdrawn"),
        # open at the end of the year: in time, and past its due time
        case("VPTK", "direct", "2016-12-20", "2017-01-20", "2017-01-10"),
        case("VPTK", "direct", "2016-12-01", "2016-12-15", None, "received"),
        # received after the year: counts nowhere
        case("TPHT", "direct", "2017-01-03", "2017-01-04", "2017-01-03"),
    ]
    return [{"code": f"SINH-DOI-{n:03}"} | row for n, row in enumerate(cases, start=1)]


#: II.06 of 2016, by field: columns 3 to 13, worked out by hand
TWIN = {
    #        (3) (4) (5) (6) (7) (8) (9)(10)(11)(12)(13)
    "TPHT": (19, 2, 14, 3, 18, 6, 9, 3, 1, 1, 0),
    "DD": (6, 1, 4, 1, 3, 0, 0, 3, 3, 2, 1),
    "VPTK": (5, 1, 4, 0, 3, 0, 2, 1, 2, 1, 1),
}
#: February 2016, all fields
TWIN_FEBRUARY = (4, 0, 3, 1, 2, 0, 1, 1, 2, 1, 1)
