"""Importing lists of staff, for tests."""

import base64

from .sheet_common import workbook
from .staff_common import StaffCommon

ROW = {"name": "Nguyễn Thị Mới", "category": "cadre", "unit_code": "90001"}
WITH_ROLE = ROW | {"login": "moint", "role": "officer"}
TRACES = ("cqtt.staff", "cqtt.role.grant", "res.users", "res.partner")


class ImportCommon(StaffCommon):
    """Dialogs with workbooks in them, and what an import leaves behind."""

    def dialog(self, *rows, user=None, **how):
        return self.open(workbook(*rows, **how), user)

    def open(self, content, user=None):
        return (
            self.env["cqtt.staff.import"]
            .with_user(user or self.account_admin)
            .create({"file": base64.b64encode(content)})
        )

    def traces(self):
        return {
            model: self.env[model].with_context(active_test=False).search_count([])
            for model in TRACES
        }

    def run_import(self, *rows, user=None):
        dialog = self.dialog(*rows, user=user)
        dialog.action_import()
        return dialog

    def imported(self, *rows, user=None):
        dialog = self.run_import(*rows, user=user)
        self.assertEqual(dialog.state, "done", dialog.line_ids.mapped("text"))
        return dialog

    def assert_errors(self, dialog, *expected):
        """Check rows, columns and texts of the errors, and that nothing stays."""
        before = self.traces()
        for action in (dialog.action_check, dialog.action_import):
            action()
            self.assertEqual(dialog.state, "wrong")
            lines = dialog.line_ids
            self.assertEqual({*lines.mapped("kind")}, {"error"})
            self.assertEqual(
                [(line.row, line.column or "") for line in lines],
                [(row, column) for row, column, _text in expected],
            )
            for line, (_row, _column, text) in zip(lines, expected, strict=True):
                self.assertRegex(line.text, text)
            self.assertEqual(self.traces(), before)
