"""What the long tests share: a cluster to kill, databases in it, and their figures."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from cluster import Cluster
from databases import ROOT, Databases
from places import Places

sys.path.append(str(ROOT / "tests" / "access"))
LINES = Path(os.environ["CQTT_HOME"]) / "proof" / "long.json"
TOLD = []
FAILED = set()


@pytest.fixture
def figures(request):
    """Say what was measured, in a sentence: ``figures(title, sentence, **numbers)``."""
    place = request.node.location[0]

    def tell(title, sentence, **numbers):
        line = {"title": title, "sentence": sentence, "figures": numbers}
        TOLD.append((place, line))

    return tell


def pytest_runtest_logreport(report):
    if report.failed:
        FAILED.add(report.location[0])


def pytest_terminal_summary(terminalreporter):
    if not TOLD:
        return
    terminalreporter.section("figures")
    run = {"day": f"{date.today()}", "code": code(), "machine": machine()}
    LINES.parent.mkdir(parents=True, exist_ok=True)
    with LINES.open("a", encoding="utf-8") as lines:
        for place, line in TOLD:
            terminalreporter.write_line(f"{line['title']}: {line['sentence']}")
            line |= {"passed": place not in FAILED, **run}
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")


def code() -> str:
    """Return which state of the code was tried; + where it is not committed."""
    words = ["git", "-C", str(ROOT), "describe", "--always", "--dirty=+"]
    return subprocess.run(words, capture_output=True, text=True).stdout.strip() or "?"


def machine() -> str:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return f"{os.cpu_count()} cores, {pages * size / 2**30:.0f} GB"


@pytest.fixture
def env():
    """An environment of which nothing is kept, whatever a method does."""
    from odoo import SUPERUSER_ID, api
    from odoo.modules.registry import Registry

    cr = Registry(os.environ["CQTT_DB"]).cursor()
    cr.commit = lambda: None
    yield api.Environment(cr, SUPERUSER_ID, {})
    cr.rollback()
    cr.close()


@pytest.fixture(scope="session")
def cluster():
    """A durable cluster with a copy of the database of this run."""
    found = Cluster()
    found.start()
    try:
        found.bring(os.environ["CQTT_DB"], Cluster.SOURCE)
        yield found
    finally:
        found.drop()


@pytest.fixture(scope="session")
def places(request):
    """Databases by the addons they have; in the tests' own cluster, which is fast."""
    config = request.config.getoption("--odoo-config")
    found = Places(Databases("test", os.environ["PGHOST"], config))
    yield found
    found.forget()


@pytest.fixture(scope="module")
def database(cluster, request):
    """A database for one file of tests, with its files; gone afterwards."""
    name = f"{Path(request.node.path).stem}_{os.getpid()}"
    cluster.clone(Cluster.SOURCE, name)
    yield name
    cluster.forget(name)
