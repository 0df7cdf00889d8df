from datetime import timedelta
from unittest.mock import patch

from odoo.tests import new_test_user, tagged

from ..clock import today
from ..models.staff_importer import MAX_NOTES
from ..roles import ROLES
from .import_common import ROW, WITH_ROLE, ImportCommon
from .sheet_common import TITLES


@tagged("post_install", "-at_install")
class TestCqttStaffImportErrors(ImportCommon):
    def test_errors_of_the_file(self):
        dialog = self.dialog(
            ROW | {"category": "Trùm", "date_from": "32/1/2026"},
            ROW | {"name": "", "unit_code": "99999"},
        )
        self.assert_errors(
            dialog,
            (2, "Loại", "“Trùm”"),
            (2, "Từ ngày", "“32/1/2026”"),
            (3, "Họ và tên", "."),
            (3, "Mã đơn vị", "99999"),
        )

    def test_wrong_columns(self):
        dialog = self.dialog(ROW, header=["Tên", *TITLES[1:]])
        self.assert_errors(dialog, (1, "Tên", "."), (1, "Họ và tên", "."))

    def test_no_workbook(self):
        self.assert_errors(self.open(b"a,b"), (0, "", "Excel"))

    def test_unknown_role_and_rows_that_contradict(self):
        dialog = self.dialog(
            WITH_ROLE,
            WITH_ROLE | {"role": "Trùm"},
            WITH_ROLE | {"role": "manager", "post": "Khác"},
            WITH_ROLE | {"role": "leader", "category": "civil_servant"},
        )
        dialog.action_check()
        places = [(line.row, line.column) for line in dialog.line_ids]
        self.assertIn((3, "Vai trò"), places)
        self.assertIn((5, "Loại"), places)

    def test_unknown_ended_and_foreign_units(self):
        old = {"code": "90009", "code_set": "test", "valid_to": "2020-01-01"}
        self.make_unit("Xã Cũ", "commune", **old)
        self.assert_errors(
            self.dialog(
                *(ROW | {"unit_code": code} for code in ("99999", "90009", "90002"))
            ),
            (2, "Mã đơn vị", "99999"),
            (3, "Mã đơn vị", "90009"),
            (4, "Mã đơn vị", "Xã Bạn"),
        )

    def test_code_of_two_units(self):
        self.make_unit("Xã Khác", "commune", code="90001", code_set="khác")
        self.assert_errors(self.dialog(ROW), (2, "Mã đơn vị", "90001"))

    def test_logins_of_others(self):
        closed = new_test_user(self.env, "cudc", name="Nguyễn Thị Mới")
        closed.active = False
        self.assert_errors(
            self.dialog(
                ROW | {"login": self.officer.login},
                ROW | {"name": "Nguyễn Thị Mới", "login": "cudc"},
                ROW | {"name": "Bùi Thị Hạnh", "login": "hanh2"},
            ),
            (
                2,
                "Tên đăng nhập",
                self.officer.name.replace("(", r"\(").replace(")", r"\)"),
            ),
            (3, "Tên đăng nhập", "."),
            (4, "Tên đăng nhập", self.officer.login),
        )

    def test_two_people_of_one_name(self):
        self.make_staff("Lê Văn An")
        self.assert_errors(
            self.dialog(ROW | {"name": "Lê Văn An"}), (2, "Họ và tên", ".")
        )

    def test_roles_that_somebody_else_grants(self):
        rows = [
            WITH_ROLE
            | {"name": role, "login": f"new_{role}", "role": role}
            | {"decision": "1/QĐ", "cluster": "Cụm Nhà" if role == "supervisor" else ""}
            for role in ROLES
        ]
        refused = [
            (number, "Vai trò", ".")
            for number, role in enumerate(ROLES, start=2)
            if role not in ("officer", "manager")
        ]
        self.assert_errors(self.dialog(*rows), *refused)

    def test_decision_number(self):
        dialog = self.dialog(WITH_ROLE | {"role": "leader"}, user=self.province_admin)
        self.assert_errors(dialog, (2, "Vai trò", "."))

    def test_clusters(self):
        row = WITH_ROLE | {"role": "supervisor", "decision": "1/QĐ"}
        self.assert_errors(
            self.dialog(
                row,
                row | {"name": "Lê B", "login": "lebb", "cluster": "Cụm 99"},
                WITH_ROLE | {"name": "Lê C", "login": "lecc", "cluster": "Cụm Nhà"},
                user=self.province_admin,
            ),
            (2, "Cụm", "."),
            (3, "Cụm", "Cụm 99"),
            (4, "Cụm", "."),
        )

    def test_role_whose_last_day_has_passed(self):
        dialog = self.dialog(WITH_ROLE | {"date_to": "01/01/2021"})
        self.assert_errors(dialog, (2, "Đến ngày", "."))

    def test_overlapping_grant(self):
        self.officer.name = "Bùi Thị Hạnh"
        row = WITH_ROLE | {"name": "Bùi Thị Hạnh", "login": self.officer.login}
        until = (today() + timedelta(days=30)).strftime("%d/%m/%Y")
        self.assert_errors(
            self.dialog(row | {"date_to": until}), (2, "Vai trò", "Bùi Thị Hạnh")
        )

    def test_exclusive_roles(self):
        rows = [
            WITH_ROLE | {"role": "account_admin"},
            WITH_ROLE | {"role": "leader", "decision": "1/QĐ"},
        ]
        dialog = self.dialog(*rows, user=self.province_admin)
        self.assert_errors(dialog, (3, "Vai trò", "Nguyễn Thị Mới"))

    def test_one_bad_row_among_many(self):
        rows = [
            WITH_ROLE | {"name": f"Người {n}", "login": f"nguoi{n}"} for n in range(9)
        ]
        rows[5]["role"] = "leader"
        self.assert_errors(self.dialog(*rows), (7, "Vai trò", "."))

    def test_search_for_errors_ends(self):
        rows = [
            WITH_ROLE | {"name": f"Người {n}", "login": f"nguoi{n}", "role": "leader"}
            for n in range(12)
        ]
        with patch("odoo.addons.cqtt_base.models.staff_importer.MAX_NOTES", 4):
            dialog = self.run_import(*rows, user=self.province_admin)
        self.assertEqual(len(dialog.line_ids), 4)
        self.assertGreater(MAX_NOTES, 50)

    def test_own_role_is_not_imported(self):
        self.account_admin.name = "Quách Văn Tài"
        row = WITH_ROLE | {"name": "Quách Văn Tài", "login": self.account_admin.login}
        self.assert_errors(self.dialog(row), (2, "Vai trò", "."))
