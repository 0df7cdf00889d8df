import base64
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from freezegun import freeze_time

from odoo import fields
from odoo.fields import Command

from odoo.addons.cqtt_base.tests.common import CqttCommon
from odoo.addons.cqtt_worktime.local_time import to_utc

PIXEL = base64.b64encode(
    base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
        "awAAAABJRU5ErkJggg=="
    )
).decode()


class ChecksCommon(CqttCommon):
    """A commune with three staff, and a supervisor with a colleague who check it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        users = cls.role_users
        cls.officer, cls.manager, cls.leader, cls.supervisor, cls.board = (
            users[role]
            for role in ("officer", "manager", "leader", "supervisor", "board")
        )
        cls.colleague = cls.new_role_user(
            "test_colleague", "supervisor", cls.home_cluster
        )
        cls.stranger = cls.new_role_user("test_stranger", "leader", cls.other_commune)
        cls.clerk, cls.chief, cls.chair = (
            cls.make_staff(name, user, **values)
            for name, user, values in (
                ("Bùi Thị Hạnh", cls.officer, {}),
                ("Đinh Văn Quân", cls.manager, {}),
                ("Nguyễn Thị Lan", cls.leader, {"is_head": True}),
            )
        )
        cls.Check = cls.env["cqtt.check"]
        cls.Finding = cls.env["cqtt.finding"]
        cls.dress = cls.env.ref("cqtt_discipline.cqtt_checklist_trang_phuc")
        cls.card = cls.env.ref("cqtt_discipline.cqtt_checklist_item_trang_phuc_deo_the")

    @classmethod
    def make_staff(cls, name, user, unit=None, **values):
        return cls.env["cqtt.staff"].create(
            {
                "name": name,
                "post": "Công chức",
                "unit_id": (unit or cls.home_commune).id,
                "user_id": user.id,
                "date_from": "2020-01-01",
                **values,
            }
        )

    @contextmanager
    def at(self, text):
        """Do something at a local time, written as in ``2026-03-02 09:00``."""
        self.env.flush_all()
        self.env.invalidate_all()
        with freeze_time(to_utc(datetime.fromisoformat(text))):
            yield

    @classmethod
    def plan_values(cls, user, **values):
        return {
            "unit_id": cls.home_commune.id,
            "kind": "surprise",
            "level": "cluster",
            "decision_number": "12/QĐ-UBND",
            "decision_date": "2026-01-05",
            "checklist_ids": [Command.set(cls.dress.ids)],
            "member_ids": [
                Command.create({"user_id": user.id, "is_head": True}),
                Command.create({"user_id": cls.colleague.id}),
            ],
            **values,
        }

    @classmethod
    def plan(cls, user=None, **values):
        """Return a check on the plan, as its planner and head sees it."""
        user = user or cls.supervisor
        check = cls.Check.with_user(user).create([cls.plan_values(user, **values)])
        check.perform("plan")
        return check

    @classmethod
    def begin(cls, user=None, **values):
        check = cls.plan(user, **values)
        check.perform("begin")
        return check

    @classmethod
    def answer(cls, item, result="pass", **values):
        return {
            "uuid": str(uuid4()),
            "item_id": item.id,
            "result": result,
            "at": fields.Datetime.to_string(fields.Datetime.now()),
            "note": "Không đeo thẻ lúc 8 giờ 10" if result == "fail" else "",
            **values,
        }

    @classmethod
    def carry_out(cls, check, failed=(), **values):
        """Answer all items, count, conclude; ``failed`` items are not in order."""
        check.record_answers(
            [
                cls.answer(item, "fail" if item in failed else "pass", **values)
                for item in check._items()
            ]
        )
        check.record_summary(
            {
                "headcount": 3,
                "present": 3,
                "conclusion": "Đơn vị chấp hành cơ bản tốt.",
                "representative_id": cls.chair.id,
            }
        )
        return check

    @classmethod
    def signed(cls, failed=(), user=None, **values):
        """Return a signed check in which some items were not in order."""
        check = cls.carry_out(cls.begin(user, **values), failed)
        check.perform("sign")
        return check

    def facts(self, *records):
        """Return measure codes and quantities that the ledger has of records."""
        found = self.env["cqtt.fact"].search(
            [
                ("model", "=", records[0]._name),
                ("res_id", "in", [record.id for record in records]),
            ],
            order="id",
        )
        return {fact.measure_id.code: fact.quantity for fact in found}
