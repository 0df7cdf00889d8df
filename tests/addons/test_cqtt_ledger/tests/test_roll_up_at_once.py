"""The watermark while others book, give up and are killed: they commit, for real.

Run by pytest alone; nothing here fits into the one transaction of an Odoo test case.
"""

import os
import random
import threading
import time
from contextlib import contextmanager

import psycopg2
import pytest

from odoo import SUPERUSER_ID, api, fields
from odoo.modules.registry import Registry
from odoo.tools import mute_logger

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_ledger.booking import Row
from odoo.addons.cqtt_ledger.models import rollup_sql
from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question

# the watermark waits for whoever writes, in any database of the cluster
pytestmark = pytest.mark.alone

DATABASE = os.environ["CQTT_DB"]
CODE = "case.received"


@contextmanager
def transaction():
    with Registry(DATABASE).cursor() as cr:
        yield api.Environment(cr, SUPERUSER_ID, {})


@pytest.fixture
def unit_id():
    """A commune of which nothing is booked, committed."""
    with transaction() as env:
        return env["cqtt.unit"].create({"name": "Xã Đua", "kind": "commune"}).id


def book(env, unit_id, quantity=1):
    row = Row(
        measure_id=env["cqtt.measure"]._id_of(CODE),
        unit_id=unit_id,
        at=fields.Datetime.now(),
        quantity=quantity,
        user_id=SUPERUSER_ID,
        source=("cqtt.unit", unit_id),
    )
    return env["cqtt.fact"]._insert([row]).id


def roll_up():
    """Do what the job does: a transaction for each step."""
    with transaction() as env:
        for _step in env["cqtt.fact.watermark"]._steps():
            env.cr.commit()


def watermark():
    with transaction() as env:
        return env["cqtt.fact.watermark"].search([]).fact_id


def figure(unit_id, env=None):
    if env is None:
        with transaction() as env:
            return figure(unit_id, env)
    span = Span(today().replace(day=1), today())
    question = Question([span], [CODE], only={Dimension.UNIT: [unit_id]})
    return env["cqtt.ledger"]._ask(question).flow(CODE, span)


def in_roll_ups(unit_id):
    with transaction() as env:
        days = env["cqtt.fact.day"].search([("unit_id", "=", unit_id)])
        assert env["cqtt.fact.watermark"]._reconcile() == []
        return sum(days.mapped("quantity"))


def test_waits_for_who_came_first(unit_id):
    with transaction() as first:
        low = book(first, unit_id)
        with transaction() as second:
            high = book(second, unit_id, 2)
        assert low < high
        roll_up()
        assert watermark() < low, "the smaller id is not closed yet"
        assert figure(unit_id) == 2
        first.cr.commit()
    assert figure(unit_id) == 3
    roll_up()
    assert watermark() >= high
    assert (figure(unit_id), in_roll_ups(unit_id)) == (3, 3)


def test_does_not_wait_for_who_came_after_the_mark(unit_id):
    with transaction() as first:
        low = book(first, unit_id)
        roll_up()  # sets a mark, and waits for the first
        with transaction() as second:
            book(second, unit_id, 2)
            first.cr.commit()
            roll_up()
            assert watermark() >= low
            assert in_roll_ups(unit_id) == 1
            assert figure(unit_id) == 1
    assert figure(unit_id) == 3


def test_who_gives_up_holds_nobody(unit_id):
    with transaction() as env:
        low = book(env, unit_id)
        env.cr.rollback()
    with transaction() as env:
        high = book(env, unit_id, 2)
    roll_up()
    assert low < high <= watermark()
    assert (figure(unit_id), in_roll_ups(unit_id)) == (2, 2)


def test_savepoint_that_is_given_up(unit_id):
    with transaction() as env:
        book(env, unit_id)
        with pytest.raises(ZeroDivisionError), env.cr.savepoint():
            book(env, unit_id, 10)
            raise ZeroDivisionError
        roll_up()
        assert in_roll_ups(unit_id) == 0
        env.cr.commit()
    roll_up()
    assert (figure(unit_id), in_roll_ups(unit_id)) == (1, 1)


