"""Write each addon's README.rst and static/description/index.html.

usage: readme.py [--check] ADDON...

The sources are readme/*.md (the sections of OCA, in OCA's order) and the manifest.
With --check nothing is written: an addon whose two files are not what its sources
give is reported, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import re
from html import escape
from pathlib import Path
from typing import Any

import pypandoc
from common import finish, write_text
from docutils.core import publish_parts
from docutils.utils import SystemMessage, column_width

# fragment, title; an empty title goes without heading
SECTIONS = (
    ("DESCRIPTION", ""),
    ("CONTEXT", "Context"),
    ("INSTALL", "Installation"),
    ("CONFIGURE", "Configuration"),
    ("USAGE", "Usage"),
    ("ROADMAP", "Known issues / Roadmap"),
    ("DEVELOP", "Development"),
    ("CONTRIBUTORS", "Contributors"),
    ("CREDITS", "Other credits"),
    ("HISTORY", "Changelog"),
)
FILTER = Path(__file__).with_name("headings.lua")
HEADER = """\
.. Made of readme/*.md and __manifest__.py by: ./cqtt lint --fix readme
.. {digest}

"""
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body>
{body}</body>
</html>
"""
DIGEST = re.compile(r"^\.\. (source digest: sha256:[0-9a-f]{64})$", re.MULTILINE)
PICTURE = re.compile(
    r"^(\.\. (?:figure|(?:\|.*\| )?image):: )static/description/", re.MULTILINE
)


class ReadmeError(Exception):
    """The sources of an addon's README cannot be turned into one."""


def manifest_of(addon: Path) -> dict[str, Any]:
    """The addon's manifest.

    :raise ReadmeError: it is not a Python dictionary with a name
    """
    text = (addon / "__manifest__.py").read_text("utf-8")
    manifest = ast.literal_eval(text)
    if not isinstance(manifest, dict) or not manifest.get("name"):
        raise ReadmeError(f"{addon}/__manifest__.py: no name")
    return manifest


def fragments_of(addon: Path) -> dict[str, str]:
    """The Markdown of each section that the addon has.

    :raise ReadmeError: DESCRIPTION.md is missing, or a file is no known section
    """
    found = {
        path.stem: path.read_text("utf-8")
        for path in sorted((addon / "readme").glob("*.md"))
    }
    known = {name for name, _title in SECTIONS}
    if strange := sorted(found.keys() - known):
        raise ReadmeError(f"{addon}/readme: unknown section {', '.join(strange)}")
    if not found.get("DESCRIPTION", "").strip():
        raise ReadmeError(f"{addon}/readme/DESCRIPTION.md: missing or empty")
    return {name: found[name] for name, _title in SECTIONS if name in found}


def digest_of(facts: tuple[str, ...], fragments: dict[str, str]) -> str:
    """One line that changes with every source of the README."""
    total = hashlib.sha256()
    for part in (*facts, *(text for pair in fragments.items() for text in pair)):
        total.update(part.encode() + b"\0")
    return f"source digest: sha256:{total.hexdigest()}"


def heading(title: str, mark: str, over: bool = False) -> str:
    """A title in reStructuredText, underlined (and overlined)."""
    line = mark * column_width(title)
    return f"{line}\n{title}\n{line}\n" if over else f"{title}\n{line}\n"


def to_rst(markdown: str) -> str:
    """A fragment in reStructuredText, its outermost headings below a section."""
    text = pypandoc.convert_text(
        markdown,
        "rst",
        format="gfm",
        extra_args=["--metadata=base:2", f"--lua-filter={FILTER}"],
    )
    return str(text).strip() + "\n"


def render(addon: Path) -> tuple[str, str]:
    """The texts of README.rst and index.html for an addon.

    :raise ReadmeError: the sources are incomplete or not well-formed
    """
    manifest, fragments = manifest_of(addon), fragments_of(addon)
    title = str(manifest["name"])
    facts = (
        f"Maturity: {manifest.get('development_status', 'Beta')}",
        f"Licence: {manifest.get('license', 'LGPL-3')}",
        f"Technical name: {addon.name}",
        f"Author: {manifest.get('author', '')}",
    )
    parts = [heading(title, "=", over=True), " | ".join(facts) + "\n"]
    for name, caption in SECTIONS:
        if name not in fragments:
            continue
        if caption:
            parts.append(heading(caption, "="))
        parts.append(to_rst(fragments[name]))
        if name == "DESCRIPTION":
            parts.append("**Table of contents**\n\n.. contents::\n   :local:\n")
    digest = digest_of((title, *facts), fragments)
    readme = HEADER.format(digest=digest) + "\n".join(parts)
    return readme, to_html(addon, title, readme)


def to_html(addon: Path, title: str, readme: str) -> str:
    """The page that Odoo shows for an addon, without styles of its own.

    :raise ReadmeError: docutils has a complaint about the text
    """
    settings = {
        "halt_level": 2,
        "report_level": 2,
        "warning_stream": False,
        "toc_backlinks": False,
        "math_output": "MathML",
        "syntax_highlight": "none",
        "file_insertion_enabled": False,
    }
    # Odoo looks for pictures beside index.html, README.rst in the addon's folder
    readme = PICTURE.sub(r"\1", readme)
    try:
        parts = publish_parts(
            readme,
            source_path=f"{addon}/README.rst",
            writer="html5",
            settings_overrides=settings,
        )
    except SystemMessage as error:
        raise ReadmeError(str(error)) from error
    return PAGE.format(title=escape(title), body=parts["html_body"])


def complaint(path: Path, wanted: str) -> str:
    """Why a file is not the wanted text; empty when it is."""
    fix = "run ./cqtt lint --fix readme"
    if not path.is_file():
        return f"{path}: missing; {fix}"
    text = path.read_text("utf-8")
    if text == wanted:
        return ""
    if path.name == "README.rst" and DIGEST.findall(text) == DIGEST.findall(wanted):
        return f"{path}: edited by hand; change readme/*.md instead and {fix}"
    return f"{path}: older than its sources; {fix}"


def work_on(addon: Path, check: bool) -> list[str]:
    """Check or write the two files of an addon; what is wrong, in sentences."""
    try:
        readme, page = render(addon)
    except ReadmeError as error:
        return [str(error)]
    wanted = {
        addon / "README.rst": readme,
        addon / "static" / "description" / "index.html": page,
    }
    wrong = {p: why for p, text in wanted.items() if (why := complaint(p, text))}
    if check:
        return list(wrong.values())
    for path in wrong:
        write_text(path, wanted[path])
    return []


def main() -> None:
    """Work on the addons named on the command line."""
    parser = argparse.ArgumentParser(description="README.rst and index.html of addons")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("addons", nargs="+", type=Path)
    arguments = parser.parse_args()
    finish(
        problem
        for addon in arguments.addons
        for problem in work_on(addon, arguments.check)
    )


if __name__ == "__main__":
    main()
