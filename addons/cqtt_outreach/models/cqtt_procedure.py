from odoo import models


class CqttProcedure(models.Model):
    """What a procedure announces where no version of it is known."""

    _inherit = "cqtt.procedure"

    def _life_event(self):
        """Return the event that all its versions announce; nothing if they differ."""
        # sudo: a catalogue
        versions = self.sudo().version_ids.filtered(lambda v: v.state != "draft")
        events = set(versions.mapped("life_event"))
        return events.pop() or "" if len(events) == 1 else ""
