from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..clock import today


class CqttDeputy(models.Model):
    """Who does whose work while he is away; what he may do follows from his own roles.

    The journal says on whose behalf it was done.
    """

    _name = "cqtt.deputy"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Deputy"
    _order = "date_from desc, id desc"

    _owner_fields = ("unit_id", "absent_id")

    absent_id = fields.Many2one(
        "cqtt.staff",
        string="Away",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
    )
    deputy_id = fields.Many2one(
        "cqtt.staff",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id), ('id', '!=', absent_id)]",
    )
    date_from = fields.Date(required=True, default=lambda self: today())
    date_to = fields.Date(required=True, help="The last day away.")
    reason = fields.Char(help="Leave, a course, illness.")

    _not_oneself = models.Constraint(
        "CHECK(absent_id <> deputy_id)", "Nobody stands in for himself."
    )

    @api.depends("absent_id", "deputy_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for deputy in self:
            deputy.display_name = self.env._(
                "%(deputy)s for %(absent)s",
                deputy=deputy.deputy_id.name or "",
                absent=deputy.absent_id.name or "",
            )

    @api.constrains("unit_id", "absent_id", "deputy_id")
    def _check_people(self):
        for deputy in self:
            for staff in deputy.absent_id | deputy.deputy_id:
                if staff.unit_id != deputy.unit_id:
                    raise ValidationError(
                        self.env._(
                            "%(name)s does not work for %(unit)s: choose one of its "
                            "staff.",
                            name=staff.name,
                            unit=deputy.unit_id.display_name,
                        )
                    )
                if not staff.sudo().user_id:  # only whether there is an account
                    raise ValidationError(
                        self.env._(
                            "%s has no account: there is no work to hand over here.",
                            staff.name,
                        )
                    )

    @api.constrains("absent_id", "date_from", "date_to")
    def _check_one_at_a_time(self):
        for deputy in self:
            same_days = (
                Domain("id", "!=", deputy.id)
                & Domain("absent_id", "=", deputy.absent_id.id)
                & Domain("date_from", "<=", deputy.date_to)
                & Domain("date_to", ">=", deputy.date_from)
            )
            if other := self.search(same_days, limit=1):
                raise ValidationError(
                    self.env._(
                        "%(deputy)s stands in for %(absent)s on these days already: "
                        "enter the last day there first.",
                        deputy=other.deputy_id.name,
                        absent=other.absent_id.name,
                    )
                )

    @api.model
    def _absent_users(self, user, units=None):
        """Return whose work a user does today, at some units or anywhere."""
        of_user = Domain("deputy_id.user_id", "=", user.id) & Domain(
            "is_in_force", "=", True
        )
        if units:
            of_user &= Domain("unit_id", "in", units.ids)
        # sudo: who is away is asked for the work, not shown
        return self.sudo().search(of_user).absent_id.user_id
