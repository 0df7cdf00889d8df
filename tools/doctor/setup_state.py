"""What was begun when the database was set up, and not ended."""

from collections.abc import Iterator

from .finding import FAULT, WARNING, Finding
from .place import Place

CHECK = "set-up"
#: what a province needs before it can work, and how to get it
NEEDED = (
    (
        "SELECT count(*) FROM cqtt_unit WHERE kind IN ('province', 'central_city')",
        "There is no province yet.",
        "./cqtt units LIST PROVINCE loads it with its communes.",
    ),
    (
        """SELECT count(*) FROM cqtt_role_grant WHERE role = 'province_admin'
              AND (date_to IS NULL OR date_to >= current_date)""",
        "Nobody administers the province.",
        "Log in as the technical administrator and grant the role.",
    ),
    (
        "SELECT count(*) FROM cqtt_calendar",
        "There are no working hours: no deadline can be reckoned.",
        "Set up › Working time.",
    ),
    (
        """SELECT count(*) FROM ir_config_parameter
            WHERE key = 'web.base.url' AND value ~ '^https://'""",
        "The address of the product (web.base.url) is not https: links and QR codes "
        "on papers would lead to it unencrypted.",
        "Log in once over the address that people use, as administrator.",
    ),
)


def check(place: Place) -> Iterator[Finding]:
    waiting = place.rows(
        "SELECT name FROM ir_module_module WHERE state ~ '^to ' ORDER BY name"
    )
    if waiting:
        names = ", ".join(name for (name,) in waiting)
        yield Finding(
            CHECK,
            FAULT,
            f"An upgrade was broken off: {names}.",
            "Stop the server and upgrade again: ./cqtt up, or docker compose up.",
        )
    if place.is_demo:
        return
    for query, what, do in NEEDED:
        if not place.one(query):
            yield Finding(CHECK, WARNING, what, do)
