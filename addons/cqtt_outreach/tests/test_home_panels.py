from odoo.tests import tagged

from .common import OutreachCommon


@tagged("post_install", "-at_install")
class TestHomePanels(OutreachCommon):
    """What is near: planned within a week, or to be planned by then."""

    def rows(self, user):
        panels = self.env["cqtt.home"].with_user(user).get_panels()
        found = [panel for panel in panels if panel["key"] == "outreach_week"]
        return found and [row["cells"] for row in found[0]["rows"]]

    def test_this_week(self):
        with self.at("2026-03-02 09:00"):
            event = self.Event.create(
                {"kind_id": self.kinds["doi_thoai"].id, "name": "Đối thoại quý I"}
            )
            self.assertEqual(self.rows(self.leader), [])
            self.plan(event, "2026-03-05 09:00")
            [[what, where, when]] = self.rows(self.leader)
        self.assertEqual(what, "Đối thoại quý I")
        self.assertEqual(when, "09:00 05/03")
        self.assertIn("Hội trường", where)
        with self.at("2026-02-20 09:00"):
            self.assertEqual(self.rows(self.leader), [])

    def test_strangers(self):
        for role in ("supervisor", "auditor", "account_admin"):
            with self.subTest(role=role):
                self.assertFalse(self.rows(self.role_users[role]))
