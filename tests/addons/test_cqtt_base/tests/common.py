from odoo.tests import TransactionCase, new_test_user


class PaperCase(TransactionCase):
    """Two communes; in the first an officer, a manager and a leader."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        cls.province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune, cls.other_commune = units.create(
            [
                {
                    "name": name,
                    "kind": "commune",
                    "parent_id": cls.province.id,
                    "agency_code": agency,
                }
                for name, agency in (("Xã Một", "H99.01"), ("Xã Hai", "H99.02"))
            ]
        )
        cls.officer = cls.role_user("paper_officer", "officer", cls.commune)
        cls.manager = cls.role_user("paper_manager", "manager", cls.commune)
        cls.leader = cls.role_user("paper_leader", "leader", cls.commune)
        cls.stranger = cls.role_user("paper_stranger", "officer", cls.other_commune)
        cls.paper = cls.new_paper()

    @classmethod
    def role_user(cls, login, role, unit):
        user = new_test_user(cls.env, login, groups="base.group_user")
        cls.env["cqtt.role.grant"].create(
            {
                "user_id": user.id,
                "role": role,
                "unit_id": unit.id,
                "date_from": "2020-01-01",
                "decision_number": "01/QĐ-UBND",
            }
        )
        return user

    @classmethod
    def new_paper(cls, user=None, **values):
        papers = cls.env["test.cqtt.paper"].with_user(user or cls.officer)
        return papers.create(
            {"name": "Đơn", "unit_id": cls.commune.id, "amount": 5, **values}
        )

    @classmethod
    def signed_paper(cls):
        paper = cls.new_paper()
        paper.perform("receive")
        paper.with_user(cls.leader).perform("sign")
        return paper
