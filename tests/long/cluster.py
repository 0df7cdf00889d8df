"""A PostgreSQL cluster that keeps what it promised, and that tests may kill."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from databases import FILESTORE, ROOT, Databases


class Cluster(Databases):
    """Use ``start`` first; whoever started it calls ``drop``."""

    SOURCE = f"long_source_{os.getpid()}"

    def __init__(self) -> None:
        super().__init__("long", "", "")

    @property
    def options(self) -> tuple[str, ...]:
        """Return what leads a server here: the tests' own cluster is in PGHOST."""
        return ("--db_host", self.socket)

    def _command(self, word: str) -> str:
        done = subprocess.run(
            [ROOT / "tools" / "cluster.sh", word],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"cluster.sh {word}: {done.stderr}"
        return done.stdout

    def start(self) -> None:
        self.socket, self.config = self._command("start").split()

    def crash(self) -> None:
        """End it as a power cut does: nothing is written any more."""
        self._command("crash")

    def stop(self) -> None:
        self._command("stop")

    def drop(self) -> None:
        self._command("drop")
        for path in Path(self.socket).parent.glob(f"{Path(self.socket).name}.*"):
            shutil.rmtree(path)
        shutil.rmtree(FILESTORE / self.SOURCE, ignore_errors=True)

    @property
    def owner(self) -> str:
        """Return whom PostgreSQL runs as."""
        return Path(self.socket).owner()

    def folder(self, name: str) -> Path:
        """Return a new folder that PostgreSQL may enter; it goes with the cluster."""
        path = Path(f"{self.socket}.{name}")
        path.mkdir(exist_ok=True)
        return path

    def bring(self, source: str, name: str) -> None:
        """Copy a database of the tests' own cluster to this one."""
        self.sql("postgres", f'drop database if exists "{name}"')
        self.sql("postgres", f'create database "{name}"')
        dump = subprocess.Popen(["pg_dump", "-Fc", source], stdout=subprocess.PIPE)
        subprocess.run(
            ["pg_restore", "--no-owner", "-d", name],
            stdin=dump.stdout,
            env=self.environment,
            capture_output=True,
        )
        assert dump.wait() == 0
        self.sql(name, "analyze")
        self._link_files(source, name)

    def make_commune(self, database: str, clerks: int) -> dict:
        """Make a commune whose clerks receive dossiers; return what they need."""
        logins = [f"long_clerk_{number}" for number in range(clerks)]
        script = f"""
from intake import make_commune
print(make_commune(env, "Mất Điện", "H97.1.02", {logins}).as_json())
env.cr.commit()
"""
        return json.loads(self.shell(database, script).splitlines()[-1])
