"""Imports of earlier dossiers, for tests."""

import base64
from unittest.mock import patch

from odoo.addons.cqtt_base.tests.common import CqttCommon

from .history_common import GOOD, OPEN, at, workbook

NUMBER = "017080000123"
ROWS = [
    GOOD,
    GOOD | OPEN | {"code": "HS-2", "state": "processing", "channel": "online"},
    GOOD
    | OPEN
    | {
        "code": "HS-3",
        "state": "supplement",
        "kind": "supplement",
        "paused": at("2016-03-02"),
    },
]
TRACES = ("cqtt.dossier", "cqtt.person", "cqtt.fact", "cqtt.dossier.suspension")


class ImportCase(CqttCommon):
    """Imports with workbooks in them, and what they leave behind."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.manager = cls.role_users["manager"]
        cls.imports = cls.env["cqtt.dossier.import"].with_user(cls.manager)

    def new_import(self, *rows, content=None, **values):
        content = content or workbook(*rows)
        return self.imports.create(
            {
                "unit_id": self.home_commune.id,
                "file": base64.b64encode(content),
                "file_name": "ho-so.xlsx",
                **values,
            }
        )

    def checked(self, *rows, **values):
        record = self.new_import(*rows, **values)
        record.perform("check")
        self.assertEqual(record.state, "checked", record.problem_ids.mapped("text"))
        return record

    def imported(self, *rows, **values):
        record = self.checked(*rows, **values)
        record.perform("start")
        self.run_job()
        self.assertEqual(record.state, "done", record.message)
        return record

    def run_job(self):
        with patch.object(
            self.env.registry["ir.cron"], "_commit_progress", lambda *_a, **_k: 1
        ):
            self.env["cqtt.dossier.import"].with_user(
                self.env.ref("base.user_root")
            )._cron_import()

    def dossiers(self):
        return self.env["cqtt.dossier"].search(
            [("unit_id", "=", self.home_commune.id)], order="external_code"
        )

    def traces(self):
        return {model: self.env[model].search_count([]) for model in TRACES}
