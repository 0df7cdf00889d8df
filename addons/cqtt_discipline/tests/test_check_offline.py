"""A check on a tablet that loses its connection: what the hand did is not lost."""

import time
from datetime import timedelta

from odoo import fields
from odoo.fields import Command
from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from .tablet import at_tablet

OFFLINE, WAITING = ".o_cqtt_run_offline", ".o_cqtt_run_waiting"


def item(code, part):
    return f".o_cqtt_run_item[data-item={code}] .o_cqtt_run_{part}"


@tagged("post_install", "-at_install")
class TestCheckOffline(RolesMixin, HttpCase):
    """Answers wait on the device and arrive with the moment of the hand, once."""

    browser_size = "820x1180"
    touch_enabled = False

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        province = units.create({"name": "Tỉnh Thử", "kind": "province"})
        commune = units.create(
            {"name": "Xã Thử", "kind": "commune", "parent_id": province.id}
        )
        supervisor = cls.new_role_user(
            "test_offline_supervisor",
            "supervisor",
            cls.make_cluster("Cụm Thử", commune),
            lang="vi_VN",
            tz="Asia/Ho_Chi_Minh",
        )
        checklist = cls.env.ref("cqtt_discipline.cqtt_checklist_trang_phuc")
        cls.check = (
            cls.env["cqtt.check"]
            .with_user(supervisor)
            .create(
                {
                    "unit_id": commune.id,
                    "kind": "surprise",
                    "level": "cluster",
                    "decision_number": "1/QĐ-UBND",
                    "decision_date": "2026-01-05",
                    "checklist_ids": [Command.set(checklist.ids)],
                    "member_ids": [
                        Command.create({"user_id": supervisor.id, "is_head": True})
                    ],
                }
            )
        )
        cls.check.perform("plan")
        cls.check.perform("begin")
        # the moment of a hand is never before the check began
        cls.check._write_behind_door(
            {"begun_at": fields.Datetime.now() - timedelta(hours=1)}
        )

    def walk(self, way):
        self.moments = {}
        with at_tablet(way):
            self.browser_js(
                f"/odoo/kiem-tra-cong-vu/{self.check.id}",
                "",
                ready="document.querySelector('button[name=action_run]') !== null",
                login="test_offline_supervisor",
            )
        self.env.invalidate_all()

    def lines(self):
        """Return the stored answers by the code of their item."""
        self.env.invalidate_all()
        return {line.item_id.code: line for line in self.check.line_ids}

    def answer_without_connection(self, tablet):
        """Answer two items, and the first of them once more, without a connection."""
        tablet.tap("button[name=action_run]")
        tablet.see(item("trang_phuc", "pass"))
        tablet.lose_connection()
        tablet.tap(item("trang_phuc", "pass"))
        self.moments["deo_the"] = tablet.tap(item("deo_the", "fail"))
        tablet.enter(item("deo_the", "note"), "Hai người không đeo thẻ")
        tablet.see(OFFLINE)
        time.sleep(2)
        tablet.tap(".o_cqtt_run_back")
        self.moments["trang_phuc"] = tablet.tap(item("trang_phuc", "na"))
        tablet.wait(f"document.querySelector('{WAITING}').textContent.includes('2')")
        self.assertFalse(self.lines())
        time.sleep(2)

    def assert_moments_of_the_hand(self, back):
        """Two answers came, each with its own moment, long before the connection."""
        lines = self.lines()
        self.assertEqual(len(self.check.line_ids), 2)
        self.assertEqual(lines["trang_phuc"].result, "na")
        self.assertEqual(lines["deo_the"].result, "fail")
        self.assertEqual(lines["deo_the"].note, "Hai người không đeo thẻ")
        for code, moment in self.moments.items():
            stored = lines[code].answered_at.timestamp()
            self.assertAlmostEqual(stored, moment, delta=1.5)
            self.assertLess(stored, back - 1)
        self.assertLess(lines["deo_the"].answered_at, lines["trang_phuc"].answered_at)

    def test_back_online(self):
        def way(tablet):
            self.answer_without_connection(tablet)
            self.back = time.time()
            tablet.find_connection()
            tablet.see_no(WAITING)
            tablet.see_no(OFFLINE)
            # nothing is sent twice, even if the device believes so
            tablet.run("window.dispatchEvent(new Event('online'))")
            time.sleep(1)

        self.walk(way)
        self.assert_moments_of_the_hand(self.back)

    def test_the_page_was_closed_meanwhile(self):
        def way(tablet):
            self.answer_without_connection(tablet)
            tablet.open("about:blank")
            self.back = time.time()
            tablet.find_connection()
            tablet.open(f"{self.base_url()}/odoo/kiem-tra-cong-vu/{self.check.id}")
            tablet.tap("button[name=action_run]")
            tablet.see(item("trang_phuc", "na.active"))
            tablet.see_no(WAITING)

        self.walk(way)
        self.assert_moments_of_the_hand(self.back)

    def test_presence_and_conclusion_wait_too(self):
        def way(tablet):
            tablet.tap("button[name=action_run]")
            tablet.see(item("trang_phuc", "pass"))
            tablet.lose_connection()
            for code in ("trang_phuc", "deo_the", "bien_ten"):
                tablet.tap(item(code, "pass"))
            tablet.enter("input[name=headcount]", "3")
            tablet.enter("input[name=present]", "3")
            tablet.enter("textarea[name=conclusion]", "Chấp hành tốt")
            tablet.see(OFFLINE)
            tablet.tap(".o_cqtt_run_sign")
            tablet.see(".o_notification")
            tablet.find_connection()
            tablet.see_no(WAITING)

        self.walk(way)
        self.assertEqual((self.check.headcount, self.check.present), (3, 3))
        self.assertEqual(self.check.conclusion, "Chấp hành tốt")
        self.assertEqual(set(self.check.line_ids.mapped("result")), {"pass"})
        self.assertEqual(self.check.state, "underway")
