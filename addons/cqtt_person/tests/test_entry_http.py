import json

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from .common import NUMBER


@tagged("post_install", "-at_install")
class TestEntryHttp(RolesMixin, HttpCase):
    """Whether the unit knows a number is not found out for free, whatever is tried."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Nhà", "kind": "province"})
        cls.commune = units.create(
            {"name": "Xã Nhà", "kind": "commune", "parent_id": province.id}
        )
        cls.officer = cls.new_role_user("test_officer", "officer", cls.commune)
        cls.person = (
            cls.env["cqtt.person"]
            .with_user(cls.officer)
            .create({"name": "Bùi Văn Mường", "national_id": NUMBER})
        )

    def setUp(self):
        super().setUp()
        self.authenticate("test_officer", "test_officer")

    def call(self, method, *args, **kwargs):
        """Return the answer of the server as it stands on the line."""
        model = "cqtt.person"
        params = {"model": model, "method": method, "args": args, "kwargs": kwargs}
        with mute_logger("odoo.http"):
            answer = self.url_open(
                f"/web/dataset/call_kw/{model}/{method}", json={"params": params}
            )
        return json.loads(answer.text)

    def kinds(self):
        self.env.invalidate_all()
        lines = self.env["cqtt.person.access"].search(
            [("user_id", "=", self.officer.id)], order="id"
        )
        return lines.mapped("kind")

    def test_refused_number_leaves_a_line(self):
        values = {"name": "Thử", "national_id": NUMBER}
        answer = self.call("web_save", [], values, {})
        self.assertIn("error", answer)
        self.assertNotIn(NUMBER, str(answer))
        self.assertEqual(self.kinds(), ["attempt"])

    def test_number_that_is_taken_back_leaves_a_line(self):
        values = {"name": "Thử", "national_id": "099000000001"}
        answer = self.call("web_save", [], values, {"national_id_enc": {}})
        self.assertIn("error", answer)
        self.assertEqual(self.kinds(), ["attempt"])
        found = self.env["cqtt.person"].search([("name", "=", "Thử")])
        self.assertFalse(found)

    def test_many_numbers_leave_one_line_that_counts_them(self):
        values = [
            {"name": "Thử", "national_id": f"09900000000{digit}"} for digit in range(5)
        ]
        answer = self.call("create", [*values, {"name": "Thử", "national_id": NUMBER}])
        self.assertIn("error", answer)
        self.assertEqual(self.kinds(), ["attempt"])
        line = self.env["cqtt.person.access"].search(
            [("user_id", "=", self.officer.id)]
        )
        self.assertEqual(line.quantity, 6)

    def test_saved_number_leaves_its_record(self):
        values = {"name": "Thử", "national_id": "099000000001"}
        self.assertIn("result", self.call("web_save", [], values, {}))
        self.assertEqual(self.kinds(), [])

    def test_budget_over_the_line(self):
        budget = self.env.ref("cqtt_person.cqtt_person_budget_reveal")
        budget.write({"soft_limit": 0, "hard_limit": 1})
        reason = self.env.ref("cqtt_person.cqtt_person_reason_contact").id
        arguments = ([self.person.id], ["national_id"], reason)
        answers = [
            self.call("action_reveal", *arguments, note="Báo hồ sơ đã xong")
            for _time in range(2)
        ]
        self.assertEqual(answers[0]["result"], {"values": {"national_id": NUMBER}})
        self.assertNotIn(NUMBER, str(answers[1]))
        self.assertEqual(self.kinds(), ["reveal", "blocked"])

    def test_what_is_private_stays_private(self):
        for method, *args in (
            ("_disclose", [self.person.id], ["national_id"], "print"),
            ("_unseal", [self.person.id], "national_id"),
            ("_find_or_create", {"name": "X", "national_id": NUMBER}),
            ("_find_by_hash", "x", []),
            ("_keys",),
        ):
            with self.subTest(method=method):
                answer = self.call(method, *args)
                self.assertIn("error", answer)
                self.assertNotIn(NUMBER, str(answer))
        self.assertEqual(self.kinds(), [])
