import base64
from datetime import date
from io import BytesIO

import openpyxl

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.cqtt_base.clock import told
from odoo.addons.cqtt_worktime.local_time import to_utc

from .history_common import GOOD, at, workbook
from .import_common import NUMBER, ROWS, ImportCase


@tagged("post_install", "-at_install")
class TestCqttDossierImport(ImportCase):
    def test_check_writes_nothing_but_its_result(self):
        before = self.traces()
        record = self.checked(*ROWS)
        self.assertEqual(self.traces(), before)
        self.assertEqual((record.row_count, record.problem_count), (3, 0))
        self.assertIn("3", record.summary)
        self.assertIn("01/03/2016", record.summary)

    def test_import(self):
        record = self.imported(*ROWS)
        self.assertRecordValues(
            self.dossiers(),
            [
                {
                    "external_code": code,
                    "state": state,
                    "is_history": True,
                    "subject": "Chứng thực bản sao",
                    "received_at": to_utc(GOOD["received"]),
                    "due_at": to_utc(GOOD["due"]),
                    "finished_at": finished and to_utc(finished),
                    "version_id": False,
                }
                for code, state, finished in (
                    ("HS-1", "returned", GOOD["finished"]),
                    ("HS-2", "processing", False),
                    ("HS-3", "supplement", False),
                )
            ],
        )
        self.assertEqual(
            self.dossiers().mapped("channel_id.code"), ["direct", "online"]
        )
        pause = self.dossiers()[2].suspension_ids
        self.assertEqual((pause.kind, pause.ended_at), ("supplement", False))
        self.assertEqual(pause.begun_at, to_utc(at("2016-03-02")))
        lines = self.env["cqtt.journal"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "in", self.dossiers().ids)]
        )
        self.assertEqual({*lines.mapped("verb")}, {"import_history"})
        self.assertEqual(lines.user_id, self.manager)
        self.assertEqual(len(lines), 3)
        self.assertEqual(record.started_by_id, self.manager)
        self.assertTrue(record.ended_at)

    def test_people(self):
        known = self.env["cqtt.person"].create(
            {
                "unit_id": self.home_commune.id,
                "name": "Bùi Thị Hạnh",
                "national_id": NUMBER,
            }
        )
        self.imported(
            GOOD | {"number": NUMBER, "birth_year": 1980},
            GOOD | {"code": "HS-2", "number": NUMBER, "owner": "bùi thị hạnh"},
            GOOD | {"code": "HS-3", "address": "Tổ 3", "phone": "0912345678"},
            GOOD | {"code": "HS-4"},
        )
        owners = [dossier.owner_id for dossier in self.dossiers()]
        self.assertEqual(owners[:2], [known, known])
        self.assertEqual(known.birth_year, 1980)
        self.assertEqual(len({*owners}), 3, "people without a number are new")
        self.assertEqual(owners[2].address, "Tổ 3")
        self.assertTrue(owners[2].phone_masked.endswith("678"))

    def test_number_of_somebody_else(self):
        self.env["cqtt.person"].create(
            {"unit_id": self.home_commune.id, "name": "Lê An", "national_id": NUMBER}
        )
        log = self.env["cqtt.person.access"]
        before = log.search_count([("kind", "=", "search")])
        record = self.new_import(GOOD, GOOD | {"code": "HS-2", "number": NUMBER})
        record.perform("check")
        problem = record.problem_ids
        self.assertEqual((problem.row, problem.column), (3, "Số định danh"))
        self.assertNotIn(NUMBER, problem.text)
        self.assertNotIn("Lê An", problem.text)
        self.assertEqual(log.search_count([("kind", "=", "search")]), before + 1)

    def test_errors_in_words(self):
        record = self.new_import(
            GOOD,
            GOOD | {"code": "HS-2", "state": "xong rồi", "field": None},
            GOOD | {"code": "HS-3", "finished": at("2016-02-29")},
        )
        record.perform("check")
        self.assertEqual(record.state, "wrong")
        self.assertEqual(
            [(line.row, line.column) for line in record.problem_ids],
            [(3, "Lĩnh vực"), (3, "Tình trạng"), (4, "Ngày xong")],
        )
        self.assertIn("xong rồi", record.problem_ids[1].text)
        self.assertIn("29/02/2016 09:00", record.problem_ids[2].text)
        self.assertFalse(self.dossiers())
        with self.assert_refused(UserError, "."):
            record.perform("start")

    def test_corrected_file(self):
        record = self.new_import(GOOD | {"state": "?"})
        record.perform("check")
        record.file = base64.b64encode(workbook(GOOD))
        record.perform("check")
        self.assertEqual(record.state, "checked")
        self.assertFalse(record.problem_ids)
        self.assertFalse(record.problem_file)

    def test_workbook_of_all_errors(self):
        rows = [GOOD | {"code": f"HS-{n}", "state": "?"} for n in range(205)]
        record = self.new_import(*rows)
        record.perform("check")
        self.assertEqual((record.problem_count, record.hidden_count), (205, 5))
        self.assertEqual(len(record.problem_ids), 200)
        book = openpyxl.load_workbook(BytesIO(base64.b64decode(record.problem_file)))
        lines = [*book.active.iter_rows(values_only=True)]
        self.assertEqual(len(lines), 206)
        self.assertEqual(lines[205][:2], (206, "Tình trạng"))
        self.assertIn("problem_file", record.action_download_problems()["url"])

    def test_code_that_the_unit_has(self):
        self.imported(GOOD)
        record = self.new_import(GOOD | {"code": "HS-9"}, GOOD | {"sets": 2})
        record.perform("check")
        self.assertEqual(
            [(line.row, line.column) for line in record.problem_ids], [(3, "Mã hồ sơ")]
        )
        self.assertIn("HS-1", record.problem_ids.text)

    def test_same_file_is_refused(self):
        first = self.imported(GOOD, content=workbook(GOOD))
        self.manager.tz = False
        again = self.new_import(GOOD)
        again.perform("check")
        self.assertEqual(again.state, "wrong")
        text = again.problem_ids.text
        self.assertIn(self.manager.name, text)
        self.assertIn(told(first.ended_at), text)
        self.assertIn("ho-so.xlsx", text)
        self.assertEqual(len(self.dossiers()), 1)

    def test_same_file_elsewhere(self):
        self.grant(self.manager, "manager", self.other_commune)
        self.imported(GOOD)
        self.imported(GOOD, unit_id=self.other_commune.id)

    def test_changed_file_is_checked_again(self):
        record = self.checked(GOOD)
        record.file = base64.b64encode(workbook(GOOD | {"code": "HS-7"}))
        with self.assert_refused(UserError, "."):
            record.perform("start")
        record.perform("check")
        record.perform("start")
        with self.assert_refused(UserError, "ho-so.xlsx"):
            record.file = base64.b64encode(workbook(GOOD))
        self.run_job()
        self.assertEqual(self.dossiers().mapped("external_code"), ["HS-7"])

    def test_without_a_file(self):
        record = self.new_import(file=False)
        with self.assert_refused(UserError, "."):
            record.perform("check")

    def test_template(self):
        record = self.new_import(GOOD)
        book = openpyxl.load_workbook(BytesIO(base64.b64decode(record.template)))
        choices = [
            [cell.value for cell in column] for column in book.worksheets[2].columns
        ]
        self.assertIn("TPHT", self.imports._get_choices().fields)
        self.assertIn(
            self.env.ref("cqtt_base.cqtt_field_tpht").with_context(lang="vi_VN").name,
            choices[0],
        )
        self.assertIn("/template/", record.action_download_template()["url"])

    def test_catalogue_by_code_or_name(self):
        tpht = self.env.ref("cqtt_base.cqtt_field_tpht")
        name = tpht.with_context(lang="vi_VN").name
        for n, word in enumerate(("TPHT", name, name.upper())):
            self.imported(GOOD | {"code": f"HS-{n}", "field": word})
        self.assertEqual(self.dossiers().field_id, tpht)
        self.assertEqual(len(self.dossiers()), 3)

    def test_procedure(self):
        procedure = self.env["cqtt.procedure"].create(
            {
                "code": "9.000001",
                "name": "Thủ tục thử",
                "field_id": self.env.ref("cqtt_base.cqtt_field_tpht").id,
            }
        )
        self.imported(GOOD | {"procedure": "9.000001"})
        self.assertEqual(self.dossiers().procedure_id, procedure)

    def test_facts_have_their_own_dates(self):
        self.imported(GOOD)
        facts = self.env["cqtt.fact"].search(
            [("model", "=", "cqtt.dossier"), ("res_id", "in", self.dossiers().ids)]
        )
        self.assertEqual({*facts.mapped("date")}, {date(2016, 3, 1), date(2016, 3, 3)})
