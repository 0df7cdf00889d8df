"""Databases for tests of installing: some of our addons, and none of the others."""

import os

from databases import Databases
from schema import contents, schema


class Places:
    """Each is made once, from the one that has most of the addons asked for.

    The one with none has Odoo alone. All have demo data. What is asked for is there to
    look at and to copy: nobody works in it.
    """

    def __init__(self, databases: Databases) -> None:
        self.databases = databases
        self._made: dict[frozenset[str], str] = {}
        self._looks: dict[str, tuple[set[str], dict[str, str]]] = {}

    def with_addons(self, names: set[str]) -> str:
        """Return the name of a database with these addons of ours alone."""
        wanted = frozenset(names)
        if wanted and not self._made:
            self.with_addons(set())
        if wanted not in self._made:
            # goes with the databases of this run, whatever happens
            name = f"{os.environ['CQTT_DB']}_place_{len(self._made)}"
            if wanted:
                self._grow(name, wanted)
            else:
                self._begin(name)
            self._made[wanted] = name
        return self._made[wanted]

    def _begin(self, name: str) -> None:
        query = "SELECT datname FROM pg_database WHERE datname ~ '^theirs_'"
        [(theirs,)] = self.databases.sql("postgres", query)
        self.databases.clone(theirs, name)
        self.databases.sql(
            name, "UPDATE ir_module_module SET demo = true WHERE state = 'installed'"
        )

    def _grow(self, name: str, wanted: frozenset[str]) -> None:
        nearest = max((have for have in self._made if have < wanted), key=len)
        self.databases.forget(name)
        self.databases.clone(self._made[nearest], name)
        self.databases.install(name, "-i", *sorted(wanted - nearest))
        # Odoo only warns where it cannot load them
        failed = self.databases.sql(name, "SELECT error FROM ir_demo_failure")
        assert not failed, failed

    def look(self, name: str) -> tuple[set[str], dict[str, str]]:
        """Return what a place consists of, and a sum of each of its tables."""
        if name not in self._looks:
            parts = schema(self.databases, name)
            self._looks[name] = parts, contents(self.databases, name)
        return self._looks[name]

    def forget(self) -> None:
        for name in self._made.values():
            self.databases.forget(name)
