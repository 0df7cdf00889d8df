"""Deadlines a second, and differences to counting minute by minute.

`env` is Odoo's; its database is this bench's own.
"""

import random
import sys
import time
from datetime import datetime, timedelta
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location

from shared.sheet import Sheet, size

from odoo.modules import get_module_path

from odoo.addons.cqtt_worktime.local_time import to_utc
from odoo.addons.cqtt_worktime.worktime import Limit, Unit, WorkCalendar

env = globals()["env"]  # given by ./cqtt bench
SEED = 766
BUDGET = 20_000


def from_tests(name):
    """Import a module of the addon's tests, but not the tests themselves."""
    full_name = f"odoo.addons.cqtt_worktime.tests.{name}"
    path = f"{get_module_path('cqtt_worktime')}/tests/{name}.py"
    spec = spec_from_file_location(full_name, path)
    module = sys.modules[full_name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


cases = from_tests("random_cases")
SlowCalendar = from_tests("slow_model").SlowCalendar


def starts(count):
    """Return any minutes of 2026, the same ones each time."""
    rng = random.Random(SEED)
    first = datetime(2026, 1, 1)
    return [first + timedelta(minutes=rng.randrange(525_600)) for _ in range(count)]


def rate(ask, questions):
    begin = time.perf_counter()
    for question in questions:
        ask(question)
    return len(questions) / (time.perf_counter() - begin)


def compare(calendars, questions):
    """Return cases, differences, and the seconds of engine and slow model."""
    rng, clock = random.Random(SEED), time.perf_counter
    differences = engine = slow = 0
    for _number in range(calendars):
        parts = cases.calendar_parts(rng)
        asked = [
            (cases.start(rng), cases.minutes(rng, parts)) for _ in range(questions)
        ]
        begin = clock()
        compiled = WorkCalendar(*parts)
        found = [compiled.add(start, minutes) for start, minutes in asked]
        engine += clock() - begin
        begin = clock()
        counter = SlowCalendar(*parts)
        counted = [counter.add(start, minutes) for start, minutes in asked]
        slow += clock() - begin
        differences += sum(map(lambda one, other: one != other, found, counted))
    return calendars * questions, differences, engine, slow


calendar = env.ref("cqtt_worktime.cqtt_calendar_province")
office = calendar._engine()
limits = {
    "3 working days": Limit(Unit.WORKING_DAY, 3),
    "0.5 working days": Limit(Unit.WORKING_DAY, Decimal("0.5")),
    "30 calendar days": Limit(Unit.CALENDAR_DAY, 30),
    "same day": Limit(Unit.SAME_DAY),
}
sheet = Sheet("worktime", "Deadlines: how many a second, and how many are wrong")
enough = {"budget": BUDGET, "is_more_better": True}
for name, limit in limits.items():
    found = [
        rate(lambda start, limit=limit: office.due(start, limit), starts(20_000))
        for _time in range(5)
    ]
    sheet.add(f"engine: {name}", found, "a second", **enough)
three_days = limits["3 working days"]
found = rate(
    lambda start: calendar._due(start, three_days),
    [to_utc(start) for start in starts(20_000)],
)
sheet.add("calendar record: 3 working days", found, "a second")

count, differences, engine, slow = compare(size(200, 20), 50)
sheet.add(f"differences in {count:,} random cases", differences, budget=0)
sheet.add(f"{count:,} cases by the engine, compiling included", engine, "s")
sheet.add(f"{count:,} cases minute by minute", slow, "s", is_beside=True)
