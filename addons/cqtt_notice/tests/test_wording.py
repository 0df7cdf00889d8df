from datetime import timedelta
from unittest import TestCase

from hypothesis import given
from hypothesis import strategies as st

from ..wording import MOST_TRIES, WordingError, fill, pause, places


class TestPlaces(TestCase):
    def test_names(self):
        self.assertEqual(places("Hồ sơ {code}: {due}, {code}"), {"code", "due"})
        self.assertEqual(places("không có"), set())

    def test_nothing_else_in_braces(self):
        for text in ("{", "}", "{}", "{Code}", "{a.b}", "{a[0]}", "{a!r}", "{{a}}"):
            with self.assertRaises(WordingError, msg=text):
                places(text)

    def test_fill(self):
        self.assertEqual(fill("Hồ sơ {a}.", {"a": "x\n y"}), "Hồ sơ x y.")
        self.assertEqual(fill("{a}", {"a": "{b}", "b": "no"}), "{b}")
        with self.assertRaises(WordingError):
            fill("{a}", {})

    @given(st.text(), st.text())
    def test_no_value_breaks_it(self, before, value):
        text = before.replace("{", "").replace("}", "") + "{a}"
        self.assertTrue(fill(text, {"a": value}).endswith(" ".join(value.split())))


class TestPause(TestCase):
    def test_pauses_grow_and_end(self):
        pauses = [pause(tries) for tries in range(1, MOST_TRIES)]
        self.assertEqual(pauses, sorted(pauses))
        self.assertEqual(len(set(pauses)), len(pauses))
        self.assertGreater(pauses[0], timedelta(0))
        self.assertIsNone(pause(MOST_TRIES))
        with self.assertRaises(ValueError):
            pause(0)
