from odoo import api, fields, models
from odoo.exceptions import ValidationError


class CqttCheckMember(models.Model):
    """Somebody whom the decision names as one of the team."""

    _name = "cqtt.check.member"
    _inherit = "cqtt.part.mixin"
    _description = "Member of a Check Team"
    _order = "check_id, is_head desc, id"
    _rec_name = "user_id"
    _line_of = "check_id"
    _following_fields = frozenset({"unit_id"})

    check_id = fields.Many2one(
        "cqtt.check", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="check_id.unit_id", store=True, index=True, precompute=True
    )
    user_id = fields.Many2one(
        "res.users",
        string="Person",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("share", "=", False)],
    )
    post = fields.Char(
        compute="_compute_post",
        store=True,
        readonly=False,
        precompute=True,
        help="As the minutes bear it.",
    )
    is_head = fields.Boolean(string="Head of the team")

    _user_uniq = models.Constraint(
        "UNIQUE(check_id, user_id)", "A person is in the team once."
    )
    _head_uniq = models.UniqueIndex(
        "(check_id) WHERE is_head IS TRUE", "A team has one head."
    )

    @api.depends("user_id")
    def _compute_post(self):
        for member in self:
            # sudo: the post stands in the minutes
            staff = self.env["cqtt.staff"].sudo()
            found = staff.search(
                [("user_id", "=", member.user_id.id), ("is_in_force", "=", True)],
                limit=1,
            )
            member.post = member.post or found.post

    @api.constrains("check_id", "user_id")
    def _check_interest(self):
        for member in self:
            if closed := member._why_not_check():
                raise ValidationError(closed)

    def _why_settled(self, whole):
        return self.env._(
            "“%s” is on the plan: take it back to change the team.",
            whole.display_name,
        )

    def _why_not_check(self):
        """Say why one of these may not be of the team, or nothing.

        From above the commune comes nobody who works there. Whom a member may judge
        within it is asked answer by answer.
        """
        for member in self:
            check = member.check_id
            # sudo: who works where is compared, not shown
            staff = self.env["cqtt.staff"].sudo()
            works_there = staff.search_count(
                [
                    ("user_id", "=", member.user_id.id),
                    ("unit_id", "=", check.unit_id.id),
                    ("is_in_force", "=", True),
                ],
                limit=1,
            )
            if works_there and check.level != "commune":
                # sudo: names of people and units are all that is shown
                name, unit = member.user_id.sudo().name, check.unit_id.sudo().name
                return self.env._(
                    "%(name)s works for %(unit)s: nobody checks his own unit from "
                    "above.",
                    name=name,
                    unit=unit,
                )
        return ""
