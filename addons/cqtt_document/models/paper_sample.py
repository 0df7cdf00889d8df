from odoo import api, models

from odoo.addons.cqtt_base.clock import today

from ..forms import MARK, sample_letter, sample_receipt


class PaperSample(models.AbstractModel):
    """Papers with invented content under the letterheads of units."""

    _name = "cqtt.paper.sample"
    _description = "Sample Paper"

    @api.model
    def _get_report_values(self, docids, data=None):
        layouts = self.env["cqtt.print.layout"].browse(docids)
        return {
            "docs": layouts,
            "mark": MARK,
            "papers": [self._paper(layout) for layout in layouts],
        }

    def _paper(self, layout):
        office = layout._office_name(layout.unit_id)
        form = sample_receipt(office, today())
        return {"head": layout._letterhead(one_stop=True), "form": form}


class ReceiptSampleA4(models.AbstractModel):
    _name = "report.cqtt_document.report_receipt_sample_a4"
    _inherit = "cqtt.paper.sample"
    _description = "Sample Receipt, A4"


class ReceiptSampleA5(models.AbstractModel):
    _name = "report.cqtt_document.report_receipt_sample_a5"
    _inherit = "cqtt.paper.sample"
    _description = "Sample Receipt, A5"


class LetterSample(models.AbstractModel):
    _name = "report.cqtt_document.report_letter_sample"
    _inherit = "cqtt.paper.sample"
    _description = "Sample Letter"

    def _paper(self, layout):
        letter = sample_letter(today())
        return {"head": layout._letterhead(), "letter": letter}
