from odoo import api, models

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_document.forms import Signature
from odoo.addons.cqtt_document.words import group_digits

from ..ii06 import COLUMNS, head_rows, write_workbook


class ReportIi06(models.AbstractModel):
    _name = "report.cqtt_dossier.report_ii06"
    _description = "Report II.06, Paper"

    @api.model
    def _get_report_values(self, docids, data=None):
        docs = self.env["cqtt.report.ii06.print"].browse(docids)
        return {
            "docs": docs,
            "papers": [self._paper(doc) for doc in docs],
            "columns": COLUMNS,
            "number": group_digits,
        }

    def _paper(self, doc):
        heading, table = doc._paper()
        unit = doc.unit_id or doc.cluster_id.province_id
        head = self.env["cqtt.print.layout"]._for_unit(unit)
        return {
            "heading": heading,
            "head_rows": head_rows(heading.label_head),
            "table": table,
            "dateline": head.dateline(today()),
            "signatures": [
                Signature((post,), "", hint) for post, hint in heading.signers
            ],
        }


class ReportIi06Xlsx(models.AbstractModel):
    _name = "report.cqtt_dossier.report_ii06_xlsx"
    _inherit = "report.report_xlsx.abstract"
    _description = "Report II.06, Workbook"

    @api.private
    def generate_xlsx_report(self, workbook, data, objs):
        heading, table = objs._paper()
        workbook.set_properties({"title": heading.title})
        write_workbook(workbook, heading, table)
