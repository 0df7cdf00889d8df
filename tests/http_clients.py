"""Clients that work over HTTP as browsers do: a session, ``call_kw``, all at once.

Used by the benches. Loopback only; everything it starts it also ends.
"""

import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ODOO = Path(sys.executable).with_name("odoo")
START_SECONDS = 120


def odoo_command(database: str, *options: str) -> list[str]:
    return [
        str(ODOO),
        "server",
        "-c",
        os.environ["CQTT_CONF"],
        "-d",
        database,
        *options,
    ]


@contextmanager
def server(database: str, workers: int) -> Iterator[int]:
    """Run a server of its own on a free port, and end it.

    :return: its port
    """
    port, gevent = _free_port(), _free_port()
    options = {
        "--db-filter": f"^{database}$",
        "--http-port": port,
        "--gevent-port": gevent,
        "--workers": workers,
        "--max-cron-threads": 0,
        "--log-level": "error",
        # errors reach the clients; browsers ask in vain for a websocket of this port
        "--log-handler": "odoo.http:CRITICAL",
    }
    command = odoo_command(database, *(f"{k}={v}" for k, v in options.items()))
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _wait_for(port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            client = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            client.request("GET", "/web/health")
            if client.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.3)
    raise RuntimeError("The server did not come up.")


class Refused(Exception):
    """The server answered with an error."""


class Client:
    """One person's browser."""

    def __init__(self, port: int, database: str, login: str, password: str):
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._cookie = ""
        session = self._call(
            "/web/session/authenticate",
            {"db": database, "login": login, "password": password},
        )
        self.user_id: int = session["uid"]

    def call(self, model: str, method: str, *args):
        params = {"model": model, "method": method, "args": args, "kwargs": {}}
        return self._call(f"/web/dataset/call_kw/{model}/{method}", params)

    def _call(self, path: str, params: dict):
        body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": params})
        headers = {"Content-Type": "application/json", "Cookie": self._cookie}
        self._http.request("POST", path, body, headers)
        response = self._http.getresponse()
        answer = json.loads(response.read())
        if cookie := response.getheader("Set-Cookie"):
            self._cookie = cookie.split(";")[0]
        if "error" in answer:
            raise Refused(answer["error"]["data"]["message"])
        return answer["result"]


@dataclass
class Outcome:
    """What a crowd of clients got in a stretch of time."""

    seconds: list[float] = field(default_factory=list)
    results: list = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    elapsed: float = 0.0

    @property
    def rate(self) -> float:
        return len(self.seconds) / self.elapsed

    def percentile(self, share: int) -> float:
        """Milliseconds that ``share`` of a hundred calls took at most."""
        return statistics.quantiles(self.seconds, n=100)[share - 1] * 1000


def crowd(
    clients: list[Client],
    work: Callable[[Client, int], object],
    seconds: float,
    think: float = 0.0,
) -> Outcome:
    """Let all clients work for some time.

    :param work: one piece of work; told which one it is, counted over all clients
    :param think: seconds that a person takes between two pieces of work
    """
    outcome, lock, numbers = Outcome(), threading.Lock(), iter(range(10**9))
    end = time.monotonic() + seconds

    def run(client: Client, place: int) -> None:
        time.sleep(think * place / len(clients))
        while time.monotonic() < end:
            with lock:
                number = next(numbers)
            begin = time.monotonic()
            try:
                result = work(client, number)
            except Refused as error:
                with lock:
                    outcome.errors.append(str(error))
                continue
            with lock:
                outcome.seconds.append(time.monotonic() - begin)
                outcome.results.append(result)
            time.sleep(think)

    threads = [
        threading.Thread(target=run, args=(client, place))
        for place, client in enumerate(clients)
    ]
    begin = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcome.elapsed = time.monotonic() - begin
    return outcome
