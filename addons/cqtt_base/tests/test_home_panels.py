from unittest import TestCase

from odoo.tests import tagged

from ..panels import Bar, Figure, Opens, Panel, Row
from .common import CqttCommon


@tagged("post_install", "-at_install")
class TestPanel(TestCase):
    """What a panel may be made of."""

    def test_as_json(self):
        opens = Opens("a.b", [("state", "=", "open")])
        panel = Panel(
            key="day",
            title="Day",
            sequence=1,
            figures=(Figure("late", "3", "late", opens=opens),),
            bars=(Bar("An", {"late": 1, "soon": 2}, opens=opens),),
            tones={"late": "Late", "soon": "Soon"},
            heads=("What",),
            rows=(Row(("It",), opens=opens),),
        )
        told = panel.as_dict()
        self.assertEqual(told["figures"][0]["opens"]["action"], "a.b")
        self.assertEqual(told["bars"][0]["parts"], {"late": 1, "soon": 2})

    def test_refused(self):
        opens = Opens("a.b")
        row = Row(("It",), opens=opens)
        bar = Bar("An", {"late": 1}, opens=opens)
        for panel in (
            lambda: Figure("late", "3", "red", opens=opens),
            lambda: Bar("An", {"red": 1}, opens=opens),
            lambda: Row(("It",), "red", opens=opens),
            lambda: Panel("day", "Day", 1, heads=("A", "B"), rows=(row,)),
            lambda: Panel("day", "Day", 1, bars=(bar,)),
            # each says where it comes from
            lambda: Figure("late", "3", opens=None),
            lambda: Bar("An", {"late": 1}, opens=None),
            lambda: Row(("It",), opens=None),
        ):
            with self.assertRaises(ValueError):
                panel()


@tagged("post_install", "-at_install")
class TestHomePanels(CqttCommon):
    def panels(self, user):
        return {
            panel["key"]: panel
            for panel in self.env["cqtt.home"].with_user(user).get_panels()
        }

    def setup_rows(self):
        panel = self.panels(self.role_users["account_admin"])["base_setup"]
        return {row["cells"][0]: row["cells"][1] for row in panel["rows"]}

    def test_nobody_else_sets_up(self):
        for role, user in self.role_users.items():
            with self.subTest(role=role):
                sees = "base_setup" in self.panels(user)
                self.assertEqual(sees, role in ("account_admin", "province_admin"))
        self.assertFalse(self.panels(self.employee))

    def test_what_is_done_is_not_left(self):
        self.home_commune.agency_code = False
        left = self.setup_rows()
        coded = "Communes without the code that numbers begin with"
        self.assertEqual(left[coded], "1")
        self.home_commune.agency_code = "H99.1.01"
        self.assertNotIn(coded, self.setup_rows())

    def test_people_without_an_account(self):
        without = "People without an account"
        before = int(self.setup_rows().get(without, 0))
        self.env["cqtt.staff"].create(
            {"name": "Lê Thị Nụ", "unit_id": self.home_commune.id}
        )
        self.assertEqual(self.setup_rows()[without], f"{before + 1}")
