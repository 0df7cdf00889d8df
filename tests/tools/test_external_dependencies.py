"""What addons import from elsewhere is declared, and comes with the product."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ADDONS = sorted(path.parent for path in ROOT.glob("addons/*/__manifest__.py"))
#: without these there is no Odoo
ALWAYS = {
    "PIL",
    "dateutil",
    "lxml",
    "markupsafe",
    "odoo",
    "psycopg2",
    "pytz",
    "werkzeug",
}


def imported(addon):
    """Return what the code of an addon imports, tests apart."""
    names = set()
    for path in addon.rglob("*.py"):
        if "tests" in path.relative_to(addon).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names


def declared(addon):
    manifest = ast.literal_eval((addon / "__manifest__.py").read_text(encoding="utf-8"))
    return set(manifest.get("external_dependencies", {}).get("python", ()))


@pytest.mark.parametrize("addon", ADDONS, ids=lambda addon: addon.name)
def test_declared(addon):
    assert imported(addon) - ALWAYS <= declared(addon)


@pytest.mark.parametrize("addon", ADDONS, ids=lambda addon: addon.name)
def test_comes_with_the_product(addon):
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))
    assert {name.lower() for name in declared(addon)} <= locked
