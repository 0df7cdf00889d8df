from odoo import api, fields, models
from odoo.fields import Command


class CqttDossierSupplementAsk(models.TransientModel):
    """Ask for papers: what failed on the checklist stands here already."""

    _name = "cqtt.dossier.supplement.ask"
    _inherit = "cqtt.dossier.ask"
    _description = "Ask for Papers"

    line_ids = fields.One2many(
        "cqtt.dossier.supplement.ask.line",
        "ask_id",
        string="What is missing",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    reason = fields.Text(required=True)
    expected_on = fields.Date(
        string="Until", required=True, default=lambda self: self._default_day()
    )
    asked_before = fields.Integer(compute="_compute_asked_before")

    @api.depends("dossier_id")
    def _compute_line_ids(self):
        for ask in self:
            ask.line_ids = [Command.clear()] + [
                Command.create(
                    {
                        "component_id": paper.id,
                        "name": paper.name,
                        "fault": paper.fault or (ask._missing(paper)),
                    }
                )
                for paper in ask.dossier_id._failed_papers()
            ]

    def _missing(self, paper):
        return "" if paper.is_handed_in else self.env._("missing")

    @api.depends("dossier_id")
    def _compute_asked_before(self):
        for ask in self:
            ask.asked_before = len(ask.dossier_id._requests())

    def action_ask(self):
        """Ask; the form can be printed from the dossier."""
        self.ensure_one()
        lines = [
            {
                "component_id": line.component_id.id,
                "name": line.name,
                "fault": line.fault,
            }
            for line in self.line_ids
        ]
        self.dossier_id._ask_supplement(
            lines, self.reason, self.expected_on, **self._click()
        )
        return self._done()


class CqttDossierSupplementAskLine(models.TransientModel):
    """A paper of the checklist, or something else that is needed."""

    _name = "cqtt.dossier.supplement.ask.line"
    _description = "Paper to Ask For"

    ask_id = fields.Many2one(
        "cqtt.dossier.supplement.ask", required=True, ondelete="cascade"
    )
    dossier_id = fields.Many2one(related="ask_id.dossier_id")
    component_id = fields.Many2one("cqtt.dossier.component", string="On the checklist")
    name = fields.Char(
        compute="_compute_name",
        store=True,
        readonly=False,
        required=True,
        string="Paper",
    )
    fault = fields.Char(string="What is wrong")

    @api.depends("component_id")
    def _compute_name(self):
        for line in self:
            line.name = line.component_id.name or line.name
