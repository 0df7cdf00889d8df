from odoo.tests import BaseCase, tagged

from ..staff_sheet import Reason, people, read
from .sheet_common import CHOICES, GOOD, workbook


@tagged("post_install", "-at_install")
class TestPeople(BaseCase):
    def people(self, *rows):
        return people(read(workbook(*rows), CHOICES).rows)

    def test_rows_of_one_person_come_together(self):
        row = GOOD | {"login": "hanhbt"}
        persons, problems = self.people(
            row | {"role": "Lãnh đạo", "post": None}, row | {"role": "Cán bộ một cửa"}
        )
        self.assertFalse(problems)
        (person,) = persons
        self.assertEqual(person.row.post, "Văn thư")
        self.assertEqual([r.role for r in person.roles], ["leader", "officer"])

    def test_units_and_names_keep_people_apart(self):
        persons, problems = self.people(
            GOOD, GOOD | {"unit_code": "04790"}, GOOD | {"name": "Lê An"}
        )
        self.assertEqual((len(persons), problems), (3, []))

    def test_repeated_row(self):
        persons, (problem,) = self.people(GOOD, GOOD | {"name": "BÙI thị hạnh"})
        self.assertEqual((len(persons), problem.row), (1, 3))
        self.assertEqual(problem.reason, Reason.REPEATED)

    def test_contradictions(self):
        row = GOOD | {"login": "hanhbt"}
        _persons, problems = self.people(
            row,
            row | {"role": "Lãnh đạo", "post": "Thủ quỹ"},
            row | {"role": "Cán bộ một cửa", "name": "Lê An"},
        )
        self.assertEqual(
            [(p.row, p.column, p.reason) for p in problems],
            [
                (3, "Chức vụ", Reason.CONTRADICTION),
                (4, "Họ và tên", Reason.CONTRADICTION),
            ],
        )
