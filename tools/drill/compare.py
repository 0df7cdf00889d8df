"""Compare what came back with what was saved; ends with 1 if something differs.

usage: compare.py BEFORE AFTER RESTORED, files that fingerprint.py wrote: of the
database before and after it was saved, and of what was restored. What nobody changed
meanwhile must be the same; what people were working on must lie between.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path


def differences(before: dict, after: dict, restored: dict) -> Iterator[str]:
    """Yield a sentence for each table and file that is not what was saved."""
    yield from _tables(before["tables"], after["tables"], restored["tables"])
    saved, came = before["files"], restored["files"]
    for name in sorted(saved.keys() - came.keys()):
        if name in after["files"]:
            yield f"the file {name} is missing"
    for name, digest in sorted(came.items()):
        if Path(name).name != digest:
            yield f"the file {name} is damaged"


def _tables(before: dict, after: dict, restored: dict) -> Iterator[str]:
    for name in sorted(before.keys() & after.keys()):
        if name not in restored:
            yield f"the table {name} is missing"
            continue
        (was, _sum), (is_now, _now) = before[name], after[name]
        count = restored[name][0]
        if before[name] == after[name]:
            if restored[name] != before[name]:
                yield f"{name}: {was} rows were saved, {count} others came back"
        elif not min(was, is_now) <= count <= max(was, is_now):
            yield f"{name}: {was} to {is_now} rows were saved, {count} came back"


def main() -> None:
    before, after, restored = (json.loads(Path(p).read_text()) for p in sys.argv[1:])
    found = list(differences(before, after, restored))
    for sentence in found:
        print(f"   {sentence}")
    if found:
        sys.exit(f"cqtt: {len(found)} differences; this backup is none.")
    moved = sum(
        before["tables"][name] != row
        for name, row in after["tables"].items()
        if name in before["tables"]
    )
    rows = sum(count for count, _sum in restored["tables"].values())
    print(
        f"   {len(restored['tables'])} tables with {rows} rows and "
        f"{len(restored['files'])} files came back as they were saved"
        + (f"; {moved} tables were being worked on" if moved else "")
    )


if __name__ == "__main__":
    main()
