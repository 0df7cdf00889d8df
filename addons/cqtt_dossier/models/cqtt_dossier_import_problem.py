from odoo import fields, models


class CqttDossierImportProblem(models.Model):
    """One thing wrong with a file, by row and column."""

    _name = "cqtt.dossier.import.problem"
    _inherit = "cqtt.scoped.mixin"
    _description = "Error in an Import"
    _order = "import_id, id"

    import_id = fields.Many2one(
        "cqtt.dossier.import", required=True, index=True, ondelete="cascade"
    )
    row = fields.Integer(help="As the workbook shows it; 0: the whole file.")
    column = fields.Char()
    text = fields.Char(string="Error", required=True)
