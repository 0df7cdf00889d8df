"""Twenty clerks draw numbers at once: each number once, none missing."""

import os

import psycopg2
import pytest
from numbering_clients import Crowd

# what is committed here stays in the database
pytestmark = pytest.mark.alone


@pytest.fixture
def unit():
    """A unit that other transactions see, in the database of this run."""
    with psycopg2.connect(dbname=os.environ["CQTT_DB"]) as connection:
        cursor = connection.cursor()
        cursor.execute(
            "INSERT INTO cqtt_unit (name, kind, level) "
            "VALUES ('Xã Đông', 'commune', 'commune') RETURNING id"
        )
        return cursor.fetchone()[0]


def test_no_gap_no_double_no_error(unit):
    def draw(cursor):
        query = "SELECT cqtt_draw_number('test', %s, '2026-10-08')"
        cursor.execute(query, [unit])
        return cursor.fetchone()[0]

    outcome = Crowd(os.environ["CQTT_DB"], draw).run()

    assert outcome.refused == 0
    assert sorted(outcome.numbers) == list(range(1, 801))


def test_the_crowd_sees_gaps(unit):
    """The same clerks with a sequence: given up numbers are lost, and it shows."""
    with psycopg2.connect(dbname=os.environ["CQTT_DB"]) as connection:
        connection.cursor().execute("CREATE SEQUENCE with_gaps")

    def draw(cursor):
        cursor.execute("SELECT nextval('with_gaps')")
        return cursor.fetchone()[0]

    outcome = Crowd(os.environ["CQTT_DB"], draw, clerks=4, dossiers=20).run()

    assert outcome.doubles == 0
    assert outcome.gaps > 0
