"""The ledger: how far its roll-ups are behind, and whether they are right."""

from collections.abc import Iterator
from datetime import timedelta

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "ledger"
SLOW = timedelta(minutes=30)
STUCK = timedelta(hours=24)
SAMPLE = 50
BEHIND = """
    SELECT count(*), coalesce(now() AT TIME ZONE 'UTC' - min(booked_at), interval '0')
      FROM cqtt_fact WHERE id > (SELECT max(fact_id) FROM cqtt_fact_watermark)
"""
#: a sample of months, counted again from their facts
COUNTED = """
    WITH sample AS (SELECT * FROM cqtt_fact_month ORDER BY random() LIMIT %s)
    SELECT m.unit_id, m.measure_id, m.date, m.quantity, counted.quantity
      FROM sample m
CROSS JOIN LATERAL (
           SELECT coalesce(sum(f.quantity), 0)::bigint AS quantity FROM cqtt_fact f
            WHERE f.unit_id = m.unit_id AND f.measure_id = m.measure_id
              AND f.date >= m.date AND f.date < m.date + interval '1 month'
              AND f.field_id IS NOT DISTINCT FROM m.field_id
              AND f.channel_id IS NOT DISTINCT FROM m.channel_id
              AND f.id <= (SELECT max(fact_id) FROM cqtt_fact_watermark)) counted
     WHERE m.quantity <> counted.quantity
"""


def check(place: Place) -> Iterator[Finding]:
    if not place.has_table("cqtt_fact_watermark"):
        return
    yield from judge_lag(*place.rows(BEHIND)[0])
    for unit, measure, month, kept, counted in place.rows(COUNTED, [SAMPLE]):
        yield Finding(
            CHECK,
            FAULT,
            f"Month {month:%m/%Y}, unit {unit}, measure {measure}: the roll-up says "
            f"{kept}, its facts {counted}.",
            "./cqtt ledger reconcile shows all that differ, ./cqtt ledger rebuild "
            "makes them anew; then find out who wrote past the ledger.",
        )


def judge_lag(facts: int, age: timedelta) -> Iterator[Finding]:
    """Look at how many facts no roll-up has, and how long ago the first was booked."""
    if age > SLOW:
        yield Finding(
            CHECK,
            FAULT if age > STUCK else WARNING,
            f"{facts} facts are not rolled up, the first for {_hours(age)}: figures "
            "are right but slow.",
            "Look whether the scheduled action of the ledger runs; ./cqtt ledger "
            "brings it up to date.",
        )


def _hours(age: timedelta) -> str:
    return f"{age.total_seconds() / 3600:.1f} hours"
