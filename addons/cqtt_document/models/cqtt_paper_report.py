from odoo import api, models


class CqttPaperReport(models.AbstractModel):
    """Papers of a one-stop shop: what the form of each record says, under its head."""

    _name = "cqtt.paper.report"
    _description = "Paper of the One-stop Shop"

    #: model of the records, its method that returns what the form says, and its field
    #: with the unit that the head names
    _of = ""
    _form = ""
    _headed_by = "unit_id"
    #: issued by the one-stop shop of the unit, or by the unit itself
    _one_stop = True

    @api.model
    def _get_report_values(self, docids, data=None):
        layouts = self.env["cqtt.print.layout"]
        records = self.env[self._of].browse(docids)
        records.check_access("read")
        return {
            "docs": records,
            "papers": [
                {
                    "form": getattr(record, self._form)(),
                    "head": layouts._for_unit(
                        record[self._headed_by], one_stop=self._one_stop
                    ),
                }
                for record in records
            ],
        }
