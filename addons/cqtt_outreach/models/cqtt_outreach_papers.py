from odoo import models
from odoo.exceptions import UserError

from ..forms import Envelope


class CqttLetterPapers(models.Model):
    """The page with the address."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.letter"

    def _envelope(self) -> Envelope:
        """:raise UserError: there is no address"""
        self.ensure_one()
        if not self.place_text:
            raise UserError(
                self.env._(
                    "%s has no address: enter it under Citizens, or hand the letter "
                    "over.",
                    self.people_text or self.family_id.display_name,
                )
            )
        return Envelope(
            name=self.family_id.contact_id.name,
            place=self.place_text,
            reference=self.number or "",
        )


class EnvelopeReport(models.AbstractModel):
    _name = "report.cqtt_outreach.report_envelope"
    _inherit = "cqtt.outreach.paper.report"
    _description = "Address Page on Paper"

    _of = "cqtt.letter"
    _form = "_envelope"
