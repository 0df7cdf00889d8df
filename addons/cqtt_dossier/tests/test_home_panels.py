from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestHomePanels(DossierCommon):
    """The day of who works at the counter, shares out, signs and supervises."""

    def panels(self, user):
        told = self.env["cqtt.home"].with_user(user).get_panels()
        return {panel["key"]: panel for panel in told}

    def figures(self, user, key):
        figures = self.panels(user)[key]["figures"]
        return {figure["label"]: figure["value"] for figure in figures}

    def behind(self, user, opens, model="cqtt.dossier"):
        """Return what a click on a figure or bar shows to the user."""
        return self.env[model].with_user(user).search(opens["domain"])

    def test_who_sees_what(self):
        seen = {
            role: {k for k in self.panels(user) if k.startswith("dossier_")}
            for role, user in self.role_users.items()
        }
        self.assertEqual(
            {role: keys for role, keys in seen.items() if keys},
            {
                "officer": {"dossier_day"},
                "manager": {"dossier_team"},
                "leader": {"dossier_leader"},
                "supervisor": {"dossier_communes"},
            },
        )

    def test_day_of_the_officer(self):
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
            dossier.perform("claim")
            self.env.flush_all()
            self.assertEqual(self.figures(self.officer, "dossier_day")["late"], "0")
            day = self.panels(self.officer)["dossier_day"]
            [bar] = day["bars"]
            self.assertEqual(sum(bar["parts"].values()), 1)
            self.assertEqual(self.behind(self.officer, bar["opens"]), dossier)
        with self.at("2026-04-02 09:00"):
            day = self.panels(self.officer)["dossier_day"]
            self.assertFalse(day["bars"])
            late = day["figures"][0]
            self.assertEqual((late["value"], late["tone"]), ("1", "late"))
            self.assertEqual(self.behind(self.officer, late["opens"]), dossier)

    def test_who_has_how_much(self):
        with self.at("2026-03-02 09:00"):
            mine = self.receive(self.marriage)
            mine.perform("claim")
            nobodys = self.receive(self.birth, owner={"name": "Lê Thị Nụ"})
            panel = self.panels(self.manager)["dossier_team"]
            late, _due, nobody = panel["figures"]
            self.assertEqual((late["value"], nobody["value"]), ("0", "1"))
            self.assertEqual(self.behind(self.manager, nobody["opens"]), nobodys)
            bars = panel["bars"]
            told = {
                bar["label"]: self.behind(self.manager, bar["opens"]) for bar in bars
            }
            self.assertEqual(told, {self.officer.name: mine, "Nobody yet": nobodys})

    def test_communes_of_the_supervisor(self):
        supervisor = self.role_users["supervisor"]
        with self.at("2026-03-02 09:00"):
            dossier = self.receive(self.marriage)
        with self.at("2026-04-02 09:00"):
            [bar] = self.panels(supervisor)["dossier_communes"]["bars"]
            self.assertEqual(bar["parts"], {"late": 1})
            self.assertEqual(bar["label"], self.home_commune.display_name)
            found = self.behind(supervisor, bar["opens"], "cqtt.dossier.meta")
            self.assertEqual(found.ids, dossier.ids)
