from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.cqtt_dossier.tests.common import DossierCommon

YEAR = {"date_from": "2026-01-01", "date_to": "2026-12-31"}


@tagged("post_install", "-at_install")
class TestProvinceOverview(DossierCommon):
    """All communes on one screen, whoever looks, and nobody else's."""

    def overview(self, user, place=None, **choice):
        report = self.env["cqtt.province.overview"].with_user(user)
        unit = place or self.home_province
        return report.get_data(unit_id=unit.id, **{**YEAR, **choice})

    def cell(self, found, unit, code):
        indicator = self.env["cqtt.indicator"].search([("code", "=", code)])
        number = [column["id"] for column in found["columns"]].index(indicator.id)
        [row] = [row for row in found["units"] if row["unit_id"] == unit.id]
        return row["cells"][number]

    def finish_one_in_time(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            dossier.perform("claim")
            dossier.perform("pass_on")
            dossier.with_user(self.leader).perform("sign")
            dossier.perform("finish")
            self.env.flush_all()
        return dossier

    def test_columns_are_the_key_figures(self):
        auditor = self.role_users["auditor"]
        columns = self.overview(auditor)["columns"]
        chosen = self.env["cqtt.indicator"].search([("is_key", "=", True)])
        self.assertEqual([column["id"] for column in columns], chosen.ids)
        self.assertGreaterEqual(len(chosen), 5)
        chosen.is_key = False
        self.assertFalse(self.overview(auditor)["columns"])

    def test_figure_of_a_commune(self):
        auditor, code = self.role_users["auditor"], "dossier.in_time_rate"
        before = self.cell(self.overview(auditor), self.home_commune, code)
        self.assertIsNone(before["rate"])
        self.finish_one_in_time()
        found = self.overview(auditor)
        cell = self.cell(found, self.home_commune, code)
        self.assertEqual((cell["numerator"], cell["denominator"]), (1, 1))
        other = self.cell(found, self.other_commune, code)
        self.assertEqual(other["denominator"], 0)
        [total] = [c for c in found["columns"] if c["short"] == "Resolved in time"]
        self.assertEqual((total["numerator"], total["denominator"]), (1, 1))

    def test_facts_behind_a_figure(self):
        auditor = self.role_users["auditor"]
        dossier = self.finish_one_in_time()
        report = self.env["cqtt.province.overview"].with_user(auditor)
        indicator = self.env.ref("cqtt_dossier.cqtt_indicator_dossier_in_time")
        action = report.open_figure(
            indicator.id,
            "numerator",
            compared_id=self.home_commune.id,
            unit_id=self.home_province.id,
            **YEAR,
        )
        facts = self.env["cqtt.fact"].with_user(auditor).search(action["domain"])
        self.assertEqual(facts.mapped("res_id"), dossier.ids)

    def test_supervisor_sees_the_cluster_alone(self):
        supervisor = self.role_users["supervisor"]
        with self.assertRaises(AccessError):
            self.overview(supervisor)
        found = self.overview(supervisor, self.home_commune)
        self.assertEqual(
            [row["unit_id"] for row in found["units"]], self.home_commune.ids
        )

    def test_home_of_the_province(self):
        self.finish_one_in_time()
        for role, user in self.role_users.items():
            with self.subTest(role=role), self.at("2026-06-01 09:00"):
                panels = self.env["cqtt.home"].with_user(user).get_panels()
                keys = [panel["key"] for panel in panels]
                sees = role in ("province_admin", "auditor", "board", "decider")
                self.assertEqual("province_overview" in keys, sees)
