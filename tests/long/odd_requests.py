"""What no browser sends: to every page for everybody, in every way it can be sent."""

import os
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

METHODS = (
    *("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"),
    *("PROPFIND", "CONNECT", "FOO", "get"),
)
#: as they stand in an address, already encoded
TEXTS = (
    "",
    "%00",
    "a%00b",
    "%ff%fe",
    "%c0%ae%c0%ae/",
    "%zz",
    "%",
    "%u0041",
    "%ed%a0%80",
    "%e2%80%aegpj",
    "%0d%0aSet-Cookie:%20a=b",
    "..",
    "../../../../etc/passwd",
    "..%2f..%2f..%2f..%2fetc%2fpasswd",
    "..%252f..%252fetc%252fpasswd",
    "..%5c..%5cetc%5cpasswd",
    "....//....//etc/passwd",
    "%2fetc%2fpasswd",
    "file:///etc/passwd",
    "//evil.example/x",
    "https://evil.example/x",
    "README",
    "-1",
    "0",
    "99999999999999999999999999",
    "1e308",
    "NaN",
    quote("٣"),
    quote("ß" * 40),
    "x" * 5000,
    quote("đ" * 60),
    quote("' OR 1=1 --"),
    quote('"><script>alert(1)</script>'),
    quote("{{7*7}}${7*7}<t t-out='1'/>"),
    quote("%s%n%(x)s{0}"),
)
FORM = "application/x-www-form-urlencoded"
EDGE = "edge"
MANY = f"multipart/form-data; boundary={EDGE}"
JSON = '{"jsonrpc": "2.0", "method": "call", "params": {"code": [1]}}'


class Request(NamedTuple):
    method: str
    path: str
    body: bytes = b""
    kind: str = ""


def part(head: str, content: bytes = b"x") -> bytes:
    return f"--{EDGE}\r\nContent-Disposition: {head}\r\n\r\n".encode() + content


def parts(*each: bytes) -> bytes:
    return b"\r\n".join((*each, f"--{EDGE}--\r\n".encode()))


def bodies(names: tuple[str, ...], token: str) -> Iterator[tuple[bytes, str]]:
    """Yield what a form never is.

    :param names: of the fields that the page knows
    :param token: so that what is tried is the page and not its token alone
    """
    good = part('form-data; name="csrf_token"', token.encode())
    for text in TEXTS:
        form = "&".join((f"csrf_token={token}", *(f"{name}={text}" for name in names)))
        yield form.encode(), FORM
    twice = "&".join(f"{name}=a&{name}=b&{name}[]=c&{name}[x]=d" for name in names)
    for form in (twice, "a" * 1_000_000, "&" * 100_000, "=", f"{twice}&a=" * 3000):
        yield f"csrf_token={token}&{form}".encode(), FORM
    for charset in ("utf-7", "utf-16", "no-such", "\u00ff"):
        yield f"csrf_token={token}&code=+ADw-".encode(), f"{FORM}; charset={charset}"
    for name in names:
        for head in (
            f'form-data; name="{name}"; filename="x.pdf"',
            f'form-data; name="{name}"; filename="../../x\0.html"',
            f'form-data; name="{name}"; filename=""',
            f"form-data; name={name}; filename*=UTF-8''%ff%00",
            f'form-data; name="{name}"; name="code"',
        ):
            yield parts(good, part(head)), MANY
        noise = part(f'form-data; name="{name}"', os.urandom(2000))
        yield parts(good, noise, noise), MANY
    yield parts(good, *(part(f'form-data; name="f{n}"') for n in range(3000))), MANY
    yield part("form-data") * 10, MANY
    yield b"--edge", MANY
    yield parts(good), "multipart/form-data"
    yield parts(good), "multipart/form-data; boundary="
    yield JSON.encode(), "application/json"
    yield b"{", "application/json"
    yield b"\xff" * 1000, "text/xml"
    yield os.urandom(5000), FORM


def requests_to(
    path: str, names: tuple[str, ...], token: str, posts: bool
) -> Iterator[Request]:
    """Yield the requests that one page gets.

    :param path: ``{}`` stands for what is a part of the address
    """
    for method in METHODS:
        yield Request(method, path.format("x"), b"", FORM)
    for text in TEXTS if "{}" in path else ():
        yield Request("GET", path.format(text))
    for text in TEXTS:
        asked = "&".join(f"{name}={text}" for name in (*names, "khac"))
        yield Request("GET", f"{path.format('x')}?{asked}")
    for name in names:
        yield Request("GET", f"{path.format('x')}?{name}=a&{name}=b&{name}[]=c")
    for body, kind in bodies(names, token) if posts else ():
        yield Request("POST", path.format("x"), body, kind)
