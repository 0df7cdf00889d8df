"""./cqtt units: load one province, or say what lists there are. `env` is Odoo's.

The words of the command line are in CQTT_UNITS: [LIST] PROVINCE, a code or a name.
"""

import os
import sys
import unicodedata

from odoo.exceptions import UserError

from odoo.addons.cqtt_base.unit_lists import SHIPPED

env = globals()["env"]  # given by ./cqtt


def plain(text: str) -> str:
    """Return a name without accents and case, as people type it in a shell."""
    text = text.replace("Đ", "D").replace("đ", "d")
    bare = unicodedata.normalize("NFD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()


def find_province(list_name: str, wanted: str) -> str:
    """Return the code of a province given by code or by the end of its name."""
    found = [
        (code, name)
        for (listed, code), name in SHIPPED.provinces.items()
        if listed == list_name
        and (code == wanted or plain(name).endswith(" " + plain(wanted)))
    ]
    if len(found) != 1:
        sys.exit(f"cqtt: the list {list_name} has no province '{wanted}'.")
    return found[0][0]


def show() -> None:
    """Print the lists and their provinces."""
    for name, unit_list in SHIPPED.lists.items():
        provinces = [
            f"{code} {province}"
            for (listed, code), province in SHIPPED.provinces.items()
            if listed == name
        ]
        print(f"{name}  as of {unit_list.as_of}, {unit_list.communes} communes")
        print("   " + "\n   ".join(provinces))


def load(words: list[str]) -> None:
    """Load a province, with what its units were made from where that is known."""
    list_name = words.pop(0) if words[0] in SHIPPED.lists else list(SHIPPED.lists)[-1]
    if not words:
        sys.exit("cqtt: say which province: ./cqtt units [LIST] PROVINCE")
    code = find_province(list_name, " ".join(words))
    before = bool(SHIPPED.lists[list_name].predecessor_list)
    try:
        report = env["cqtt.unit"]._load_list(list_name, code, with_predecessors=before)
    except UserError as error:
        sys.exit(f"cqtt: {error}")
    for what, count in (("units", report.units), ("links", report.links)):
        print(
            f"{what}: {count.created} new, {count.updated} changed, "
            f"{count.unchanged} as they were"
        )


if words := os.environ.get("CQTT_UNITS", "").split():
    load(words)
else:
    show()
