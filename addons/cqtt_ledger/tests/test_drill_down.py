"""Every figure opens the facts that it is the sum of."""

from odoo.tests import tagged

from ..readings import Question
from .readings_common import (
    CHANNEL,
    CLUSTER,
    FEBRUARY,
    FIELD,
    MARCH,
    PROVINCE,
    STAFF,
    UNIT,
    ReadingsCase,
)


@tagged("post_install", "-at_install")
class TestDrillDown(ReadingsCase):
    def question(self, **values):
        only = {UNIT: self.communes.ids, **values.pop("only", {})}
        return Question(
            [FEBRUARY, MARCH], ["test.received"], ["test.open"], only=only, **values
        )

    def test_flows(self):
        ledger, facts = self.env["cqtt.ledger"], self.env["cqtt.fact"]
        for by in ((), (UNIT,), (CLUSTER, CHANNEL), (PROVINCE,), (FIELD,), (STAFF,)):
            question = self.question(by=by)
            answer = ledger._ask(question)
            for key in answer.keys:
                for span in question.spans:
                    action = ledger._action_open_flow(
                        question, "test.received", span, key
                    )
                    found = facts.search(action["domain"])
                    self.assertEqual(
                        sum(found.mapped("quantity")),
                        answer.flow("test.received", span, key),
                        (by, key, span),
                    )

    def test_stocks(self):
        ledger = self.env["cqtt.ledger"]
        question = self.question(by=(UNIT,))
        answer = ledger._ask(question)
        for key in answer.keys:
            for span in question.spans:
                records = ledger._stock_records(question, "test.open", span, key)
                self.assertEqual(
                    sum(records.get("cqtt.unit", {}).values()),
                    answer.closing("test.open", span, key),
                )
        records = ledger._stock_records(question, "test.open", FEBRUARY)
        self.assertEqual(records, {"cqtt.unit": {8: 1, 9: 1}})
        action = ledger._action_open_stock(question, "test.open", FEBRUARY)
        found = self.env["cqtt.fact"].search(action["domain"])
        self.assertEqual(sorted(found.mapped("res_id")), [8, 9])

    def test_empty_stock_opens_nothing(self):
        ledger = self.env["cqtt.ledger"]
        question = self.question(only={UNIT: [self.chi.id]})
        action = ledger._action_open_stock(question, "test.open", MARCH)
        self.assertFalse(self.env["cqtt.fact"].search(action["domain"]))

    def test_scope(self):
        user = self.new_role_user("drill_officer", "officer", self.an)
        ledger = self.env["cqtt.ledger"].with_user(user)
        question = self.question()
        action = ledger._action_open_flow(question, "test.received", FEBRUARY)
        found = self.env["cqtt.fact"].with_user(user).search(action["domain"])
        self.assertEqual(found.unit_id, self.an)
        records = ledger._stock_records(question, "test.open", FEBRUARY)
        self.assertEqual(records, {"cqtt.unit": {8: 1}})
