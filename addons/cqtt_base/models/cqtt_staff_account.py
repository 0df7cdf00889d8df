from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from ..names import propose_login

#: accounts are made by the hundred: no mail, no log, no files with initials as pictures
ACCOUNT_CONTEXT = {
    "no_reset_password": True,
    "tracking_disable": True,
    "mail_create_nosubscribe": True,
    "cqtt_without_picture": True,
}


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _avatar_generate_svg(self):
        """Store no picture of initials where none is wanted; it is drawn when shown."""
        if self.env.context.get("cqtt_without_picture"):
            return False
        return super()._avatar_generate_svg()


class CqttStaff(models.Model):
    """The accounts of staff: made without a password, handed out on a slip."""

    _inherit = "cqtt.staff"

    account_state = fields.Selection(
        [("none", "No account"), ("new", "Not used yet"), ("used", "In use")],
        string="Account status",
        compute="_compute_account_state",
        compute_sudo=True,
    )
    holds_roles = fields.Boolean(compute="_compute_holds_roles", compute_sudo=True)

    @api.depends("user_id.login_date")
    def _compute_account_state(self):
        for staff in self:
            used = "used" if staff.user_id.login_date else "new"
            staff.account_state = used if staff.user_id else "none"

    @api.depends("user_id.role_grant_ids.date_to")
    def _compute_holds_roles(self):
        for staff in self:
            staff.holds_roles = bool(staff.user_id._find_grants_not_ended())

    @api.model_create_multi
    def create(self, vals_list):
        staff = super().create(vals_list)
        staff._check_account_known_here()
        return staff

    def write(self, vals):
        result = super().write(vals)
        if "user_id" in vals:
            self._check_account_known_here()
        return result

    def action_hand_out_access(self):
        """Open the dialog that makes slips with a first password for these people."""
        return self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_access_handout_action"
        ) | {"context": {"active_model": self._name, "active_ids": self.ids}}

    def action_view_roles(self):
        """Open the roles of the person, and let more be granted."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_role_grant_action"
        )
        return action | {
            "path": False,
            "domain": [("user_id", "=", self.user_id.id)],
            "context": {
                "default_user_id": self.user_id.id,
                "default_unit_id": self.unit_id.id,
            },
        }

    def action_end_roles(self):
        """Ask from when on the person shall hold no role any more."""
        return self.user_id.action_end_roles()

    @api.model
    def _propose_login(self, name, taken=()):
        """Return a free login made of a name; ``taken`` are spoken for as well."""
        base = propose_login(name) or "canbo"
        # sudo: logins of other units and of closed accounts are taken too
        users = self.env["res.users"].sudo().with_context(active_test=False)
        logins = users.search(Domain("login", "=like", f"{base}%")).mapped("login")
        used = {*logins, *taken}
        numbered = (f"{base}{number}" for number in range(2, len(used) + 3))
        return next(login for login in (base, *numbered) if login not in used)

    def _create_accounts(self, logins):
        """Make an account without password or role for each of these people.

        :param logins: one per person, in the same order
        :raise AccessError: the user may not change these people's records
        :raise UserError: a login is taken
        """
        if not self:
            return self.env["res.users"]
        self.check_access("write")
        self._check_logins_free(logins)
        # sudo: an account gives nothing by itself; roles are granted one by one
        users = self.env["res.users"].sudo().with_context(**ACCOUNT_CONTEXT)
        created = users.create(
            [
                staff._prepare_account(login)
                for staff, login in zip(self, logins, strict=True)
            ]
        )
        # sudo: an account made for them is theirs
        for staff, user in zip(self.sudo(), created, strict=True):
            staff.user_id = user.id
        return created

    def _prepare_account(self, login):
        return {
            "name": self.name,
            "login": login,
            "email": self.work_email,
            "phone": self.work_phone,
            "group_ids": [Command.set(self.env.ref("base.group_user").ids)],
        }

    @api.model
    def _check_logins_free(self, logins):
        # sudo: logins of other units and of closed accounts are taken too
        users = self.env["res.users"].sudo().with_context(active_test=False)
        if taken := users.search(Domain("login", "in", list(logins)), limit=1):
            raise UserError(
                self.env._(
                    "The login %s is taken. Choose another one; if it is this "
                    "person's own, choose the account on the staff record.",
                    taken.login,
                )
            )

    def _check_account_known_here(self):
        """Let no administrator make an account of others that of his own people.

        :raise UserError: one of the accounts never held a role at its unit
        """
        if self.env.su or self.env.user._scope().holds_everywhere("province_admin"):
            return
        for staff in self.filtered("user_id"):
            # sudo: whether the account ever held a role here
            if staff.unit_id not in staff.user_id.sudo().role_grant_ids.unit_id:
                raise UserError(
                    self.env._(
                        "The account %(login)s has held no role at %(unit)s. Grant it "
                        "one first, or ask the province administrator to choose the "
                        "account.",
                        login=staff.user_id.login,
                        unit=staff.unit_id.name,
                    )
                )
