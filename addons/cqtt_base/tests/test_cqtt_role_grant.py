from datetime import timedelta

from freezegun import freeze_time
from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import Form, new_test_user, tagged
from odoo.tools import mute_logger

from ..clock import today
from ..roles import ROLES, are_exclusive
from .common import CqttCommon


class GrantCase(CqttCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.person = new_test_user(cls.env, "test_person", groups="base.group_user")
        cls.account_admin = cls.role_users["account_admin"]
        cls.system = new_test_user(cls.env, "test_system", groups="base.group_system")

    def place_of(self, role):
        return {
            "commune": self.home_commune,
            "cluster": self.home_cluster,
            "province": self.home_province,
        }[ROLES[role].place.value]

    def values(self, role, user=None, place=None, **values):
        place = place or self.place_of(role)
        field = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
        number = {"decision_number": "2/QĐ"} if ROLES[role].needs_decision else {}
        person = {"user_id": (user or self.person).id, "role": role}
        unit = {"unit_id": False, field: place.id}
        return person | unit | number | values

    def grant_as(self, granter, role, user=None, place=None, **values):
        grants = self.env["cqtt.role.grant"].with_user(granter)
        return grants.create(self.values(role, user, place, **values))

    def yesterday(self):
        return today() - timedelta(days=1)


@tagged("post_install", "-at_install")
class TestGranting(GrantCase):
    def test_who_grants_what(self):
        """Each of the nine roles and the technical administrator tries each role."""
        may = {
            "account_admin": {"officer", "manager"},
            "province_admin": set(ROLES) - {"province_admin"},
            "system": {"province_admin"},
        }
        granters = self.role_users | {"system": self.system, "nobody": self.employee}
        for name, granter in granters.items():
            for role in ROLES:
                with self.subTest(granter=name, role=role):
                    if role in may.get(name, ()):
                        grant = self.grant_as(granter, role)
                        self.assertEqual(grant.granted_by, granter)
                        self.assertEqual(grant.date_from, today())
                        grant.with_user(granter).action_end(self.yesterday(), "Thử")
                    else:
                        with self.assertRaises(AccessError):
                            self.grant_as(granter, role)

    def test_account_administrator_stays_at_home(self):
        with self.assertRaises(AccessError):
            self.grant_as(self.account_admin, "officer", place=self.other_commune)
        self.grant_as(self.province_admin, "officer", place=self.other_commune)

    def test_nobody_to_himself(self):
        cases = (
            (self.account_admin, "manager"),
            (self.province_admin, "board"),
            (self.system, "province_admin"),
        )
        for granter, role in cases:
            with (
                self.subTest(role=role),
                self.assertRaises(CheckViolation),
                mute_logger("odoo.sql_db"),
            ):
                self.grant_as(granter, role, user=granter)

    def test_granter_does_not_hold_the_same(self):
        self.grant(self.account_admin, "manager", self.home_commune)
        with self.assert_refused(ValidationError, "another administrator"):
            self.grant_as(self.account_admin, "manager")
        self.grant_as(self.account_admin, "officer")

    def test_granter_held_the_same_before(self):
        grant = self.grant(self.account_admin, "manager", self.home_commune)
        grant.action_end(self.yesterday(), "Thôi kiêm nhiệm")
        self.grant_as(self.account_admin, "manager")

    def test_expired_administrator_grants_nothing(self):
        self.account_admin.role_grant_ids.action_end(self.yesterday(), "Nghỉ")
        with self.assertRaises(AccessError):
            self.grant_as(self.account_admin, "officer")

    def test_administrator_in_expiry_minute(self):
        """Still in the group until the cron comes, but no longer in scope."""
        self.env.flush_all()
        with freeze_time(today() + timedelta(days=400)):
            self.account_admin.role_grant_ids.action_end(today(), "Nghỉ")
        with freeze_time(today() + timedelta(days=402)):
            self.assertTrue(
                self.account_admin.has_group("cqtt_base.group_account_admin")
            )
            with self.assertRaises(AccessError):
                self.grant_as(self.account_admin, "officer")

    def test_decision_number(self):
        for role in ROLES:
            with self.subTest(role=role):
                if ROLES[role].needs_decision:
                    with self.assert_refused(ValidationError, "decision"):
                        self.grant(
                            self.person, role, self.place_of(role), decision_number=" "
                        )
                else:
                    self.grant(
                        self.person, role, self.place_of(role), decision_number=False
                    ).action_end(self.yesterday(), "Thử")

    def test_place_fits_the_role(self):
        district = self.make_unit("Huyện", "rural_district")
        places = (self.home_commune, self.home_cluster, self.home_province, district)
        for role in ROLES:
            for place in places:
                if place != self.place_of(role):
                    with self.subTest(role=role, place=place.name):
                        with self.assertRaises(ValidationError):
                            self.grant(self.person, role, place)

    def test_one_place(self):
        for values in ({"cluster_id": self.home_cluster.id}, {"unit_id": False}):
            with (
                self.assertRaises(CheckViolation),
                mute_logger("odoo.sql_db"),
            ):
                self.grant(self.person, "officer", self.home_commune, **values)

    def test_internal_users_only(self):
        portal = new_test_user(self.env, "test_citizen", groups="base.group_portal")
        with self.assert_refused(ValidationError, "internal"):
            self.grant(portal, "officer", self.home_commune)

    def test_not_for_the_past(self):
        with self.assert_refused(ValidationError, "past"):
            self.grant_as(self.account_admin, "officer", date_from=self.yesterday())

    def test_last_day_before_first(self):
        with self.assertRaises(UserError):
            self.grant_as(self.account_admin, "officer", date_to=self.yesterday())

    def test_form_proposes_the_own_unit(self):
        form = Form(self.env["cqtt.role.grant"].with_user(self.account_admin))
        self.assertEqual(form.role_choices, ["officer", "manager"])
        form.user_id = self.person
        form.role = "officer"
        self.assertEqual(form.unit_id, self.home_commune)
        grant = form.save()
        self.assertEqual(
            (grant.granted_by, grant.status), (self.account_admin, "in_force")
        )
        self.assertEqual(
            grant.with_context(lang="en_US").display_name, "Officer – Xã Nhà"
        )

    def test_form_of_who_grants_nothing(self):
        """A form can be read without any role to choose: it needs a list even then."""
        reader = new_test_user(self.env, "grants_nothing", groups="base.group_user")
        grant = self.env["cqtt.role.grant"].with_user(reader).new({})
        self.assertIsInstance(grant.role_choices, list)

    def test_form_proposes_the_only_province(self):
        self.env["cqtt.unit"].search(
            [("level", "=", "province"), ("id", "!=", self.home_province.id)]
        ).valid_to = "1999-12-31"
        form = Form(self.env["cqtt.role.grant"].with_user(self.province_admin))
        form.user_id = self.person
        form.role = "board"
        form.decision_number = "2/QĐ"
        self.assertEqual(form.unit_id, self.home_province)
        form.role = "officer"
        self.assertFalse(form.unit_id)
        form.role = "supervisor"
        form.cluster_id = self.home_cluster
        grant = form.save()
        self.assertEqual(grant.cluster_id, self.home_cluster)
        self.assertFalse(grant.unit_id)


@tagged("post_install", "-at_install")
class TestOverlaps(GrantCase):
    def test_same_role_twice(self):
        self.grant(
            self.person,
            "officer",
            self.home_commune,
            date_from="2026-01-01",
            date_to="2026-01-31",
        )
        for first, last in (
            ("2026-01-31", False),
            ("2025-01-01", "2026-01-01"),
            ("2026-01-10", "2026-01-11"),
            ("2020-01-01", False),
        ):
            with (
                self.subTest(first=first, last=last),
                self.assert_refused(ValidationError, "Xã Nhà"),
            ):
                self.grant(
                    self.person,
                    "officer",
                    self.home_commune,
                    date_from=first,
                    date_to=last,
                )
        self.grant(self.person, "officer", self.home_commune, date_from="2026-02-01")
        self.grant(self.person, "officer", self.other_commune)
        self.grant(self.person, "manager", self.home_commune)

    def test_exclusive_pairs(self):
        for one in ROLES:
            for other in ROLES:
                if one == other:
                    continue
                first = self.grant(self.person, one, self.place_of(one))
                with self.subTest(one=one, other=other):
                    if are_exclusive(one, other):
                        with self.assertRaises(ValidationError):
                            self.grant(self.person, other, self.place_of(other))
                    else:
                        second = self.grant(self.person, other, self.place_of(other))
                        second.action_end(self.yesterday(), "Thử")
                first.action_end(self.yesterday(), "Thử")
                self.env.cr.execute(
                    "DELETE FROM cqtt_role_grant WHERE user_id = %s", [self.person.id]
                )
                self.env.invalidate_all()

    def test_exclusive_pair_one_after_the_other(self):
        self.grant(self.person, "officer", self.home_commune, date_to="2026-01-31")
        with self.assertRaises(ValidationError):
            self.grant(self.person, "board", self.home_province, date_from="2026-01-31")
        self.grant(self.person, "board", self.home_province, date_from="2026-02-01")

    def test_grants_of_one_person_take_turns(self):
        """Two at once would not see each other: each rewrites the person's row."""

        def row():
            self.env.cr.execute(
                "SELECT ctid FROM res_users WHERE id = %s", [self.person.id]
            )
            return self.env.cr.fetchone()

        before = row()
        first = today() + timedelta(days=9)
        grant = self.grant(self.person, "officer", self.home_commune, date_from=first)
        granted = row()
        self.assertNotEqual(granted, before)
        grant.action_end(today(), "Thử")
        self.assertNotEqual(row(), granted)

    def test_hidden_grants_count(self):
        """An account administrator does not see what is held elsewhere."""
        self.grant(self.person, "auditor", self.home_province)
        with self.assertRaises(ValidationError):
            self.grant_as(self.account_admin, "officer")


@tagged("post_install", "-at_install")
class TestUnchanging(GrantCase):
    def test_client_cannot_say_who_granted(self):
        for values in (
            {"granted_by": self.person.id},
            {"ended_by": self.person.id},
            {"ended_reason": "x"},
        ):
            with self.subTest(**values), self.assertRaises(AccessError):
                self.grant_as(self.account_admin, "officer", **values)

    def test_nor_through_the_context(self):
        context = {
            "default_granted_by": self.person.id,
            "default_ended_by": self.person.id,
            "default_ended_reason": "x",
        }
        grants = self.env["cqtt.role.grant"].with_user(self.account_admin)
        grant = grants.with_context(**context).create(self.values("officer"))
        self.assertEqual(grant.granted_by, self.account_admin)
        self.assertFalse(grant.ended_by or grant.ended_reason)

    def test_never_changed(self):
        grant = self.grant(self.person, "officer", self.home_commune)
        for values in (
            {"role": "leader"},
            {"unit_id": self.other_commune.id},
            {"date_to": "2030-01-01"},
            {"date_from": "2010-01-01"},
            {"granted_by": self.person.id},
        ):
            for user in (self.province_admin, self.account_admin, self.system):
                with self.subTest(**values), self.assertRaises(AccessError):
                    grant.with_user(user).write(values)
            with self.subTest(**values), self.assertRaises(AccessError):
                grant.sudo().write(values)
            with self.subTest(**values), self.assertRaises(AccessError):
                self.person.role_grant_ids = [Command.update(grant.id, values)]

    def test_never_deleted(self):
        grant = self.grant(self.person, "officer", self.home_commune)
        for user in (self.province_admin, self.account_admin, self.system):
            with self.assertRaises(AccessError):
                grant.with_user(user).unlink()
        with self.assertRaises(AccessError):
            grant.sudo().unlink()
        with self.assertRaises(AccessError):
            self.person.role_grant_ids = [Command.clear()]

    def test_copy_is_a_new_grant(self):
        grant = self.grant(self.person, "officer", self.home_commune)
        grant.action_end(self.yesterday(), "Thử")
        copy = grant.with_user(self.account_admin).copy(
            {"date_from": today(), "date_to": False}
        )
        self.assertEqual(copy.granted_by, self.account_admin)
        self.assertFalse(copy.ended_by or copy.ended_reason)
