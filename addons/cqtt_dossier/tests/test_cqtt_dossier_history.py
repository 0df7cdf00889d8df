from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.cqtt_ledger.periods import Span
from odoo.addons.cqtt_ledger.readings import Dimension, Question

from .common import DossierCommon, local

YEAR = Span(date(2017, 1, 1), date(2017, 12, 31))


@tagged("post_install", "-at_install")
class TestHistory(DossierCommon):
    def vals(self, code, state="returned", finished=None, **values):
        """Return a row received on 3 January 2017 and due two days later."""
        owner = self.env["cqtt.person"].create(
            {"name": "Bùi Văn An", "unit_id": self.home_commune.id}
        )
        end = local(finished) if finished else False
        return {
            "external_code": code,
            "field_id": self.birth.field_id.id,
            "channel_id": self.direct.id,
            "subject": "Khai sinh",
            "owner_id": owner.id,
            "received_at": local("2017-01-03 08:00"),
            "due_at": local("2017-01-05 17:00"),
            "finished_at": end,
            "returned_at": end if state == "returned" else False,
            "state": state,
            **values,
        }

    def bring_in(self, *vals_list, user=None):
        dossiers = self.Dossier.with_user(user or self.manager)
        return dossiers._import_history(self.home_commune, list(vals_list))

    def ask(self, *codes, span=YEAR):
        flows = [code for code in codes if not code.endswith("open")]
        stocks = [code for code in codes if code.endswith("open")]
        answer = self.env["cqtt.ledger"]._ask(
            Question(
                [span],
                flows=flows,
                stocks=stocks,
                only={Dimension.UNIT: self.home_commune.ids},
            )
        )
        return [answer.flow(code, span) for code in flows] + [
            answer.closing(code, span) for code in stocks
        ]

    def test_each_has_its_own_dates(self):
        self.bring_in(
            self.vals("A", finished="2017-01-04 09:00"),
            self.vals("B", finished="2017-01-05 16:00"),
            self.vals("C", finished="2017-01-09 09:00"),
            self.vals(
                "D",
                "processing",
                received_at=local("2017-12-29 08:00"),
                due_at=local("2018-01-05 17:00"),
            ),
        )
        self.assertEqual(
            self.ask(
                "dossier.received",
                "dossier.early",
                "dossier.on_time",
                "dossier.late",
                "dossier.returned",
                "dossier.open",
                "dossier.overdue_open",
            ),
            [4, 1, 1, 1, 3, 1, 0],
        )
        later = Span(date(2018, 1, 1), date(2018, 12, 31))
        self.assertEqual(self.ask("dossier.overdue_open", span=later), [1])

    def test_time_not_counted_is_not_overdue(self):
        pause = ("supplement", local("2017-01-04 08:00"), False)
        [waits] = self.bring_in(
            self.vals(
                "A",
                "supplement",
                suspensions=[pause],
            )
        )
        self.assertEqual(waits.urgency, "waiting")
        self.assertEqual(self.ask("dossier.open", "dossier.overdue_open"), [1, 0])

    def test_fruitless_counts_by_policy(self):
        row = {"state": "withdrawn", "finished": "2017-01-09 09:00"}
        self.bring_in(self.vals("A", **row))
        self.assertEqual(
            self.ask("dossier.withdrawn", "dossier.on_time", "dossier.late"), [1, 1, 0]
        )
        self.env["cqtt.dossier.policy"].search([]).ended_counts_as = "by_due"
        self.bring_in(self.vals("B", **row))
        self.assertEqual(
            self.ask("dossier.withdrawn", "dossier.on_time", "dossier.late"), [2, 1, 1]
        )

    def test_it_is_marked_and_nobodys_work(self):
        self.env["cqtt.staff"].create(
            {"name": "Q", "user_id": self.manager.id, "unit_id": self.home_commune.id}
        )
        [dossier] = self.bring_in(self.vals("A", finished="2017-01-04 09:00"))
        self.assertTrue(dossier.is_history)
        self.assertEqual(dossier.display_name, "A")
        self.assertFalse(dossier.code or dossier.version_id)
        facts = self.env["cqtt.fact"].search([("res_id", "=", dossier.id)])
        self.assertFalse(facts.staff_id)
        line = self.env["cqtt.journal"]._last(dossier)
        self.assertEqual((line.verb, line.to_state), ("import_history", "returned"))

    def test_only_the_manager_of_the_unit(self):
        row = self.vals("A", "processing")
        for user in (self.officer, self.leader, self.env.user):
            with self.subTest(user.login), self.assertRaises(UserError):
                self.bring_in(row, user=user)

    def test_open_ones_are_worked_on(self):
        [dossier] = self.bring_in(self.vals("A", "processing"))
        officer = dossier.with_user(self.officer)
        officer.perform("claim")
        officer.perform("finish")
        self.assertEqual(dossier.state, "done")
