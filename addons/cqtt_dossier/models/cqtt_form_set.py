from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import LazyTranslate, ormcache

from odoo.addons.cqtt_base.versions import (
    HELD_STATES,
    VERSION_STATES,
    version_transitions,
)

_lt = LazyTranslate(__name__)


class CqttFormSet(models.Model):
    """The forms that a circular lays down, from one day to another.

    A paper is printed, and printed again, with the set of its own day. One database is
    one province: two sets never hold on the same day.
    """

    _name = "cqtt.form.set"
    _inherit = ["cqtt.version.mixin"]
    _description = "Set of Forms"
    _order = "valid_from desc, id desc"

    _settled_fields = frozenset({"number", "request_uuid"})
    _frozen_columns = ("name", "basis", "number", "valid_from")
    _transitions = version_transitions(
        _lt(
            "From its first day on papers are printed with this set. It can no longer "
            "be changed."
        )
    )

    name = fields.Char(required=True)
    basis = fields.Char(
        string="At the foot", required=True, help="The circular, as forms name it."
    )
    line_ids = fields.One2many(
        "cqtt.form.set.line", "version_id", string="Forms", copy=True
    )

    # named again: labels are translated by the addon that names them
    state = fields.Selection(VERSION_STATES)

    @api.depends("name")
    def _compute_display_name(self):
        for form_set in self:
            form_set.display_name = form_set.name

    def _siblings(self):
        self.ensure_one()
        return self.search([("id", "!=", self.id)])

    def _why_not_put_in_force(self):
        if not self.line_ids:
            return self.env._("Enter the forms of the set first.")
        return super()._why_not_put_in_force()

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        self.env.registry.clear_cache()
        return result

    @api.model
    def _style(self, code, day):
        """Return how a paper of a day looks.

        :rtype: forms.PaperStyle
        :raise UserError: no set was in force that day, or it has no such form
        """
        style = self._find_style(code, day)
        if not style:
            raise UserError(
                self.env._(
                    "The forms in force on %s do not have this paper: have a set of "
                    "forms put in force under Configuration > Sets of forms.",
                    day.strftime("%d/%m/%Y"),
                )
            )
        return style

    @api.model
    @ormcache("code", "day")
    def _find_style(self, code, day):
        """Return how a paper of a day looks, or nothing: the set has no such form."""
        # sudo: forms are public, and printed by everybody at work
        lines = self.sudo()._of(day).line_ids
        line = lines.filtered(lambda line: line.code == code)
        return line._as_style() if line else None

    def _of(self, day):
        """Return the set of a day; before the first one there is only that."""
        held = self.search(self._held_domain(day), limit=1)
        if held:
            return held
        first = self.search(
            [("state", "in", HELD_STATES)], order="valid_from, id", limit=1
        )
        return first.filtered(lambda form_set: day < form_set.valid_from)
