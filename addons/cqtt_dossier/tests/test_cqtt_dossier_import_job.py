from unittest.mock import patch

import psycopg2

from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from odoo.addons.cqtt_worktime.local_time import to_utc

from ..models import import_progress
from .history_common import GOOD
from .import_common import ROWS, ImportCase


@tagged("post_install", "-at_install")
class TestCqttDossierImportJob(ImportCase):
    def test_same_file_twice_before_either_is_done(self):
        first, second = self.checked(GOOD), self.checked(GOOD)
        first.perform("start")
        with self.assert_refused(UserError, "ho-so.xlsx"):
            second.perform("start")

    def test_same_file_twice_at_the_same_moment(self):
        first, second = self.checked(GOOD), self.checked(GOOD)
        first.perform("start")
        with (
            patch.object(
                self.env.registry[first._name], "_why_not_same", lambda *_: ""
            ),
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.IntegrityError),
        ):
            second.perform("start")

    def test_all_or_nothing(self):
        record = self.checked(*ROWS)
        before = self.traces()
        record.perform("start")
        dossiers = self.env.registry["cqtt.dossier"]
        import_history = dossiers._import_history

        def fail_late(self, unit, vals_list, *args):
            import_history(self, unit, vals_list, *args)
            message = "Dừng ở dòng cuối."
            raise UserError(message)

        with patch.object(dossiers, "_import_history", fail_late):
            self.run_job()
        self.assertEqual(
            (record.state, record.message), ("failed", "Dừng ở dòng cuối.")
        )
        self.assertEqual(self.traces(), before)
        record.perform("start")
        self.run_job()
        self.assertEqual(record.state, "done")
        self.assertEqual(len(self.dossiers()), 3)

    def test_failure_of_the_software(self):
        record = self.checked(GOOD)
        record.perform("start")
        with (
            patch.object(
                self.env.registry["cqtt.dossier"],
                "_import_history",
                side_effect=KeyError,
            ),
            mute_logger("odoo.addons.cqtt_dossier.models.cqtt_dossier_import_job"),
        ):
            self.run_job()
        self.assertEqual(record.state, "failed")
        self.assertNotIn("KeyError", record.message)
        self.assertTrue(record.message)

    def test_catalogue_changed_after_the_check(self):
        record = self.checked(GOOD, GOOD | {"code": "HS-2"})
        record.perform("start")
        # a dossier of the same code comes in between
        self.imports.env["cqtt.dossier"]._import_history(
            self.home_commune, [self.vals("HS-2")]
        )
        self.run_job()
        self.assertEqual(record.state, "failed")
        self.assertIn("3", record.message)
        self.assertEqual(self.dossiers().mapped("external_code"), ["HS-2"])

    def vals(self, code):
        person = self.env["cqtt.person"].create(
            {"unit_id": self.home_commune.id, "name": "Lê An"}
        )
        return {
            "external_code": code,
            "procedure_id": False,
            "field_id": self.env.ref("cqtt_base.cqtt_field_tpht").id,
            "channel_id": self.env.ref("cqtt_base.cqtt_channel_direct").id,
            "subject": "Việc",
            "owner_id": person.id,
            "set_count": 1,
            "received_at": to_utc(GOOD["received"]),
            "due_at": to_utc(GOOD["due"]),
            "finished_at": False,
            "returned_at": False,
            "state": "received",
            "suspensions": [],
        }

    def test_two_clicks(self):
        record = self.checked(*ROWS)
        record.perform("start", request_uuid="mot-cu-bam")
        record.perform("start", request_uuid="mot-cu-bam")
        with self.assert_refused(UserError, "."):
            record.perform("start", request_uuid="cu-bam-khac")
        self.run_job()
        self.run_job()
        self.assertEqual(len(self.dossiers()), 3)

    def test_start_wakes_the_job(self):
        cron = self.env.ref("cqtt_dossier.ir_cron_import_history")
        triggers = self.env["ir.cron.trigger"]
        before = triggers.search_count([("cron_id", "=", cron.id)])
        self.checked(GOOD).perform("start")
        after = triggers.search_count([("cron_id", "=", cron.id)])
        self.assertEqual(after, before + 1)

    def test_progress(self):
        record = self.checked(*ROWS)
        self.assertFalse(record.progress)
        record.perform("start")
        record.invalidate_recordset()
        self.assertEqual((record.progress["done"], record.progress["total"]), (0, 0))
        self.assertFalse(record.why_not("restart"))
        seen = []

        def report(step, done, total):
            record.invalidate_recordset(["progress"])
            seen.append((step, record.progress["done"], record.progress["total"]))
            self.assertEqual(record.progress["done"], done)
            self.assertTrue(record.why_not("restart"))

        with patch("odoo.addons.cqtt_dossier.models.cqtt_dossier_import_job.BATCH", 2):
            record._import_rows(report)
        self.assertEqual(
            seen,
            [
                ("check", 0, 3),
                ("people", 3, 3),
                ("dossiers", 2, 3),
                ("dossiers", 3, 3),
            ],
        )
        self.assertEqual(record.state, "done")

    def test_progress_is_seen_from_another_connection(self):
        with self.env.registry._db.cursor() as other:
            import_progress.tell(self.env.cr, 4711, "people", 5, 9)
            self.assertEqual(import_progress.look(other)[4711], ("people", 5, 9))
            self.assertTrue(import_progress.hold(self.env.cr, 4711))
            self.assertFalse(import_progress.hold(other, 4711))
            import_progress.tell(other, 4712, "check", 0, 9)
        # the other has ended, as a process that was killed has
        self.assertNotIn(4712, import_progress.look(self.env.cr))

    def test_import_that_another_process_has_is_left_alone(self):
        record = self.checked(GOOD)
        record.perform("start")
        with self.env.registry._db.cursor() as other:
            self.assertTrue(import_progress.hold(other, record.id))
            self.run_job()
            self.assertEqual(record.state, "queued")
        self.run_job()
        self.assertEqual(record.state, "done")

    def test_killed_job_is_started_again(self):
        record = self.checked(GOOD)
        record.perform("start")
        cron = self.env.ref("cqtt_dossier.ir_cron_import_history")
        self.env["ir.cron.trigger"].search([("cron_id", "=", cron.id)]).unlink()
        record.perform("restart")
        self.assertTrue(self.env["ir.cron.trigger"].search([("cron_id", "=", cron.id)]))
        self.run_job()
        self.assertEqual(record.state, "done")

    def test_role_lost_before_the_job(self):
        record = self.checked(GOOD)
        record.perform("start")
        nobody = new_test_user(self.env, "test_nobody", groups="base.group_user")
        record.sudo()._write_uncounted({"started_by_id": nobody.id})
        self.run_job()
        self.assertEqual(record.state, "failed")
        self.assertFalse(self.dossiers())
