"""A scheme's course: drafted, checked, in force, copied; by role."""

import base64
from dataclasses import replace
from datetime import date
from fractions import Fraction as F

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged

from ..plans import read
from ..sample import sample_plan
from .rating_common import RatingCase, criterion, small_plan


@tagged("post_install", "-at_install")
class TestRatingScheme(RatingCase):
    def test_plan_there_and_back(self):
        sample = self.schemes._make_sample()
        self.assertEqual(sample._as_plan(), sample_plan())
        self.assertEqual(sample.criterion_count, 42)
        self.assertFalse(sample.error_count)

    def test_province_administrator_drafts_and_puts_in_force(self):
        scheme = self.scheme.with_user(self.admin)
        scheme.criterion_ids[0].name = "Đổi tên"
        scheme.perform("put_in_force")
        self.assertEqual(scheme.state, "in_force")
        self.assertEqual(scheme.valid_from, date(2031, 1, 1))
        scheme.perform("end", reason="Thay bộ mới")
        self.assertEqual(scheme.state, "ended")

    def test_those_measured_by_it_change_nothing(self):
        """Neither communes nor supervisors nor the board."""
        for user in (self.officer, self.supervisor, self.board):
            scheme = self.scheme.with_user(user)
            self.assertEqual(scheme.criterion_ids[0].maximum, 60)
            for act in (
                lambda scheme=scheme: scheme.write({"name": "Khác"}),
                lambda scheme=scheme: scheme.criterion_ids[0].write({"maximum": 1}),
                lambda scheme=scheme: scheme.star_ids.unlink(),
                lambda scheme=scheme: scheme.gate_ids.copy(),
                lambda scheme=scheme: scheme.action_copy_next_year(),
                lambda user=user: self.new_import(user, b"kind").action_import(),
            ):
                with self.assertRaises(AccessError):
                    act()
            with self.assertRaises(UserError):
                scheme.perform("put_in_force")

    def test_account_administrator_reads_it_without_the_ledger(self):
        user = self.new_role_user("rating_accounts", "account_admin", self.an)
        scheme = self.scheme.with_user(user)
        self.assertFalse(scheme.error_count)
        self.assertEqual(scheme.criterion_ids[1].indicator_id.sudo(), self.rate)

    def test_in_force_it_stays_as_it_is(self):
        scheme = self.scheme.with_user(self.admin)
        scheme.perform("put_in_force")
        star = {"name": "9 sao", "star": 9, "low": 100, "high": 100}
        for act in (
            lambda: scheme.write({"maximum": 50}),
            lambda: scheme.write({"star_ids": [(0, 0, star)]}),
            lambda: scheme.criterion_ids[0].write({"maximum": 1}),
            lambda: scheme.criterion_ids[0].unlink(),
            lambda: scheme.content_ids.write({"maximum": 1}),
            lambda: scheme.star_ids[0].write({"low": 70}),
            lambda: scheme.gate_ids.unlink(),
            lambda: scheme.unlink(),
        ):
            with self.assertRaises(UserError):
                act()

    def test_parts_do_not_move_into_force(self):
        """A part of a draft cannot be given to a scheme in force."""
        other = self.schemes._make(replace(small_plan(gates=()), year=2032))
        self.scheme.perform("put_in_force")
        with self.assertRaises(UserError):
            other.star_ids[0].write({"scheme_id": self.scheme.id, "star": 3})

    def test_the_check_keeps_it_out_of_force(self):
        scheme = self.scheme.with_user(self.admin).with_context(lang="vi_VN")
        scheme.criterion_ids[0].maximum = 59
        self.assertIn("99", scheme.why_not("put_in_force"))
        self.assertGreater(scheme.error_count, 1)
        self.assertIn("<li>", scheme.findings)
        with self.assertRaises(UserError):
            scheme.perform("put_in_force")
        scheme.criterion_ids[0].maximum = 60
        self.assertFalse(scheme.error_count)

    def test_every_finding_has_words(self):
        """Also with all that it names, in Vietnamese."""
        plans = [
            small_plan(criterion("A", "99.1", method="steps"), stars=()),
            small_plan(criterion("A", 100, method="survey", target=F(0)), groups=()),
            small_plan(criterion("A", 9, is_dry=True)),
        ]
        for plan in plans:
            scheme = self.schemes.with_context(lang="vi_VN")._make(
                replace(plan, gates=(), criteria=plan.criteria)
                if plan.groups
                else replace(
                    plan,
                    gates=(),
                    criteria=tuple(
                        replace(each, content="", evidence="") for each in plan.criteria
                    ),
                )
            )
            self.assertTrue(scheme.error_count)
            self.assertNotIn("%(", scheme.findings)

    def test_next_year(self):
        scheme = self.scheme.with_user(self.admin)
        scheme.write({"name": "Bộ tiêu chí 2031"})
        scheme.criterion_ids.create(
            {
                "scheme_id": scheme.id,
                "code": "I.3",
                "name": "Công bố trước",
                "maximum": 5,
                "is_dry": True,
                "content_id": scheme.content_ids.id,
                "evidence_id": scheme.evidence_ids.id,
            }
        )
        scheme.perform("put_in_force")
        after = self.schemes.browse(scheme.action_copy_next_year()["res_id"])
        after = after.with_user(self.admin)
        self.assertEqual((after.name, after.year), ("Bộ tiêu chí 2032", 2032))
        self.assertEqual((after.state, after.predecessor_id), ("draft", scheme))
        self.assertEqual(after.gate_ids.criterion_ids.scheme_id, after)
        self.assertFalse(after.criterion_ids.filtered("is_dry"))
        self.assertIn("105", after.findings)
        after.criterion_ids[0].maximum = 55
        self.assertIn("60 → 55", after.changes)
        self.assertIn("I.3", after.changes)
        after.perform("put_in_force")
        self.assertEqual(scheme.valid_to, date(2031, 12, 31))

    def test_copies_point_to_their_own_parts(self):
        copied = self.scheme.copy()
        self.assertEqual(copied._as_plan(), self.scheme._as_plan())
        self.assertEqual(copied.criterion_ids.content_id.scheme_id, copied)

    def test_groups_of_another_scheme(self):
        other = self.schemes._make(small_plan())
        with self.assertRaises(ValidationError):
            self.scheme.criterion_ids[0].content_id = other.content_ids
        with self.assertRaises(ValidationError):
            self.scheme.criterion_ids[0].content_id = self.scheme.evidence_ids
        with self.assertRaises(ValidationError):
            self.scheme.gate_ids.star_id = other.star_ids[0]

    def test_cells_that_cannot_be_read(self):
        for name in ("table", "weights"):
            with self.assertRaises(ValidationError):
                self.scheme.criterion_ids[0][name] = "một nửa"

    def test_choosing_an_indicator_fills_in_its_code(self):
        self.rate.write({"target": 95, "direction": "down"})
        with Form(self.scheme.criterion_ids[0].with_user(self.admin)) as form:
            form.method = "indicator"
            form.indicator_id = self.rate
            self.assertEqual((form.indicator_code, form.target), ("test.rate", 95))
            self.assertTrue(form.is_down)

    def test_numbers_are_kept_whole(self):
        with self.assertRaises(UserError):
            self.schemes._make(small_plan(criterion("A", "99.9999"), gates=()))

    # one file

    def new_import(self, user, content):
        return (
            self.env["cqtt.rating.import"]
            .with_user(user)
            .create({"file": base64.b64encode(content)})
        )

    def test_export_and_import(self):
        scheme = self.scheme.with_user(self.admin)
        self.assertIn(f"/{scheme.id}/file/", scheme.action_export()["url"])
        content = base64.b64decode(scheme.file)
        self.assertEqual(read(content.decode()), scheme._as_plan())
        action = self.new_import(self.admin, content).action_import()
        made = self.schemes.browse(action["res_id"])
        self.assertEqual((made.state, made._as_plan()), ("draft", scheme._as_plan()))

    def test_a_bad_file_says_where_and_why(self):
        content = base64.b64decode(self.scheme.file).replace(b",60,", b",nhieu,")
        before = self.schemes.search_count([])
        record = self.new_import(self.admin, content)
        action = record.with_context(lang="vi_VN").action_import()
        self.assertEqual(action["res_id"], record.id)
        self.assertRegex(record.problems, "5.*maximum.*nhieu")
        self.assertEqual(self.schemes.search_count([]), before)

    def test_what_is_no_file_of_ours(self):
        for content in (b"\xff\xfek\x00", b""):
            with self.assertRaises(UserError):
                self.new_import(self.admin, content).action_import()

    def test_the_sample(self):
        action = self.new_import(self.admin, b"").action_sample()
        self.assertEqual(self.schemes.browse(action["res_id"]).criterion_count, 42)
