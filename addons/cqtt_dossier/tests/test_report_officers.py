from io import BytesIO

from openpyxl import load_workbook

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .clock_common import ClockCommon

DAYS = {"date_from": "2026-03-01", "date_to": "2026-03-31"}


@tagged("post_install", "-at_install")
class TestOfficers(ClockCommon):
    def setUp(self):
        super().setUp()
        users = (self.officer, self.manager)
        names = ("Trần Thị Cán", "Lê Văn Quản")
        self.clerk, self.head = self.env["cqtt.staff"].create(
            [
                {
                    "name": name,
                    "unit_id": self.home_commune.id,
                    "user_id": user.id,
                    "date_from": "2026-01-01",
                }
                for name, user in zip(names, users, strict=True)
            ]
        )
        with self.at("2026-03-10 08:00"):
            self.own = self.receive()
            self.own.perform("claim")
        with self.at("2026-03-11 08:00"):
            self.receive(user=self.manager)

    def figures(self, user, **days):
        report = self.env["cqtt.report.officers"].with_user(user)
        return report.get_data(unit_id=self.home_commune.id, **{**DAYS, **days})

    def test_manager_sees_the_unit(self):
        lines = {line["staff_id"]: line for line in self.figures(self.manager)["lines"]}
        self.assertEqual(set(lines), {self.clerk.id, self.head.id})
        clerk = lines[self.clerk.id]
        self.assertEqual((clerk["received"], clerk["open"]), (1, 2))
        self.assertEqual(lines[self.head.id]["received"], 1)

    def test_overdue_at_the_end(self):
        early = self.figures(self.leader, date_to="2026-03-05")["total"]
        self.assertEqual((early["open"], early["overdue"]), (1, 0))
        self.assertEqual(self.figures(self.leader)["total"]["overdue"], 2)

    def test_officer_sees_himself(self):
        found = self.figures(self.officer)["lines"]
        self.assertEqual([line["staff_id"] for line in found], [self.clerk.id])
        report = self.env["cqtt.report.officers"].with_user(self.officer)
        with self.assert_refused(UserError, "no such figure"):
            report.open_figure(
                "received", self.head.id, unit_id=self.home_commune.id, **DAYS
            )

    def test_stranger(self):
        stranger = self.new_role_user("officers_other", "manager", self.other_commune)
        with self.assertRaises(AccessError):
            self.figures(stranger)

    def test_behind_a_figure(self):
        report = self.env["cqtt.report.officers"].with_user(self.manager)
        choice = {"unit_id": self.home_commune.id, **DAYS}
        action = report.open_figure("received", self.clerk.id, **choice)
        facts = self.env["cqtt.fact"].search(action["domain"])
        self.assertEqual(facts.mapped("res_id"), self.own.ids)
        action = report.open_figure("open", self.clerk.id, **choice)
        held = self.env["cqtt.dossier"].search(action["domain"])
        self.assertEqual(held, self.own.sudo() | self.dossier.sudo())

    def test_workbook(self):
        report = self.env["cqtt.report.officers"].with_user(self.manager)
        action = report.print_report(unit_id=self.home_commune.id, **DAYS)
        content, _kind = report.env["ir.actions.report"]._render_xlsx(
            action["report_name"], action["context"]["active_ids"], {}
        )
        sheet = load_workbook(BytesIO(content)).active
        cells = [[cell.value for cell in line] for line in sheet.iter_rows()]
        self.assertIn(["Trần Thị Cán", 1, 0, 0, 0, 2, 2], cells)
