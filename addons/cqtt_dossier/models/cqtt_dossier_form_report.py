from odoo import models


class DossierFormReport(models.AbstractModel):
    _name = "cqtt.dossier.form.report"
    _inherit = "cqtt.paper.report"
    _description = "Form of a Dossier"

    _of = "cqtt.dossier"
    _headed_by = "receiving_unit_id"
