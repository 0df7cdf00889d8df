from odoo import models

from odoo.addons.cqtt_base.clock import today, told
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import Pledge


class CqttPledge(models.Model):
    """The pledge on paper."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.pledge"

    def _form(self) -> Pledge:
        """Return what the paper says."""
        self.ensure_one()
        pledge = self.sudo()  # the names of who signs stand on the paper
        signed = pledge.signed_at or self.env.context.get("cqtt_signed_at")
        drawn = pledge.with_context(bin_size=False).signature
        return Pledge(
            day=to_local(signed).date() if signed else today(),
            title=pledge.text_id.name,
            year=pledge.year,
            of_unit=pledge.kind == "unit",
            addressee=pledge.addressee or "",
            opening=pledge.text_id.opening or "",
            points=tuple(
                filter(None, map(str.strip, (pledge.body or "").splitlines()))
            ),
            name=pledge.staff_id.name,
            post=pledge.staff_id.post or "",
            unit=pledge.unit_id.name,
            signed=told(signed) if signed else "",
            drawn=f"data:image/png;base64,{drawn.decode()}" if drawn and signed else "",
        )


class PledgeReport(models.AbstractModel):
    _name = "report.cqtt_discipline.report_pledge"
    _inherit = "cqtt.paper.report"
    _description = "Pledge on Paper"

    _of = "cqtt.pledge"
    _form = "_form"
    _one_stop = False
