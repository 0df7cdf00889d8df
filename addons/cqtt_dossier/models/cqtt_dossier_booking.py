from odoo import models

from ..timeliness import working_stays


class CqttDossier(models.Model):
    """What the ledger takes from a dossier, and what it shows to its readers."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _fact_values(self, transition=None):
        return super()._fact_values(transition) | {
            "unit_id": self.unit_id.id,
            "field_id": self.field_id.id,
            "channel_id": self.channel_id.id,
        }

    def _readable_source(self):
        """Show the course to whoever may not see the citizen."""
        meta = self.env["cqtt.dossier.meta"].browse(self.id)
        if self.has_access("read") or not meta.has_access("read"):
            return super()._readable_source()
        return meta

    def _open_stays(self, rule):
        """Return when each waited for the office, as its own times tell."""
        # sudo: what is not counted is not counted, whoever looks
        pauses = self.sudo().suspension_ids.grouped("dossier_id")
        return {
            dossier.id: working_stays(
                dossier.received_at,
                dossier.finished_at or None,
                [
                    (pause.begun_at, pause.ended_at or None)
                    for pause in pauses.get(dossier, ())
                ],
            )
            for dossier in self
        }
