"""Odd requests to all that is open to everybody, and paths out of the guide: nothing
fails, nothing of the machine comes back. A new page for everybody fails until it is in
the list here.
"""

import json
import re
from collections import Counter
from http.cookies import SimpleCookie

import pytest
from intake import PASSWORD
from odd_requests import TEXTS, Request, requests_to
from two_workers import Person, TwoWorkers
from visitors import (
    CLERK,
    CLIENTS,
    TOKEN,
    UNLIMITED,
    WORKERS,
    Visitor,
    at_once,
    make_slips,
)

OURS = """
import json
rules = {
    (rule.rule, rule.endpoint.routing["auth"], rule.endpoint.__module__)
    for rule in env["ir.http"].routing_map().iter_rules()
    if rule.endpoint.routing["auth"] in ("public", "none")
}
print("RULES" + json.dumps(sorted(rules)))
"""
#: pages for everybody: the names they know, and whether they take forms
ATTACKED = {
    "/cqtt/health": ((), False),
    "/danh-gia": (("code", "secret", "level", "comment", "reason"), True),
    "/kich-hoat/<string(maxlength=40):code>": ((), False),
    "/kiem-tra": (("code", "file"), True),
    "/kiem-tra/<string(maxlength=60):code>": (("code", "file"), True),
    "/tra-cuu": (("code", "secret"), True),
    "/web/login/second-factor": (("code", "redirect"), True),
    "/xa-dat-chuan": (("year", "ten", "huyen"), False),
    "/xa-dat-chuan/<string(maxlength=60):code>": (("code",), False),
    "/xa-dat-chuan/nam/<int:year>": (("year", "ten", "huyen"), False),
}
#: Odoo's, which we send files by: the names alone matter, all go one way
FILES = ("model", "id", "field", "filename", "mimetype", "width", "access_token")
FILE_PAGES = ("/web/content", "/web/image")
GUIDE = ("/huong-dan", "/huong-dan/vi/{}.md", "/huong-dan/images/{}.png")
#: never in an answer
INSIDE = ("root:x:", "Traceback (most", "Phần mềm gặp lỗi", "psycopg2", "werkzeug.")
HUGE = 140 * 1024 * 1024


@pytest.fixture(scope="module")
def slips(cluster, database):
    found = make_slips(cluster, database, 1, 1)
    cluster.sql(database, UNLIMITED)
    return found


@pytest.fixture(scope="module")
def server(cluster, database, slips, tmp_path_factory):
    options = (*cluster.options, "--workers", str(WORKERS), "--log-level", "error")
    log = tmp_path_factory.mktemp("odd") / "server.log"
    with TwoWorkers(cluster.config, database, log, options) as running:
        yield running


@pytest.fixture(scope="module")
def rules(cluster, database):
    """Return the rules for everybody: rule, who may, module."""
    said = cluster.shell(database, OURS)
    [line] = [text for text in said.splitlines() if text.startswith("RULES")]
    return json.loads(line.removeprefix("RULES"))


def session(visitor):
    """Return a session of a stranger and the token of its forms."""
    page = visitor.ask("/tra-cuu")
    cookies = SimpleCookie(dict(page.headers)["Set-Cookie"])
    return f"session_id={cookies['session_id'].value}", TOKEN.search(page.body)[1]


def send(server, cookie, sent):
    """Return all requests that did not go well, with what came back, and the states."""

    def ask(request: Request):
        visitor = Visitor(server.port, 1, cookie)
        headers = {"Content_Type": request.kind} if request.kind else {}
        answer = visitor.ask(request.path, request.method, request.body, **headers)
        return request, answer

    wrong, states = [], Counter()
    for request, answer in at_once(ask, sent):
        states[answer.status] += 1
        if fault := what_is_wrong(answer):
            wrong.append((fault, *request[:2], request.body[:80], request.kind))
    return wrong, states


def what_is_wrong(answer):
    """Say what should not be in an answer; nothing if it is as it should be."""
    headers = dict(answer.headers)
    if answer.status >= 500:
        return answer.status
    if "evil.example" in headers.get("Location", "")[:20]:
        return "leads away"
    if "a=b" in headers.get("Set-Cookie", ""):
        return "a header of its own"
    return next((words for words in INSIDE if words in answer.text), "")


def failures(server):
    return re.findall(r"failure \w{6}|Traceback", server.log.read_text())


def test_pages_for_everybody(server, rules, figures):
    ours = {r for r, _auth, module in rules if module.startswith("odoo.addons.cqtt_")}
    files = {r for r in ours if r.startswith(FILE_PAGES)}
    assert ours - files == set(ATTACKED)
    cookie, token = session(Visitor(server.port, 1))
    sent = []
    for rule, (names, posts) in ATTACKED.items():
        path = re.sub(r"<[^>]*>", "{}", rule)
        sent += requests_to(path, names, token.decode(), posts)
    for path in FILE_PAGES:
        sent += requests_to(path, FILES, token.decode(), posts=False)
        sent += requests_to(path + "/{}", (), token.decode(), posts=False)
        sent += requests_to(path + "/ir.attachment/{}/raw", (), "", posts=False)
    wrong, states = send(server, cookie, sent)
    told = ", ".join(f"{n} × {status}" for status, n in sorted(states.items()))
    figures(
        "Odd requests to pages for everybody",
        f"{len(sent)} requests of odd methods, bodies, encodings and names to the "
        f"{len(ATTACKED)} routes of ours and Odoo's two for files, of {len(rules)} "
        f"that ask for no log-in: {len(wrong)} failed ({told})",
        requests=len(sent),
        failed=len(wrong),
    )
    assert not wrong, "\n".join(map(str, wrong[:40]))
    assert not failures(server)


def test_huge_bodies(server, figures):
    """A length that is said is refused before it is read."""
    visitor, states = Visitor(server.port, 1), Counter()
    for path in ("/tra-cuu", "/danh-gia", "/kiem-tra", "/web/login/second-factor"):
        for kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            answer = visitor.ask(
                path, "POST", b"", Content_Type=kind, Content_Length=str(HUGE)
            )
            states[answer.status] += 1
    figures(
        "Huge bodies",
        f"{states.total()} forms that said to have 140 MB: {dict(states)}",
        **{f"status_{status}": n for status, n in states.items()},
    )
    assert all(400 <= status < 500 for status in states), states


def test_no_way_out_of_the_guide(server, database, slips, figures):
    clerk = Person(server, database, CLERK, PASSWORD)
    cookie = f"session_id={clerk.cookies['session_id']}"
    sent = [
        Request("GET", path.format(text))
        for path in (*GUIDE[1:], "/huong-dan?trang={}", "/cqtt_base/static/{}")
        for text in TEXTS
        if not ("?" not in path and text == "")
    ]
    wrong, states = send(server, cookie, sent)
    good = Visitor(server.port, 1, cookie).ask("/huong-dan/vi/README.md")
    figures(
        "Paths out of the guide",
        f"{len(sent)} names with paths, codes and nothing in them for chapters, "
        f"pictures, screens and static files: {len(wrong)} led out or failed",
        requests=len(sent),
        wrong=len(wrong),
    )
    assert good.status == 200
    assert not wrong, "\n".join(map(str, wrong[:40]))
    assert states[200] <= CLIENTS and not failures(server)
