"""A real Odoo with two worker processes on the database of this test run."""

import itertools
import os
import random
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import requests


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class TwoWorkers:
    """Use as a context manager; ends the server it has started.

    :param options: more of Odoo's own, the last one counts
    """

    def __init__(
        self, config: str, database: str, log: Path, options: tuple[str, ...] = ()
    ) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = log
        self.command = [
            str(Path(sys.executable).parent / "odoo"),
            "server",
            *("-c", config, "-d", database, "--db-filter", f"^{database}$"),
            *("--workers", "2", "--max-cron-threads", "0"),
            *("--http-port", str(self.port), "--gevent-port", str(free_port())),
            *options,
        ]

    def __enter__(self):
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                self.command, stdout=log, stderr=log, env=os.environ
            )
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _wait(self):
        for _try in range(120):
            try:
                # the first answer waits until a worker has loaded all addons
                requests.get(f"{self.url}/web/health", timeout=60)
                return
            except requests.ConnectionError:
                assert self.process.poll() is None, self.log.read_text()
                time.sleep(0.25)
        raise TimeoutError(self.log.read_text())

    def __exit__(self, *_exc):
        self.process.terminate()
        self.process.wait(20)

    def workers(self) -> list[psutil.Process]:
        """Return what answers requests and runs jobs, websockets apart."""
        return [
            child
            for child in psutil.Process(self.process.pid).children()
            if is_worker(child)
        ]

    def kill_worker(self, luck: random.Random) -> None:
        """Kill one of them as a power cut would, and wait until it is gone."""
        while not (workers := self.workers()):
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.01)
        victim = luck.choice(workers)
        victim.kill()
        victim.wait(20)


def is_worker(process: psutil.Process) -> bool:
    with suppress(psutil.NoSuchProcess):
        if process.status() != psutil.STATUS_ZOMBIE:
            return "gevent" not in process.cmdline()
    return False


class Person:
    """Somebody logged in; each request takes a connection of its own."""

    _ids = itertools.count(1)

    def __init__(
        self, server: TwoWorkers, database: str, login: str, password: str = ""
    ) -> None:
        """Log in, with the login as the password where there is no other."""
        self.server = server
        params = {"db": database, "login": login, "password": password or login}
        answer = self._post("/web/session/authenticate", params, {})
        self.cookies = answer.cookies.get_dict()

    def call(self, model: str, method: str, *args, **kwargs):
        """Call a method as the web client does.

        :raise RuntimeError: the server refused; the message is its words
        """
        params = {"model": model, "method": method, "args": args, "kwargs": kwargs}
        path = f"/web/dataset/call_kw/{model}/{method}"
        return self._post(path, params, self.cookies).json()["result"]

    def _post(self, path: str, params: dict, cookies: dict) -> requests.Response:
        body = {"jsonrpc": "2.0", "id": next(self._ids), "params": params}
        answer = requests.post(
            self.server.url + path,
            json=body,
            cookies=cookies,
            headers={"Connection": "close"},
            timeout=60,
        )
        if error := answer.json().get("error"):
            raise RuntimeError(error["data"]["message"])
        return answer
