"""A commune with staff, for tests."""

from .common import CqttCommon


class StaffCommon(CqttCommon):
    """Staff at home, one with an account and one without, and one next door."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home_commune.write({"code": "90001", "code_set": "test"})
        cls.other_commune.write({"code": "90002", "code_set": "test"})
        cls.home_province.write({"code": "90", "code_set": "test"})
        cls.account_admin = cls.role_users["account_admin"]
        cls.officer = cls.role_users["officer"]
        cls.hanh = cls.make_staff("Bùi Thị Hạnh", user_id=cls.officer.id)
        cls.an = cls.make_staff("Lê Văn An")
        cls.next_door = cls.make_staff("Trần Bình", unit_id=cls.other_commune.id)

    @classmethod
    def make_staff(cls, name, **values):
        return cls.env["cqtt.staff"].create(
            {
                "name": name,
                "unit_id": cls.home_commune.id,
                "category": "civil_servant",
                "date_from": "2020-01-01",
                **values,
            }
        )
