import psycopg2

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..catalogue import SHIPPED, read
from ..models.procedure_loader import ProcedureLoader
from .common import DossierCommon
from .test_catalogue import rows

GUARDIAN = "1.004837"


@tagged("post_install", "-at_install")
class TestProcedureCatalogue(DossierCommon):
    def test_shipped_is_here(self):
        codes = {one.code for one in read(SHIPPED.read_text(encoding="utf-8"))}
        procedures = self.env["cqtt.procedure"].search([("code", "in", list(codes))])
        self.assertEqual(len(procedures), len(codes))
        self.assertFalse(procedures.filtered(lambda one: not one.version_ids))
        self.assertEqual(self.birth._in_force().number, 1)

    def test_again_changes_nothing(self):
        versions = self.env["cqtt.procedure.version"]
        before = versions.search_count([])
        self.assertFalse(self.env["cqtt.procedure"]._load_catalogue())
        self.assertEqual(versions.search_count([]), before)

    def test_administrator_s_change_stays(self):
        procedure = self.env["cqtt.procedure"].search([("code", "=", GUARDIAN)])
        procedure.write({"name": "Giám hộ", "active": False})
        procedure.version_ids.filtered(lambda v: v.state == "draft").write(
            {"decision": "9/QĐ"}
        )
        decisions = procedure.version_ids.mapped("decision")
        self.env["cqtt.procedure"]._load_catalogue()
        self.assertEqual((procedure.name, procedure.active), ("Giám hộ", False))
        self.assertEqual(procedure.version_ids.mapped("decision"), decisions)

    def test_next_list(self):
        """Known: one more draft. Somebody's own procedure: nothing."""
        (new,) = ProcedureLoader(self.env, read(rows({}))).load()
        self.assertEqual((new.number, new.state, new.needs_check), (1, "draft", True))
        (newer,) = ProcedureLoader(self.env, read(rows({"note": "Khác"}))).load()
        self.assertEqual((newer.procedure_id, newer.number), (new.procedure_id, 2))
        own = self.env["cqtt.procedure"].create(
            {"code": "9.000002", "name": "Của tỉnh", "field_id": self.birth.field_id.id}
        )
        self.env["cqtt.procedure.version"].create(
            {"procedure_id": own.id, "valid_from": "2026-01-01"}
        )
        loader = ProcedureLoader(self.env, read(rows({"code": own.code})))
        self.assertFalse(loader.load())

    def test_what_the_law_leaves_open_stays_open(self):
        version = ProcedureLoader(
            self.env,
            read(rows({"limits": [["", 5, "", "5", 0, "province", "", "HĐND"]]})),
        ).load()
        as_admin = version.with_user(self.province_admin)
        with self.assert_refused(UserError, "no unit"):
            as_admin.perform("put_in_force")
        as_admin.limit_ids.unit = "working_day"
        with self.assert_refused(UserError, "not known"):
            as_admin.perform("put_in_force")
        as_admin.limit_ids.fee_rule = "free"
        with self.assert_refused(UserError, "To be checked"):
            as_admin.perform("put_in_force")
        as_admin.needs_check = False
        as_admin.perform("put_in_force")
        self.assertEqual(version.state, "in_force")
        with self.assertRaises(UserError):
            as_admin.write({"legal_basis": "2/NĐ"})

    def test_limit_needs_an_amount(self):
        version = ProcedureLoader(
            self.env, read(rows({"limits": [["", 0, "", "", 0, "free", "", ""]]}))
        ).load()
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.IntegrityError):
            version.limit_ids.write({"unit": "working_day"})
            self.env.flush_all()
