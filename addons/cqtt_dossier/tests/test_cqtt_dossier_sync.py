import base64
from io import BytesIO

import openpyxl

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..provincial_sheet import Kind
from .common import local
from .sync_common import ENDED, OPEN, RETURNED, SyncCase, csv_export, export

TRACES = ("cqtt.dossier", "cqtt.person", "cqtt.fact", "cqtt.dossier.suspension")
BOOKED = [
    ("dossier.received", 1),
    ("dossier.taken_in", 1),
    ("dossier.open", 1),
    ("dossier.early", 1),
    ("dossier.open", -1),
    ("dossier.returned", 1),
]


@tagged("post_install", "-at_install")
class TestSync(SyncCase):
    def traces(self):
        self.env.flush_all()
        return {model: self.env[model].search_count([]) for model in TRACES}

    def test_new(self):
        record = self.sync(OPEN, RETURNED | {"code": "2"})
        self.assertEqual(self.counts(record), (2, 0, 0, 0, 0))
        dossier = self.dossier()
        self.assertEqual(
            (dossier.state, dossier.received_at, dossier.due_at, dossier.is_history),
            (
                "processing",
                local("2026-03-02 09:00"),
                local("2026-03-09 09:00"),
                True,
            ),
        )
        self.assertEqual(dossier.procedure_id, self.marriage)
        self.assertEqual(dossier.channel_id, self.online)
        self.assertEqual(self.facts(self.dossier("2")), BOOKED)
        self.assertFalse(record.file)

    def test_same_file_twice_changes_nothing(self):
        rows = (OPEN, RETURNED | {"code": "2"}, OPEN | {"code": "3", "state": "5"})
        self.sync(*rows)
        before, versions = self.traces(), self.dossier().lock_version
        again = self.sync(*rows, at="2026-03-11 08:00")
        self.assertEqual(self.counts(again), (0, 0, 3, 0, 0))
        self.assertEqual(self.traces(), before)
        self.assertEqual(self.dossier().lock_version, versions)

    def test_changed_follows_with_its_own_dates(self):
        self.sync(OPEN, at="2026-03-04 08:00")
        record = self.sync(ENDED, at="2026-03-20 08:00")
        self.assertEqual(self.counts(record), (0, 1, 0, 0, 0))
        dossier = self.dossier()
        self.assertEqual(
            (dossier.state, dossier.finished_at, dossier.timeliness),
            ("done", local("2026-03-05 10:00"), "early"),
        )
        self.sync(RETURNED, at="2026-03-21 08:00")
        self.assertEqual(dossier.returned_at, local("2026-03-06 08:00"))
        self.assertEqual(self.facts(dossier), BOOKED)
        days = self.env["cqtt.fact"].search([("res_id", "=", dossier.id)])
        self.assertEqual(
            {str(fact.date) for fact in days if fact.model == "cqtt.dossier"},
            {"2026-03-02", "2026-03-05", "2026-03-06"},
        )
        self.assertFalse(days.staff_id)

    def test_all_at_once_is_the_same_as_day_by_day(self):
        self.sync(OPEN, at="2026-03-04 08:00")
        self.sync(RETURNED)
        self.sync(RETURNED | {"code": "2"})
        self.assertEqual(self.facts(self.dossier()), self.facts(self.dossier("2")))

    def test_waiting_for_the_citizen_is_not_counted(self):
        self.sync(OPEN)
        self.sync(OPEN | {"state": "Yêu cầu bổ sung"}, at="2026-03-05 08:00")
        dossier = self.dossier()
        self.assertEqual(dossier.state, "supplement")
        (pause,) = dossier.suspension_ids
        self.assertEqual(pause.begun_at, local("2026-03-05 08:00"))
        self.sync(OPEN | {"due": "13/03/2026 09:00"}, at="2026-03-06 08:00")
        self.assertEqual(pause.ended_at, local("2026-03-06 08:00"))
        self.assertEqual(
            (dossier.state, dossier.due_at), ("processing", local("2026-03-13 09:00"))
        )

    def test_overdue_is_undone_when_the_due_time_moves(self):
        self.sync(OPEN, at="2026-03-12 08:00")
        overdue = [("dossier.overdue", 1), ("dossier.overdue_open", 1)]
        codes = [code for code, _quantity in overdue]
        self.assertEqual(self.facts(self.dossier(), *codes), overdue)
        self.sync(OPEN | {"due": "30/03/2026 09:00"}, at="2026-03-12 09:00")
        total = sum(quantity for _c, quantity in self.facts(self.dossier(), *codes))
        self.assertEqual(total, 0)

    def test_rows_with_errors_are_left_aside(self):
        record = self.sync(OPEN, OPEN | {"code": "2", "received": "hôm qua"})
        self.assertEqual(self.counts(record), (1, 0, 0, 0, 1))
        self.assertEqual(record.problem_ids.mapped("column"), ["Ngày tiếp nhận"])
        self.assertFalse(self.dossier("2"))
        fixed = self.sync(OPEN, OPEN | {"code": "2"})
        self.assertEqual(self.counts(fixed), (1, 0, 1, 0, 0))

    def test_text_file(self):
        content = csv_export(OPEN)
        self.assertEqual(self.counts(self.sync(content=content)), (1, 0, 0, 0, 0))
        self.assertEqual(self.counts(self.sync(OPEN)), (0, 0, 1, 0, 0))

    def test_no_export(self):
        for content in (b"PK", export(OPEN, titles={"code": "Mã", "x": "Khác"})):
            record = self.new_sync(content=content)
            record.perform("check")
            self.assertEqual(record.state, "wrong")
            self.assertTrue(record.problem_ids)

    def test_report(self):
        self.sync(OPEN, OPEN | {"code": "2"})
        record = self.sync(
            ENDED, OPEN | {"code": "2"}, OPEN | {"code": "3"}, OPEN | {"code": ""}
        )
        content = base64.b64decode(record.with_context(bin_size=False).report_file)
        rows = list(openpyxl.load_workbook(BytesIO(content)).active.values)
        words = record.with_context(lang=self.manager.lang)._outcomes()
        self.assertEqual(
            [(row[1], row[2]) for row in rows[1:4]],
            [
                (OPEN["code"], words[Kind.CHANGED]),
                ("2", words[Kind.UNCHANGED]),
                ("3", words[None]),
            ],
        )
        self.assertIn("Mã hồ sơ", rows[4][5])
        self.assertNotIn("Hạnh", str(rows))
        self.assertIn("report_file", record.action_download_report()["url"])

    def test_known_number_under_another_name(self):
        self.sync(OPEN | {"number": "017080000123"})
        record = self.sync(
            OPEN | {"number": "017080000123"},
            OPEN | {"code": "2", "number": "017080000123", "owner": "Lê Khác"},
        )
        self.assertEqual(self.counts(record), (0, 0, 1, 0, 1))

    def test_mapping_is_kept_for_the_province(self):
        self.sync(OPEN)
        mapping = self.env["cqtt.dossier.sync.mapping"].search(
            [("province_id", "=", self.home_commune.province_id.id)]
        )
        titles = {column.key: column.title for column in mapping.column_ids}
        self.assertEqual(titles["received"], "Ngày tiếp nhận")
        # what the administrator says wins over what is proposed
        as_admin = mapping.with_user(self.province_admin)
        column = as_admin.column_ids.filtered(lambda one: one.key == "subject")
        column.title = "Lĩnh vực"
        self.assertFalse(column.is_proposed)
        as_admin.write(
            {
                "word_ids": [
                    (
                        0,
                        0,
                        {"kind": "state", "text": "Đã chuyển sếp", "state": "received"},
                    )
                ]
            }
        )
        self.sync(OPEN | {"code": "2", "state": "ĐÃ CHUYỂN SẾP"})
        dossier = self.dossier("2")
        self.assertEqual(
            (dossier.state, dossier.subject), ("received", "Tư pháp hộ tịch của tỉnh")
        )
        with self.assertRaises(AccessError):
            mapping.with_user(self.manager).column_ids[:1].title = "Khác"

    def test_who_imports(self):
        for user in (self.officer, self.leader, self.province_admin):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.syncs.with_user(user).create(
                    {"unit_id": self.home_commune.id, "file_name": "x.xlsx"}
                )
        with self.assertRaises(AccessError):
            self.syncs.create({"unit_id": self.other_commune.id})

    def test_worked_on_here_and_not_there(self):
        """The province does not know yet: no conflict, nothing taken back."""
        self.sync(OPEN)
        dossier = self.dossier().with_user(self.officer)
        with self.at("2026-03-10 09:00"):
            dossier.perform("claim")
            dossier.perform("finish")
        record = self.sync(OPEN)
        self.assertEqual(self.counts(record), (0, 0, 1, 0, 0))
        self.assertEqual(dossier.state, "done")

    def test_internal_verbs_stay_inside(self):
        self.sync(OPEN)
        for verb in ("sync_update", "sync_agree"):
            with self.assert_refused(UserError, "part of other work"):
                self.dossier().perform(verb)
        with self.assertRaises(UserError):
            self.dossier().write({"synced": "x"})
