from contextlib import contextmanager
from datetime import datetime, timedelta

from freezegun import freeze_time

from odoo.tests import TransactionCase

from odoo.addons.cqtt_base.tests.roles_common import RolesMixin

#: a Monday, ten in the morning in Viet Nam
START = datetime(2026, 3, 2, 3)


class CaseCase(RolesMixin, TransactionCase):
    """Two communes; in the first an officer and a leader; time stands still."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        units = cls.env["cqtt.unit"]
        cls.province = units.create({"name": "Tỉnh Sổ", "kind": "province"})
        cls.commune, cls.other_commune = units.create(
            [
                {"name": name, "kind": "commune", "parent_id": cls.province.id}
                for name in ("Xã Sổ", "Xã Khác")
            ]
        )
        cls.officer = cls.new_role_user("case_officer", "officer", cls.commune)
        cls.leader = cls.new_role_user("case_leader", "leader", cls.commune)
        cls.field = cls.env["cqtt.field"].create({"name": "Thử", "code": "TEST_CASE"})
        cls.channel = cls.env.ref("cqtt_base.cqtt_channel_online")

    def setUp(self):
        super().setUp()
        self.clock = self.enterContext(freeze_time(START))

    def hours_pass(self, hours):
        self.clock.tick(timedelta(hours=hours))

    def new_case(self, user=None, due=None, **values):
        """Make a case due some hours after ``START``."""
        cases = self.env["test.cqtt.case"].with_user(user or self.officer)
        return cases.create(
            {
                "name": "Việc",
                "unit_id": self.commune.id,
                "field_id": self.field.id,
                "channel_id": self.channel.id,
                "due_at": START + timedelta(hours=due) if due else False,
                **values,
            }
        )

    def open_case(self, **values):
        case = self.new_case(**values)
        case.perform("receive")
        return case

    def extend(self, case, hours):
        """Move the due time to some hours after ``START``, by the leader's verb."""
        case = case.with_user(self.leader)
        due_at = START + timedelta(hours=hours)
        case._perform(case._get_transition("extend"), values={"due_at": due_at})

    def facts(self, case):
        """Return what a case has counted for: code, quantity, hours after ``START``."""
        found = self.env["cqtt.fact"].search(
            [("model", "=", case._name), ("res_id", "in", case.ids)], order="id"
        )
        return [
            (
                fact.measure_id.code.removeprefix("case."),
                fact.quantity,
                (fact.at - START) / timedelta(hours=1),
            )
            for fact in found
        ]

    def overdue(self, case):
        return [fact for fact in self.facts(case) if fact[0].startswith("overdue")]

    def balance(self, case, code):
        return sum(quantity for name, quantity, _at in self.facts(case) if name == code)

    def run_job(self):
        """Let the job run; in a test nothing may be saved."""
        with self.saved_progress():
            self.env["test.cqtt.case"]._cron_book_overdue()

    @contextmanager
    def saved_progress(self):
        progress = []
        self.patch(
            type(self.env["ir.cron"]),
            "_commit_progress",
            lambda _cron, processed=0, **more: progress.append((processed, more)) or 60,
        )
        yield progress
