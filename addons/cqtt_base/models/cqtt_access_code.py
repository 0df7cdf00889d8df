import secrets
from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import hmac

#: no letters or digits that look alike on paper; 12 of them make 59 bits
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH, GROUP = 12, 4
VALID_HOURS = 24
#: whoever has opened the page has this long to choose a password
PAGE_HOURS = 1


class CqttAccessCode(models.Model):
    """Access to an account, handed out on a slip: who, to whom, when, until when.

    The code itself stands on the slip alone; what is kept here only recognises it. It
    opens Odoo's own page to set a password, and works until a password is set.
    """

    _name = "cqtt.access.code"
    _description = "Access Handed Out"
    _order = "id desc"
    _rec_name = "user_id"
    _allow_sudo_commands = False

    user_id = fields.Many2one(
        "res.users", string="Account", required=True, index=True, ondelete="cascade"
    )
    fingerprint = fields.Char(required=True, index=True, groups=fields.NO_ACCESS)
    expires_at = fields.Datetime(string="Valid until", required=True)
    closed_at = fields.Datetime(help="When a password was set or a new slip given.")

    @api.model
    def _issue(self, user):
        """Make a code for a user; codes given to him before stop working.

        The caller has checked that access may be handed out to him.

        :return: the code, as it stands on the slip, and the record that knows it
        """
        codes = self.sudo()  # nobody writes here by himself
        codes._close(user)
        drawn = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        record = codes.create(
            {
                "user_id": user.id,
                "fingerprint": self._fingerprint(drawn),
                "expires_at": fields.Datetime.now() + timedelta(hours=VALID_HOURS),
            }
        )
        groups = (drawn[i : i + GROUP] for i in range(0, LENGTH, GROUP))
        return "-".join(groups), record

    @api.model
    def _redeem(self, code):
        """Return the token that opens the password page, or ``None``.

        Looking does not use the code up: browsers and mail programs look ahead.
        """
        letters = "".join(char for char in code.upper() if char in ALPHABET)
        # sudo: whoever brings the code is not known yet
        found = self.sudo().search(
            Domain("fingerprint", "=", self._fingerprint(letters)) & self._open_domain()
        )
        partner = found.user_id.filtered("active").partner_id
        if not partner:
            return None
        partner.signup_prepare(signup_type="reset")
        return partner._generate_signup_token(expiration=PAGE_HOURS)

    @api.model
    def _close(self, user):
        """Let the codes of a user work no more."""
        # sudo: nobody writes here by himself
        codes = self.sudo().search(
            Domain("user_id", "=", user.id) & self._open_domain()
        )
        codes.closed_at = fields.Datetime.now()

    def _open_domain(self):
        now = fields.Datetime.now()
        return Domain("closed_at", "=", False) & Domain("expires_at", ">", now)

    def _fingerprint(self, letters):
        return hmac(self.env(su=True), "cqtt_base.access_code", letters)
