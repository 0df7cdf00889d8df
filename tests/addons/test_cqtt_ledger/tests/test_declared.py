"""A model whose table or rule does not fit the ledger does not load."""

from unittest.mock import patch

from odoo.tests import TransactionCase, tagged

from odoo.addons.cqtt_base.workflow import Transition, TransitionTable
from odoo.addons.cqtt_ledger.booking import Fact, FactsFrom, LedgerError
from odoo.addons.cqtt_ledger.overdue import OverdueRule


@tagged("post_install", "-at_install")
class TestDeclared(TransactionCase):
    @property
    def cases(self):
        return self.env["test.cqtt.case"]

    def assert_refused(self, pattern, **attributes):
        with (
            patch.multiple(self.env.registry["test.cqtt.case"], **attributes),
            self.assertRaisesRegex(LedgerError, pattern),
        ):
            self.cases._register_hook()

    def table_with(self, *facts):
        receive = self.cases._transitions.get("receive")
        return self.cases._transitions.extended(
            Transition(
                verb="receive",
                sources=receive.sources,
                target=receive.target,
                roles=receive.roles,
                label=receive.label,
                effects={"facts": facts},
            )
        )

    def test_as_it_is(self):
        self.cases._register_hook()
        self.assertIsInstance(self.cases._transitions, TransitionTable)

    def test_unknown_measure(self):
        for fact in (
            Fact("case.unknown"),
            FactsFrom("_facts_of_finish", {"case.early", "case.unknown"}),
        ):
            self.assert_refused(
                "receive.*case.unknown", _transitions=self.table_with(fact)
            )

    def test_unknown_method(self):
        for fact in (
            Fact("case.received", "_unknown"),
            FactsFrom("_unknown", {"case.early"}),
        ):
            self.assert_refused("_unknown", _transitions=self.table_with(fact))

    def test_no_fact(self):
        table = self.table_with("case.received")
        self.assert_refused("case.received", _transitions=table)

    def test_overdue_rule(self):
        for rule, pattern in (
            (OverdueRule("gone_at", {"open"}, "case.overdue"), "gone_at"),
            (OverdueRule("name", {"open"}, "case.overdue"), "name"),
            (OverdueRule("due_at", {"gone"}, "case.overdue"), "gone"),
            (OverdueRule("due_at", {"open"}, "case.unknown"), "case.unknown"),
            (OverdueRule("due_at", {"open"}, "case.overdue_open"), "not a flow"),
            (
                OverdueRule("due_at", {"open"}, "case.overdue", "case.late"),
                "not a stock",
            ),
        ):
            self.assert_refused(pattern, _overdue_rules=(rule,))

    def test_measures_say_who_books_them(self):
        measure = self.env.ref("test_cqtt_ledger.cqtt_measure_case_open")
        self.assertEqual(measure.booked_by.count("Case: "), 1)
        for verb in ("Receive", "Finish", "Open again"):
            self.assertIn(verb, measure.booked_by)
        self.assertNotIn("Suspend", measure.booked_by)
        for name in ("overdue", "overdue_open"):
            measure = self.env.ref(f"test_cqtt_ledger.cqtt_measure_case_{name}")
            self.assertEqual(measure.booked_by, "Case: due time passed")
