from odoo import api, fields, models

CHANNELS = [("email", "E-mail"), ("sms", "SMS"), ("zalo", "Zalo")]
#: more ways than a province has
WAYS = 20
#: which value of a person a channel is sent to
ADDRESSES = {"email": "email", "sms": "phone", "zalo": "phone"}


class CqttNoticeProvider(models.Model):
    """A way of sending notices, open or closed; the first that fits is taken."""

    _name = "cqtt.notice.provider"
    _description = "Way of Sending Notices"
    _order = "sequence, id"

    name = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    channel = fields.Selection(CHANNELS, required=True)
    adapter = fields.Selection(
        [("smtp", "Outgoing mail server"), ("log", "Server's log only")],
        required=True,
        default="log",
        help="The program that hands messages over.",
    )
    sender = fields.Char(
        help="The address or name that messages come from; of e-mails an address."
    )
    active = fields.Boolean(
        string="Open", default=False, help="Nothing is sent by a way that is closed."
    )

    _name_uniq = models.UniqueIndex("(name)", "There is such a way already.")
    _channel_fits = models.Constraint(
        "CHECK(adapter <> 'smtp' OR channel = 'email' AND sender IS NOT NULL)",
        "The mail server sends e-mails, and needs an address to send from.",
    )

    @api.model
    def _is_any_open(self, channel=None):
        domain = [("channel", "=", channel)] if channel else []
        return bool(self.sudo().search_count(domain, limit=1))

    @api.model
    def _pick(self, person, channels=None):
        """Return the first open way for which a person has an address.

        :param channels: only by these; all of them if empty
        """
        # sudo: whether there is an address, not which
        known = person.sudo()
        for provider in self.sudo().search([], limit=WAYS):
            if channels and provider.channel not in channels:
                continue
            if known[f"{ADDRESSES[provider.channel]}_enc"]:
                return provider
        return self.browse()

    def _hand_over(self, notice, address):
        """Hand a notice over.

        :raise NoticeError: it was not taken
        """
        self.env[f"cqtt.notice.adapter.{self.adapter}"]._send(self, notice, address)
