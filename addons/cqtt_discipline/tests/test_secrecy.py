"""Until a check begins the unit learns of it by no channel."""

from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.service.model import call_kw
from odoo.tests import tagged
from odoo.tools import mute_logger

from .checks_common import ChecksCommon


@tagged("post_install", "-at_install")
class TestSecrecy(ChecksCommon):
    """The checked unit, by each way in which it could learn of a planned check."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.account_admin = cls.role_users["account_admin"]
        cls.unit_people = (cls.officer, cls.manager, cls.leader, cls.account_admin)
        export = cls.env.ref("base.group_allow_export")
        for user in cls.unit_people:
            user.group_ids += export
        cls.before = cls.traces()
        cls.check = cls.plan()

    @classmethod
    def traces(cls):
        """Return what is counted at the unit by facts, numbers, notices, messages."""
        cls.env.flush_all()
        counts = {}
        for model in ("cqtt.fact", "cqtt.number", "mail.activity", "mail.message"):
            counts[model] = cls.env[model].search_count([])
        return counts

    def secret_states(self):
        """Yield the check in each state in which it is a secret."""
        yield self.check
        self.check.perform("replan")
        yield self.check
        self.check.perform("cancel", reason="Hoãn")
        yield self.check

    def client(self, user, method, *args, model="cqtt.check", **kwargs):
        """Return what the web client gets, or nothing where it is refused."""
        records = self.env[model].with_user(user)
        try:
            return call_kw(records, method, args, kwargs)
        except AccessError:
            return None

    def test_search_and_counts(self):
        for check in self.secret_states():
            for user in self.unit_people:
                ids = [("id", "=", check.id)]
                self.assertFalse(self.client(user, "search_count", ids))
                self.assertFalse(self.client(user, "search_read", ids, ["state"]))
                self.assertFalse(self.client(user, "name_search", "Xã Nhà"))
                found = self.client(user, "web_search_read", ids, {"display_name": {}})
                self.assertFalse(found and found["records"])
                groups = self.client(
                    user, "formatted_read_group", ids, ["unit_id"], ["__count"]
                )
                self.assertFalse(groups)

    def test_reading_and_export(self):
        for check in self.secret_states():
            for user in self.unit_people:
                self.assertIsNone(self.client(user, "read", [check.id], ["state"]))
                self.assertIsNone(
                    self.client(user, "export_data", [check.id], ["display_name"])
                )
                self.assertIsNone(
                    self.client(
                        user, "timeline", "cqtt.check", check.id, model="cqtt.journal"
                    )
                )

    def test_what_hangs_on_it(self):
        for user in self.unit_people:
            for model in ("cqtt.check.member", "cqtt.check.line"):
                found = self.client(user, "search_count", [], model=model)
                self.assertFalse(found)

    def test_the_journal(self):
        lines = self.env["cqtt.journal"].search([("model", "=", "cqtt.check")])
        self.assertTrue(lines)
        for user in self.unit_people:
            ids = [("id", "in", lines.ids)]
            found = self.client(user, "search_count", ids, model="cqtt.journal")
            self.assertFalse(found)

    def test_no_fact_number_activity_or_message(self):
        self.assertEqual(self.traces(), self.before)

    def test_numbers_have_no_gap(self):
        made = self.signed()
        self.assertTrue(made.number.startswith("01/"))
        self.check.perform("begin")
        self.assertTrue(self.check.number.startswith("02/"))

    def test_no_way_leads_there_from_what_the_unit_may_read(self):
        """No readable model points at checks, so none counts or filters by them."""
        for user in self.unit_people:
            for name, model in self.env.registry.items():
                if model._abstract or model._transient or name.startswith("cqtt.check"):
                    continue
                records = self.env[name].with_user(user)
                if not records.has_access("read"):
                    continue
                for field in records._fields.values():
                    if field.comodel_name == "cqtt.check":
                        self.assertEqual(
                            name,
                            "cqtt.finding",
                            f"{field} shows checks to readers of {name}",
                        )

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_the_message_of_a_refusal(self):
        """With the developer mode on, Odoo names the record that is refused."""
        for user in self.unit_people[:3]:
            user.sudo().group_ids += self.env.ref("base.group_no_one")
            check = self.check.with_user(user)
            with self.assertRaises(AccessError) as caught:
                check.read(["state"])
            self.assertNotIn("Xã Nhà", str(caught.exception))
            self.assertNotIn("2026", check.sudo().display_name)
            self.assertNotIn("Xã Nhà", check.sudo().display_name)
        self.assertIn("Xã Nhà", self.check.display_name)

    def test_not_even_the_leader_of_its_commune_check(self):
        """Who plans it knows of it, his manager and officers do not."""
        check = self.Check.with_user(self.leader).create(
            [
                self.plan_values(
                    self.leader,
                    level="commune",
                    member_ids=[(0, 0, {"user_id": self.leader.id, "is_head": True})],
                )
            ]
        )
        mine = Domain("id", "=", check.id)
        self.assertTrue(check.search(mine))
        for user in (self.officer, self.manager):
            self.assertFalse(check.with_user(user).search(mine))

    def test_begun_the_supervisors_know_and_signed_the_unit(self):
        mine = Domain("id", "=", self.check.id)
        self.check.perform("begin")
        for user, knows in ((self.leader, False), (self.supervisor, True)):
            self.assertEqual(bool(self.Check.with_user(user).search(mine)), knows)
        self.carry_out(self.check)
        self.check.perform("sign")
        for user, knows in (
            (self.leader, True),
            (self.manager, True),
            (self.officer, False),
            (self.stranger, False),
        ):
            self.assertEqual(bool(self.Check.with_user(user).search(mine)), knows)
