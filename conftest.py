"""Rules for every test run: a database for each worker; under CI no test is skipped.

What takes long is run where it is asked for: ``./cqtt test --long``, or by its path.
"""

import os
from pathlib import Path

import pytest

collect_ignore = ["tests/long"]
_links = []


def pytest_configure():
    """Lead tests that connect by themselves to the copy that is their worker's."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        files = Path(os.environ["CQTT_DATA"], "filestore", os.environ["CQTT_DB"])
        os.environ["CQTT_DB"] += f"-{worker}"
        link = files.with_name(os.environ["CQTT_DB"])
        link.symlink_to(files)
        _links.append(link)


def pytest_unconfigure():
    for link in _links:
        link.unlink(missing_ok=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    # Odoo skips browser tests where it finds no Chromium
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
