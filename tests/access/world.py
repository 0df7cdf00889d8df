"""The rows that the access matrix is walked on: one per model and position."""

COMMUNE_ROLES = ("officer", "manager", "leader", "account_admin")
PROVINCE_ROLES = ("board", "decider", "province_admin", "auditor")
FIRST_DAY = "2020-01-01"


class World:
    """Two provinces; in the first a cluster of two communes and one of one."""

    def __init__(self, env):
        self.env = env
        self.province, other = self._units("province", "Tỉnh Nhà", "Tỉnh Khác")
        home, near, far = self._units(
            "commune", "Xã Nhà", "Xã Gần", "Xã Xa", parent=self.province
        )
        [foreign] = self._units("commune", "Xã Ngoài", parent=other)
        self.unit_at = {
            "own": home,
            "assigned": home,
            "same_unit": home,
            "cluster": near,
            "other_cluster": far,
            "other_province": foreign,
        }
        self.cluster = self.new_cluster("Cụm Nhà", home + near)
        self.other_cluster = self.new_cluster("Cụm Xa", far)
        self.foreign_cluster = self.new_cluster("Cụm Ngoài", foreign)
        self.users = self._users(home)

    def _units(self, kind, *names, parent=None):
        values = {"kind": kind, "parent_id": parent and parent.id}
        return self.env["cqtt.unit"].create([{**values, "name": n} for n in names])

    def new_cluster(self, name, units):
        cluster = self.env["cqtt.cluster"].create(
            {
                "name": name,
                "kind": "supervision",
                "province_id": units[0].province_id.id,
            }
        )
        self.env["cqtt.cluster.member"].create(
            [
                {"cluster_id": cluster.id, "unit_id": unit.id, "date_from": FIRST_DAY}
                for unit in units
            ]
        )
        return cluster

    def _users(self, home):
        places = {role: {"unit_id": home.id} for role in COMMUNE_ROLES}
        places |= {role: {"unit_id": self.province.id} for role in PROVINCE_ROLES}
        places["supervisor"] = {"cluster_id": self.cluster.id}
        users = {
            "nobody": self.new_user("walk_nobody"),
            "somebody": self.new_user("walk_somebody"),
            "system": self.new_user("walk_system", "base.group_system"),
        }
        for role, place in places.items():
            users[role] = self.new_user(f"walk_{role}")
            self.new_grant(users[role], role, **place)
        return users

    def new_user(self, login, group="base.group_user"):
        """Make a user who may export: rights hold exports back, not buttons."""
        groups = ("base.group_user", "base.group_allow_export", group)
        # without a password, whose hash would take most of the walk's time
        return self.env["res.users"].create(
            {
                "name": login,
                "login": login,
                "group_ids": [self.env.ref(group).id for group in groups],
            }
        )

    def new_grant(self, user, role, **place):
        return self.env["cqtt.role.grant"].create(
            {
                "user_id": user.id,
                "role": role,
                "date_from": FIRST_DAY,
                "decision_number": "1/QĐ",
                **place,
            }
        )
