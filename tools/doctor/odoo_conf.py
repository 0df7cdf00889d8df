"""What odoo.conf says."""

from collections.abc import Iterator

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "odoo.conf"
NEEDED = ("base", "web", "queue_job")
#: a worker that grows or hangs is ended: bytes, bytes, seconds, seconds
LIMITS = ("limit_memory_soft", "limit_memory_hard", "limit_time_cpu", "limit_time_real")
GIB = 1024**3


def check(place: Place) -> Iterator[Finding]:
    yield from check_doors(place)
    yield from check_modules(place)
    yield from check_workers(place)


def check_doors(place: Place) -> Iterator[Finding]:
    """Who gets in, and as whom."""
    if place.is_on("list_db"):
        yield _finding(
            FAULT,
            "Anybody may list the databases, and whoever has the master password may "
            "copy and drop them over the web.",
            "list_db = False",
        )
    if place.option("admin_passwd") == "admin" and place.is_on("list_db"):
        yield _finding(FAULT, "The master password is “admin”.", "admin_passwd =")
    if not place.option("dbfilter") and not place.option("db_name"):
        yield _finding(
            WARNING,
            "Neither dbfilter nor db_name: a second database would be served as well.",
            "db_name = cqtt and dbfilter = ^cqtt$",
        )
    if place.nginx and not place.is_on("proxy_mode"):
        yield _finding(
            FAULT,
            "Behind a proxy without proxy_mode: all people seem to have one address, "
            "and limits of attempts count them together.",
            "proxy_mode = True",
        )
    if place.is_on("proxy_mode") and not place.option("http_interface"):
        yield _finding(
            FAULT,
            "proxy_mode without http_interface: whoever reaches Odoo past the proxy "
            "may claim any address.",
            "http_interface = 127.0.0.1",
        )
    if place.option("dev_mode"):
        yield _finding(FAULT, "dev_mode shows the program to visitors.", "dev_mode =")


def check_modules(place: Place) -> Iterator[Finding]:
    modules = [name.strip() for name in place.option("server_wide_modules").split(",")]
    if "rpc" in modules:
        yield _finding(
            FAULT,
            "rpc is loaded: passwords can be tried over /xmlrpc and /jsonrpc, which "
            "never slow down.",
            "server_wide_modules = base,web,queue_job",
        )
    if missing := [name for name in NEEDED if name not in modules]:
        yield _finding(
            FAULT,
            f"server_wide_modules lacks {', '.join(missing)}: background work waits.",
            "server_wide_modules = base,web,queue_job",
        )


def check_workers(place: Place) -> Iterator[Finding]:
    if place.number("workers") < 1:
        yield _finding(
            WARNING,
            "Without workers one long request holds up all others.",
            "workers = one for each core",
        )
        return
    for name in LIMITS:
        if place.option(name) and place.number(name) == 0:
            yield _finding(
                WARNING,
                f"{name} = 0: a request that never ends is never ended.",
                f"{name} as in config/odoo.conf",
            )
    needed = place.number("workers") * place.number("limit_memory_soft")
    if place.memory and needed > place.memory:
        yield _finding(
            WARNING,
            f"{place.option('workers')} workers may take {needed / GIB:.1f} GiB of "
            f"{place.memory / GIB:.1f} GiB before they are ended.",
            "Fewer workers, a smaller limit_memory_soft, or more memory.",
        )


def _finding(severity: str, what: str, do: str) -> Finding:
    return Finding(CHECK, severity, what, f"In odoo.conf: {do}, and start it again.")
