"""Access to accounts: who may let whom set a password, and the second factor.

Odoo can ask everybody for a second factor, or nobody; here roles differ. Who needs one
and has none yet sets it up when he logs in next, on his phone, before he sees anything.
"""

from typing import Any

from odoo import api, models
from odoo.exceptions import AccessError
from odoo.fields import Domain

from ..clock import today
from ..kinds import Text
from ..roles import TECHNICAL, may_grant

ENROL = "cqtt_enrol"
ENROL_URL = "/web/login/second-factor"


# beside res_users.py, which is about roles and scope
class ResUsers(models.Model):
    _inherit = "res.users"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def signup(self, values: dict[str, Any], token: Text = None):
        """Set the password of whoever holds a token; his slips work no more."""
        login, password = super().signup(values, token)
        # sudo: the token was checked, and the login is the account it belongs to
        user = self.sudo().search(self._get_login_domain(login), limit=1)
        self.env["cqtt.access.code"]._close(user)
        return login, password

    def _notify_inviter(self):
        """Open no chat window for who made the account: he knows."""

    def _check_hand_out(self):
        """:raise AccessError: the user at work may not hand out one of the accounts"""
        for user in self:
            if why_not := user._why_no_hand_out():
                raise AccessError(why_not)

    def _why_no_hand_out(self):
        """Say why the user at work cannot hand out access to this account.

        Who sets somebody's password can act as him. So access is handed out by those
        who could also grant him every role he holds, or will hold.

        :return: a sentence, empty if he may
        """
        self.ensure_one()
        if self == self.env.user:
            return self.env._(
                "You change your own password in the menu behind your name, under "
                "Preferences."
            )
        # sudo: the reason names the account, even one that may not be seen
        name = self.sudo().name
        if self.share or not self.active:
            return self.env._("%s is no account of the staff in use.", name)
        if self.env.user.has_group("base.group_system"):
            return ""
        if self._is_system() or not self._is_of_my_units():
            return self.env._("%s is no account of your units.", name)
        for grant in self._find_grants_not_ended():
            if not may_grant(self.env.user._granting_roles_at(grant), grant.role):
                return self.env._(
                    "%(user)s is %(role)s: access is handed out by those who grant "
                    "this role.",
                    user=name,
                    role=grant.display_name,
                )
        return ""

    def _is_of_my_units(self):
        """Tell whether the account belongs to units of the user at work alone."""
        if self.env.user._scope().holds_everywhere("province_admin"):
            return True
        mine = self.env.user._scope_domain("unit_id", roles=["account_admin"])
        # sudo: only whether there is one, here or elsewhere
        staff = self.env["cqtt.staff"].sudo()
        posts = staff.search(
            staff._not_ended_domain() & Domain("user_id", "=", self.id)
        )
        return bool(posts) and posts.filtered_domain(mine) == posts

    def _granting_roles_at(self, grant):
        roles = self._scope().roles_at(grant.unit_id.id or None)
        return roles | ({TECHNICAL} if self.has_group("base.group_system") else set())

    def _find_grants_not_ended(self):
        # sudo: roles at other places count, even if they may not be seen
        return self.sudo().role_grant_ids.filtered(
            lambda grant: not grant.date_to or grant.date_to >= today()
        )

    # The second factor

    def _needs_second_factor(self):
        """Tell whether one of the user's groups asks for a second factor."""
        # sudo: groups are not for everybody to read
        return any(self.sudo().all_group_ids.mapped("second_factor_required"))

    def _mfa_type(self):
        kind = super()._mfa_type()
        if kind is None and self._needs_second_factor():
            return ENROL
        return kind

    def _mfa_url(self):
        url = super()._mfa_url()
        if url is None and self._mfa_type() == ENROL:
            return ENROL_URL
        return url

    def _rpc_api_keys_only(self):
        return self._mfa_type() == ENROL or super()._rpc_api_keys_only()

    def _get_auth_methods(self):
        """A screen is unlocked by what the user has; he sets up more at log-in."""
        return [method for method in super()._get_auth_methods() if method != ENROL]

    def _forget_second_factor(self):
        """Let users set up a new second factor: the phone is lost.

        The caller has checked that access may be handed out to them.
        """
        # sudo: see above
        users = self.sudo().filtered("totp_enabled")
        users._revoke_all_devices()
        users.totp_secret = False
