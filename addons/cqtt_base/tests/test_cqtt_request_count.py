from datetime import datetime
from unittest.mock import patch

from freezegun import freeze_time
from psycopg2.errors import SerializationFailure

from odoo.tests import tagged

from ..models.cqtt_request_count import (
    WRONG_AN_HOUR,
    CqttRequestCount,
    _begin,
    _network,
)
from .common import CqttCommon

COUNT = "odoo.addons.cqtt_base.models.cqtt_request_count"


@tagged("post_install", "-at_install")
class TestCount(CqttCommon):
    def setUp(self):
        super().setUp()
        # they are counted beside the transaction
        self.registry_enter_test_mode()

    def test_networks_are_counted_as_one(self):
        self.assertEqual(_network("10.0.0.1"), _network("10.0.0.254"))
        self.assertNotEqual(_network("10.0.0.1"), _network("10.0.1.1"))
        self.assertEqual(_network("2001:db8:1:2::1"), _network("2001:db8:1:3::9"))
        self.assertEqual(_network("nonsense"), "?")

    def test_addresses_are_not_kept(self):
        counts = self.env["cqtt.request.count"]
        with patch.object(CqttRequestCount, "_count", return_value=[]) as counting:
            counts._may_ask("page", "10.1.2.3")
            counts._may_ask("page", "10.1.2.9")
        first, second = (call.args[0] for call in counting.call_args_list)
        self.assertEqual(first[0][0], second[0][0])
        self.assertRegex(first[0][0], r"^page/[0-9a-f]{64}$")

    def test_windows(self):
        at = datetime(2026, 3, 5, 10, 20, 30)
        self.assertEqual(_begin(at, 60), datetime(2026, 3, 5, 10, 20))
        self.assertEqual(_begin(at, 3600), datetime(2026, 3, 5, 10))

    def test_two_at_the_same_moment_count_again(self):
        counts = self.env["cqtt.request.count"]
        answers = [SerializationFailure(), [("page/site", 60, 1)]]
        with (
            patch.object(CqttRequestCount, "_count", side_effect=answers) as counting,
            patch(f"{COUNT}.LIMITS", (("site", 60, 1),)),
        ):
            self.assertTrue(counts._may_ask("page", "10.0.0.1"))
        self.assertEqual(counting.call_count, 2)
        failing = patch.object(
            CqttRequestCount, "_count", side_effect=SerializationFailure()
        )
        with failing:
            self.assertFalse(counts._may_ask("page", "10.0.0.1"))

    def test_old_counts_go(self):
        counts = self.env["cqtt.request.count"]
        values = {"key": "x", "seconds": 60, "tries": 1}
        counts.create([{**values, "begin": "2020-01-01"}])
        counts.flush_model()
        counts._gc_counts()
        counts.invalidate_model()
        self.assertFalse(counts.search([("key", "=", "x")]))

    def test_pages_are_counted_apart(self):
        counts = self.env["cqtt.request.count"]
        with patch(f"{COUNT}.LIMITS", (("address", 60, 1),)):
            self.assertTrue(counts._may_ask("one", "10.0.0.1"))
            self.assertTrue(counts._may_ask("other", "10.0.0.1"))
            self.assertFalse(counts._may_ask("one", "10.0.0.1"))

    def test_who_asks_too_often_does_not_close_the_page_to_others(self):
        counts = self.env["cqtt.request.count"]
        with patch(f"{COUNT}.LIMITS", (("address", 3600, 2), ("site", 3600, 4))):
            mine = [counts._may_ask("page", "10.0.0.1") for _i in range(9)]
            others = [counts._may_ask("page", f"10.0.{n}.1") for n in (1, 2, 3)]
        self.assertEqual(mine, [True, True] + [False] * 7)
        self.assertEqual(others, [True, True, False])

    def test_wrong_answers_lock_for_a_day(self):
        counts = self.env["cqtt.request.count"]
        with freeze_time("2026-03-02 02:10:00"):
            for _i in range(WRONG_AN_HOUR):
                self.assertFalse(counts._is_locked("page", "H99"))
                counts._note_wrong("page", "H99")
            self.assertTrue(counts._is_locked("page", "H99"))
            self.assertFalse(counts._is_locked("page", "H98"))
            self.assertFalse(counts._is_locked("other", "H99"))
        with freeze_time("2026-03-03 01:50:00"):
            self.assertTrue(counts._is_locked("page", "H99"))
        with freeze_time("2026-03-03 02:10:00"):
            self.assertFalse(counts._is_locked("page", "H99"))

    def test_wrong_answers_of_two_hours_are_not_added(self):
        counts = self.env["cqtt.request.count"]
        for hour in ("01", "02"):
            with freeze_time(f"2026-03-02 {hour}:30:00"):
                for _i in range(WRONG_AN_HOUR - 1):
                    counts._note_wrong("page", "H99")
                self.assertFalse(counts._is_locked("page", "H99"))

    def test_who_reads_them(self):
        counts = self.env["cqtt.request.count"]
        for role, user in self.role_users.items():
            may = counts.with_user(user).has_access("read")
            self.assertEqual(may, role == "auditor")
            self.assertFalse(counts.with_user(user).has_access("write"))
