"""The lists that people look at all day, as their screens ask for them."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

PAGE, COUNT_LIMIT = 80, 10_000
OPEN = ["received", "processing", "supplement", "financial"]
NAMES = ("Bùi Văn An", "Nguyễn Thị Hoa", "Trần Đức Nam", "Đinh Thu Lan", "Lê Minh")


@dataclass(frozen=True)
class Screen:
    """A list.

    :param reader: who looks: clerk, cluster or province
    :param domain: what is asked for, by the client and the number of the call
    :param view: xml id of the list; empty: that of the model
    :param is_work: a work list or a search, which must not grow with the database;
        a register of everything may
    """

    name: str
    reader: str
    model: str
    domain: Callable
    view: str = ""
    is_work: bool = True


@dataclass(frozen=True)
class Listing:
    """What the web client asks for to show a list, as its view says."""

    fields: dict
    order: str | None
    count_limit: int

    def call(self, domain):
        """Return method and arguments of the call."""
        order, most = self.order, self.count_limit
        return "web_search_read", domain, self.fields, 0, PAGE, order, most


def listing(client, screen, view_id):
    """Return how a person sees a screen."""
    found = client.call(screen.model, "get_views", [[view_id, "list"]])
    arch = ElementTree.fromstring(found["views"]["list"]["arch"])
    kinds = found["models"][screen.model]["fields"]
    many = {"display_name": {}}
    fields = {
        node.get("name"): (
            {"fields": many} if kinds[node.get("name")]["type"] == "many2one" else {}
        )
        for node in arch.iter("field")
        if kinds[node.get("name")]["type"] not in ("one2many", "many2many")
    }
    counted = int(arch.get("count_limit", COUNT_LIMIT)) + 1
    return Listing(fields, arch.get("default_order"), counted)


def today():
    return time.strftime("%Y-%m-%d")


def by_name(_client, number):
    return [("owner_id", "ilike", NAMES[number % len(NAMES)])]


def by_code(client, number):
    return [("code", "=ilike", f"{client.agency}-%-{number % 100:04}%")]


REGISTER = "cqtt_dossier.cqtt_dossier_view_list_register"
DOSSIER, COURSE = "cqtt.dossier", "cqtt.dossier.meta"
SCREENS = (
    Screen(
        "clerk: my work",
        "clerk",
        DOSSIER,
        lambda _c, _n: [("is_mine", "=", True), ("state", "in", OPEN)],
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
    Screen("clerk: all dossiers", "clerk", DOSSIER, lambda _c, _n: [], REGISTER, False),
    Screen("clerk: search by name", "clerk", DOSSIER, by_name, REGISTER),
    Screen("clerk: search by code", "clerk", DOSSIER, by_code, REGISTER),
    Screen(
        "cluster: all dossiers",
        "cluster",
        COURSE,
        lambda _c, _n: [],
    ),
    Screen(
        "cluster: open and overdue",
        "cluster",
        COURSE,
        lambda _c, _n: [
            ("state", "in", ["received", "processing"]),
            ("overdue_at", "<", today()),
        ],
    ),
    Screen(
        "province: all dossiers",
        "province",
        COURSE,
        lambda _c, _n: [],
    ),
    Screen(
        "province: open and overdue",
        "province",
        COURSE,
        lambda _c, _n: [
            ("state", "in", ["received", "processing"]),
            ("overdue_at", "<", today()),
        ],
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
