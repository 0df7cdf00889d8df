from odoo import models

from odoo.addons.cqtt_document.words import format_moment
from odoo.addons.cqtt_worktime.local_time import to_local

from ..lookup.slip import PATH


class CqttDossierNotice(models.Model):
    """The owner is told what he waits for: ready, papers missing, a new appointment."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _notify_citizen(self, event):
        """Put a notice into the outbox; one for each event of a dossier.

        :param event: ``ready``, ``supplement`` or ``apology``
        """
        for dossier in self.filtered(lambda dossier: not dossier.is_history):
            self.env["cqtt.notice"]._announce(
                f"dossier.{event}",
                dossier.submitter_id or dossier.owner_id,
                f"cqtt.dossier/{dossier.id}/{event}/{dossier.lock_version}",
                dossier._notice_values(),
                dossier,
            )

    def _notice_values(self):
        """Return what the words of a notice may use; nothing personal."""
        office = self.env["cqtt.print.layout"]._office_name(self.receiving_unit_id)
        return {
            "code": self.code or "",
            "procedure": self.procedure_id.name or "",
            "unit": self.unit_id.sudo().name,
            "office": office,
            "due": format_moment(to_local(self.due_at)) if self.due_at else "",
            "hotline": self.unit_id.sudo().hotline or "",
            "address": f"{self.get_base_url()}{PATH}",
        }
