from odoo import fields, models

from odoo.addons.cqtt_base import triggers


class CqttOutreachDisposal(models.Model):
    """What the retention job has taken away: counts, never names."""

    _name = "cqtt.outreach.disposal"
    _inherit = "cqtt.scoped.mixin"
    _description = "Report of the Retention Job"
    _order = "at desc, id desc"
    _rec_name = "at"
    _allow_sudo_commands = False

    at = fields.Datetime(string="When", required=True, readonly=True)
    families = fields.Integer(readonly=True)
    people = fields.Integer(string="Names", readonly=True)
    photos = fields.Integer(readonly=True)
    events = fields.Integer(string="Places and notes", readonly=True)
    letters = fields.Integer(string="Contents of letters", readonly=True)
    reasons = fields.Integer(string="Reasons in the journal", readonly=True)

    def init(self):
        triggers.append_only(self.env.cr, self._table)
        return super().init()
