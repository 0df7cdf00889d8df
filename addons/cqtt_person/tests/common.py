from odoo.addons.cqtt_base.tests.common import CqttCommon

#: roles that have nothing to do with people
OUTSIDERS = ("account_admin", "supervisor", "board", "decider", "province_admin")
READERS = ("officer", "manager", "leader")
#: digits nobody has: no province has the code 099
NUMBER = "099085000123"
CARD = (
    "099190004568|123456789|Đinh Thị Hòa|02111990|Nữ|"
    "Tổ 3, Phường Thái Bình, Thành phố Hòa Bình, Hòa Bình|15042021"
)


class PersonCase(CqttCommon):
    """People of the home commune, and those who may and may not know them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer = cls.role_users["officer"]
        cls.leader = cls.role_users["leader"]
        cls.auditor = cls.role_users["auditor"]
        cls.other_officer = cls.new_role_user(
            "test_other_officer", "officer", cls.other_commune
        )
        cls.Person = cls.env["cqtt.person"].with_user(cls.officer)
        cls.person = cls.Person.create(
            {
                "name": "Bùi Văn Mường",
                "birth_date": "1985-03-12",
                "sex": "male",
                "national_id": NUMBER,
                "phone": "+84 900 000 456",
                "email": "Muong@Example.vn",
                "address": "Số 12, đường Trần Hưng Đạo",
            }
        )
        cls.reason = cls.env.ref("cqtt_person.cqtt_person_reason_contact")
        cls.Access = cls.env["cqtt.person.access"]

    def lines(self, kind=None, user=None):
        """Return the lines of a user in the access log, oldest first."""
        domain = [("user_id", "=", (user or self.officer).id)]
        if kind:
            domain.append(("kind", "=", kind))
        return self.Access.search(domain, order="id")

    def look(self, person=None, names=("national_id",), **values):
        arguments = {"note": "Báo hồ sơ đã xong", **values}
        person = self.person if person is None else person
        return person.action_reveal(list(names), self.reason.id, **arguments)

    def set_budget(self, kind, hard, soft=0):
        budget = self.env["cqtt.person.budget"].search([("kind", "=", kind)])
        budget.write({"soft_limit": soft, "hard_limit": hard})
