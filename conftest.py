"""Rules for every test run: a database for each worker; under CI no test is skipped.

What takes long is run where it is asked for: ``./cqtt test --long``, or by its path.
"""

import os
import shutil
from pathlib import Path

import pytest

collect_ignore = ["tests/long"]
WORKER = os.environ.get("PYTEST_XDIST_WORKER")


def _files():
    return Path(os.environ["CQTT_DATA"], "filestore", os.environ["CQTT_DB"])


def pytest_configure():
    """Lead tests that connect by themselves to what is their worker's."""
    if WORKER:
        whole = _files()
        os.environ["CQTT_DB"] += f"-{WORKER}"
        shutil.copytree(whole, _files(), copy_function=os.link)


def pytest_unconfigure():
    if WORKER:
        shutil.rmtree(_files(), ignore_errors=True)


if WORKER:

    @pytest.fixture(scope="session", autouse=True)
    def own_files(load_registry):
        """Let Odoo keep its files there too: pytest-odoo shares those of the whole."""
        from odoo.tools import config

        config.filestore.return_value = str(_files())


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    # Odoo skips browser tests where it finds no Chromium
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
