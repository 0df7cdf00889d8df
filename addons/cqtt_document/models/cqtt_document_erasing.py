from odoo import fields, models

from odoo.addons.cqtt_base.clock import local_date

from ..words import format_short


class CqttDocument(models.Model):
    """What a paper says goes when its time is over; that it was given stays.

    Number, date, kind, signer, check code and hash stay: whoever holds the paper may
    still ask whether it is genuine.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.document"

    def _erase(self):
        """Take away file, content and subject, for good.

        :return: the papers that still had them
        """
        # sudo: who may is said by the rules of retention that call it
        papers = self.sudo().filtered(lambda paper: not paper.erased_at)
        erased = {"erased_at": fields.Datetime.now(), "signed_values": False}
        papers._write_uncounted(erased)
        papers.flush_recordset()
        papers._write_uncounted({"pdf": False})
        papers.value_ids._erase()
        return papers

    def _why_no_content(self):
        return self.env._(
            "The content of “%(paper)s” was taken away on %(day)s: its time was over. "
            "Number, date and check code remain.",
            paper=self.display_name,
            day=format_short(local_date(self.erased_at)),
        )
