from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import ROLES
from .staff_common import StaffCommon

MANAGERS = {"account_admin", "province_admin"}
SCOPED = {
    "cqtt.staff": {"name": "Lê Thị Mới", "category": "cadre"},
    "cqtt.reception.point": {"name": "Điểm mới"},
    "cqtt.hamlet": {"name": "Thôn Mới", "kind": "village"},
}
CATALOGUES = {
    "cqtt.field": {"name": "Lĩnh vực mới", "code": "MOI"},
    "cqtt.channel": {"name": "Kênh mới", "code": "moi"},
}


@tagged("post_install", "-at_install")
class TestCqttStaffSecurity(StaffCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home, cls.other = (
            {
                model: cls.env[model].create(values | {"unit_id": unit.id})
                for model, values in SCOPED.items()
            }
            for unit in (cls.home_commune, cls.other_commune)
        )
        for records in (cls.home, cls.other):
            records["cqtt.counter"] = cls.env["cqtt.counter"].create(
                {"name": "Quầy 1", "point_id": records["cqtt.reception.point"].id}
            )

    def test_own_unit_is_read_by_every_role(self):
        for role in ROLES:
            for model, record in self.home.items():
                with self.subTest(role=role, model=model):
                    own = record.with_user(self.role_users[role])
                    self.assertEqual(own.name, record.name)

    def test_other_unit_is_read_by_the_province_alone(self):
        for role in ROLES:
            may = ROLES[role].place.value == "province"
            for model, record in self.other.items():
                with self.subTest(role=role, model=model):
                    user = self.role_users[role]
                    self.assertEqual(record.with_user(user).has_access("read"), may)
                    found = self.env[model].with_user(user).search([])
                    self.assertEqual(record in found, may)

    def test_employee_without_role_sees_nobody(self):
        for model in self.home:
            found = self.env[model].with_user(self.employee).search([])
            self.assertFalse(found, model)

    def test_own_unit_is_changed_by_administrators(self):
        for role in ROLES:
            for model, record in self.home.items():
                for operation in ("write", "unlink"):
                    with self.subTest(role=role, model=model, operation=operation):
                        own = record.with_user(self.role_users[role])
                        self.assertEqual(own.has_access(operation), role in MANAGERS)

    def test_other_unit_is_changed_by_the_province_administrator(self):
        for role in ROLES:
            for model, record in self.other.items():
                with self.subTest(role=role, model=model):
                    other = record.with_user(self.role_users[role])
                    self.assertEqual(
                        other.has_access("write"), role == "province_admin"
                    )

    def test_nothing_is_made_in_another_unit(self):
        values = {"unit_id": self.other_commune.id, "name": "Chỗ khác"}
        for model, extra in SCOPED.items():
            mine = self.env[model].with_user(self.account_admin)
            with self.subTest(model=model), self.assertRaises(AccessError):
                mine.create(extra | values)

    def test_nothing_is_moved_to_another_unit(self):
        moves = dict.fromkeys(SCOPED, {"unit_id": self.other_commune.id})
        moves["cqtt.counter"] = {"point_id": self.other["cqtt.reception.point"].id}
        for user in (self.account_admin, self.province_admin):
            for model, values in moves.items():
                with self.subTest(model=model, user=user.login):
                    with self.assertRaises(UserError):
                        self.home[model].with_user(user).write(values)

    def test_administrator_of_one_unit_is_only_an_officer_elsewhere(self):
        self.grant(self.account_admin, "officer", self.other_commune)
        staff = self.next_door.with_user(self.account_admin)
        self.assertEqual(staff.name, "Trần Bình")
        with self.assertRaises(AccessError):
            staff.name = "Trần Khác"

    def test_catalogues_are_kept_by_the_province_administrator(self):
        for role in ROLES:
            for model, values in CATALOGUES.items():
                with self.subTest(role=role, model=model):
                    records = self.env[model].with_user(self.role_users[role])
                    self.assertTrue(records.search([]))
                    if role == "province_admin":
                        records.create(values).unlink()
                    else:
                        with self.assertRaises(AccessError):
                            records.create(values)

    def test_slips_are_read_by_the_auditor(self):
        _code, record = self.env["cqtt.access.code"]._issue(self.officer)
        for role in ROLES:
            with self.subTest(role=role):
                own = record.with_user(self.role_users[role])
                self.assertEqual(own.has_access("read"), role == "auditor")
                self.assertFalse(own.has_access("write"))
        with self.assertRaises(AccessError):
            record.with_user(self.role_users["auditor"]).read(["fingerprint"])

    def test_dialogs_are_for_administrators(self):
        for model in ("cqtt.staff.import", "cqtt.access.handout"):
            for role in ROLES:
                with self.subTest(model=model, role=role):
                    dialog = self.env[model].with_user(self.role_users[role])
                    self.assertEqual(dialog.has_access("create"), role in MANAGERS)
