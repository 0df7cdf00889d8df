"""Compare exported translation templates with the committed ones.

usage: pot.py [--write] FOLDER ADDON...

FOLDER holds one <addon>.pot for each addon, as Odoo exports it. Dates and the
exporter's version do not count. With --write a committed template that differs is
replaced; the others stay as they are, to the byte.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import polib
from common import finish, template_of, write_text

# they say when and by what the file was exported, not what is in it
PASSING = (
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Project-Id-Version",
    "Last-Translator",
)


def normal(path: Path) -> polib.POFile:
    """A template without what changes from one export to the next, in fixed order."""
    catalogue = polib.pofile(str(path), wrapwidth=78)
    for name in PASSING:
        catalogue.metadata.pop(name, None)
    for entry in catalogue:
        entry.occurrences.sort()
    catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    return catalogue


def difference(exported: polib.POFile, committed: polib.POFile) -> list[str]:
    """What committed lacks and has too much, one line a message."""
    new = {entry.msgid_with_context for entry in exported}
    old = {entry.msgid_with_context for entry in committed}
    lines = [f"  + {text!r}" for text in sorted(new - old)]
    lines += [f"  - {text!r}" for text in sorted(old - new)]
    return lines or ["  the same messages, but their places or comments differ"]


def compare(exported_path: Path, addon: Path, write: bool) -> list[str]:
    """Check or replace the template of an addon; what is wrong, in sentences."""
    committed_path = template_of(addon)
    if not exported_path.is_file():
        return [f"{addon}: the export has no {exported_path.name}"]
    exported = normal(exported_path)
    if committed_path.is_file():
        committed = normal(committed_path)
        if str(exported) == str(committed):
            return []
        problems = [
            f"{committed_path}: not what the addon exports; run ./cqtt lint --fix pot",
            *difference(exported, committed),
        ]
    else:
        problems = [f"{committed_path}: missing; run ./cqtt lint --fix pot"]
    if not write:
        return problems
    write_text(committed_path, str(exported))
    return []


def main() -> None:
    """Work on the addons named on the command line."""
    parser = argparse.ArgumentParser(description="translation templates of addons")
    parser.add_argument("--write", action="store_true", help="replace what differs")
    parser.add_argument("folder", type=Path, help="the exported templates")
    parser.add_argument("addons", nargs="+", type=Path)
    arguments = parser.parse_args()
    finish(
        problem
        for addon in arguments.addons
        for problem in compare(
            arguments.folder / f"{addon.name}.pot", addon, arguments.write
        )
    )


if __name__ == "__main__":
    main()
