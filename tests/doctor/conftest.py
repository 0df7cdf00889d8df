"""The doctor is a package of the tools: give it a place."""

import os

import psycopg2
import pytest

from odoo.modules.registry import Registry


@pytest.fixture
def place():
    """The database of this run; what is planted in it is undone."""
    from doctor import Place

    database = os.environ["CQTT_DB"]
    connection = psycopg2.connect(dbname=database)
    yield Place(connection, Registry(database), memory=8 * 1024**3)
    connection.rollback()
    connection.close()


@pytest.fixture
def plant(place):
    """Run statements in the transaction of the place."""

    def run(*statements):
        with place.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    return run
