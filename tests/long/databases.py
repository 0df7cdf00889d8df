"""Databases in a PostgreSQL cluster that runs: copied, worked with, forgotten."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg2

ROOT = Path(__file__).parents[2]
ODOO = str(Path(sys.executable).parent / "odoo")
FILESTORE = Path(os.environ["CQTT_DATA"]) / "filestore"


class Databases:
    """
    :param kind: what the command calls the cluster
    :param socket: its folder
    :param config: Odoo's configuration for it
    """

    def __init__(self, kind: str, socket: str, config: str) -> None:
        self.kind, self.socket, self.config = kind, socket, config

    @property
    def environment(self) -> dict[str, str]:
        here = {"PGHOST": self.socket, "CQTT_CLUSTER": self.kind}
        return os.environ | here | {"PYTHONPATH": str(ROOT / "tools")}

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

    def clone(self, source: str, name: str) -> None:
        words = f'create database "{name}" template "{source}" strategy file_copy'
        self.sql("postgres", words)
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

    def install(self, database: str, option: str, *names: str) -> None:
        """Install (``-i``) or upgrade (``-u``) addons, with their demo data."""
        words = (option, ",".join(names), "--with-demo", "--skip-auto-install")
        self.odoo(database, "server", *words, "--stop-after-init", "--log-level=error")

    def cqtt(self, *words: str) -> str:
        """Run the command on a database of this cluster."""
        done = subprocess.run(
            [ROOT / "cqtt", *words],
            env=self.environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
