from odoo.tests import tagged

from .common import DossierCommon


@tagged("post_install", "-at_install")
class TestWarning(DossierCommon):
    """Marriage is due in five working days: received on Monday, due next Monday."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.colleague = cls.new_role_user("warn_b", "officer", cls.home_commune)

    def setUp(self):
        super().setUp()
        # a test saves nothing in between
        cron = type(self.env["ir.cron"])
        self.patch(cron, "_commit_progress", lambda *_args, **_values: True)
        with self.at("2026-03-02 09:00"):
            self.dossier = self.receive(self.marriage)
            self.dossier.perform("claim")

    def told(self, moment=None):
        if moment:
            with self.at(moment):
                self.Dossier._cron_warn()
        return [
            (activity.activity_type_id.name, activity.user_id)
            for activity in self.dossier.activity_ids.sorted("id")
        ]

    def test_first_the_holder_then_the_leader(self):
        self.assertEqual(self.told("2026-03-03 09:00"), [])
        soon = self.dossier.warn_at
        self.assertTrue(soon)
        self.assertEqual(
            self.told(str(soon.replace(hour=23))),
            [("Dossier due soon", self.officer)],
        )
        late = ("Dossier late", self.leader)
        self.assertIn(late, self.told("2026-04-01 09:00"))
        self.assertEqual(len(self.told("2026-04-01 09:15")), 2)

    def test_who_takes_over_is_told(self):
        self.told("2026-04-01 09:00")
        self.dossier.activity_ids.unlink()
        with self.at(f"{self.dossier.warn_at:%Y-%m-%d} 23:00"):
            self.Dossier._cron_warn()
        self.dossier.with_user(self.manager)._assign(
            {self.dossier.with_user(self.manager): self.colleague}, "Nghỉ ốm"
        )
        self.assertEqual(self.dossier.activity_ids.user_id, self.colleague)

    def test_what_was_done_is_not_told_again(self):
        self.told("2026-04-01 09:00")
        activities = self.dossier.activity_ids
        self.assertEqual(activities.with_user(self.leader).user_id, self.leader)
        activities.with_user(self.leader).action_done()
        self.assertEqual(self.told("2026-04-01 09:15"), [])

    def test_nothing_presses_when_it_is_finished(self):
        with self.at("2026-04-01 09:00"):
            self.Dossier._cron_warn()
            self.assertTrue(self.dossier.activity_ids)
            self.dossier.perform("pass_on")
            self.dossier.with_user(self.leader).perform("sign")
            self.dossier.perform("finish")
        self.assertFalse(self.dossier.activity_ids)

    def test_no_name_of_a_citizen(self):
        self.told("2026-04-01 09:00")
        activity = self.dossier.activity_ids[:1]
        self.assertEqual(activity.summary, self.dossier.code)
        self.assertNotIn(self.dossier.owner_id.name, activity.display_name)
