"""The role table, periods, scopes and districts: no database."""

from datetime import date
from itertools import combinations

from odoo.tests import BaseCase, tagged

from ..roles import (
    ALL,
    ROLES,
    TECHNICAL,
    Link,
    Period,
    Place,
    Scope,
    are_exclusive,
    conflicts,
    district_of,
    may_grant,
)

COMMUNE = {"officer", "manager", "leader", "account_admin"}
PROVINCE = {"board", "decider", "province_admin", "auditor"}


@tagged("post_install", "-at_install")
class TestRoleTable(BaseCase):
    def test_where_roles_are_held(self):
        by_place = {
            place: {role.code for role in ROLES.values() if role.place is place}
            for place in Place
        }
        self.assertEqual(
            by_place,
            {
                Place.COMMUNE: COMMUNE,
                Place.CLUSTER: {"supervisor"},
                Place.PROVINCE: PROVINCE,
            },
        )

    def test_who_may_grant(self):
        grants = {
            granter: {role for role in ROLES if may_grant({granter}, role)}
            for granter in (*ROLES, TECHNICAL)
        }
        self.assertEqual(
            {granter: roles for granter, roles in grants.items() if roles},
            {
                "account_admin": {"officer", "manager"},
                "province_admin": set(ROLES) - {"province_admin"},
                TECHNICAL: {"province_admin"},
            },
        )
        self.assertFalse(may_grant((), "officer"))

    def test_decisions(self):
        without = {role.code for role in ROLES.values() if not role.needs_decision}
        self.assertEqual(without, {"officer", "manager", "account_admin"})

    def test_exclusive_pairs(self):
        above = PROVINCE | {"supervisor"}
        expected = {frozenset({a, b}) for a in COMMUNE for b in above}
        expected |= {frozenset({"auditor", role}) for role in set(ROLES) - {"auditor"}}
        expected |= {
            frozenset({"account_admin", "leader"}),
            frozenset({"board", "supervisor"}),
            frozenset({"board", "decider"}),
            frozenset({"board", "province_admin"}),
        }
        exclusive = {
            frozenset(pair) for pair in combinations(ROLES, 2) if are_exclusive(*pair)
        }
        self.assertEqual(exclusive, expected)
        for one, other in combinations(ROLES, 2):
            self.assertEqual(are_exclusive(one, other), are_exclusive(other, one))
        for role in ROLES:
            self.assertFalse(are_exclusive(role, role))

    def test_conflicts(self):
        self.assertEqual(conflicts(["officer", "officer", "manager"]), [])
        self.assertEqual(
            conflicts({"leader", "account_admin", "board"}),
            [
                ("account_admin", "board"),
                ("account_admin", "leader"),
                ("board", "leader"),
            ],
        )


@tagged("post_install", "-at_install")
class TestPeriod(BaseCase):
    def test_both_ends_are_included(self):
        period = Period(date(2026, 1, 10), date(2026, 1, 12))
        inside = [day for day in range(8, 15) if date(2026, 1, day) in period]
        self.assertEqual(inside, [10, 11, 12])
        self.assertIn(date(2999, 1, 1), Period(date(2026, 1, 10)))
        self.assertNotIn(date(2026, 1, 9), Period(date(2026, 1, 10)))

    def test_overlaps_like_a_list_of_days(self):
        def days(period):
            return {d for d in range(1, 32) if date(2026, 1, d) in period}

        starts = [date(2026, 1, day) for day in (1, 2, 3, 5)]
        ends = [None, *(date(2026, 1, day) for day in (1, 2, 3, 4, 6))]
        periods = [
            Period(first, last)
            for first in starts
            for last in ends
            if not last or last >= first
        ]
        for one in periods:
            for other in periods:
                self.assertEqual(one.overlaps(other), bool(days(one) & days(other)))

    def test_ended_before_it_began(self):
        never = Period(date(2026, 1, 10), date(2026, 1, 9))
        self.assertTrue(never.is_empty)
        self.assertNotIn(date(2026, 1, 9), never)
        self.assertNotIn(date(2026, 1, 10), never)
        self.assertFalse(never.overlaps(Period(date(2000, 1, 1))))
        self.assertFalse(Period(date(2000, 1, 1)).overlaps(never))
        with self.assertRaises(ValueError):
            Period(date(2026, 1, 10), date(2026, 1, 8))


