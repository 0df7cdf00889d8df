from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..clock import today


class CqttDatedMixin(models.AbstractModel):
    """A record of a unit, in force from a first to a last day; ended, not deleted.

    It stays with the unit it was made for: elsewhere, a new one is made.
    """

    _name = "cqtt.dated.mixin"
    _inherit = "cqtt.kept.mixin"
    _description = "Record of a Time"

    #: many2one fields that say whose it is
    _owner_fields = ("unit_id",)

    date_from = fields.Date(string="First day", help="Empty: since ever.")
    date_to = fields.Date(string="Last day", help="Empty: still in force.")
    is_in_force = fields.Boolean(
        string="In force", compute="_compute_is_in_force", search="_search_is_in_force"
    )

    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "The last day lies before the first."
    )

    @api.depends("date_from", "date_to")
    def _compute_is_in_force(self):
        day = today()
        for record in self:
            record.is_in_force = (not record.date_from or record.date_from <= day) and (
                not record.date_to or day <= record.date_to
            )

    def _search_is_in_force(self, operator, value):
        if operator != "in":
            return NotImplemented
        return self._in_force_domain()

    @api.model_create_multi
    def create(self, vals_list):
        # what was ended a moment ago makes room for what begins
        self.flush_model()
        return super().create(vals_list)

    def write(self, vals):
        """Save; access was checked at the unit it belongs to, so it stays there."""
        for name in self._owner_fields:
            if name in vals and any(r[name].id != vals[name] for r in self):
                raise UserError(
                    self.env._(
                        "%(what)s cannot be changed: enter the last day here, and make "
                        "a new record at the other place.",
                        what=self._fields[name]._description_string(self.env),
                    )
                )
        return super().write(vals)

    @api.model
    def _not_ended_domain(self):
        """Return the domain of what is in force today or will be."""
        return Domain("date_to", "=", False) | Domain("date_to", ">=", today())

    @api.model
    def _in_force_domain(self, day=None):
        """Return the domain of what is in force on a day, today by default."""
        day = day or today()
        begun = Domain("date_from", "=", False) | Domain("date_from", "<=", day)
        return begun & (Domain("date_to", "=", False) | Domain("date_to", ">=", day))

    @api.model
    def _in_force_on(self, day=None):
        """Return what is in force on a day, of several the last begun, or nothing."""
        # sudo: it holds for everybody, whoever may read the list
        return self.sudo().search(
            self._in_force_domain(day),
            order="date_from desc NULLS LAST, id desc",
            limit=1,
        )

    def _instead_of_deleting(self):
        return self.env._("Enter its last day instead.")
