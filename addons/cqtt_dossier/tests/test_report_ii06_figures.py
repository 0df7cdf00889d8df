from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_ii06_common import DAYS, MARCH, Ii06Case


@tagged("post_install", "-at_install")
class TestFigures(Ii06Case):
    """Every figure opens facts whose quantities are that figure."""

    def opened(self, column, field_id, **choice):
        choice = {"unit_id": self.an.id, **choice}
        action = self.report.open_figure(column, line_id=field_id, **DAYS, **choice)
        self.assertEqual(action["res_model"], "cqtt.fact")
        return self.env["cqtt.fact"].search(action["domain"])

    def test_each_figure(self):
        self.live(self.an, None, None, "2026-02-09", None, None, "2026-03-01")
        self.live(self.an, None, self.online, "2026-03-09")
        table = self.report._read(self.an, MARCH)
        self.assertEqual(len(table.lines), 3)
        for line in table.lines:
            for column, figure in line.figures.items():
                facts = self.opened(column, line.key or False)
                self.assertEqual(
                    sum(facts.mapped("quantity")), figure, (line.label, column)
                )
        for column, figure in table.total.figures.items():
            facts = self.opened(column, None)
            self.assertEqual(sum(facts.mapped("quantity")), figure, column)

    def test_several_units(self):
        facts = self.opened(4, None, unit_id=self.province.id)
        self.assertEqual(facts.unit_id, self.communes)

    def test_sum_opens_what_it_is_the_sum_of(self):
        facts = self.opened(3, self.justice.id)
        codes = set(facts.measure_id.mapped("code"))
        self.assertEqual(codes, {"dossier.received", "dossier.open"})
        carried = facts.filtered(lambda f: f.measure_id.code == "dossier.open")
        self.assertTrue(all(fact.date < MARCH.first for fact in carried))

    def test_in_time_leaves_out_the_late_ones(self):
        late = self.opened(13, self.justice.id)
        in_time = self.opened(12, self.justice.id)
        self.assertEqual((len(late), len(in_time)), (1, 2))
        self.assertFalse(set(late.mapped("res_id")) & set(in_time.mapped("res_id")))

    def test_scope_of_the_reader(self):
        report = self.as_user("officer", self.an)
        action = report.open_figure(3, unit_id=self.an.id, **DAYS)
        facts = self.env["cqtt.fact"].with_user(report.env.user)
        self.assertEqual(facts.search(action["domain"]).unit_id, self.an)

    def test_no_such_column(self):
        for column in (2, 14, "3; DROP", None):
            with self.subTest(column), self.assertRaises(UserError):
                self.opened(column, None)
