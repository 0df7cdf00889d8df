"""The table of the long tests: the last line of each, as they wrote it.

proof.py FILE      one JSON object a line: title, sentence, passed, day, code, machine
"""

import json
import sys
from pathlib import Path

HEAD = (
    "# Proof\n\nWhat `./cqtt test --long` found, written by `./cqtt proof`. Each line "
    "is the last run of its test, on the machine and the code it names.\n"
)
COLUMNS = ("what", "what was seen", "passed", "day", "code", "machine")


def last_lines(path: Path) -> list[dict]:
    """Return the last line of each title, in the order of titles."""
    found = {}
    for text in path.read_text(encoding="utf-8").splitlines():
        line = json.loads(text)
        found[line["title"]] = line
    return [found[title] for title in sorted(found)]


def cells(line: dict) -> tuple[str, ...]:
    passed = "yes" if line["passed"] else "NO"
    sentence = line["sentence"].replace("|", "\\|")
    code, machine = line["code"], line["machine"]
    return line["title"], sentence, passed, line["day"], code, machine


def table(rows: list[tuple[str, ...]]) -> str:
    """Return a Markdown table whose columns are aligned, as the lint wants it."""
    widths = [max(map(len, column)) for column in zip(COLUMNS, *rows, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "".join(
        f"| {' | '.join(c.ljust(w) for c, w in zip(row, widths, strict=True))} |\n"
        for row in (COLUMNS, rule, *rows)
    )


if __name__ == "__main__":
    source = Path(sys.argv[1])
    if not source.exists():
        sys.exit(1)
    print(HEAD + "\n" + table([cells(line) for line in last_lines(source)]), end="")
