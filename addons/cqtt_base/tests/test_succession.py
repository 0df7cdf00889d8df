from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..succession import CycleError, Heirs, Link, today_units
from ..unit_lists import LinkKind

DAY = date(2025, 7, 1)
LATER = date(2030, 1, 1)


def merged(old, new, day=DAY):
    return Link(old, new, LinkKind.MERGED, True, day)


def split(old, new, is_default=False, day=DAY):
    return Link(old, new, LinkKind.SPLIT, is_default, day)


@st.composite
def forests(draw):
    """Draw links that lead from lower to higher numbers only, so in no circle."""
    pairs = draw(
        st.lists(
            st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(
                lambda pair: pair[0] < pair[1]
            ),
            unique=True,
            max_size=40,
        )
    )
    return [
        Link(
            old,
            new,
            draw(st.sampled_from(LinkKind)),
            draw(st.booleans()),
            DAY + timedelta(days=draw(st.integers(-400, 400))),
        )
        for old, new in pairs
    ]


@tagged("post_install", "-at_install")
class TestSuccession(BaseCase):
    def heirs(self, unit, *links, day=LATER):
        return today_units([unit], links, day)[unit]

    def test_without_successor(self):
        self.assertEqual(self.heirs(1), Heirs(1, (1,)))

    def test_chain(self):
        links = merged(1, 2), Link(2, 3, LinkKind.RENAMED, True, DAY), merged(9, 3)
        self.assertEqual(self.heirs(1, *links), Heirs(3, (3,)))

    def test_kept(self):
        link = Link(1, 2, LinkKind.KEPT, False, DAY)
        self.assertEqual(self.heirs(1, link), Heirs(2, (2,)))

    def test_split_with_default(self):
        links = split(1, 2), split(1, 3, is_default=True), merged(3, 4)
        self.assertEqual(self.heirs(1, *links), Heirs(4, (4, 2)))

    def test_split_off_leaves_the_unit_in_being(self):
        self.assertEqual(self.heirs(1, split(1, 2)), Heirs(1, (1, 2)))

    def test_parts_that_come_together_again(self):
        links = split(1, 2, is_default=True), split(1, 3), merged(2, 4), merged(3, 4)
        self.assertEqual(self.heirs(1, *links), Heirs(4, (4,)))

    def test_links_of_later_days_wait(self):
        link = merged(1, 2, day=DAY)
        before = DAY - timedelta(days=1)
        self.assertEqual(self.heirs(1, link, day=before), Heirs(1, (1,)))
        self.assertEqual(self.heirs(1, link, day=DAY), Heirs(2, (2,)))

    def test_circle(self):
        links = merged(1, 2), merged(2, 3), merged(3, 2)
        with self.assertRaises(CycleError) as caught:
            self.heirs(1, *links)
        self.assertEqual(caught.exception.units, (2, 3, 2))
        self.assertEqual(str(caught.exception), "2 → 3 → 2")

    def test_circle_of_split_offs(self):
        with self.assertRaises(CycleError):
            self.heirs(1, split(1, 2), split(2, 1))

    @given(forests(), st.integers(0, 30))
    @settings(deadline=None)
    def test_main_is_one_of_the_units(self, links, unit):
        heirs = today_units([unit], links, LATER)[unit]
        self.assertEqual(heirs.units[0], heirs.main)
        self.assertEqual(len(set(heirs.units)), len(heirs.units))

    @given(forests(), st.integers(0, 30))
    @settings(deadline=None)
    def test_asking_again_changes_nothing(self, links, unit):
        main = today_units([unit], links, LATER)[unit].main
        self.assertEqual(today_units([main], links, LATER)[main].main, main)

    @given(forests(), st.lists(st.integers(0, 30), max_size=10))
    @settings(deadline=None)
    def test_together_as_one_by_one(self, links, units):
        together = today_units(units, links, LATER)
        for unit in units:
            self.assertEqual(together[unit], today_units([unit], links, LATER)[unit])

    @given(forests(), st.integers(0, 30), st.randoms(use_true_random=False))
    @settings(deadline=None)
    def test_order_of_links_does_not_matter(self, links, unit, random):
        shuffled = random.sample(links, len(links))
        self.assertEqual(
            today_units([unit], links, LATER), today_units([unit], shuffled, LATER)
        )

    @given(forests(), st.integers(0, 30))
    @settings(deadline=None)
    def test_predecessors_go_where_the_unit_goes(self, links, unit):
        joined = [*links, merged(100, unit, day=date.min)]
        found = today_units([100, unit], joined, LATER)
        self.assertEqual(found[100].main, found[unit].main)

    @given(forests(), st.integers(0, 30), st.integers(0, 30))
    @settings(deadline=None)
    def test_every_circle_is_found(self, links, start, length):
        ring = range(200, 201 + length)
        circle = [merged(a, a + 1) for a in ring] + [merged(ring[-1] + 1, ring[0])]
        with self.assertRaises(CycleError):
            today_units([start], [*links, merged(start, 200, date.min), *circle], LATER)
