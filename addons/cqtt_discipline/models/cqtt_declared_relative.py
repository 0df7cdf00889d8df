from odoo import api, fields, models
from odoo.exceptions import AccessError


class CqttDeclaredRelative(models.Model):
    """Whom somebody is related to, declared by himself: he does not check them."""

    _name = "cqtt.declared.relative"
    _inherit = "cqtt.dated.mixin"
    _description = "Declared Relative"
    _order = "date_from desc, id desc"
    _rec_name = "staff_id"

    _owner_fields = ("user_id", "staff_id")

    user_id = fields.Many2one(
        "res.users",
        string="Declared by",
        required=True,
        index=True,
        readonly=True,
        ondelete="restrict",
        default=lambda self: self.env.uid,
    )
    staff_id = fields.Many2one(
        "cqtt.staff", string="Relative", required=True, index=True, ondelete="restrict"
    )
    relation = fields.Char(required=True, help="Spouse, child, brother or sister …")

    _once = models.Constraint(
        "UNIQUE(user_id, staff_id, date_from)", "You have declared this already."
    )

    @api.model_create_multi
    def create(self, vals_list):
        relatives = super().create(vals_list)
        if not self.env.su and relatives.user_id != self.env.user:
            raise AccessError(self.env._("Everybody declares his own relatives."))
        return relatives

    @api.model
    def _why_not_check(self, user, staff):
        """Say why a user may not check a person, or nothing.

        Nobody checks himself, a relative he declared, or his superior in the unit
        (security model, SD-04).
        """
        # sudo: accounts, declarations and heads are compared, not shown
        person = staff.sudo()
        if person.user_id == user:
            return self.env._("Nobody checks himself.")
        related = self.sudo().search_count(
            [
                ("user_id", "=", user.id),
                ("staff_id", "=", person.id),
                ("is_in_force", "=", True),
            ],
            limit=1,
        )
        if related:
            return self.env._(
                "%(user)s has declared a tie to %(person)s.",
                user=user.sudo().name,
                person=person.name,
            )
        if self._is_superior(person, user):
            return self.env._(
                "%(person)s is a superior of %(user)s.",
                user=user.sudo().name,
                person=person.name,
            )
        return ""

    @api.model
    def _is_superior(self, person, user):
        colleague = self.env["cqtt.staff"].sudo()
        works_there = colleague.search_count(
            [
                ("user_id", "=", user.id),
                ("unit_id", "=", person.unit_id.id),
                ("is_in_force", "=", True),
            ],
            limit=1,
        )
        if not works_there:
            return False
        leads = person.user_id and person.user_id._holds_role("leader", person.unit_id)
        is_led = not user._holds_role("leader", person.unit_id)
        return person.is_head or bool(leads and is_led)
