"""What a transition means is booked with it."""

from datetime import date, timedelta
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.cqtt_ledger.booking import Entry, LedgerError

from .common import START, CaseCase


@tagged("post_install", "-at_install")
class TestDoor(CaseCase):
    def test_receive(self):
        case = self.open_case(fee=8000)
        self.assertEqual(
            self.facts(case), [("received", 1, 0), ("open", 1, 0), ("fee", 8000, 0)]
        )
        fact = self.env["cqtt.fact"].search([("res_id", "=", case.id)], limit=1)
        line = self.env["cqtt.journal"]._last(case)
        self.assertRecordValues(
            fact,
            [
                {
                    "unit_id": self.commune.id,
                    "date": date(2026, 3, 2),
                    "user_id": self.officer.id,
                    "field_id": self.field.id,
                    "channel_id": self.channel.id,
                    "journal_id": line.id,
                    "model": "test.cqtt.case",
                }
            ],
        )

    def test_quantity_zero_is_no_fact(self):
        self.assertEqual(self.balance(self.open_case(fee=0), "fee"), 0)
        self.assertNotIn("fee", [name for name, *_more in self.facts(self.open_case())])

    def test_transition_that_means_nothing(self):
        case = self.open_case()
        before = self.facts(case)
        case.perform("suspend")
        self.assertEqual(self.facts(case), before)

    def test_facts_by_a_method(self):
        early, late = self.open_case(due=2), self.open_case(due=1)
        self.hours_pass(1.5)
        for case in (early, late):
            case.perform("finish")
        self.assertEqual(
            (self.balance(early, "early"), self.balance(early, "late")), (1, 0)
        )
        self.assertEqual(
            (self.balance(late, "early"), self.balance(late, "late")), (0, 1)
        )

    def test_any_number_of_facts(self):
        for parts in (0, 1, 3):
            case = self.open_case(parts=parts)
            case.perform("finish")
            self.assertEqual(self.balance(case, "early"), parts)

    def test_undeclared_measure_is_refused(self):
        case = self.open_case()
        self.patch(
            type(case), "_facts_of_finish", lambda _case, _step: [Entry("case.fee")]
        )
        with self.assertRaises(LedgerError):
            case.perform("finish")

    def test_refused_transition_books_nothing(self):
        case = self.new_case()
        with self.assertRaises(UserError):
            case.perform("finish")
        self.assertEqual(self.facts(case), [])

    def test_repeated_request_books_once(self):
        case = self.new_case()
        for _click in range(2):
            case.perform("receive", request_uuid="the same click")
        self.assertEqual(self.balance(case, "received"), 1)

    def test_unit_of_the_record_counts(self):
        stranger = self.new_role_user("case_stranger", "officer", self.other_commune)
        case = self.open_case(user=stranger, unit_id=self.other_commune.id)
        fact = self.env["cqtt.fact"].search([("res_id", "=", case.id)], limit=1)
        self.assertEqual(fact.unit_id, self.other_commune)

    def test_staff_member_of_who_acts(self):
        staff = self.env["cqtt.staff"].create(
            {
                "name": "Lò Văn Sổ",
                "unit_id": self.commune.id,
                "user_id": self.officer.id,
                "date_from": "2026-01-01",
            }
        )
        case = self.open_case()
        fact = self.env["cqtt.fact"].search([("res_id", "=", case.id)], limit=1)
        self.assertEqual(fact.staff_id, staff)

    def statements(self, act):
        """Return the statements about facts that something takes."""
        queries, execute = [], type(self.env.cr).execute

        def noting(cr, query, *args, **kwargs):
            queries.append(getattr(query, "code", query))
            return execute(cr, query, *args, **kwargs)

        with patch.object(type(self.env.cr), "execute", noting):
            act()
        found = (str(query).split() for query in queries)
        return [words[0] for words in found if "cqtt_fact" in words]

    def test_one_insert_for_all(self):
        """And one question, whether something was overdue; none of a first step."""
        cases = self.new_case().browse(
            self.new_case(fee=1000, due=n + 1).id for n in range(20)
        )
        self.assertEqual(self.statements(lambda: cases.perform("receive")), ["INSERT"])
        self.assertEqual(len(self.facts(cases)), 60)
        self.hours_pass(10.5)
        self.assertEqual(
            self.statements(lambda: cases.perform("finish")), ["SELECT", "INSERT"]
        )
        self.assertEqual(self.balance(cases, "open"), 0)
        self.assertEqual(self.balance(cases, "overdue"), 10)

    def test_what_means_nothing_costs_no_insert(self):
        case = self.open_case()
        self.assertEqual(self.statements(lambda: case.perform("suspend")), ["SELECT"])


@tagged("post_install", "-at_install")
class TestBook(CaseCase):
    """Happenings that are no step of a workflow."""

    def test_book(self):
        visits = self.env["test.cqtt.visit"].with_user(self.officer)
        held = visits.create(
            [
                {"unit_id": self.commune.id, "held_at": START - timedelta(days=n)}
                for n in (1, 2)
            ]
        )
        facts = self.env["cqtt.fact"].with_user(self.officer)
        booked = facts._book(
            held, [Entry("visit.held"), Entry("case.fee", 500, {"at": START})]
        )
        self.assertRecordValues(
            booked,
            [
                {"res_id": held[0].id, "quantity": 1, "date": date(2026, 3, 1)},
                {"res_id": held[0].id, "quantity": 500, "date": date(2026, 3, 2)},
                {"res_id": held[1].id, "quantity": 1, "date": date(2026, 2, 28)},
                {"res_id": held[1].id, "quantity": 500, "date": date(2026, 3, 2)},
            ],
        )
        self.assertEqual(booked.user_id, self.officer)
        self.assertFalse(booked.journal_id)

    def test_entry_says_otherwise(self):
        visit = self.env["test.cqtt.visit"].create({"unit_id": self.commune.id})
        staff = self.env["cqtt.staff"].create(
            {"name": "Khách", "unit_id": self.commune.id}
        )
        values = {
            "unit_id": self.other_commune.id,
            "field_id": self.field.id,
            "channel_id": self.channel.id,
            "staff_id": staff.id,
        }
        fact = self.env["cqtt.fact"]._book(visit, [Entry("visit.held", -1, values)])
        self.assertRecordValues(fact, [{"quantity": -1, **values}])


@tagged("post_install", "-at_install")
class TestDrillDown(CaseCase):
    def test_from_record_to_facts_and_back(self):
        case = self.open_case()
        self.open_case()
        action = case.action_open_facts()
        facts = self.env["cqtt.fact"].with_user(self.officer).search(action["domain"])
        self.assertEqual(facts.mapped("res_id"), [case.id] * 2)
        back = facts[0].action_open_source()
        self.assertEqual((back["res_model"], back["res_id"]), (case._name, case.id))

    def test_reader_of_figures_is_no_reader_of_records(self):
        case = self.open_case()
        board = self.new_role_user("case_board", "board", self.province)
        fact = self.env["cqtt.fact"].with_user(board).search([("res_id", "=", case.id)])
        with self.assertRaisesRegex(AccessError, "Case"):
            fact[0].action_open_source()
        self.assertNotIn("Việc", fact[0].source_label)
        mine = fact[0].with_user(self.officer)
        self.assertEqual(mine.source_label, "Việc")
        with self.assertRaises(AccessError):
            case.with_user(board).action_open_facts()
