from collections import Counter

from odoo.tests import BaseCase, tagged

from ..unit_lists import SHIPPED, Level, LinkKind


@tagged("post_install", "-at_install")
class TestCatalogue(BaseCase):
    """Every file that is shipped can be read and says what lists.csv says."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.units = {
            key: {row.code: row for row in SHIPPED.units(*key)}
            for key in SHIPPED.provinces
        }
        cls.links = {
            code: SHIPPED.links("2025-07", code)
            for name, code in SHIPPED.provinces
            if name == "2025-07"
        }

    def of(self, list_name):
        return {
            code: row
            for (name, _code), rows in self.units.items()
            if name == list_name
            for code, row in rows.items()
        }

    def test_counts(self):
        for name, found in SHIPPED.lists.items():
            levels = Counter(row.level for row in self.of(name).values())
            with self.subTest(list=name):
                self.assertEqual(levels[Level.PROVINCE], found.provinces)
                self.assertEqual(levels[Level.DISTRICT], found.districts)
                self.assertEqual(levels[Level.COMMUNE], found.communes)

    def test_published_counts(self):
        published = {
            name: (found.provinces, found.districts, found.communes)
            for name, found in SHIPPED.lists.items()
        }
        self.assertEqual(
            published,
            {
                "2023": (63, 705, 10598),
                "2025-06": (63, 696, 10035),
                "2025-07": (34, 0, 3321),
            },
        )

    def test_bac_giang_2023(self):
        levels = Counter(row.level for row in self.units["2023", "24"].values())
        self.assertEqual(levels[Level.DISTRICT], 10)
        self.assertEqual(levels[Level.COMMUNE], 209)

    def test_no_code_in_two_provinces(self):
        for name in SHIPPED.lists:
            rows = sum(len(r) for (n, _code), r in self.units.items() if n == name)
            self.assertEqual(len(self.of(name)), rows)

    def test_file_is_named_after_its_province(self):
        for (_name, code), rows in self.units.items():
            first = next(iter(rows.values()))
            self.assertEqual((first.code, first.level), (code, Level.PROVINCE))

    def test_in_force_on_the_day_of_the_list(self):
        """Both lists of the 63 provinces together count right on either day."""
        both = self.of("2023") | self.of("2025-06")
        for name in ("2023", "2025-06"):
            day = SHIPPED.lists[name].as_of
            in_force = {
                code
                for code, row in both.items()
                if (not row.valid_from or row.valid_from <= day)
                and (not row.valid_to or day <= row.valid_to)
            }
            self.assertEqual(in_force, set(self.of(name)))

    def test_every_unit_has_its_link(self):
        rows = [row for links in self.links.values() for row in links]
        old, new = self.of("2025-06"), self.of("2025-07")
        # Districts ended without successor, but for the five islands without communes.
        ended = {c for c, row in old.items() if row.level is Level.DISTRICT}
        islands = {"318", "471", "498", "536", "755"}
        linked = {row.predecessor_code for row in rows}
        self.assertEqual(linked, set(old) - (ended - islands))
        self.assertEqual({row.successor_code for row in rows}, set(new))

    def test_divided_communes(self):
        rows = [row for links in self.links.values() for row in links]
        divided = {r.predecessor_code for r in rows if r.kind is LinkKind.SPLIT}
        self.assertEqual(len(divided), 471)

    def test_thai_binh_ward_became_thong_nhat(self):
        (link,) = (r for r in self.links["25"] if r.predecessor_code == "04789")
        self.assertEqual(link.kind, LinkKind.MERGED)
        self.assertEqual(
            self.units["2025-07", "25"][link.successor_code].name, "Phường Thống Nhất"
        )
