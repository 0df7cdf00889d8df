"""A PostgreSQL cluster that keeps what it promised, and that tests may kill."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg2

ODOO = str(Path(sys.executable).parent / "odoo")
FILESTORE = Path(os.environ["CQTT_DATA"]) / "filestore"


def theirs() -> str:
    """Return the database of the tests' own cluster that has Odoo alone."""
    connection = psycopg2.connect(dbname="postgres")
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT datname FROM pg_database WHERE datname ~ '^theirs_'")
        [(name,)] = cursor.fetchall()
        return name
    finally:
        connection.close()


class Cluster:
    """Use ``start`` first; whoever started it calls ``drop``."""

    SOURCE = f"long_source_{os.getpid()}"

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def options(self) -> tuple[str, ...]:
        """Return what leads a server here: the tests' own cluster is in PGHOST."""
        return ("--db_host", self.socket)

    def _command(self, word: str) -> str:
        done = subprocess.run(
            [self.root / "tools" / "cluster.sh", word],
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

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"PGHOST": self.socket, "CQTT_CLUSTER": "long"}

    def sql(self, database: str, query: str, *values) -> list[tuple]:
        """Run a statement on a connection of its own; return rows, if it has any."""
        connection = psycopg2.connect(dbname=database, host=self.socket)
        try:
            connection.autocommit = True
            cursor = connection.cursor()
            cursor.execute(query, values or None)
            return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

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

    def clone(self, source: str, name: str) -> None:
        self.sql("postgres", f'create database "{name}" template "{source}"')
        self._link_files(source, name)

    def forget(self, name: str) -> None:
        self.sql("postgres", f'drop database if exists "{name}" with (force)')
        shutil.rmtree(FILESTORE / name, ignore_errors=True)

    def _link_files(self, source: str, name: str) -> None:
        (FILESTORE / source).mkdir(parents=True, exist_ok=True)
        shutil.rmtree(FILESTORE / name, ignore_errors=True)
        shutil.copytree(FILESTORE / source, FILESTORE / name, copy_function=os.link)

    def odoo(
        self, database: str, *words: str, script: str = "", killed: bool = False
    ) -> str:
        """Run Odoo on a database; return what it printed.

        :param script: what its shell is to do
        :param killed: it is meant to die of SIGKILL
        """
        command = [ODOO, words[0], "-c", self.config, "-d", database, "--no-http"]
        done = subprocess.run(
            [*command, *words[1:]],
            input=script,
            capture_output=True,
            text=True,
            env=self.environment,
        )
        wanted = -9 if killed else 0
        assert done.returncode == wanted, (done.stdout + done.stderr)[-4000:]
        # a shell goes on after an exception, and ends well
        assert "Traceback" not in done.stderr, done.stderr[-4000:]
        return done.stdout

    def shell(self, database: str, script: str, killed: bool = False) -> str:
        words = ("shell", "--log-level=error")
        return self.odoo(database, *words, script=script, killed=killed)

    def cqtt(self, *words: str) -> str:
        """Run the command on a database of this cluster."""
        done = subprocess.run(
            [self.root / "cqtt", *words],
            env=self.environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