@tagged("post_install", "-at_install")
class TestScopeValue(BaseCase):
    def test_nothing(self):
        scope = Scope.of([])
        self.assertFalse(scope.everywhere)
        self.assertEqual(scope.unit_ids, frozenset())
        self.assertFalse(scope.covers(1))
        self.assertFalse(scope.holds("officer"))
        self.assertFalse(scope.holds_everywhere("officer"))
        self.assertEqual(scope.roles_at(1), frozenset())
        self.assertEqual(scope.units(), frozenset())

    def test_communes(self):
        scope = Scope.of([("officer", 1), ("officer", 2), ("manager", 2)])
        self.assertEqual(scope.unit_ids, {1, 2})
        self.assertTrue(scope.covers(2))
        self.assertFalse(scope.covers(3))
        self.assertTrue(scope.holds("manager"))
        self.assertTrue(scope.holds("manager", 2))
        self.assertFalse(scope.holds("manager", 1))
        self.assertFalse(scope.holds("leader", 2))
        self.assertEqual(scope.roles_at(2), {"officer", "manager"})
        self.assertEqual(scope.roles_at(1), {"officer"})
        self.assertEqual(scope.roles_at(None), frozenset())
        self.assertEqual(scope.units({"manager"}), {2})
        self.assertEqual(scope.units({"leader"}), frozenset())

    def test_province(self):
        scope = Scope.of([("province_admin", 9), ("supervisor", 1)])
        self.assertTrue(scope.everywhere)
        self.assertTrue(scope.covers(12345))
        self.assertIs(scope.units(), ALL)
        self.assertEqual(scope.units({"supervisor"}), {1})
        self.assertTrue(scope.holds("province_admin", 12345))
        self.assertFalse(scope.holds("supervisor", 12345))
        self.assertEqual(scope.roles_at(None), {"province_admin"})

    def test_cluster_without_communes(self):
        scope = Scope.of([("supervisor", None)])
        self.assertTrue(scope.holds("supervisor"))
        self.assertFalse(scope.everywhere)
        self.assertEqual(scope.unit_ids, frozenset())

    def test_key(self):
        one = Scope.of([("officer", 1), ("manager", 2)])
        same = Scope.of([("manager", 2), ("officer", 1)])
        self.assertEqual(one, same)
        self.assertEqual(hash(one.key()), hash(same.key()))
        self.assertEqual(one.key(), same.key())
        others = (
            [],
            [("officer", 1)],
            [("officer", 2), ("manager", 1)],
            [("officer", 1), ("manager", 2), ("board", 3)],
        )
        for rows in others:
            self.assertNotEqual(one.key(), Scope.of(rows).key())

    def test_cannot_be_changed(self):
        with self.assertRaises(TypeError):
            Scope.of([("officer", 1)]).by_role["leader"] = ALL


@tagged("post_install", "-at_install")
class TestDistrictOf(BaseCase):
    def test_own_district(self):
        self.assertEqual(district_of(1, {1: 10}, {1: [Link(2, True)]}), 10)

    def test_most_predecessors_win(self):
        districts = {1: 10, 2: 20, 3: 20}
        links = {9: [Link(1, True), Link(2, True), Link(3, True)]}
        self.assertEqual(district_of(9, districts, links), 20)

    def test_whole_predecessors_count_more_than_parts(self):
        districts = {1: 10, 2: 20}
        links = {9: [Link(1, False), Link(2, True)]}
        self.assertEqual(district_of(9, districts, links), 20)

    def test_first_of_equals(self):
        districts = {1: 10, 2: 20}
        self.assertEqual(
            district_of(9, districts, {9: [Link(2, True), Link(1, True)]}), 20
        )

    def test_over_several_changes(self):
        links = {9: [Link(8, True)], 8: [Link(1, True)]}
        self.assertEqual(district_of(9, {1: 10}, links), 10)

    def test_unknown(self):
        self.assertIsNone(district_of(9, {}, {}))
        self.assertIsNone(district_of(9, {}, {9: [Link(8, True)], 8: [Link(9, True)]}))
