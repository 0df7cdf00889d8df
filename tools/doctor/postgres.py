"""Settings of the database server."""

from collections.abc import Iterator, Mapping

from .finding import FAULT, NOTE, WARNING, Finding
from .place import Place

CHECK = "postgres"
MIB = 1024**2
UNITS = {"kB": 1024, "8kB": 8192, "MB": MIB}
#: what may lose or hide damage, and what it must be
SAFE = {
    "autovacuum": ("on", "tables grow without end"),
    "data_checksums": ("on", "a damaged page is not noticed"),
    "fsync": ("on", "a power cut loses the database"),
    "full_page_writes": ("on", "a power cut leaves half pages"),
    "synchronous_commit": ("on", "a crash loses dossiers that were acknowledged"),
}
OTHERS = (
    "archive_mode",
    "idle_in_transaction_session_timeout",
    "jit",
    "max_connections",
    "shared_buffers",
    "statement_timeout",
    "superuser_reserved_connections",
    "work_mem",
)


def check(place: Place) -> Iterator[Finding]:
    rows = place.rows(
        "SELECT name, setting, unit FROM pg_settings WHERE name = ANY(%s)",
        [[*SAFE, *OTHERS]],
    )
    values = {name: _plain(value, unit) for name, value, unit in rows}
    yield from judge(values, place.memory)
    yield from judge_connections(values, place.processes, place.number("db_maxconn"))
    yield from check_role(place)


def _plain(value: str, unit: str | None) -> str:
    """Return sizes in bytes, all else as it is."""
    return str(int(value) * UNITS[unit]) if unit in UNITS else value


def judge(values: Mapping[str, str], memory: int) -> Iterator[Finding]:
    """Look at settings as ``pg_settings`` has them, sizes in bytes."""
    for name, (wanted, danger) in SAFE.items():
        # stricter ways of synchronous_commit are fine
        if values[name] == "off":
            yield _finding(FAULT, f"{name} is off: {danger}.", _set(name, wanted))
    if values["jit"] == "on":
        yield _finding(
            WARNING,
            "jit is on: short statements spend most of their time compiling.",
            _set("jit", "off"),
        )
    if values["archive_mode"] == "off":
        yield _finding(
            WARNING,
            "No WAL is archived: after a loss you are back at the last backup.",
            "Add config/postgresql-archive.conf, see docs/operations.md.",
        )
    yield from _judge_timeouts(values)
    yield from _judge_memory(values, memory)


def _judge_timeouts(values: Mapping[str, str]) -> Iterator[Finding]:
    if values["idle_in_transaction_session_timeout"] == "0":
        yield _finding(
            WARNING,
            "A forgotten transaction keeps its locks for ever.",
            _set("idle_in_transaction_session_timeout", "10min"),
        )
    if values["statement_timeout"] == "0":
        yield _finding(
            NOTE,
            "No statement is ever ended by the database itself; workers end their "
            "requests after limit_time_real.",
            "ALTER ROLE odoo SET statement_timeout = '30min'; lift it for upgrades.",
        )


def _judge_memory(values: Mapping[str, str], memory: int) -> Iterator[Finding]:
    buffers, work = int(values["shared_buffers"]), int(values["work_mem"])
    wanted = f"{max(memory // 4 // MIB, 128)}MB"
    if buffers < min(memory // 10, 512 * MIB):
        yield _finding(
            WARNING,
            f"shared_buffers is {buffers // MIB} MB of {memory // MIB} MB memory.",
            _set("shared_buffers", wanted),
        )
    if buffers > memory // 2:
        yield _finding(
            FAULT,
            f"shared_buffers takes {buffers // MIB} of {memory // MIB} MB memory.",
            _set("shared_buffers", wanted),
        )
    if work * int(values["max_connections"]) > memory:
        yield _finding(
            WARNING,
            f"work_mem of {work // MIB} MB for each of {values['max_connections']} "
            "connections is more than the memory.",
            "Lower work_mem or max_connections in postgresql.conf, then restart it.",
        )


def judge_connections(
    values: Mapping[str, str], processes: int, each: int
) -> Iterator[Finding]:
    """Compare what one node may open with what the server lets in."""
    room = int(values["max_connections"]) - int(
        values["superuser_reserved_connections"]
    )
    if processes * each > room:
        yield _finding(
            FAULT,
            f"{processes} processes may open {each} connections each; the server has "
            f"room for {room}: under load people are turned away.",
            f"Set db_maxconn to {max(room // processes, 1)} or less in odoo.conf, or "
            "raise max_connections; count all nodes.",
        )


def check_role(place: Place) -> Iterator[Finding]:
    if place.one("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
        yield _finding(
            WARNING,
            "Odoo works as a superuser of the database.",
            "Give it a role of its own: config/postgresql/init.sql makes one.",
        )


def _set(name: str, value: str) -> str:
    if name == "data_checksums":
        return "Stop PostgreSQL and run pg_checksums --enable on its folder."
    return f"Set {name} = {value} in postgresql.conf and restart PostgreSQL."


def _finding(severity: str, what: str, do: str) -> Finding:
    return Finding(CHECK, severity, what, do)
