"""Two transactions at once, for real: they commit, each in a thread of its own.

Run by pytest alone; nothing here fits into the one transaction of an Odoo test case.
"""

import os
import threading
import time
from contextlib import contextmanager
from datetime import timedelta

import psycopg2
import pytest

from odoo import SUPERUSER_ID, api, fields
from odoo.modules.registry import Registry
from odoo.tests import new_test_user

# what is committed here stays in the database
pytestmark = pytest.mark.alone

DATABASE = os.environ["CQTT_DB"]


@contextmanager
def transaction(user_id=SUPERUSER_ID):
    with Registry(DATABASE).cursor() as cr:
        yield api.Environment(cr, user_id, {})


@pytest.fixture(scope="module")
def world():
    """A commune and its officer, committed."""
    with transaction() as env:
        unit = env["cqtt.unit"].create({"name": "Xã Hai Luồng", "kind": "commune"})
        user = new_test_user(env, "two_at_once", groups="base.group_user")
        env["cqtt.role.grant"].create(
            {
                "user_id": user.id,
                "role": "officer",
                "unit_id": unit.id,
                "date_from": "2020-01-01",
            }
        )
        env["res.users"]._cron_sync_role_groups()
        return unit.id, user.id


@pytest.fixture
def case_id(world):
    """An open case whose due time has passed, and nobody has noticed."""
    unit_id, user_id = world
    with transaction(user_id) as env:
        case = env["test.cqtt.case"].create({"name": "Việc", "unit_id": unit_id})
        case.perform("receive")
        env.flush_all()
        due_at = fields.Datetime.now() - timedelta(hours=1)
        query = "UPDATE test_cqtt_case SET due_at = %s WHERE id = %s"
        env.cr.execute(query, [due_at, case.id])
    time.sleep(1.1)  # what was open for no second was not overdue either
    return case.id


def quantities(case_id):
    with transaction() as env:
        facts = env["cqtt.fact"].search(
            [("model", "=", "test.cqtt.case"), ("res_id", "=", case_id)], order="id"
        )
        return [
            (fact.measure_id.code.removeprefix("case."), fact.quantity)
            for fact in facts
            if "overdue" in fact.measure_id.code
        ]


class Second(threading.Thread):
    """Does something in a transaction of its own, and again if it came too late."""

    def __init__(self, act):
        super().__init__()
        self.act, self.tries, self.result = act, 0, None
        self.start()

    def run(self):
        while self.tries < 5:
            self.tries += 1
            try:
                with transaction() as env:
                    self.result = self.act(env)
                return
            except psycopg2.errors.SerializationFailure:
                continue


def settle(case_id):
    return lambda env: len(env["test.cqtt.case"].browse(case_id)._settle_overdue())


def job(env):
    env["test.cqtt.case"]._cron_book_overdue()


def test_two_settle_the_same_case(case_id):
    with transaction() as env:
        assert settle(case_id)(env) == 2
        second = Second(settle(case_id))
        second.join(0.5)
        assert second.is_alive(), "it waits for who came first"
        env.cr.commit()
    second.join(10)
    assert (second.tries, second.result) == (2, 0)
    assert quantities(case_id) == [("overdue", 1), ("overdue_open", 1)]


def test_first_gives_up(case_id):
    with transaction() as env:
        settle(case_id)(env)
        second = Second(settle(case_id))
        second.join(0.5)
        env.cr.rollback()
    second.join(10)
    assert (second.tries, second.result) == (1, 2)
    assert quantities(case_id) == [("overdue", 1), ("overdue_open", 1)]


def test_two_jobs(case_id):
    for one in [Second(job), Second(job)]:
        one.join(30)
    assert quantities(case_id) == [("overdue", 1), ("overdue_open", 1)]


def test_job_leaves_alone_what_somebody_works_on(world, case_id):
    _unit_id, user_id = world
    with transaction(user_id) as env:
        env["test.cqtt.case"].browse(case_id).perform("finish")
        second = Second(job)
        second.join(30)
        assert not second.is_alive(), "it does not wait"
        assert quantities(case_id) == []
        env.cr.commit()
    expected = [("overdue", 1), ("overdue_open", 1), ("overdue_open", -1)]
    assert quantities(case_id) == expected
    with transaction() as env:
        job(env)
    assert quantities(case_id) == expected


def test_two_undo_the_same_fact(case_id):
    with transaction() as env:
        settle(case_id)(env)

    def undo(env):
        facts = env["cqtt.fact"]
        case = env["test.cqtt.case"].browse(case_id)
        facts._live(case, ["case.overdue"])._compensate("Mất điện")

    with transaction() as env:
        undo(env)
        second = Second(undo)
        second.join(0.5)
        assert second.is_alive(), "it waits for who came first"
        env.cr.commit()
    second.join(10)
    assert second.tries == 2
    assert quantities(case_id) == [
        ("overdue", 1),
        ("overdue_open", 1),
        ("overdue", -1),
    ]
