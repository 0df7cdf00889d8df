"""Say what is over its budget, and make docs/benchmarks.md of what the benches found.

The folder holds a file of JSON lines for each bench, from tests/bench/shared/sheet.py.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "bench"))

from shared.sheet import HEAD, Figure  # noqa: E402

INTRODUCTION = """# Benchmarks

Written by `./cqtt bench --write`; the numbers are of the machine below. Budgets are
those of the design. What is in _italics_ lies beside for comparison and was measured in
the same run: the same work by another product, a recount, or SQL alone as the most that
a database can give. PostgreSQL of the tests does not wait for the disk (`fsync` is
off), for all of them alike. A median of several samples has its least and most beside.
"""


def read(file):
    """Return what a bench said about itself, and its figures."""
    about, *lines = map(json.loads, file.read_text().splitlines())
    figures = [Figure(**{**line, "samples": tuple(line["samples"])}) for line in lines]
    return about, figures


def machine():
    """Describe the machine in a few lines."""
    cpu = Path("/proc/cpuinfo").read_text().partition("model name")[2]
    name = cpu.partition(":")[2].partition("\n")[0].strip() or platform.machine()
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    psql = subprocess.run(["psql", "--version"], capture_output=True, text=True)
    return "\n".join(
        [
            f"- {os.cpu_count()} × {name}, {memory:.0f} GiB of memory",
            f"- {platform.system()} {platform.release()}, {psql.stdout.strip()}",
            f"- Python {platform.python_version()}, Odoo 19.0",
        ]
    )


def chapter(name, about, figures):
    """Return a bench's part of the page."""
    day = time.strftime("%Y-%m-%d", time.gmtime(about["at"]))
    busy = f"load of the machine before it: {about['load']:.1f}"
    rows = "\n".join(figure.row() for figure in figures)
    ran = f"`./cqtt bench {name}`, {day}, {busy}."
    return f"\n## {about['title']}\n\n{ran}\n\n{HEAD}\n{rows}\n"


def over_budget(names, found):
    """Return what is over its budget in the benches of these names."""
    return [
        f"{name}: {figure.what}"
        for name in names
        for figure in found[name][1]
        if not figure.is_kept
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="+", help="benches that have just run")
    parser.add_argument("--page", type=Path, help="where to write all of them")
    chosen = parser.parse_args()
    found = {file.stem: read(file) for file in sorted(chosen.folder.glob("*.jsonl"))}
    if chosen.page:
        chapters = "".join(chapter(name, *each) for name, each in found.items())
        text = f"{INTRODUCTION}\n## Machine\n\n{machine()}\n{chapters}"
        chosen.page.write_text(text, encoding="utf-8")
    if over := over_budget(chosen.names, found):
        raise SystemExit("over the budget:\n  " + "\n  ".join(over))


if __name__ == "__main__":
    main()
