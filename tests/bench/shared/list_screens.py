"""The lists that people look at all day, as their screens ask for them."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

PAGE, COUNT_LIMIT = 80, 10_001
OPEN = ["received", "processing", "supplement", "financial"]
NAMES = ("Bùi Văn An", "Nguyễn Thị Hoa", "Trần Đức Nam", "Đinh Thu Lan", "Lê Minh")


@dataclass(frozen=True)
class Screen:
    """A list.

    :param reader: who looks: clerk, cluster or province
    :param domain: what is asked for, by the client and the number of the call
    """

    name: str
    reader: str
    model: str
    domain: Callable
    order: str = ""

    def call(self, client, number, fields):
        """Return method and arguments of what the web client sends."""
        domain = self.domain(client, number)
        return (
            "web_search_read",
            domain,
            fields,
            0,
            PAGE,
            self.order or None,
            COUNT_LIMIT,
        )


def specification(client, screen):
    """Return the fields that the list shows, as the web client asks for them."""
    found = client.call(screen.model, "get_views", [[False, "list"]])
    arch = ElementTree.fromstring(found["views"]["list"]["arch"])
    kinds = found["models"][screen.model]["fields"]
    many = {"display_name": {}}
    return {
        node.get("name"): (
            {"fields": many} if kinds[node.get("name")]["type"] == "many2one" else {}
        )
        for node in arch.iter("field")
        if kinds[node.get("name")]["type"] not in ("one2many", "many2many")
    }


def today():
    return time.strftime("%Y-%m-%d")


def by_name(_client, number):
    return [("owner_id", "ilike", NAMES[number % len(NAMES)])]


def by_code(client, number):
    return [("code", "=ilike", f"{client.agency}-%-{number % 100:04}%")]


DOSSIER, COURSE = "cqtt.dossier", "cqtt.dossier.meta"
SCREENS = (
    Screen(
        "clerk: my work",
        "clerk",
        DOSSIER,
        lambda _c, _n: [("is_mine", "=", True), ("finished_at", "=", False)],
    ),
    Screen(
        "clerk: open work of the team",
        "clerk",
        DOSSIER,
        lambda _c, _n: [("state", "in", OPEN)],
    ),
    Screen(
        "clerk: late",
        "clerk",
        DOSSIER,
        lambda _c, _n: [("urgency", "=", "late")],
    ),
    Screen("clerk: all dossiers", "clerk", DOSSIER, lambda _c, _n: []),
    Screen("clerk: search by name", "clerk", DOSSIER, by_name),
    Screen("clerk: search by code", "clerk", DOSSIER, by_code),
    Screen(
        "cluster: all dossiers",
        "cluster",
        COURSE,
        lambda _c, _n: [],
        "received_at desc",
    ),
    Screen(
        "cluster: open and overdue",
        "cluster",
        COURSE,
        lambda _c, _n: [
            ("state", "in", ["received", "processing"]),
            ("overdue_at", "<", today()),
        ],
        "received_at desc",
    ),
    Screen(
        "province: all dossiers",
        "province",
        COURSE,
        lambda _c, _n: [],
        "received_at desc",
    ),
    Screen(
        "province: open and overdue",
        "province",
        COURSE,
        lambda _c, _n: [
            ("state", "in", ["received", "processing"]),
            ("overdue_at", "<", today()),
        ],
        "received_at desc",
    ),
)
TICKET = "helpdesk.ticket"
TICKETS = (
    Screen(
        "helpdesk: my tickets",
        "clerk",
        TICKET,
        lambda client, _n: [
            ("user_id", "=", client.user_id),
            ("stage_id.closed", "=", False),
        ],
    ),
    Screen("helpdesk: all tickets", "clerk", TICKET, lambda _c, _n: []),
    Screen(
        "helpdesk: search by name",
        "clerk",
        TICKET,
        lambda _c, number: [("partner_name", "ilike", NAMES[number % len(NAMES)])],
    ),
    Screen(
        "helpdesk: search by number",
        "clerk",
        TICKET,
        lambda _c, number: [("number", "ilike", f"HT{number % 1000:05}")],
    ),
)
