"""Print two lists: our addons, and what those depend on that is not ours.

usage: addons.py FOLDER...
"""

import ast
import sys
from pathlib import Path


def manifests(folder: Path) -> dict[str, dict]:
    """Return the manifest of each installable addon in ``folder``, by name."""
    found = {
        path.parent.name: ast.literal_eval(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*/__manifest__.py"))
    }
    return {n: m for n, m in found.items() if m.get("installable", True)}


def ours_and_theirs(folders: list[Path]) -> tuple[list[str], list[str]]:
    """Return our addons' names, and those of the foreign ones they depend on."""
    ours = {n: m for folder in folders for n, m in manifests(folder).items()}
    depends = {d for m in ours.values() for d in m.get("depends", ["base"])}
    return sorted(ours), sorted((depends | {"base", "web"}) - set(ours))


if __name__ == "__main__":
    print(
        *(",".join(names) for names in ours_and_theirs([Path(a) for a in sys.argv[1:]]))
    )
