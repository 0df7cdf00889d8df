import base64
from datetime import timedelta
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, new_test_user, tagged

from ..clock import today
from ..models.staff_importer import StaffImporter
from ..roles import ROLES
from .import_common import ROW, WITH_ROLE, ImportCommon
from .sheet_common import workbook


@tagged("post_install", "-at_install")
class TestCqttStaffImport(ImportCommon):
    def test_first_look_changes_nothing(self):
        before = self.traces()
        dialog = self.dialog(WITH_ROLE, ROW | {"name": "Lê Văn An", "post": "Thủ quỹ"})
        dialog.action_check()
        self.assertEqual(dialog.state, "ready")
        self.assertEqual(self.traces(), before)
        self.assertFalse(self.an.post)
        self.assertEqual(
            [(line.row, line.kind, line.name) for line in dialog.line_ids],
            [(2, "new", "Nguyễn Thị Mới"), (3, "changed", "Lê Văn An")],
        )
        self.assertIn("moint", dialog.line_ids[0].text)
        dialog.action_import()
        self.assertEqual(dialog.state, "done")
        self.assertEqual(self.an.post, "Thủ quỹ")

    def test_all_of_a_row(self):
        self.imported(
            WITH_ROLE
            | {
                "post": "Chuyên viên",
                "phone": 987654321,
                "email": "moi@xa.example.vn",
                "date_from": "01/02/2021",
                "date_to": (today() + timedelta(days=9)).strftime("%d/%m/%Y"),
                "decision": "7/QĐ-UBND",
            }
        )
        staff = self.env["cqtt.staff"].search([("name", "=", "Nguyễn Thị Mới")])
        self.assertRecordValues(
            staff,
            [
                {
                    "unit_id": self.home_commune.id,
                    "category": "cadre",
                    "post": "Chuyên viên",
                    "work_phone": "0987654321",
                    "work_email": "moi@xa.example.vn",
                    "date_to": False,
                    "account_state": "new",
                }
            ],
        )
        self.assertEqual(str(staff.date_from), "2021-02-01")
        self.assertEqual(staff.user_id.login, "moint")
        grant = staff.user_id.role_grant_ids
        self.assertEqual((grant.role, grant.unit_id), ("officer", self.home_commune))
        self.assertEqual(grant.date_from, today(), "never for the past")
        self.assertEqual(grant.date_to, today() + timedelta(days=9))
        self.assertEqual(grant.decision_number, "7/QĐ-UBND")
        self.assertEqual(grant.granted_by, self.account_admin)
        self.assertTrue(staff.user_id.has_group("cqtt_base.group_officer"))

    def test_account_has_no_usable_password(self):
        self.imported(WITH_ROLE)
        self.env.flush_all()
        self.env.cr.execute("SELECT password FROM res_users WHERE login = 'moint'")
        self.assertEqual(self.env.cr.fetchall(), [(None,)])

    def test_without_role_the_days_are_those_of_the_work(self):
        self.imported(ROW | {"date_from": "01/02/2021", "date_to": "31/12/2021"})
        staff = self.env["cqtt.staff"].search([("name", "=", "Nguyễn Thị Mới")])
        self.assertEqual(
            (str(staff.date_from), str(staff.date_to)), ("2021-02-01", "2021-12-31")
        )

    def test_again_changes_nothing(self):
        ended = ROW | {"name": "Cũ", "date_from": "1/1/2021", "date_to": "1/2/2021"}
        file = [WITH_ROLE, ROW | {"name": "Lê Văn An", "phone": "0218"}, ended]
        self.imported(*file)
        before = self.traces()
        dialog = self.dialog(*file)
        dialog.action_check()
        self.assertEqual((dialog.state, len(dialog.line_ids)), ("ready", 0))
        dialog.action_import()
        self.assertEqual((dialog.state, self.traces()), ("done", before))

    def test_empty_cells_erase_nothing(self):
        self.an.write({"post": "Thủ quỹ", "work_phone": "0218"})
        self.imported(
            ROW | {"name": "LÊ VĂN AN", "category": "Công chức"} | self.label()
        )
        self.assertEqual((self.an.post, self.an.work_phone), ("Thủ quỹ", "0218"))
        self.assertEqual(self.an.name, "Lê Văn An")

    def label(self):
        """Return the category as the template writes it."""
        labels = self.env["cqtt.staff.import"]._get_choices().categories
        return {"category": next(k for k, v in labels.items() if v == "civil_servant")}

    def test_two_roles_in_two_rows(self):
        self.imported(WITH_ROLE, WITH_ROLE | {"role": "manager"})
        user = self.env["res.users"].search([("login", "=", "moint")])
        self.assertEqual({*user.role_grant_ids.mapped("role")}, {"officer", "manager"})
        self.assertEqual(
            self.env["cqtt.staff"].search_count([("user_id", "=", user.id)]), 1
        )

    def test_person_without_account_gets_one(self):
        self.imported(ROW | {"name": "Lê Văn An", "login": "anlv"})
        self.assertEqual(self.an.user_id.login, "anlv")

    def test_account_of_somebody_who_comes_from_elsewhere(self):
        user = new_test_user(self.env, "binht", name="Trần Bình")
        row = ROW | {"name": "Trần Bình", "login": "binht"}
        self.assert_errors(self.dialog(row), (2, "Tên đăng nhập", "binht"))
        self.imported(row | {"role": "officer"})
        here = self.env["cqtt.staff"].search(
            [("user_id", "=", user.id), ("unit_id", "=", self.home_commune.id)]
        )
        self.assertTrue(here)
        self.assertFalse(self.next_door.user_id)

    def test_province_administrator_imports_for_all(self):
        self.env["cqtt.cluster"].search([]).name = "Cụm khác"
        self.home_cluster.name = "Cụm số 1"
        self.imported(
            WITH_ROLE | {"unit_code": "90002", "role": "leader", "decision": "1/QĐ"},
            ROW
            | {
                "name": "Lê Giám Sát",
                "unit_code": 90,
                "login": "satlg",
                "role": "supervisor",
                "cluster": "cụm số 1",
                "decision": "2/QĐ",
            },
            ROW
            | {"name": "Lê Hội", "login": "hoil", "role": "board", "decision": "3/QĐ"},
            user=self.province_admin,
        )
        users = self.env["res.users"]
        grants = users.search(
            [("login", "in", ["moint", "satlg", "hoil"])]
        ).role_grant_ids
        places = {g.role: g.cluster_id.name or g.unit_id.name for g in grants}
        self.assertEqual(
            places,
            {"leader": "Xã Bạn", "supervisor": "Cụm số 1", "board": "Tỉnh Nhà"},
        )

    def test_codes_that_lost_their_zeros(self):
        self.home_commune.code = "00901"
        self.imported(ROW | {"unit_code": 901})
        staff = self.env["cqtt.staff"].search([("name", "=", "Nguyễn Thị Mới")])
        self.assertEqual(staff.unit_id, self.home_commune)

    def test_many_in_few_steps(self):
        rows = [
            WITH_ROLE | {"name": f"Người {n:03}", "login": f"nguoi{n:03}"}
            for n in range(60)
        ]
        steps = []
        write = StaffImporter._write

        def counted(importer, tasks):
            steps.append(len(tasks))
            return write(importer, tasks)

        with patch.object(StaffImporter, "_write", counted):
            self.imported(*rows)
        self.assertEqual(steps, [60])

    def test_template(self):
        dialog = self.dialog()
        action = dialog.action_download_template()
        self.assertIn(f"/{dialog.id}/template/", action["url"])
        content = base64.b64decode(dialog.template)
        filled = self.open(content)
        self.assert_errors(filled, (0, "", "."))

    def test_without_file(self):
        dialog = self.env["cqtt.staff.import"].with_user(self.account_admin).create({})
        with self.assertRaises(UserError):
            dialog.action_check()

    def test_other_file_is_checked_again(self):
        dialog = self.dialog(ROW)
        dialog.action_check()
        with Form(dialog) as form:
            self.assertEqual(form.state, "ready")
            form.file = base64.b64encode(workbook(ROW, ROW))
            self.assertEqual(form.state, "draft")

    def test_only_administrators(self):
        for role in {*ROLES} - {"account_admin", "province_admin"}:
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.dialog(ROW, user=self.role_users[role])
