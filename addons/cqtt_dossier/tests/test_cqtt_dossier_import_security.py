from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .history_common import GOOD
from .import_common import ROWS, ImportCase


@tagged("post_install", "-at_install")
class TestCqttDossierImportSecurity(ImportCase):
    def test_the_file_is_not_kept(self):
        record = self.imported(GOOD)
        self.assertFalse(record.file)
        self.assertTrue(record.sha256)

    def test_result_of_a_check_is_not_typed_in(self):
        record = self.new_import(GOOD)
        for values in ({"sha256": "0" * 64}, {"state": "checked"}, {"row_count": 3}):
            with self.assert_refused(AccessError, "."):
                record.write(values)

    def test_managers_of_the_unit_alone(self):
        record = self.checked(GOOD)
        for role, user in self.role_users.items():
            if role == "manager":
                continue
            with self.subTest(role=role), self.assert_refused(UserError, "."):
                record.with_user(user).perform("start")
            with self.subTest(role=role), self.assert_refused(AccessError, "."):
                self.env["cqtt.dossier.import"].with_user(user).create(
                    {"unit_id": self.home_commune.id}
                )
            with self.subTest(role=role), self.assert_refused(AccessError, "."):
                record.with_user(user).read(["file_name"])

    def test_manager_of_another_unit(self):
        record = self.checked(GOOD)
        other = self.new_role_user("test_other_manager", "manager", self.other_commune)
        self.assertFalse(record.with_user(other).search([]))
        with self.assert_refused(AccessError, "."):
            record.with_user(other).perform("start")
        with self.assert_refused(AccessError, "."):
            self.imports.with_user(other).create({"unit_id": self.home_commune.id})

    def test_done_is_for_ever(self):
        record = self.imported(GOOD)
        with self.assert_refused(UserError, "."):
            record.unlink()
        draft = self.new_import(GOOD)
        draft.unlink()
        self.assertFalse(draft.exists())

    def test_forgotten_files_are_thrown_away(self):
        old, new, waiting = self.checked(GOOD), self.checked(*ROWS), self.checked(*ROWS)
        waiting.perform("start")
        (old | waiting).flush_recordset()
        self.env.cr.execute(
            "UPDATE cqtt_dossier_import SET write_date = write_date - interval '31 d'"
            " WHERE id = ANY(%s)",
            [(old | waiting).ids],
        )
        self.env.invalidate_all()
        self.env["cqtt.dossier.import"]._gc_files()
        self.assertFalse(old.file)
        self.assertFalse(old.sha256)
        self.assertTrue(new.file)
        self.assertTrue(waiting.file)
