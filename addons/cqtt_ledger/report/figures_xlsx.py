from odoo import api, models

from ..sheets import write_sheet


class FiguresXlsx(models.AbstractModel):
    _name = "report.cqtt_ledger.figures_xlsx"
    _inherit = "report.report_xlsx.abstract"
    _description = "Figures, Workbook"

    @api.private
    def generate_xlsx_report(self, workbook, data, objs):
        sheet, name = objs._sheet()
        workbook.set_properties({"title": sheet.title})
        write_sheet(workbook, sheet, name)
