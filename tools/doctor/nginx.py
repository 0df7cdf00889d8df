"""The proxy: what it lets in, how often, and what never."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "nginx"
#: pages that anybody may try things on
LIMITED = (
    "/web/login",
    "/web/reset_password",
    "/web/session/authenticate",
    "/kich-hoat/ABCD-EFGH-JKLM",
    "/kiem-tra",
    "/kiem-tra/ABC",
    "/tra-cuu",
    "/danh-gia",
    "/xa-dat-chuan/ABC",
)
#: what nobody outside may reach
CLOSED = (
    "/web/database/manager",
    "/xmlrpc/2/common",
    "/jsonrpc",
    "/json/2/res.users/read",
    "/queue_job/runjob",
)
MOST_BYTES = 64
MOST_A_MINUTE = 60


class Location(NamedTuple):
    """A block of the configuration and the addresses it is for."""

    modifier: str
    pattern: str
    body: str

    def matches(self, path: str) -> bool:
        if self.modifier in ("~", "~*"):
            flags = re.IGNORECASE if self.modifier == "~*" else 0
            return bool(re.search(self.pattern, path, flags))
        if self.modifier == "=":
            return path == self.pattern
        return path.startswith(self.pattern)


def check(place: Place) -> Iterator[Finding]:
    if place.nginx:
        yield from judge(place.nginx.read_text("utf-8"))


def judge(text: str) -> Iterator[Finding]:
    """Look at the text of an nginx.conf, all in one file."""
    text = re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
    places = locations(text)
    slow = slow_zones(text)
    for path in LIMITED:
        found = choose(places, path)
        if not found or not slow & set(re.findall(r"limit_req zone=(\w+)", found.body)):
            yield _finding(
                FAULT,
                f"{path} can be tried as often as anybody likes.",
                "Add limit_req to its location, see config/nginx.conf.",
            )
    for path in CLOSED:
        found = choose(places, path)
        if not found or not re.search(r"return\s+40[34]|deny\s+all", found.body):
            yield _finding(
                FAULT,
                f"{path} is open to everybody.",
                "Answer 404 there, see config/nginx.conf.",
            )
    yield from judge_door(text)


def judge_door(text: str) -> Iterator[Finding]:
    if re.search(r"ssl_protocols[^;]*TLSv1(\.1)?[\s;]", text):
        yield _finding(FAULT, "TLS 1.0 or 1.1 is let in.", "TLSv1.2 TLSv1.3")
    if "ssl_certificate " not in text:
        yield _finding(FAULT, "There is no TLS.", "See config/nginx.conf.")
    if "Strict-Transport-Security" not in text:
        yield _finding(WARNING, "No HSTS header.", "See config/nginx.conf.")
    if "server_tokens off" not in text:
        yield _finding(WARNING, "nginx tells its version.", "server_tokens off;")
    if "$proxy_add_x_forwarded_for" in text:
        yield _finding(
            FAULT,
            "Whoever sends X-Forwarded-For may claim any address.",
            "proxy_set_header X-Forwarded-For $remote_addr;",
        )
    size = re.search(r"client_max_body_size\s+(\d+)([mMgG]?)", text)
    if not size or size[2] not in "mM" or int(size[1]) > MOST_BYTES:
        yield _finding(
            WARNING, "Requests may be very large.", "client_max_body_size 25m;"
        )


def slow_zones(text: str) -> set[str]:
    """Return the zones that let an address in some times a minute, not a second."""
    zones = re.findall(r"limit_req_zone[^;]*zone=(\w+):[^;]*rate=(\d+)r/m", text)
    return {name for name, rate in zones if int(rate) <= MOST_A_MINUTE}


def locations(text: str) -> list[Location]:
    """Return the location blocks in their order."""
    head = re.compile(r"location\s+(?:(=|~\*|~|\^~)\s+)?(\S+)\s*\{")
    return [
        Location(found[1] or "", found[2].strip('"'), _block(text, found.end()))
        for found in head.finditer(text)
    ]


def _block(text: str, begin: int) -> str:
    """Return what stands from an opening brace to its closing one."""
    depth = 1
    for place in range(begin, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if not depth:
            return text[begin:place]
    return text[begin:]


def choose(places: Sequence[Location], path: str) -> Location | None:
    """Return the block that answers a path, as nginx chooses it."""
    fitting = [one for one in places if one.matches(path)]
    for one in fitting:
        if one.modifier == "=":
            return one
    prefixes = [one for one in fitting if one.modifier in ("", "^~")]
    longest = max(prefixes, key=lambda one: len(one.pattern), default=None)
    if longest and longest.modifier == "^~":
        return longest
    for one in fitting:
        if one.modifier in ("~", "~*"):
            return one
    return longest


def _finding(severity: str, what: str, do: str) -> Finding:
    return Finding(CHECK, severity, what, f"In nginx.conf: {do}")
