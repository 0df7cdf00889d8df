"""Schemes as data: what is shipped, who changes it, what keeps it out of force."""

from fractions import Fraction as F

import psycopg2

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .evaluation_common import EvaluationCommon
from .evaluation_core import GRADES, QUOTA


@tagged("post_install", "-at_install")
class TestEvaluationScheme(EvaluationCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.admin = cls.new_role_user("danhgia_tinh", "province_admin", cls.province)

    def test_decree_335_is_in_force(self):
        scheme = self.scheme._as_core()
        self.assertEqual(self.scheme.state, "in_force")
        self.assertFalse(scheme.problems())
        self.assertEqual(scheme.grades, GRADES)
        self.assertEqual(scheme.quotas, (QUOTA,))
        self.assertEqual(scheme.maximum, 100)
        self.assertEqual(len(scheme.criteria_of(is_leader=True)), 11)

    def test_circular_01_is_a_sound_draft(self):
        second = self.env.ref("cqtt_discipline.cqtt_evaluation_scheme_tt01")
        self.assertEqual((second.state, second.problems), ("draft", ""))
        self.assertEqual(second._as_core().maximum, 10)
        self.assertEqual(second._as_core().grades.of(F("8.5")).code, "XS")

    def test_a_copy_is_changed_and_takes_over(self):
        later = self.scheme.with_user(self.admin).copy({"valid_from": "2027-01-01"})
        self.assertEqual(later.number, 2)
        self.assertEqual(later.part_ids.criterion_ids.scheme_id, later)
        later.grade_ids[0].quota = 15
        later.perform("put_in_force")
        self.assertEqual(str(self.scheme.valid_to), "2026-12-31")
        staff = self.staff[0]
        found = self.scheme._for_staff(staff, later.valid_from)
        self.assertEqual(found, later)
        self.assertEqual(self.scheme._for_staff(staff, self.month.date_to), self.scheme)

    def test_own_scheme_of_a_category_goes_before(self):
        own = self.env.ref("cqtt_discipline.cqtt_evaluation_scheme_tt01")
        own.category = "contract"
        own.perform("put_in_force")
        contract = self.staff[-1]
        self.assertEqual(own._for_staff(contract, self.month.date_to), own)
        self.assertEqual(own._for_staff(self.staff[0], self.month.date_to), self.scheme)
        self.assertEqual(self.scheme.state, "in_force")

    def test_in_force_it_stays_as_it_is(self):
        scheme = self.scheme.with_user(self.admin)
        for act in (
            lambda: scheme.write({"step": 1}),
            lambda: scheme.part_ids[0].write({"maximum": 31}),
            lambda: scheme.part_ids.criterion_ids[0].unlink(),
            lambda: scheme.grade_ids[0].write({"low": 80}),
            lambda: scheme.override_ids.write({"name": "Khác"}),
            lambda: scheme.unlink(),
        ):
            with self.assertRaises(UserError):
                act()

    def test_pieces_of_a_draft_do_not_move_into_force(self):
        draft = self.scheme.with_user(self.admin).copy({"valid_from": "2027-01-01"})
        with self.assertRaises(UserError):
            draft.grade_ids[0].write({"scheme_id": self.scheme.id, "code": "Z"})
        with self.assertRaises(UserError):
            draft.part_ids.criterion_ids[0].write(
                {"part_id": self.scheme.part_ids[0].id, "code": "Z"}
            )

    def test_problems_keep_it_out_of_force(self):
        draft = self.scheme.with_user(self.admin).copy({"valid_from": "2027-01-01"})
        draft = draft.with_context(lang="vi_VN")
        for break_it, word in (
            (lambda: draft.part_ids[0].write({"maximum": 31}), "I:"),
            (lambda: draft.part_ids[0].criterion_ids[0].write({"figures": "x"}), ""),
            (lambda: draft.grade_ids[1].write({"high": 89}), "A"),
            (lambda: draft.grade_ids[0].write({"quota_of": "A"}), "A"),
            (lambda: draft.grade_ids[-1].write({"low": 1}), "D"),
        ):
            with self.subTest(word), self.env.cr.savepoint() as savepoint:
                break_it()
                self.assertEqual(bool(draft.problems), bool(word))
                self.assertIn(word, draft.problems)
                if word:
                    with self.assertRaises(UserError):
                        draft.perform("put_in_force")
                savepoint.rollback()
            self.env.invalidate_all()
        source = draft.part_ids[0].criterion_ids[0]
        source.write({"source": "share", "figures": "dossier.late"})
        self.assertIn("dossier.late", draft.problems)

    def test_those_evaluated_by_it_change_nothing(self):
        for user in (self.an, self.manager, self.chair, self.supervisor):
            scheme = self.scheme.with_user(user)
            self.assertTrue(scheme.grade_ids.mapped("bounds"))
            for act in (
                lambda scheme=scheme: scheme.copy({"valid_from": "2027-01-01"}),
                lambda scheme=scheme: scheme.grade_ids[0].write({"low": 1}),
            ):
                with self.assertRaises(UserError):
                    act()

    @mute_logger("odoo.sql_db")
    def test_what_the_database_keeps(self):
        with self.assertRaises(psycopg2.Error), self.env.cr.savepoint():
            self.env.cr.execute(
                "UPDATE cqtt_evaluation_scheme SET step = 9 WHERE id = %s",
                [self.scheme.id],
            )
