from odoo import api, fields, models
from odoo.fields import Command

OF_PAPER = ("originals", "certified", "photocopies")


class CqttDossierSupplementTake(models.TransientModel):
    """Take in the papers that were asked for."""

    _name = "cqtt.dossier.supplement.take"
    _inherit = "cqtt.dossier.ask"
    _description = "Take In Papers"

    line_ids = fields.One2many(
        "cqtt.dossier.supplement.take.line",
        "take_id",
        string="Papers asked for",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )

    @api.depends("dossier_id")
    def _compute_line_ids(self):
        for take in self:
            take.line_ids = [Command.clear()] + [
                Command.create(
                    {
                        "line_id": line.id,
                        "originals": line.component_id.originals or 1,
                    }
                )
                for line in take.dossier_id._open_supplement().line_ids
            ]

    def action_take(self):
        """Take them in, all together; the clock runs on."""
        self.ensure_one()
        here = self.line_ids.filtered("is_here")
        self.dossier_id._take_supplement(
            here.line_id,
            {
                line.line_id.component_id: {name: line[name] for name in OF_PAPER}
                for line in here
                if line.line_id.component_id
            },
            **self._click(),
        )
        return self._done()


class CqttDossierSupplementTakeLine(models.TransientModel):
    """One paper that was asked for, and whether it is here."""

    _name = "cqtt.dossier.supplement.take.line"
    _description = "Paper to Take In"

    take_id = fields.Many2one(
        "cqtt.dossier.supplement.take", required=True, ondelete="cascade"
    )
    line_id = fields.Many2one("cqtt.dossier.supplement.line", required=True)
    name = fields.Char(related="line_id.name", string="Paper")
    fault = fields.Char(related="line_id.fault", string="What was wrong")
    is_here = fields.Boolean(string="Here", default=True)
    originals = fields.Integer(default=1)
    certified = fields.Integer(string="Certified copies")
    photocopies = fields.Integer(string="Plain copies")
