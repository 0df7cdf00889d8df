"""What a monitor is told: of the base, the ledger and the outbox together."""

from odoo.tests import HttpCase, tagged

from odoo.addons.cqtt_base.models.cqtt_health import LATE


@tagged("post_install", "-at_install")
class TestHealth(HttpCase):
    def setUp(self):
        super().setUp()
        # nothing of other tests waits
        self.env.cr.execute("UPDATE ir_cron SET nextcall = now() + interval '1 day'")
        self.env.cr.execute(
            """UPDATE cqtt_fact_watermark
                  SET fact_id = (SELECT coalesce(max(id), 0) FROM cqtt_fact)"""
        )

    def ask(self):
        self.env.flush_all()
        return self.url_open("/cqtt/health")

    def test_nobody_need_log_in_and_nothing_is_kept(self):
        answer = self.ask()
        self.assertEqual(answer.status_code, 200)
        self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertNotIn("Set-Cookie", answer.headers)

    def test_it_holds_figures_alone(self):
        told = self.ask().json()
        self.assertEqual((told.pop("status"), told.pop("database")), ("pass", True))
        self.assertEqual(set(told), {"actions", "ledger", "outbox"})
        for figure in told.values():
            self.assertEqual(set(figure), {"waiting", "seconds"})
            self.assertTrue(all(isinstance(n, int) for n in figure.values()))

    def test_an_overdue_action_is_told(self):
        self.env.cr.execute(
            """UPDATE ir_cron SET nextcall = now() AT TIME ZONE 'UTC' - interval '1 h'
                WHERE id = (SELECT min(id) FROM ir_cron WHERE active)"""
        )
        told = self.ask().json()
        self.assertEqual(told["status"], "behind")
        self.assertEqual(told["actions"]["waiting"], 1)
        self.assertGreater(told["actions"]["seconds"], LATE)

    def test_a_lagging_ledger_is_told(self):
        facts = self.env["cqtt.fact"].sudo()
        unit = self.env["cqtt.unit"].create(
            {"name": "Xã Chậm", "kind": "commune", "agency_code": "H96.1.01"}
        )
        measure = self.env["cqtt.measure"].search([], limit=1)
        self.env.cr.execute(
            """INSERT INTO cqtt_fact (measure_id, unit_id, date, at, booked_at,
                                      quantity, user_id, model, res_id)
               VALUES (%s, %s, '2026-01-05', '2026-01-05 03:00', '2026-01-05 03:00',
                       1, %s, 'cqtt.unit', %s)""",
            [measure.id, unit.id, self.env.uid, unit.id],
        )
        self.assertTrue(facts.search_count([("unit_id", "=", unit.id)]))
        told = self.ask().json()
        self.assertEqual(told["status"], "behind")
        self.assertGreater(told["ledger"]["seconds"], LATE)

    def test_it_is_only_read(self):
        self.assertEqual(
            self.url_open("/cqtt/health", data={"a": "b"}).status_code, 405
        )
