"""The lint tools are scripts: make them importable.

`./cqtt lint selftest` runs these tests, in the lint tools' own environment.
"""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lint"))

if importlib.util.find_spec("pypandoc") is None:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def addon(tmp_path):
    """A small addon with a manifest and two readme fragments."""
    folder = tmp_path / "cqtt_sample"
    (folder / "readme").mkdir(parents=True)
    (folder / "i18n").mkdir()
    (folder / "__manifest__.py").write_text(
        '{"name": "Sample", "license": "AGPL-3", "author": "CQTT contributors"}'
    )
    (folder / "readme" / "DESCRIPTION.md").write_text("What it **is**.\n")
    (folder / "readme" / "USAGE.md").write_text("1. Open.\n2. Save.\n")
    return folder


@pytest.fixture
def template():
    """Write a translation file: (msgid, msgstr) pairs under an Odoo-like header."""

    def write(path, *pairs, date="2026-01-01 00:00+0000"):
        lines = ['msgid ""', 'msgstr ""', f'"POT-Creation-Date: {date}\\n"']
        lines.append('"Content-Type: text/plain; charset=UTF-8\\n"')
        for number, (source, text) in enumerate(pairs):
            lines += ["", "#. module: cqtt_sample", f"#: model:cqtt.x,name:x_{number}"]
            lines += [f'msgid "{source}"', f'msgstr "{text}"']
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    return write
