from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import local
from .sync_common import ENDED, OPEN, RETURNED, SyncCase

SUPPLEMENT = OPEN | {"state": "Yêu cầu bổ sung"}


@tagged("post_install", "-at_install")
class TestSyncConflict(SyncCase):
    def changed_here_and_there(self):
        """Claimed here, so another state than on the last export; ended there."""
        self.sync(OPEN | {"state": "Được tiếp nhận"}, at="2026-03-03 08:00")
        with self.at("2026-03-04 09:00"):
            self.dossier().with_user(self.officer).perform("claim")
        record = self.sync(ENDED)
        self.assertEqual(self.counts(record), (0, 0, 0, 1, 0))
        return self.conflict()

    def test_waits_for_a_person(self):
        conflict = self.changed_here_and_there()
        self.assertEqual(conflict.kind, "both")
        home = self.env["cqtt.home"].with_user(self.manager).get_data()
        self.assertEqual(home["counts"]["dossier_sync_conflict"]["total"], 1)
        self.assertEqual(self.dossier().state, "processing")
        self.assertIn("02/03/2026", conflict.ours_text)
        self.assertIn("05/03/2026", conflict.theirs_text)

    def test_the_same_export_asks_once(self):
        conflict = self.changed_here_and_there()
        record = self.sync(ENDED, at="2026-03-11 08:00")
        self.assertEqual(record.conflict_count, 1)
        self.assertEqual(self.conflict(), conflict)
        self.sync(RETURNED, at="2026-03-12 08:00")
        self.assertEqual(conflict.state, "superseded")
        self.assertNotEqual(self.conflict(), conflict)

    def test_take_theirs(self):
        conflict = self.changed_here_and_there()
        with self.assert_refused(UserError, "needs a reason"):
            conflict.perform("take_theirs")
        conflict.perform("take_theirs", reason="Đã ký trên hệ thống tỉnh")
        dossier = self.dossier()
        self.assertEqual(
            (dossier.state, dossier.finished_at, dossier.holder_id.id),
            ("done", local("2026-03-05 10:00"), False),
        )
        self.assertEqual(
            self.facts(dossier, "dossier.early", "dossier.open"),
            [("dossier.open", 1), ("dossier.early", 1), ("dossier.open", -1)],
        )
        self.assertEqual(conflict.state, "theirs_taken")
        self.assertEqual(self.counts(self.sync(ENDED))[2:4], (1, 0))

    def test_keep_ours(self):
        conflict = self.changed_here_and_there()
        with self.assert_refused(UserError, "needs a reason"):
            conflict.perform("keep_ours")
        conflict.perform("keep_ours", reason="Tỉnh ghi nhầm")
        self.assertEqual(self.dossier().state, "processing")
        # the same export no longer asks; another one does
        self.assertEqual(self.counts(self.sync(ENDED))[2:4], (1, 0))
        self.assertEqual(self.counts(self.sync(RETURNED))[2:4], (0, 1))

    def test_who_decides(self):
        conflict = self.changed_here_and_there()
        for role in ("officer", "leader", "province_admin", "supervisor"):
            for verb in ("take_theirs", "keep_ours"):
                with self.subTest(role, verb=verb), self.assertRaises(UserError):
                    conflict.with_user(self.role_users[role]).perform(verb, reason="x")
        other = self.new_role_user("test_other_manager", "manager", self.other_commune)
        with self.assertRaises(AccessError):
            conflict.with_user(other).perform("take_theirs", reason="x")
        self.assertEqual(conflict.state, "open")

    def test_decided_once(self):
        conflict = self.changed_here_and_there()
        conflict.perform("keep_ours", reason="Tỉnh ghi nhầm")
        for verb in ("take_theirs", "keep_ours"):
            with self.assert_refused(UserError, "not possible"):
                conflict.perform(verb, reason="x")
        with self.assert_refused(UserError, "part of other work"):
            conflict.perform("supersede")

    def test_earlier_state(self):
        self.sync(OPEN)
        record = self.sync(OPEN | {"state": "Được tiếp nhận"})
        self.assertEqual(record.conflict_count, 1)
        conflict = self.conflict()
        self.assertEqual(conflict.kind, "earlier")
        conflict.perform("take_theirs", reason="Trả lại bước tiếp nhận")
        self.assertEqual(self.dossier().state, "received")

    def test_dates_contradict(self):
        """Received on another day: figures move to that day, past ones are undone."""
        self.sync(OPEN)
        self.sync(OPEN | {"received": "03/03/2026 09:00"})
        conflict = self.conflict()
        self.assertEqual(conflict.kind, "dates")
        conflict.perform("take_theirs", reason="Nhập sai ngày")
        dossier = self.dossier()
        self.assertEqual(dossier.received_at, local("2026-03-03 09:00"))
        live = self.env["cqtt.fact"]._live(dossier, ["dossier.received"])
        self.assertEqual(live.mapped("date"), [dossier.received_at.date()])
        self.assertEqual(
            self.facts(dossier, "dossier.received"),
            [
                ("dossier.received", 1),
                ("dossier.received", 1),
                ("dossier.received", -1),
            ],
        )

    def test_ended_is_not_reopened(self):
        self.sync(ENDED)
        self.sync(OPEN)
        conflict = self.conflict()
        self.assertEqual(conflict.kind, "earlier")
        with self.assert_refused(UserError, "not reopened"):
            conflict.perform("take_theirs", reason="Mở lại")
        conflict.perform("keep_ours", reason="Đã có kết quả")
        self.assertEqual(self.dossier().state, "done")

    def test_received_here_with_the_provinces_code(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage, external_code=OPEN["code"])
        same = OPEN | {"state": "Được tiếp nhận"}
        self.assertEqual(self.counts(self.sync(same))[2:4], (1, 0))
        self.sync(ENDED)
        conflict = self.conflict()
        self.assertEqual((conflict.kind, conflict.dossier_id), ("both", dossier))
        conflict.perform("take_theirs", reason="Làm trên hệ thống tỉnh")
        self.assertEqual(dossier.state, "done")
        self.assertTrue(all(step.done_at for step in dossier.step_ids))

    def test_back_and_forth_while_waiting(self):
        self.sync(SUPPLEMENT)
        self.assertEqual(self.counts(self.sync(OPEN))[1], 1)
        self.assertEqual(self.counts(self.sync(SUPPLEMENT))[1], 1)
        self.assertEqual(len(self.dossier().suspension_ids), 2)
