from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain
from odoo.tools import format_date

from ..clock import today
from ..names import sort_key
from ..roles import Period

CATEGORIES = [
    ("cadre", "Cadre"),
    ("civil_servant", "Civil servant"),
    ("public_employee", "Public employee"),
    ("part_time", "Part-time worker"),
    ("contract", "Contract worker"),
]


class CqttStaff(models.Model):
    """Somebody who works for a unit, for a time.

    Who moves to another unit gets a record there; the old one ends and keeps what he
    did. Colleagues see name, post and work phone.
    """

    _name = "cqtt.staff"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Staff Member"
    _order = "sort_name, id"
    _rec_names_search = ["name", "post"]

    name = fields.Char(string="Full name", required=True, index="trigram")
    sort_name = fields.Char(
        compute="_compute_sort_name",
        store=True,
        index=True,
        help="What sorts the name by the given name first.",
    )
    post = fields.Char(help="E.g. Deputy chair; registrar.")
    category = fields.Selection(CATEGORIES, required=True, default="civil_servant")
    is_head = fields.Boolean(string="Head of the unit")
    user_id = fields.Many2one(
        "res.users",
        string="Account",
        index="btree_not_null",
        ondelete="restrict",
        copy=False,
        domain=[("share", "=", False)],
    )
    work_phone = fields.Char()
    work_email = fields.Char(string="Work e-mail")
    counter_id = fields.Many2one(
        "cqtt.counter",
        string="Sits at",
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
        help="The counter where this person receives people; cash is counted by it.",
    )
    date_from = fields.Date(
        string="First day", required=True, default=lambda self: today()
    )

    _account_uniq = models.UniqueIndex(
        "(user_id, unit_id) WHERE user_id IS NOT NULL AND date_to IS NULL",
        "This account belongs to somebody else of the unit.",
    )
    _head_uniq = models.UniqueIndex(
        "(unit_id) WHERE is_head IS TRUE AND date_to IS NULL",
        "The unit has a head already. Enter the last day of the other one first.",
    )

    @api.depends("name")
    def _compute_sort_name(self):
        for staff in self:
            staff.sort_name = sort_key(staff.name or "")

    @api.depends("name", "post")
    def _compute_display_name(self):
        for staff in self:
            staff.display_name = " – ".join(filter(None, (staff.name, staff.post)))

    @api.constrains("user_id", "unit_id", "date_from", "date_to")
    def _check_account(self):
        for staff in self.filtered("user_id"):
            for other in staff._find_same_account():
                raise ValidationError(
                    self.env._(
                        "The account %(login)s already belongs to %(name)s of "
                        "%(unit)s, from %(first)s to %(last)s. End that record first, "
                        "or choose another account.",
                        login=staff.user_id.login,
                        name=other.name,
                        unit=other.unit_id.name,
                        first=format_date(self.env, other.date_from),
                        last=format_date(self.env, other.date_to) or "…",
                    )
                )

    def _find_same_account(self):
        """Return the other records of the account at the unit that share a day."""
        period = self._period()
        # sudo: the unit's records count, even if they may not be seen
        others = self.sudo().search(
            Domain("user_id", "=", self.user_id.id)
            & Domain("unit_id", "=", self.unit_id.id)
            & Domain("id", "!=", self.id)
        )
        return others.filtered(lambda other: period.overlaps(other._period()))

    def _period(self):
        return Period(self.date_from, self.date_to or None)

    def _used(self):
        return super()._used() | self.filtered("user_id")
