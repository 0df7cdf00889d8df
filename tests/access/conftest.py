"""What tests outside of addons share: an environment whose changes are undone."""

import os

import pytest

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry


@pytest.fixture
def env():
    cr = Registry(os.environ["CQTT_DB"]).cursor()
    yield api.Environment(cr, SUPERUSER_ID, {})
    cr.rollback()
    cr.close()
