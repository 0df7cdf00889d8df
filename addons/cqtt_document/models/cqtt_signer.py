from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.cqtt_base.clock import today

from ..forms import Authority

MARKS = [
    ("own", "In the own name"),
    ("KT", "KT.: for the head, as deputy"),
    ("TL", "TL.: by order of the head"),
    ("TUQ", "TUQ.: authorised in writing"),
]
#: the parameter of the signature block that names whose place is taken
PRINCIPALS = {"KT": "deputises", "TL": "by_order", "TUQ": "authorised_by"}


class CqttSigner(models.Model):
    """Who signs papers of a unit, in whose name, from when to when."""

    _name = "cqtt.signer"
    _inherit = ["cqtt.scoped.mixin", "cqtt.dated.mixin"]
    _description = "Signer"
    _order = "unit_id, sequence, id"

    _owner_fields = ("unit_id", "staff_id")

    sequence = fields.Integer(default=10)
    staff_id = fields.Many2one(
        "cqtt.staff",
        string="Person",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('unit_id', '=', unit_id)]",
    )
    post = fields.Char(
        compute="_compute_post",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
        help="As the paper bears it: Chủ tịch, Phó Chủ tịch, Chánh Văn phòng.",
    )
    collective = fields.Char(
        string="TM.",
        help="Body that decides together and that the head signs for: Ủy ban nhân dân.",
    )
    mark = fields.Selection(MARKS, string="Authority", required=True, default="own")
    principal_post = fields.Char(
        string="Post of the head", help="Whose place the signer takes: Chủ tịch."
    )
    is_acting = fields.Boolean(
        string="Q.", help="Holds the post provisionally (quyền)."
    )
    basis = fields.Char(
        string="Basis of the delegation",
        help="Number and date of the paper that gives the authority.",
    )
    kind_ids = fields.Many2many(
        "cqtt.document.kind", string="Only for", help="Empty: papers of every kind."
    )
    block = fields.Text(string="Above the signature", compute="_compute_block")
    date_from = fields.Date(required=True, default=lambda self: today())

    @api.depends("staff_id")
    def _compute_post(self):
        for signer in self:
            signer.post = signer.post or signer.staff_id.post

    @api.depends("post", "collective", "mark", "principal_post", "is_acting")
    def _compute_block(self):
        for signer in self:
            signer.block = "\n".join(signer._authority().lines)

    @api.depends("staff_id", "post", "mark")
    def _compute_display_name(self):
        for signer in self:
            mark = f"{signer.mark}. " if signer.mark in PRINCIPALS else ""
            # sudo: the name stands on every paper that he signs
            name = signer.staff_id.sudo().name or ""
            signer.display_name = f"{name} – {mark}{signer.post or ''}"

    @api.constrains("unit_id", "staff_id")
    def _check_unit(self):
        for signer in self:
            if signer.staff_id.unit_id != signer.unit_id:
                raise ValidationError(
                    self.env._(
                        "%(name)s does not work for %(unit)s: choose one of its staff.",
                        name=signer.staff_id.name,
                        unit=signer.unit_id.display_name,
                    )
                )

    @api.constrains("mark", "principal_post", "basis")
    def _check_delegation(self):
        for signer in self:
            if signer.mark == "own":
                continue
            if not signer.principal_post:
                raise ValidationError(
                    self.env._("Enter the post of the head in whose place is signed.")
                )
            if signer.mark in ("TL", "TUQ") and not signer.basis:
                raise ValidationError(
                    self.env._(
                        "Enter number and date of the paper that delegates signing to "
                        "%s: without it nobody signs for another.",
                        signer.staff_id.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        signers = super().create(vals_list)
        signers._check_not_oneself()
        return signers

    def write(self, vals):
        self._check_not_oneself()
        return super().write(vals)

    def _check_not_oneself(self):
        """Refuse those who enter signers to make themselves one."""
        if self.env.su:
            return
        # sudo: the account is compared with the user, not shown
        if self.env.user in self.sudo().staff_id.user_id:
            raise UserError(
                self.env._(
                    "Nobody makes himself a signer: let the province administrator "
                    "enter it."
                )
            )

    def _authority(self):
        """Return in whose name the person signs.

        :rtype: forms.Authority
        """
        self.ensure_one()
        place = PRINCIPALS.get(self.mark)
        return Authority(
            self.post or "",
            collective=self.collective or "",
            is_acting=self.is_acting,
            **({place: self.principal_post or ""} if place else {}),
        )

    def _why_not_sign(self, unit, kind):
        """Return why the user may not sign a paper with this entry, or nothing."""
        # sudo: the account of the signer is compared with the user, not shown
        signer = self.sudo()
        if signer.unit_id != unit:
            return self.env._("%s signs for another unit.", self.display_name)
        if signer.staff_id.user_id != self.env.user:
            return self.env._(
                "Only %s signs this paper: the account is another person's.",
                signer.staff_id.name,
            )
        if not (signer.is_in_force and signer.staff_id.is_in_force):
            return self.env._(
                "The authority of %s to sign is not in force today.", self.display_name
            )
        if signer.kind_ids and kind not in signer.kind_ids:
            return self.env._(
                "%(signer)s signs only: %(kinds)s.",
                signer=self.display_name,
                kinds=", ".join(signer.kind_ids.mapped("name")),
            )
        return ""
