from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import LazyTranslate

from odoo.addons.cqtt_base.versions import VERSION_STATES, version_transitions

from .pledge_states import PLEDGE_KINDS

_lt = LazyTranslate(__name__)


class CqttPledgeText(models.Model):
    """What is pledged, from one day to another; a pledge keeps the text it was made of.

    Each line of the text is a point of the pledge.
    """

    _name = "cqtt.pledge.text"
    _inherit = ["cqtt.version.mixin", "cqtt.kept.mixin"]
    _description = "Text of a Pledge"
    _order = "kind, valid_from desc, id desc"

    _frozen_columns = ("kind", "name", "number", "valid_from", "body", "opening")
    _transitions = version_transitions(
        _lt("From its first day on pledges are made of this text. Put it in force?")
    )

    kind = fields.Selection(PLEDGE_KINDS, required=True, default="person")
    name = fields.Char(string="Title", required=True)
    opening = fields.Text(help="What stands before the points.")
    body = fields.Text(string="Points", required=True, help="One a line.")
    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)

    @api.depends("name", "number")
    def _compute_display_name(self):
        for text in self:
            text.display_name = self.env._(
                "%(what)s, version %(number)s",
                what=text.name or "",
                number=text.number,
            )

    @api.model
    def _of(self, kind, day):
        """Return the text in force on a day, if there is one."""
        held = self._held_domain(day) & Domain("kind", "=", kind)
        return self.search(held, limit=1)

    def _siblings(self):
        """Texts of one kind follow one another."""
        self.ensure_one()
        return self.search([("kind", "=", self.kind), ("id", "!=", self.id)])

    def _instead_of_deleting(self):
        return self.env._("It stays as it is.")
