from psycopg2 import errors

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import DossierCommon

TYPED = {
    "code": "H99.1.01-260302-9999",
    "state": "returned",
    "received_at": "2020-01-01 00:00:00",
    "due_at": "2030-01-01 00:00:00",
    "overdue_at": "2030-01-01 00:00:00",
    "warn_at": "2030-01-01 00:00:00",
    "finished_at": "2020-01-01 00:00:00",
    "returned_at": "2020-01-01 00:00:00",
    "timeliness": "early",
    "is_history": True,
    "signed_at": "2020-01-01 00:00:00",
    "limit_amount": 99.0,
}


@tagged("post_install", "-at_install")
class TestProtected(DossierCommon):
    """What the steps of the work write, nobody types: neither by form nor by import."""

    def setUp(self):
        super().setUp()
        self.dossier = self.receive()

    def test_not_written(self):
        for user in (self.officer, self.manager, self.env.user):
            for name, value in TYPED.items():
                with self.subTest(user=user.login, field=name):
                    with self.assertRaises(AccessError):
                        self.dossier.with_user(user).write({name: value})
                    with self.assertRaises(AccessError):
                        self.dossier.with_user(user).web_save({name: value}, {})

    def test_not_created(self):
        plain = self.dossier.copy_data()[0] | {"unit_id": self.home_commune.id}
        for name, value in TYPED.items():
            with self.subTest(name), self.assertRaises(AccessError):
                self.Dossier.with_user(self.manager).create({**plain, name: value})

    def test_not_loaded(self):
        row, due = [str(self.dossier.id), "2030-01-01 00:00:00"], self.dossier.due_at
        manager = self.Dossier.with_user(self.manager)
        with self.assert_refused(AccessError, "cannot be entered"):
            manager.load([".id", "due_at"], [row])
        self.assertEqual(self.dossier.due_at, due)

    def test_unit_and_procedure_stay(self):
        for name, value in (
            ("unit_id", self.other_commune.id),
            ("procedure_id", self.marriage.id),
            ("channel_id", self.online.id),
        ):
            with self.subTest(name), self.assertRaises(AccessError):
                self.dossier[name] = value

    def test_not_deleted(self):
        with self.assert_refused(UserError, "has begun its course"):
            self.dossier.unlink()

    def test_import_is_no_call(self):
        with self.assert_refused(UserError, "is part of other work"):
            self.dossier.with_user(self.manager).perform("import_history")
        self.assertNotIn(
            "import_history", [v["verb"] for v in self.dossier.verbs or ()]
        )

    @mute_logger("odoo.sql_db")
    def test_the_database_refuses_what_has_ended(self):
        self.dossier.perform("claim")
        self.dossier.perform("pass_on")
        self.dossier.with_user(self.leader).perform("sign")
        self.dossier.perform("finish")
        self.env.flush_all()
        for column in ("due_at", "finished_at", "received_at"):
            with (
                self.subTest(column),
                self.assertRaises(errors.RestrictViolation),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(
                    f"UPDATE cqtt_dossier SET {column} = now() WHERE id = %s",
                    [self.dossier.id],
                )

    @mute_logger("odoo.sql_db")
    def test_no_half_dossier(self):
        for assignment in (
            "state = 'done'",
            "received_at = NULL",
            "due_at = NULL",
            "finished_at = now()",
            "returned_at = now()",
            "version_id = NULL",
        ):
            with (
                self.subTest(assignment),
                self.assertRaises(errors.CheckViolation),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(
                    f"UPDATE cqtt_dossier SET {assignment} WHERE id = %s",
                    [self.dossier.id],
                )
