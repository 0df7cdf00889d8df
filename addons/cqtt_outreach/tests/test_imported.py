from odoo.api import SUPERUSER_ID
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.cqtt_dossier.tests.sync_common import ENDED, OPEN, RETURNED, SyncCase


@tagged("post_install", "-at_install")
class TestImported(SyncCase):
    """Dossiers of the provincial system announce what is new, and no history.

    The file tells of marriages received on 2 March 2026.
    """

    def families(self):
        return self.env["cqtt.outreach.family"].search(
            [("unit_id", "=", self.home_commune.id)]
        )

    def registered(self):
        facts = self.env["cqtt.fact"].search([("unit_id", "=", self.home_commune.id)])
        mine = facts.filtered(lambda f: f.measure_id.code == "outreach.marriage")
        return sum(mine.mapped("quantity"))

    def test_what_was_received_lately_is_announced_once(self):
        self.sync(OPEN, at="2026-03-04 08:00")
        family = self.families()
        self.assertEqual((family.life_event, family.state), ("marriage", "waiting"))
        self.assertEqual(str(family.announced_at), "2026-03-02 02:00:00")
        self.assertEqual(family.guest_ids.event_id.state, "suggested")
        self.sync(OPEN | {"owner": "Bùi Thị Hạnh"}, at="2026-03-05 08:00")
        self.assertEqual(self.families(), family)
        # and followed, however long it takes
        self.sync(ENDED, at="2026-03-25 08:00")
        self.assertEqual((family.state, self.registered()), ("certain", 1))

    def test_finished_when_it_comes(self):
        self.sync(RETURNED, at="2026-03-07 08:00")
        self.assertEqual((self.families().state, self.registered()), ("certain", 1))

    def test_history_starts_nothing(self):
        rows = [ENDED | {"code": f"{number}"} for number in range(40)]
        self.sync(*rows, at="2026-03-20 08:00")
        self.assertFalse(self.families())
        self.assertEqual(self.registered(), 0)
        # not even when the provincial system says more of it later
        self.sync(RETURNED | {"code": "1"}, at="2026-03-21 08:00")
        self.assertEqual(self.dossier("1").state, "returned")
        self.assertFalse(self.families())

    def test_days_are_the_provinces(self):
        kinds = self.env["cqtt.outreach.kind"].search([("life_event", "=", "marriage")])
        kinds.import_days = 60
        self.sync(OPEN, at="2026-04-20 08:00")
        self.assertEqual(len(self.families()), 1)
        kinds.import_days = 0
        self.sync(OPEN | {"code": "2"}, at="2026-03-03 08:00")
        self.assertEqual(len(self.families()), 1)

    def test_withdrawn_there_takes_its_suggestion_back(self):
        self.sync(OPEN, at="2026-03-03 08:00")
        self.sync(ENDED | {"state": "Rút hồ sơ"}, at="2026-03-06 08:00")
        self.assertEqual(self.dossier().state, "withdrawn")
        self.assertEqual(self.families().state, "void")

    def test_versions_that_differ_announce_nothing(self):
        self.env["cqtt.procedure.version"].create(
            {
                "procedure_id": self.marriage.id,
                "number": 2,
                "valid_from": "2027-07-01",
                "life_event": False,
                "needs_signature": False,
                "limit_ids": [Command.create({"amount": 1, "unit": "working_day"})],
                "step_ids": [Command.create({"name": "Thụ lý", "role": "officer"})],
            }
        ).with_user(SUPERUSER_ID).perform("put_in_force")
        self.assertFalse(self.marriage._life_event())
        self.sync(OPEN, at="2026-03-04 08:00")
        self.assertFalse(self.families())

    def test_no_procedure_no_event(self):
        self.sync(
            OPEN
            | {
                "procedure": "",
                "subject": "Việc khác của tỉnh",
                "field": self.marriage.field_id.code,
            },
            at="2026-03-04 08:00",
        )
        self.assertFalse(self.families())
