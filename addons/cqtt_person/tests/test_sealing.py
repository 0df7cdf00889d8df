"""Sealed values: no database."""

from hypothesis import given
from hypothesis import strategies as st

from odoo.tests import BaseCase, tagged

from ..sealing import Keys, SealError

KEYS = Keys(bytes(32))
OTHER = Keys(bytes(31) + b"\x01")
PLACE = "cqtt.person,7,national_id"


@tagged("post_install", "-at_install")
class TestSealing(BaseCase):
    @given(st.text())
    def test_there_and_back(self, value):
        self.assertEqual(KEYS.open(KEYS.seal(value, PLACE), PLACE), value)

    def test_twice_the_same_is_not_the_same(self):
        self.assertNotEqual(KEYS.seal("099", PLACE), KEYS.seal("099", PLACE))

    def test_nothing_shows(self):
        sealed = KEYS.seal("099085000123", PLACE)
        self.assertNotIn("099085000123", sealed)
        self.assertNotIn(KEYS.master.hex(), repr(KEYS))
        self.assertNotIn("\\x00", repr(KEYS))

    def test_other_key(self):
        with self.assertRaises(SealError) as caught:
            OTHER.open(KEYS.seal("099", PLACE), PLACE)
        self.assertEqual(caught.exception.key_id, KEYS.id)
        self.assertNotEqual(KEYS.id, OTHER.id)

    def test_other_place(self):
        sealed = KEYS.seal("099", PLACE)
        for place in ("cqtt.person,8,national_id", "cqtt.person,7,phone"):
            with self.subTest(place=place), self.assertRaises(SealError):
                KEYS.open(sealed, place)

    def test_damaged(self):
        sealed = KEYS.seal("099", PLACE)
        end = "A" if sealed[-5] != "A" else "B"
        for text in ("", "x", "1.2.3", sealed[:-8], f"{sealed[:-5]}{end}{sealed[-4:]}"):
            with self.subTest(text=text), self.assertRaises(SealError):
                KEYS.open(text, PLACE)

    @given(st.text(), st.text())
    def test_hash(self, one, other):
        self.assertEqual(KEYS.hash(one) == KEYS.hash(other), one == other)
        self.assertNotEqual(KEYS.hash(one), OTHER.hash(one))
        self.assertEqual(len(KEYS.hash(one)), 64)

    def test_length_of_the_key(self):
        for length in (0, 16, 31, 33):
            with self.subTest(length=length), self.assertRaises(ValueError):
                Keys(bytes(length))
