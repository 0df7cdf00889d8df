from datetime import date, datetime, time

import pytz

from odoo.addons.base.tests.common import BaseCommon
from odoo.addons.cqtt_base.clock import LOCAL
from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

from ..booking import Row


class LedgerCase(RolesMixin, BaseCommon):
    """A province of three communes, two of them in a cluster, and some measures."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        cls.province = units.create({"name": "Tỉnh Sổ", "kind": "province"})
        cls.communes = units.create(
            [
                {"name": name, "kind": "commune", "parent_id": cls.province.id}
                for name in ("Xã An", "Xã Bình", "Xã Chi")
            ]
        )
        cls.an, cls.binh, cls.chi = cls.communes
        cls.cluster = cls.make_cluster("Cụm Sổ", cls.an + cls.binh)
        cls.received = cls.make_measure("test.received")
        cls.open = cls.make_measure("test.open", kind="stock")
        cls.justice, cls.land = cls.env["cqtt.field"].create(
            [
                {"name": "Tư pháp thử", "code": "TEST_TP"},
                {"name": "Đất đai thử", "code": "TEST_DD"},
            ]
        )
        cls.direct = cls.env.ref("cqtt_base.cqtt_channel_direct")
        cls.online = cls.env.ref("cqtt_base.cqtt_channel_online")

    @classmethod
    def make_measure(cls, code, **values):
        return cls.env["cqtt.measure"].create(
            {"name": code, "code": code, "unit_of_count": "case", **values}
        )

    @classmethod
    def row(cls, measure, unit, day, quantity=1, **values):
        """Return a row at nine in the morning of a day, ``2026-03-14``, in Viet Nam."""
        moment = LOCAL.localize(datetime.combine(date.fromisoformat(day), time(9)))
        return Row(
            measure_id=measure.id,
            unit_id=unit.id,
            quantity=quantity,
            user_id=cls.env.uid,
            **{
                "at": moment.astimezone(pytz.utc).replace(tzinfo=None),
                "source": ("cqtt.unit", unit.id),
                **values,
            },
        )

    @classmethod
    def book(cls, *args, **values):
        return cls.env["cqtt.fact"]._insert([cls.row(*args, **values)])

    @classmethod
    def roll_up(cls):
        """Roll up all there is, as the job does; in a test nothing may be saved."""
        for _step in cls.env["cqtt.fact.watermark"]._steps():
            pass

    @classmethod
    def age(cls, facts, booked_at):
        """Let facts have been booked at another time; the trigger is off meanwhile."""
        cr = cls.env.cr
        cr.execute("ALTER TABLE cqtt_fact DISABLE TRIGGER cqtt_append_only")
        query = "UPDATE cqtt_fact SET booked_at = %s WHERE id = ANY(%s)"
        cr.execute(query, [booked_at, facts.ids])
        cr.execute("ALTER TABLE cqtt_fact ENABLE TRIGGER cqtt_append_only")
        facts.invalidate_recordset()
