"""Whether names are sorted as Vietnamese sorts, and indexes still agree."""

from collections.abc import Iterator

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "collation"
#: sorted: Đ after D, Ă after A
IN_ORDER = ("An", "Ăn", "Ân", "Dung", "Đặng", "Em")


def check(place: Place) -> Iterator[Finding]:
    yield from judge_order(
        [
            name
            for (name,) in place.rows(
                "SELECT name FROM unnest(%s::text[]) name ORDER BY name",
                [list(IN_ORDER)],
            )
        ]
    )
    recorded, actual = place.rows(
        """SELECT datcollversion, pg_database_collation_actual_version(oid)
             FROM pg_database WHERE datname = current_database()"""
    )[0]
    yield from judge_version(recorded, actual)
    yield from check_search(place)


def judge_order(names: list[str]) -> Iterator[Finding]:
    if tuple(names) != IN_ORDER:
        yield Finding(
            CHECK,
            WARNING,
            f"Names are sorted {', '.join(names)}: not as Vietnamese sorts.",
            "Make the cluster anew with --locale-provider=icu --icu-locale=vi and "
            "restore the backup into it.",
        )


def judge_version(recorded: str | None, actual: str | None) -> Iterator[Finding]:
    if recorded and actual and recorded != actual:
        yield Finding(
            CHECK,
            FAULT,
            f"Indexes were sorted by version {recorded} of the rules, the system now "
            f"has {actual}: searches may miss rows.",
            "REINDEX DATABASE, then ALTER DATABASE … REFRESH COLLATION VERSION.",
        )


def check_search(place: Place) -> Iterator[Finding]:
    found = place.rows("SELECT provolatile FROM pg_proc WHERE proname = 'unaccent'")
    if ("i",) not in found:
        yield Finding(
            CHECK,
            WARNING,
            "Searching without accents is slow or impossible: unaccent is missing or "
            "not immutable.",
            "CREATE EXTENSION unaccent; ALTER FUNCTION unaccent(text) IMMUTABLE;",
        )
