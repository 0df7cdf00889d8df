"""Schemes as they are written: what the check finds, what changed, how files read."""

from dataclasses import fields, replace
from fractions import Fraction as F

from odoo.tests import BaseCase, tagged

from ..plans import (
    CriterionPlan,
    FileError,
    GroupPlan,
    StarPlan,
    build,
    differ,
    following,
    lint,
    read,
    write,
)
from ..plans.cells import BadCell, read_band, write_number
from ..sample import SAMPLE, sample_plan
from .rating_common import criterion, small_plan

KNOWN = {"test.rate": True, "test.count": False}


def keys(plan):
    return {finding.key for finding in lint(plan, KNOWN)}


@tagged("post_install", "-at_install")
class TestLint(BaseCase):
    def test_sound(self):
        self.assertEqual(keys(small_plan()), set())
        self.assertEqual(build(small_plan()).maximum, 100)

    def test_criteria(self):
        by = {"method": "indicator"}
        for each, key in (
            (criterion("A", "99"), "sum_scheme"),
            (criterion("A", "99"), "sum_group"),
            (criterion("A", "100.1"), "off_step"),
            (criterion("A", "0"), "no_points"),
            (replace(criterion("A", 100), content=""), "orphans"),
            (replace(criterion("A", 100), evidence="E9"), "orphans"),
            (criterion("A", 100, method="ratio", target=F(0)), "bad_target"),
            (criterion("A", 100, method="steps"), "table_top"),
            (
                criterion("A", 100, method="steps", table=((F(1), F(2)), (F(2), F(1)))),
                "bad_table",
            ),
            (criterion("A", 100, method="deduct", per=F(0)), "bad_deduction"),
            (criterion("A", 100, method="survey", target=F(110)), "bad_survey"),
            (criterion("A", 100, **by), "no_indicator"),
            (criterion("A", 100, indicator="x", **by), "unknown_indicator"),
            (criterion("A", 100, indicator="test.count", **by), "number_as_share"),
            (
                criterion("A", 100, indicator="test.rate", formula="deduct", **by),
                "share_as_number",
            ),
        ):
            with self.subTest(f"{each.code} {key}"):
                self.assertIn(key, keys(small_plan(each, gates=())))
        self.assertIn("no_criteria", keys(small_plan(criterion("A", 9, is_dry=True))))

    def test_an_indicator_still_to_come_stops_nobody(self):
        plan = small_plan(
            criterion("A", 100, method="indicator", indicator="later.rate"), gates=()
        )
        self.assertEqual([each.is_error for each in lint(plan, KNOWN)], [False])

    def test_groups(self):
        plan = small_plan()
        for groups, key in (
            ((), "no_groups"),
            ((*plan.groups, GroupPlan("content", "II", "Trống")), "empty_group"),
            ((replace(plan.groups[0], maximum=F(90)), plan.groups[1]), "sum_groups"),
        ):
            self.assertIn(key, keys(replace(plan, groups=groups)))

    def test_stars_and_gates(self):
        plan = small_plan()
        one, two = plan.stars
        gate = plan.gates[0]
        dry = (*plan.criteria, criterion("N", 5, is_dry=True))
        for values, key in (
            ({"stars": ()}, "no_stars"),
            ({"stars": (one,)}, "band_top"),
            ({"stars": (replace(one, high=F(99)), two)}, "band_gap"),
            ({"stars": (replace(one, has_high=True), two)}, "band_overlap"),
            ({"stars": (replace(one, low=F(101)), two)}, "band_empty"),
            ({"stars": (replace(one, star=3), two)}, "band_order"),
            ({"gates": (replace(gate, criteria=()),)}, "gate_empty"),
            ({"gates": (replace(gate, criteria=("N",)),), "criteria": dry}, "gate_dry"),
            ({"gates": (replace(gate, star=4),)}, "gate_star"),
            ({"gates": (replace(gate, share=F(0)),)}, "gate_share"),
        ):
            with self.subTest(key):
                self.assertIn(key, keys(replace(plan, **values)))


@tagged("post_install", "-at_install")
class TestDiffer(BaseCase):
    def test_nothing(self):
        self.assertEqual(differ(small_plan(), small_plan()), [])

    def test_each_kind_of_change(self):
        old = small_plan()
        new = replace(
            old,
            year=2032,
            criteria=(replace(old.criteria[0], maximum=F(50)), criterion("I.3", 50)),
            stars=(replace(old.stars[0], low=F(82)), old.stars[1]),
            gates=(),
        )
        found = {(each.part, each.key, each.what) for each in differ(old, new)}
        self.assertEqual(
            found,
            {
                ("scheme", "", "year"),
                ("criteria", "I.1", "maximum"),
                ("criteria", "I.2", "removed"),
                ("criteria", "I.3", "added"),
                ("stars", "1", "low"),
                ("gates", "G1", "removed"),
            },
        )

    def test_what_was_announced_counts_in_the_next_year(self):
        dry = criterion("N", 5, is_dry=True)
        plan = small_plan(criterion("I.1", 100), dry, gates=())
        after = following(plan, "Bộ thử 2032")
        self.assertEqual((after.year, after.criteria[1].is_dry), (2032, False))
        self.assertIn("sum_scheme", keys(after))


