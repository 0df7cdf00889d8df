from io import BytesIO

from openpyxl import load_workbook

from odoo.exceptions import UserError
from odoo.tests import tagged

from .report_ii06_common import DAYS, MARCH, Ii06Case


@tagged("post_install", "-at_install")
class TestByUnit(Ii06Case):
    """II.06b: a line for each commune of a cluster."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.place = {"cluster_id": cls.cluster.id, **DAYS}

    def lines(self):
        return self.report.get_data(by="unit", **self.place)["lines"]

    def test_lines_are_what_the_units_report(self):
        table = self.report._read(self.cluster, MARCH, by="unit")
        for line in table.lines:
            unit = self.env["cqtt.unit"].browse(line.key)
            own = self.report._read(unit, MARCH).total
            self.assertEqual(line.figures, own.figures, unit.name)
        self.assertGreater(len(table.lines), 1)
        by_field = self.report._read(self.cluster, MARCH)
        self.assertEqual(table.total.figures, by_field.total.figures)
        self.assertTrue(table.is_consistent)

    def test_facts_behind_a_line(self):
        for line in self.lines():
            for column, figure in line["figures"]:
                if not figure:
                    continue
                action = self.report.open_figure(
                    column, line_id=line["line_id"], by="unit", **self.place
                )
                facts = self.env["cqtt.fact"].search(action["domain"])
                self.assertEqual(facts.unit_id.ids, [line["line_id"]])

    def test_unit_elsewhere(self):
        with self.assertRaises(UserError):
            self.report.open_figure(4, line_id=self.chi.id, by="unit", **self.place)

    def test_no_such_lines(self):
        with self.assertRaises(UserError):
            self.report.get_data(by="staff", **self.place)
        with self.assertRaises(UserError):
            self.report.print_report("pdf", by="staff", **self.place)

    def test_files(self):
        names = [line["label"] for line in self.lines()]
        reports = self.env["ir.actions.report"]
        action = self.report.print_report("xlsx", by="unit", **self.place)
        content, _kind = reports._render_xlsx(
            action["report_name"], action["context"]["active_ids"], {}
        )
        sheet = load_workbook(BytesIO(content)).active
        self.assertEqual(sheet["B5"].value, "Đơn vị giải quyết")
        found = [cell.value for cell in sheet["B"][8:]]
        self.assertEqual(found[: len(names)], names)
        action = self.report.print_report("pdf", by="unit", **self.place)
        content, _kind = reports._render_qweb_pdf(
            action["report_name"], action["context"]["active_ids"]
        )
        self.assertTrue(content.startswith(b"%PDF"))
