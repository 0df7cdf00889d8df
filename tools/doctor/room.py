"""Room on the disks, and tables that nobody tidies up."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from .finding import FAULT, WARNING, Finding
from .place import Place

GIB = 1024**3
BIG = 10_000
TABLES = """
    SELECT relname, n_live_tup, n_dead_tup,
           coalesce(last_vacuum, last_autovacuum) IS NOT NULL,
           coalesce(last_analyze, last_autoanalyze) IS NOT NULL
      FROM pg_stat_user_tables WHERE n_live_tup + n_dead_tup >= %s ORDER BY relname
"""
AGE = "SELECT max(age(datfrozenxid)) FROM pg_database"
OLD = 1_000_000_000


def check_disk(place: Place) -> Iterator[Finding]:
    folders = {Path(place.option("data_dir") or "."), Path(_database_folder(place))}
    seen = set()
    for folder in sorted(path for path in folders if path.is_dir()):
        if (device := folder.stat().st_dev) not in seen:
            seen.add(device)
            usage = shutil.disk_usage(folder)
            yield from judge_disk(folder, usage.free, usage.total)


def _database_folder(place: Place) -> str:
    """Return where the database lies, if it is on this machine and we may know."""
    try:
        return str(place.one("SHOW data_directory"))
    except Exception:  # another role may not know
        return "."


def judge_disk(folder: Path, free: int, total: int) -> Iterator[Finding]:
    if free < 2 * GIB or free < total * 0.1:
        yield Finding(
            "disk",
            FAULT if free < GIB else WARNING,
            f"{free / GIB:.1f} of {total / GIB:.0f} GiB are free at {folder}.",
            "Make room: a full disk stops the database. Old backups go first.",
        )


def check_tables(place: Place) -> Iterator[Finding]:
    for row in place.rows(TABLES, [BIG]):
        yield from judge_table(*row)
    yield from judge_age(place.one(AGE))


def judge_age(age: int) -> Iterator[Finding]:
    if age > OLD:
        yield Finding(
            "tables",
            FAULT,
            f"The oldest transaction number is {age:,} back; at two thousand million "
            "the database stops.",
            "VACUUM FREEZE all databases, and look why autovacuum does not.",
        )


def judge_table(
    name: str, live: int, dead: int, is_vacuumed: bool, is_analyzed: bool
) -> Iterator[Finding]:
    if dead > live * 0.4 and dead >= BIG:
        yield Finding(
            "tables",
            WARNING,
            f"{name} holds {dead:,} dead rows beside {live:,} live ones.",
            f"VACUUM {name}; look for a transaction that has been open for long.",
        )
    if not is_analyzed and not is_vacuumed:
        yield Finding(
            "tables",
            WARNING,
            f"{name} ({live:,} rows) was never analysed: statements may be slow.",
            f"VACUUM ANALYZE {name}; look whether autovacuum runs.",
        )