def test_reader_of_an_older_moment(unit_id):
    with transaction() as env:
        book(env, unit_id)
    with transaction() as reader:
        assert figure(unit_id, reader) == 1
        with transaction() as env:
            book(env, unit_id, 2)
        roll_up()
        assert figure(unit_id, reader) == 1, "his transaction sees what it saw"
    assert figure(unit_id) == 3


def test_reader_during_a_rebuild(unit_id):
    with transaction() as env:
        book(env, unit_id)
    roll_up()
    with transaction() as reader:
        reader["cqtt.unit"].search([], limit=1)
        with transaction() as env:
            assert env["cqtt.fact.watermark"]._forget()
        assert figure(unit_id, reader) == 1
    assert figure(unit_id) == 1
    roll_up()
    assert (figure(unit_id), in_roll_ups(unit_id)) == (1, 1)


@mute_logger("odoo.sql_db")
def test_killed_between_rows_and_watermark(unit_id, monkeypatch):
    with transaction() as env:
        book(env, unit_id)
    before = watermark()
    advance = rollup_sql.advance

    def slow(after, upto):
        query = advance(after, upto)
        text = "SELECT MAX(booked_at) FROM fresh"
        assert text in query.code, "rows are made first, then the watermark"
        slow_text = "SELECT MAX(booked_at) FROM fresh, pg_sleep(30)"
        query_ = query.code.replace(text, slow_text)
        return type(query)(query_, *query.params)

    monkeypatch.setattr(rollup_sql, "advance", slow)
    errors = []

    def work():
        try:
            roll_up()
        except psycopg2.Error as error:
            errors.append(error)

    job = threading.Thread(target=work)
    job.start()
    time.sleep(1)
    with transaction() as env:
        env.cr.execute(
            """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event = 'PgSleep'"""
        )
        assert env.cr.rowcount == 1
    job.join(30)
    assert errors
    monkeypatch.undo()
    assert watermark() == before
    assert (figure(unit_id), in_roll_ups(unit_id)) == (1, 0)
    roll_up()
    assert (figure(unit_id), in_roll_ups(unit_id)) == (1, 1)


def test_two_jobs_at_once(unit_id):
    with transaction() as env:
        book(env, unit_id)
    with transaction() as env:
        assert env["cqtt.fact.watermark"]._lock()
        roll_up()  # the other one leaves it alone, and does not wait
        env.cr.rollback()
    roll_up()
    assert (figure(unit_id), in_roll_ups(unit_id)) == (1, 1)


def test_many_writers(unit_id):
    """While eight book, give up and dawdle, each reading is what was committed."""
    booked, wrong, stop = [0] * 8, [], threading.Event()

    def write(number):
        luck = random.Random(number)
        for _turn in range(25):
            with transaction() as env:
                quantity = luck.randrange(1, 100)
                book(env, unit_id, quantity)
                time.sleep(luck.random() * 0.03)
                if luck.random() < 0.3:
                    env.cr.rollback()
                    continue
            booked[number] += quantity

    def job():
        while not stop.is_set():
            try:
                roll_up()
            except psycopg2.errors.SerializationFailure:
                continue
            with transaction() as env:
                env.cr.execute(
                    """SELECT COALESCE(SUM(quantity), 0) FROM cqtt_fact
                        WHERE unit_id = %s""",
                    [unit_id],
                )
                [right] = env.cr.fetchone()
                if (found := figure(unit_id, env)) != right:
                    wrong.append((found, right))

    writers = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    roller = threading.Thread(target=job)
    for thread in (*writers, roller):
        thread.start()
    for thread in writers:
        thread.join(60)
    stop.set()
    roller.join(60)
    assert not wrong
    roll_up()
    assert figure(unit_id) == in_roll_ups(unit_id) == sum(booked) > 0
