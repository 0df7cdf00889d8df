from collections import Counter
from datetime import date, datetime, time

from odoo.tests import BaseCase, tagged

from odoo.addons.cqtt_person.identity import holds_number

from ..demo.ward_year import TOTALS, make_rows, make_workbook
from ..demo.ward_year.office import later_day, open_days
from ..history_sheet import Choices, read

SAME = {"TPHT", "DD", "VPTK", "direct", "online", "post", "home", "returned"}
CHOICES = Choices(*[{word: word for word in SAME}] * 4, procedures={})
MOMENTS = ("received", "due", "finished", "returned")
FIRST, LAST = date(2017, 1, 1), date(2017, 12, 31)


@tagged("post_install", "-at_install")
class TestWardYear(BaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rows = make_rows()

    def test_published_totals(self):
        self.assertEqual(len(self.rows), 5066)
        counts = Counter(row["field"] for row in self.rows)
        self.assertEqual(counts, {"TPHT": 4995, "DD": 15, "VPTK": 56})
        self.assertEqual(counts, TOTALS)

    def test_within_the_year_and_none_late(self):
        for row in self.rows:
            self.assertLessEqual(row["received"], row["finished"])
            self.assertLessEqual(row["finished"], row["returned"])
            self.assertLessEqual(row["finished"], row["due"])
            for key in MOMENTS:
                self.assertEqual(row[key].year, 2017)

    def test_in_office_hours(self):
        open_on = {*open_days(FIRST, LAST)}
        for row in self.rows:
            for key in MOMENTS:
                self.assertIn(row[key].date(), open_on)
                clock = row[key].time()
                self.assertTrue(
                    time(7, 30) <= clock <= time(11, 30)
                    or time(13, 30) <= clock <= time(17),
                    row,
                )

    def test_early_and_on_time_and_every_channel(self):
        early = sum(row["finished"].date() < row["due"].date() for row in self.rows)
        self.assertTrue(200 < early < 2500, early)
        channels = Counter(row["channel"] for row in self.rows)
        self.assertEqual({*channels}, {"direct", "online", "post", "home"})
        self.assertGreater(channels["direct"], 4800)

    def test_nobody_has_a_number(self):
        self.assertFalse([r for r in self.rows if r.get("number") or r.get("phone")])
        self.assertFalse([r for r in self.rows if holds_number(r["address"])])

    def test_same_bytes_every_time(self):
        few = {"TPHT": 5}
        self.assertEqual(make_workbook(few), make_workbook(few))

    def test_reads_without_a_problem(self):
        sheet = read(make_workbook(), CHOICES, datetime(2018, 1, 1))
        self.assertEqual((sheet.problems, len(sheet.rows)), ((), 5066))

    def test_days_of_the_office(self):
        # 260 days from Monday to Friday, ten of them holidays
        self.assertEqual(len(open_days(FIRST, LAST)), 250)
        self.assertEqual(later_day(date(2017, 1, 25), 1), date(2017, 2, 2))
        self.assertEqual(later_day(date(2017, 4, 28), 2), date(2017, 5, 4))
