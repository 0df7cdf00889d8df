"""Strangers at the public pages: where they come from, what they ask and hear."""

import http.client
import json
import re
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

WORKERS, CLIENTS = 4, 16
CLERK = "long_clerk_0"
SLIPS = f"""
import json
from intake import FIRST_DAY, make_commune, new_request
commune = make_commune(env, "Tra Cứu", "H97.1.02", ["{CLERK}"])
leader = commune.clerks.create({{"name": "long_leader", "login": "long_leader"}})
env["cqtt.role.grant"].create(
    {{
        "user_id": leader.id,
        "role": "leader",
        "unit_id": commune.unit.id,
        "date_from": FIRST_DAY,
        "decision_number": "1/QĐ",
    }}
)
desk, slips = env["cqtt.dossier"].with_user(commune.clerks), []
for number in range(SLIPS):
    received = desk.quick_receive(new_request(commune.values, number))
    dossier = desk.browse(received["id"])
    if number < ENDED:
        dossier.perform("claim")
        dossier.perform("pass_on")
        dossier.with_user(leader).perform("sign")
        dossier.perform("finish")
    slips.append((dossier.code, desk._secret_of(dossier.code)))
env.cr.commit()
print("SLIPS" + json.dumps(slips))
"""
#: takes the limits away: what is left is the secret alone
UNLIMITED = """
CREATE FUNCTION uncounted() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN NEW.tries := 1; RETURN NEW; END $$;
CREATE TRIGGER uncounted BEFORE INSERT OR UPDATE ON cqtt_request_count
FOR EACH ROW EXECUTE FUNCTION uncounted()
"""
LIMITED = "DROP FUNCTION IF EXISTS uncounted CASCADE; DELETE FROM cqtt_request_count"
TOKEN = re.compile(rb'name="csrf_token" value="([^"]+)"')
VERDICTS = {
    "Không tìm thấy hồ sơ": "unknown",
    "tạm khóa tra cứu": "locked",
    "Tra cứu quá nhiều lần": "too_often",
    "<dt>Nhận kết quả</dt>": "told",
}


def make_slips(cluster, database: str, slips: int, ended: int) -> list[list[str]]:
    """Receive dossiers, and end some; return code and secret of each receipt."""
    said = cluster.shell(database, f"SLIPS, ENDED = {slips}, {ended}\n{SLIPS}")
    [line] = [text for text in said.splitlines() if text.startswith("SLIPS[")]
    return json.loads(line.removeprefix("SLIPS"))


@dataclass
class Answer:
    """What came back.

    :param seconds: from sending to the last byte
    """

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def verdict(self) -> str:
        return next((v for words, v in VERDICTS.items() if words in self.text), "")

    def bare(self, code: str) -> tuple:
        """Return all of it but the clock, the session, and the code that was asked."""
        kept = [
            (name, re.sub(r"session_id=[^;]+|(Expires)=[^;]+", "", value))
            for name, value in self.headers
            if name != "Date"
        ]
        body = TOKEN.sub(b"", self.body).replace(code.encode(), b"CODE")
        return self.status, tuple(kept), body


class Visitor:
    """Somebody without an account, at an address of this machine's own network.

    :param network: the address is in 127.0.(network).0/24
    """

    def __init__(self, port: int, network: int = 0, cookie: str = "") -> None:
        self.port, self.cookie = port, cookie
        self.address = f"127.0.{network}.1"

    def ask(self, path: str, method="GET", body=None, **headers: str) -> Answer:
        found = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            found["Cookie"] = self.cookie
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=60, source_address=(self.address, 0)
        )
        try:
            connection.connect()
            begin = time.perf_counter()
            connection.request(method, path, body, found)
            response = connection.getresponse()
            content = response.read()
            seconds = time.perf_counter() - begin
        finally:
            connection.close()
        return Answer(response.status, response.getheaders(), content, seconds)

    def look_up(self, code: str, secret: str, **headers: str) -> Answer:
        return self.ask(f"/tra-cuu?code={code}&secret={secret}", **headers)

    def fill_in(self, path: str, **values: str) -> Answer:
        """Send a form as browsers do, with its session and token."""
        page = self.ask("/tra-cuu")
        cookies = [value for name, value in page.headers if name == "Set-Cookie"]
        token = TOKEN.search(page.body)[1].decode()
        form = "&".join(f"{k}={v}" for k, v in {"csrf_token": token, **values}.items())
        kind = "application/x-www-form-urlencoded"
        cookie = cookies[0].split(";")[0]
        return self.ask(path, "POST", form, Content_Type=kind, Cookie=cookie)


def at_once(work: Callable, pieces: Iterable, clients: int = CLIENTS) -> list:
    """Let clients do pieces of work side by side; return what came of them."""
    left, found, failed = iter(list(pieces)), [], []
    lock = threading.Lock()

    def run():
        while True:
            with lock:
                piece = next(left, None)
            if piece is None or failed:
                return
            try:
                result = work(piece)
            except Exception as error:  # a thread's failure is the test's
                failed.append(error)
                return
            with lock:
                found.append(result)

    threads = [threading.Thread(target=run) for _n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    return found


def wait_for_a_minute(seconds: float) -> None:
    """Wait until the minute that limits count by has so many seconds left."""
    left = 60 - time.time() % 60
    if left < seconds:
        time.sleep(left + 0.1)
