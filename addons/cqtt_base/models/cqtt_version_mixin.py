from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import format_date

from ..clock import today
from ..versions import HELD_STATES, VERSION_STATES


class CqttVersionMixin(models.AbstractModel):
    """What a rule says from one day to another; two never hold on the same day.

    Work keeps the version it began with, so one in force never changes: it is copied,
    mended and put in force from a later day, which ends it on the day before.
    """

    _name = "cqtt.version.mixin"
    _inherit = ["cqtt.workflow.mixin"]
    _description = "Version of a Rule"

    #: many2one field to what it is a version of
    _version_of = ""

    _protected_fields = frozenset({"valid_to"})
    _frozen_states = HELD_STATES

    number = fields.Integer(string="Version", required=True, default=1, aggregator=None)
    valid_from = fields.Date(string="First day", required=True)
    valid_to = fields.Date(string="Last day", readonly=True, copy=False)
    state = fields.Selection(
        VERSION_STATES, default="draft", required=True, readonly=True
    )

    _valid = models.Constraint(
        "CHECK(valid_to IS NULL OR valid_to >= valid_from - 1)",
        "The last day lies before the first.",
    )

    @api.depends(lambda self: ["number", *filter(None, [self._version_of])])
    @api.depends_context("lang")
    def _compute_display_name(self):
        for version in self:
            version.display_name = self.env._(
                "%(what)s, version %(number)s",
                what=version[self._version_of].display_name or "",
                number=version.number,
            )

    def copy_data(self, default=None):
        """A copied version is the next one."""
        vals_list = super().copy_data(default)
        for version, vals in zip(self, vals_list, strict=True):
            numbers = (version | version._siblings()).mapped("number")
            vals["number"] = max(numbers, default=0) + 1
        return vals_list

    @api.model
    def _held_domain(self, day=None):
        """Return the domain of versions that hold on a day, today by default."""
        day = day or today()
        return (
            Domain("state", "in", HELD_STATES)
            & Domain("valid_from", "<=", day)
            & (Domain("valid_to", "=", False) | Domain("valid_to", ">=", day))
        )

    @api.model
    def _put_shipped_in_force(self, *xml_ids):
        """Put shipped versions in force unless they are, or something else is.

        Data files call it at every upgrade: what is new may come to an old database.
        """
        for xml_id in xml_ids:
            version = self.env.ref(xml_id)
            if version.state == "draft" and not version._why_not_put_in_force():
                version.perform("put_in_force")

    def _siblings(self):
        """Return the other versions of the same."""
        self.ensure_one()
        of_same = Domain(self._version_of, "=", self[self._version_of].id)
        return self.search(of_same) - self

    def _workflow_unit(self):
        """No unit answers for the catalogue: the province does."""
        return self.env["cqtt.unit"]

    def _why_not_put_in_force(self):
        held = self._siblings().filtered(lambda other: other.state in HELD_STATES)
        later = held.filtered(lambda other: other.valid_from >= self.valid_from)
        if later:
            return self.env._(
                "A version is in force from %s on: choose a later first day.",
                format_date(self.env, max(later.mapped("valid_from"))),
            )
        ended = held.filtered(lambda v: v.state == "ended" and v.valid_to)
        if ended and max(ended.mapped("valid_to")) >= self.valid_from:
            return self.env._(
                "A version was in force until %s: choose a later first day.",
                format_date(self.env, max(ended.mapped("valid_to"))),
            )
        return ""

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        if transition.verb == "end":
            values["valid_to"] = today()
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "put_in_force":
            for version in self:
                version._end_predecessor()
        return result

    def _end_predecessor(self):
        """Let what was in force end on the day before."""
        others = self._siblings().filtered(
            lambda other: other.state == "in_force" and not other.valid_to
        )
        # sudo: the last day follows from the first of the next version
        others.sudo()._write_behind_door(
            {"valid_to": self.valid_from - timedelta(days=1)}
        )
