"""People with roles, for the tests of every addon."""

from odoo.api import SUPERUSER_ID
from odoo.tests import new_test_user


class RolesMixin:
    """``grant`` and ``new_role_user``; comes before the test case in the bases."""

    @classmethod
    def grant(cls, user, role, place, **values):
        """Grant a role since 2020 at a unit or cluster, as the system itself does."""
        field = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
        return (
            user.env["cqtt.role.grant"]
            .with_user(SUPERUSER_ID)
            .create(
                {
                    "user_id": user.id,
                    "role": role,
                    field: place.id,
                    "date_from": "2020-01-01",
                    "decision_number": "1/QĐ-UBND",
                    **values,
                }
            )
        )

    @classmethod
    def new_role_user(cls, login, role, place, **values):
        """Make a user who holds a role; ``values`` are those of the user."""
        user = new_test_user(cls.env, login, groups="base.group_user", **values)
        cls.grant(user, role, place)
        return user

    @classmethod
    def make_cluster(cls, name, communes, **values):
        """Make a supervision cluster of communes of one province since 2020."""
        member = {"date_from": "2020-01-01"}
        return cls.env["cqtt.cluster"].create(
            {
                "name": name,
                "province_id": communes.province_id.id,
                "member_ids": [
                    (0, 0, member | {"unit_id": commune.id}) for commune in communes
                ],
                **values,
            }
        )
