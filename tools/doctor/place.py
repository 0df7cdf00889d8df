"""What the doctor looks at."""

import configparser
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

#: Odoo's own, where odoo.conf says nothing
DEFAULTS = {
    "admin_passwd": "admin",
    "db_maxconn": "64",
    "list_db": "True",
    "max_cron_threads": "2",
    "server_wide_modules": "base,rpc,web",
    "workers": "0",
}


@dataclass
class Place:
    """A database and what belongs to it.

    :param connection: to the database; what is looked at is never written
    :param registry: Odoo's registry of it; checks of what models declare need it
    :param settings: the options of odoo.conf as they stand there
    :param memory: of the database's machine, in bytes
    """

    connection: Any
    registry: Any = None
    config: Path | None = None
    settings: Mapping[str, str] = field(default_factory=dict)
    nginx: Path | None = None
    backups: Path | None = None
    memory: int = 0

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return what a query says; a refused one leaves the next ones working."""
        with self.connection.cursor() as cursor:
            cursor.execute("SAVEPOINT doctor")
            try:
                cursor.execute(query, values)
                found = cursor.fetchall()
            except Exception:
                cursor.execute("ROLLBACK TO SAVEPOINT doctor")
                raise
            cursor.execute("RELEASE SAVEPOINT doctor")
        return found

    def one(self, query: str, values: Sequence[Any] = ()) -> Any:
        """Return the first value of the first row."""
        return self.rows(query, values)[0][0]

    def has_table(self, name: str) -> bool:
        return bool(self.one("SELECT to_regclass(%s) IS NOT NULL", [name]))

    def option(self, name: str) -> str:
        """Return an option of odoo.conf, or what Odoo does without it."""
        return self.settings.get(name, DEFAULTS.get(name, "")).strip()

    def number(self, name: str) -> int:
        value = self.option(name)
        return int(value) if value.lstrip("-").isdigit() else 0

    def is_on(self, name: str) -> bool:
        return self.option(name).lower() in {"1", "true", "yes", "on"}

    @property
    def is_demo(self) -> bool:
        """Whether the database shows the product with invented people."""
        return bool(
            self.one(
                "SELECT count(*) FROM ir_module_module WHERE demo AND name ~ %s",
                ["^cqtt"],
            )
        )

    @property
    def processes(self) -> int:
        """How many of Odoo's processes take connections on one node."""
        return self.number("workers") + self.number("max_cron_threads") + 1


def read_settings(path: Path) -> dict[str, str]:
    """Return the section ``options`` of an odoo.conf."""
    parser = configparser.RawConfigParser(inline_comment_prefixes=(";",))
    parser.read(path, encoding="utf-8")
    return dict(parser["options"]) if parser.has_section("options") else {}


def machine_memory() -> int:
    """Return the memory of this machine in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
