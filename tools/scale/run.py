"""Clerks work through the proxy while parts die; says what they saw of it."""

import itertools
import json
import os
import threading
import time
from dataclasses import dataclass

import psycopg2
import requests
import urllib3
from intake import new_request
from parts import DATABASE, HTTPS, WORK, Cluster, Node, Proxy

urllib3.disable_warnings()
URL = f"https://127.0.0.1:{HTTPS}"
TOLD = json.loads((WORK / "people.json").read_text().strip().splitlines()[-1])
#: seconds of quiet work before and after each event, and that a part is away
QUIET, AWAY = 12.0, 6.0


@dataclass(frozen=True)
class Try:
    """One request of a clerk."""

    at: float
    seconds: float
    kind: str
    error: str


class Clerk(threading.Thread):
    """Reads and receives in turn; what failed is sent again, as the web client does."""

    def __init__(self, number: int, is_over: threading.Event) -> None:
        super().__init__(daemon=True)
        self.number, self.is_over = number, is_over
        self.people = itertools.count(number * 10**6)
        self.tries: list[Try] = []
        self.acknowledged: dict[str, str] = {}
        self.session = requests.Session()
        # the certificate is one of this trial, whatever the machine trusts
        self.session.verify = self.session.trust_env = False
        login = {"db": DATABASE, "login": TOLD["logins"][number]}
        params = {**login, "password": TOLD["password"]}
        self._post("/web/session/authenticate", params)

    def _post(self, path: str, params: dict) -> object:
        body = {"jsonrpc": "2.0", "id": 1, "params": params}
        answer = self.session.post(URL + path, json=body, timeout=60)
        answer.raise_for_status()
        told = answer.json()
        if "error" in told:
            raise RuntimeError(told["error"]["data"]["message"][:80])
        return told["result"]

    def _call(self, kind: str, method: str, *args: object, **kwargs: object) -> object:
        params = {"model": "cqtt.dossier", "method": method}
        params |= {"args": args, "kwargs": kwargs}
        begin, error, result = time.time(), "", None
        try:
            path = f"/web/dataset/call_kw/cqtt.dossier/{method}"
            result = self._post(path, params)
        except (requests.RequestException, RuntimeError, ValueError) as problem:
            error = str(problem) or type(problem).__name__
        self.tries.append(Try(begin, time.time() - begin, kind, error))
        return result

    def run(self) -> None:
        waiting = None
        while not self.is_over.is_set():
            self._call("read", "search_read", [], ["code", "state"], limit=20)
            waiting = waiting or new_request(TOLD["values"], next(self.people))
            if told := self._call("receive", "quick_receive", waiting):
                self.acknowledged[waiting["request_uuid"]] = told["code"]
                waiting = None
            self.is_over.wait(0.3)


class Trial:
    """The whole: what is there, what happens to it, what was seen."""

    def __init__(self) -> None:
        self.nodes = [Node(1), Node(2)]
        self.crons = Node(3, workers=1, crons=2)
        self.proxy = Proxy(self.nodes)
        primary = os.environ["SCALE_PRIMARY"], os.environ["SCALE_PRIMARY_SOCKET"]
        self.primary = Cluster(*primary)
        self.replica = Cluster(os.environ["SCALE_REPLICA"], os.environ["SCALE_SOCKET"])
        self.is_over = threading.Event()
        self.spans: list[tuple[str, float, float]] = []

    def run(self) -> None:
        for node in (*self.nodes, self.crons):
            node.start()
        for node in (*self.nodes, self.crons):
            node.wait()
        self.proxy.start()
        self.clerks = [Clerk(n, self.is_over) for n in range(len(TOLD["logins"]))]
        for clerk in self.clerks:
            clerk.start()
        self.happen("nothing", lambda: None, lambda: None)
        self.happen("one node dies", self.nodes[0].kill, self.nodes[0].start)
        self.happen("the crons' node dies", self.crons.kill, self.crons.start)
        self.happen("the replica dies", self.replica.crash, self.replica.start)
        self.happen("the primary dies", self.primary.crash, self.primary.start)
        self.happen("the primary is lost, the replica promoted", *self.succession())
        self.is_over.set()
        for clerk in self.clerks:
            clerk.join(70)

    def succession(self) -> tuple[object, object]:
        """Return how the primary is lost, and how a person lets the replica follow."""
        lost, heir = self.primary, self.replica

        def promote() -> None:
            heir.promote()
            self.primary = heir
            for node in (*self.nodes, self.crons):
                node.kill()
                node.use(heir.socket)
                node.start()
            for node in (*self.nodes, self.crons):
                node.wait()

        return lost.crash, promote

    def happen(self, name: str, begin: object, end: object) -> None:
        time.sleep(QUIET / 2)
        start = time.time()
        begin()
        time.sleep(AWAY)
        end()
        time.sleep(QUIET)
        self.spans.append((name, start, time.time()))

    def end(self) -> None:
        self.is_over.set()
        for node in (*self.nodes, self.crons):
            if getattr(node, "process", None) and node.process.poll() is None:
                node.kill()
        if hasattr(self.proxy, "process"):
            self.proxy.stop()

    def report(self) -> None:
        tries = [one for clerk in self.clerks for one in clerk.tries]
        print("| what happened | requests | refused | longest without an answer |")
        print("| --- | --- | --- | --- |")
        for name, begin, end in self.spans:
            here = [one for one in tries if begin <= one.at < end]
            failed = [one for one in here if one.error]
            gap = self._gap(here, begin, end)
            print(f"| {name} | {len(here)} | {len(failed)} | {gap:.1f} s |")
            for words in sorted({one.error[:110] for one in failed}):
                print(f"<!-- {words} -->")
        self._lost()

    def _gap(self, here: list[Try], begin: float, end: float) -> float:
        """Return for how long nobody got an answer."""
        good = sorted(one.at + one.seconds for one in here if not one.error)
        marks = [begin, *good, end]
        return max(b - a for a, b in zip(marks, marks[1:], strict=False))

    def _lost(self) -> None:
        told = {k: v for clerk in self.clerks for k, v in clerk.acknowledged.items()}
        connection = psycopg2.connect(
            dbname=DATABASE, host=self.primary.socket, user="odoo"
        )
        with connection, connection.cursor() as cursor:
            cursor.execute(
                "SELECT request_uuid, code FROM cqtt_dossier WHERE unit_id = %s",
                [TOLD["values"]["unit_id"]],
            )
            there = cursor.fetchall()
        lost = told.items() - set(there)
        print(
            f"\n{len(told)} dossiers acknowledged, {len(lost)} of them lost, "
            f"{len(there) - len(dict(there))} entered twice."
        )
        logged_out = [
            one for c in self.clerks for one in c.tries if "ession" in one.error
        ]
        print(f"{len(logged_out)} requests were told to log in again.")


trial = Trial()
try:
    trial.run()
    trial.report()
finally:
    trial.end()
