from odoo.addons.cqtt_worktime.local_time import to_local

from .common import DossierCommon


class ClockCommon(DossierCommon):
    """A marriage received on Monday 2 March 2026 at 09:00, due on the 9th at 09:00."""

    def setUp(self):
        super().setUp()
        with self.at("2026-03-02 09:00"):
            self.dossier = self.receive(self.marriage)
            self.dossier.perform("claim")

    def ask(self, dossier, model, action, **values):
        """Open the box of a verb on a dossier and press its button."""
        context = {"active_id": dossier.id, "active_model": dossier._name}
        box = self.env[model].with_user(dossier.env.user).with_context(**context)
        return getattr(box.create(values), action)()

    def ask_supplement(self, dossier=None, **values):
        dossier = dossier or self.dossier
        paper = dossier.component_ids[:1]
        paper.fault = "Chưa ký"
        values = {"reason": "Tờ khai chưa có chữ ký", **values}
        self.ask(dossier, "cqtt.dossier.supplement.ask", "action_ask", **values)
        return paper

    def take_supplement(self, dossier=None, **values):
        dossier = dossier or self.dossier
        self.ask(dossier, "cqtt.dossier.supplement.take", "action_take", **values)

    def due(self, dossier=None, name="due_at"):
        return f"{to_local((dossier or self.dossier)[name]):%Y-%m-%d %H:%M}"

    def overdue(self, dossier=None):
        """Return what the ledger says of lateness: code, quantity, local time."""
        facts = self.env["cqtt.fact"].search(
            [
                ("res_id", "=", (dossier or self.dossier).id),
                ("model", "=", "cqtt.dossier"),
                ("measure_id.code", "like", "dossier.overdue%"),
            ],
            order="at, id",
        )
        return [
            (f.measure_id.code, f.quantity, f"{to_local(f.at):%Y-%m-%d %H:%M}")
            for f in facts
        ]