@tagged("post_install", "-at_install")
class TestFile(BaseCase):
    def problems(self, text):
        with self.assertRaises(FileError) as caught:
            read(text)
        found = caught.exception.problems
        return [(each.line, each.key, each.column) for each in found]

    def changed(self, old, new):
        text = SAMPLE.read_text(encoding="utf-8")
        self.assertIn(old, text)
        return text.replace(old, new, 1)

    def test_there_and_back(self):
        odd = criterion(
            "I.9",
            "2.5",
            method="steps",
            table=((F("49.5"), F(1)), (F(90), F("2.5"))),
            is_down=True,
            is_percent=False,
            weights=(F(1), F("0.3")),
            free=F(2),
            absent="zero",
            is_dry=True,
            effort=F("1.5"),
            wanted='Dấu phẩy, "ngoặc kép"\nvà dòng mới',
            rationale="Vì; sao",
        )
        for plan in (small_plan(), sample_plan(), small_plan(odd, gates=())):
            self.assertEqual(read(write(plan)), plan)

    def test_every_attribute_has_a_cell(self):
        """A field that is added to a criterion cannot be forgotten in the file."""
        full = {
            each.name: getattr(criterion("I.1", 1), each.name)
            for each in fields(CriterionPlan)
        }
        other = {
            str: lambda v: v + "x",
            bool: lambda v: not v,
            int: lambda v: v + 1,
            F: lambda v: v + 1,
            tuple: lambda v: v[:1] if name == "weights" else ((F(1), F(2)),),
        }
        fixed = {"content", "evidence", "method", "formula", "absent"}
        for name, value in full.items():
            if name in fixed:
                continue
            changed = CriterionPlan(**{**full, name: other[type(value)](value)})
            plan = small_plan(changed, gates=())
            self.assertEqual(read(write(plan)).criteria[0], changed, name)

    def test_as_spreadsheets_write_it(self):
        """With a mark at its beginning, semicolons, and empty lines at the end."""
        text = write(small_plan())
        for other in ("\ufeff" + text, text + ",,,\n\n", text.replace("\n", "\r\n")):
            self.assertEqual(read(other), small_plan())
        plain = small_plan(gates=())
        rows = write(plain).replace(",", ";")
        self.assertEqual(read(rows), plain)

    def test_line_and_reason(self):
        for old, new, problem in (
            ("criterion,I.1,", "tieuchi,I.1,", (11, "unknown_kind", "kind")),
            ("I,E3,2,", "I,E3,hai,", (11, "not_number", "maximum")),
            ("I,E3,2,", "X,E3,2,", (11, "unknown_code", "content")),
            ("criterion,I.2,", "criterion,I.1,", (12, "twice", "code")),
            ("criterion,I.2,", "criterion,,", (12, "empty_cell", "code")),
            ("80 <= s < 85", "80 - 85", (53, "not_band", "band")),
            ("80 <= s < 85,", "80 <= s < 85,III.9", (53, "other_kind", "criteria")),
            ("yes", "có", (2, "not_flag", "must_rise")),
            (",2026,", ",2026.5,", (2, "not_whole", "year")),
            (",yes_no,", ",có không,", (25, "not_choice", "method")),
            ("scheme,,", "content,X,", (2, "other_kind", "year")),
            (",III.9,", ",III.99,", (59, "unknown_code", "criteria")),
            ("gate,G1,", "gate,G2,", (59, "twice", "code")),
            ("kind,code", "loại,code", (1, "no_header", "")),
            ("kind,code", "kind,mã", (1, "unknown_column", "")),
            ("criterion,I.1,", 'criterion,"I.1,', (11, "not_csv", "")),
        ):
            with self.subTest(f"{old} {new}"):
                self.assertIn(problem, self.problems(self.changed(old, new)))

    def test_all_problems_at_once(self):
        text = self.changed("I,E3,2,", "I,E3,hai,").replace("80 <= s < 85", "?")
        expected = [(11, "not_number", "maximum"), (53, "not_band", "band")]
        self.assertEqual(self.problems(text), expected)

    def test_what_is_missing_as_a_whole(self):
        self.assertEqual(self.problems(""), [(1, "no_header", "")])
        self.assertEqual(self.problems("kind,code\n"), [(1, "no_scheme", "")])
        text = write(small_plan())
        again = text.splitlines()[1]
        line = len(text.splitlines()) + 1
        self.assertIn((line, "two_schemes", ""), self.problems(f"{text}{again}\n"))
        cells = f"{text}gate{',' * 60}x\n"
        self.assertIn((line, "too_many_cells", ""), self.problems(cells))

    def test_lines_are_those_of_the_editor(self):
        """Also behind a cell of several lines."""
        long = criterion("I.1", 100, wanted="một\nhai\nba")
        text = write(small_plan(long, gates=())).replace("s = 100", "s = trăm")
        line = text[: text.index("s = trăm")].count("\n") + 1
        self.assertEqual(self.problems(text), [(line, "not_band", "band")])

    def test_cells(self):
        for text, shown in (("80<=s<85", "80"), ("80 < s ≤ 85.5", "80")):
            self.assertEqual(write_number(read_band(text).low), shown)
        self.assertTrue(read_band("s = 100").has_high)
        self.assertEqual(write_number(F("-2.25")), "-2.25")
        with self.assertRaises(BadCell):
            read_band("80 < t < 85")

    def test_star_plan(self):
        band = StarPlan(1, "Một sao", F(80), F(85)).band
        self.assertTrue(F(80) in band and F(85) not in band)
