"""The ward's dossiers of a year, drawn from a seed so that the totals are exact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random
from types import MappingProxyType
from typing import Any

from ...history_sheet import write_rows
from .office import CLOSING, later_day, moment, open_days
from .people import make_person

YEAR = 2017
FILE_NAME = "phuong-thai-binh-2017.xlsx"
SEED = 5066
#: by the code of the field; land stands for land and construction
TOTALS: Mapping[str, int] = MappingProxyType({"TPHT": 4995, "DD": 15, "VPTK": 56})
CHANNELS = {"direct": 978, "online": 14, "post": 6, "home": 2}
#: what is asked for from this hour on is promised for the next day
LAST_CALL = time(15)
#: of a hundred dossiers, those finished before the day they were promised for
EARLY = 35


@dataclass(frozen=True)
class Service:
    """What people asked for.

    :param days: working days that the ward had; 0 is the same day
    :param weight: how often, among those of the field
    """

    name: str
    days: int
    weight: int
    most_sets: int = 1


SERVICES = {
    "TPHT": (
        Service("Chứng thực bản sao từ bản chính", 0, 560, 5),
        Service("Chứng thực chữ ký", 0, 110, 2),
        Service("Cấp bản sao trích lục hộ tịch", 0, 95, 3),
        Service("Đăng ký khai sinh", 0, 75),
        Service("Cấp giấy xác nhận tình trạng hôn nhân", 3, 70),
        Service("Đăng ký kết hôn", 0, 32),
        Service("Chứng thực hợp đồng, giao dịch", 2, 25),
        Service("Đăng ký khai tử", 0, 20),
        Service("Thay đổi, cải chính hộ tịch", 3, 9),
        Service("Đăng ký lại khai sinh", 5, 4),
    ),
    "DD": (
        Service("Xác nhận nguồn gốc, thời điểm sử dụng đất", 15, 9),
        Service("Hòa giải tranh chấp đất đai", 30, 3),
        Service("Xác nhận hồ sơ cấp phép xây dựng nhà ở riêng lẻ", 10, 3),
    ),
    "VPTK": (
        Service("Xác nhận hồ sơ hành chính của hộ gia đình", 1, 36),
        Service("Tặng giấy khen của Chủ tịch UBND phường", 10, 20),
    ),
}


def make_rows(totals: Mapping[str, int] = TOTALS) -> list[dict[str, Any]]:
    """Return the dossiers in the order of receipt, by the keys of the list's columns.

    All are received and finished in the year, in office hours, none of them late.

    :param totals: dossiers by the code of the field
    """
    random = Random(SEED)
    fields = [code for code, count in totals.items() for _each in range(count)]
    rows = sorted(
        (_make_row(random, code) for code in fields), key=lambda row: row["received"]
    )
    return [
        {"code": f"TB-{YEAR}-{number:05}"} | row
        for number, row in enumerate(rows, start=1)
    ]


def make_workbook(totals: Mapping[str, int] = TOTALS) -> bytes:
    """Return the list to import; the same bytes every time."""
    return write_rows(make_rows(totals))


def _make_row(random: Random, field: str) -> dict[str, Any]:
    services = SERVICES[field]
    service = random.choices(services, [one.weight for one in services])[0]
    received = _receive(random, service)
    promised = later_day(received.date(), _days(service, received))
    due = datetime.combine(promised, CLOSING)
    finished = _finish(random, received, due)
    return {
        "subject": service.name,
        "field": field,
        "channel": random.choices([*CHANNELS], [*CHANNELS.values()])[0],
        **make_person(random),
        "received": received,
        "due": due,
        "finished": finished,
        "returned": moment(random, finished.date(), finished.time()),
        "state": "returned",
        "sets": random.randint(1, service.most_sets),
    }


def _receive(random: Random, service: Service) -> datetime:
    # so early that it is finished within the year
    days = open_days(date(YEAR, 1, 1), date(YEAR, 12, 31))
    return moment(random, random.choice(days[: -service.days - 2]))


def _days(service: Service, received: datetime) -> int:
    return service.days or int(received.time() >= LAST_CALL)


def _finish(random: Random, received: datetime, due: datetime) -> datetime:
    between = open_days(received.date(), due.date())
    if len(between) > 1 and random.randrange(100) < EARLY:
        day = random.choice(between[:-1])
    else:
        day = due.date()
    first = received.time() if day == received.date() else time.min
    return moment(random, day, first)
