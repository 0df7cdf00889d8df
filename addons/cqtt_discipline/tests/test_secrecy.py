"""Until a check begins the unit learns of it by no channel."""

from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.fields import Command, Domain
from odoo.service.model import call_kw
from odoo.tests import tagged
from odoo.tools import mute_logger

from .checks_common import ChecksCommon

TRACES = (
    "bus.bus",
    "cqtt.fact",
    "cqtt.number",
    "ir.attachment",
    "mail.activity",
    "mail.followers",
    "mail.mail",
    "mail.message",
    "mail.notification",
)


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
        """Return what is counted anywhere that a unit could learn from."""
        cls.env.flush_all()
        # what is sent to browsers is written when the transaction ends
        cls.env.cr.precommit.run()
        return {model: cls.env[model].search_count([]) for model in TRACES}

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
                for name in ("unit_id", "kind", "planned_on:month", "state"):
                    groups = self.client(
                        user, "formatted_read_group", ids, [name], ["__count"]
                    )
                    self.assertFalse(groups)
                groups = self.client(
                    user, "web_read_group", ids, ["unit_id"], ["__count"]
                )
                self.assertFalse(groups and groups["groups"])
                self.assertFalse(self.client(user, "web_name_search", "Xã", {}))

    def test_reading_and_export(self):
        for check in self.secret_states():
            for user in self.unit_people:
                self.assertIsNone(self.client(user, "read", [check.id], ["state"]))
                self.assertIsNone(
                    self.client(user, "export_data", [check.id], ["display_name"])
                )
                self.assertIsNone(
                    self.client(user, "web_read", [check.id], {"unit_id": {}})
                )
                self.assertIsNone(self.client(user, "run_data", [check.id]))
                self.assertIsNone(self.client(user, "action_open_minutes", [check.id]))
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

    def test_no_state_leaves_a_trace(self):
        for _check in self.secret_states():
            self.assertEqual(self.traces(), self.before)

    def test_a_draw_leaves_no_trace(self):
        """From the frozen weights to the drawn checks the communes learn nothing."""
        draw = (
            self.env["cqtt.check.draw"]
            .with_user(self.supervisor)
            .create(
                {
                    "level": "cluster",
                    "cluster_id": self.home_cluster.id,
                    "checklist_ids": [Command.set(self.dress.ids)],
                }
            )
        )
        witness = draw.with_user(self.board)
        for step in (
            lambda: draw.perform("commit"),
            lambda: witness.perform("witness", reason="47 chiếc ô"),
            lambda: draw.perform("draw"),
        ):
            step()
            self.assertEqual(self.traces(), self.before)
            for user in self.unit_people:
                for model in ("cqtt.check.draw", "cqtt.check.draw.candidate"):
                    self.assertFalse(self.client(user, "search_count", [], model=model))
                self.assertFalse(
                    self.client(
                        user,
                        "search_count",
                        [("model", "=", "cqtt.check.draw")],
                        model="cqtt.journal",
                    )
                )
        self.assertEqual(draw.check_ids.unit_id, self.home_commune)

    def test_home_page_desk_and_plan(self):
        """What heads of the unit see is the same with a check and without."""

        def seen():
            self.env.invalidate_all()
            counts = [
                self.env["cqtt.home"].with_user(user)._counts()["checks"]
                for user in self.unit_people[:3]
            ]
            desk = self.env["cqtt.report.checks"].with_user(self.leader)
            lines = desk.get_data(
                unit_id=self.home_commune.id,
                date_from="2026-01-01",
                date_to="2026-12-31",
            )["lines"]
            return counts, lines

        with self.at("2026-03-02 09:00"):
            with_check = seen()
            self.check.perform("replan")
            self.check.perform("cancel", reason="Hoãn")
            self.assertEqual(seen(), with_check)

    def test_nobody_is_sent_anything_by_the_browser_bus(self):
        """Not even that something has happened, which a client could count."""
        sent = []

        def note(_bus, target, kind, _message):
            sent.append((target, kind))

        with patch.object(self.registry["bus.bus"], "_sendone", note):
            self.plan()
            for _check in self.secret_states():
                self.env.cr.precommit.run()
        self.assertEqual(sent, [])

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
