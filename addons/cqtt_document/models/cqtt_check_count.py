import hashlib
import hmac
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from psycopg2.errors import SerializationFailure

from odoo import api, fields, models
from odoo.tools import SQL

#: whose questions are counted, for how many seconds, and how many are answered
LIMITS = (("address", 60, 10), ("address", 3600, 60), ("site", 60, 300))
#: two who count at the same moment: one of them counts again
TRIES = 3
KEPT = timedelta(hours=2)


class CqttCheckCount(models.Model):
    """How often the check page was asked from where; shared by all workers.

    It holds no address, only what a secret of this database makes of one's network.
    """

    _name = "cqtt.check.count"
    _description = "Questions to the Check Page"
    _log_access = False

    key = fields.Char(required=True)
    begin = fields.Datetime(required=True, index=True)
    seconds = fields.Integer(required=True)
    tries = fields.Integer(required=True)

    _key_uniq = models.Constraint("UNIQUE(key, seconds, begin)")

    @api.model
    def _may_ask(self, address):
        """Count a question; say whether it is to be answered.

        It is counted beside the transaction: neither a rollback nor a slow answer keeps
        others waiting.
        """
        keys = {"address": self._network_key(address), "site": "site"}
        now = fields.Datetime.now()
        rows = [
            (keys[who], seconds, _begin(now, seconds)) for who, seconds, _n in LIMITS
        ]
        limits = {(keys[who], seconds): most for who, seconds, most in LIMITS}
        for _try in range(TRIES):
            try:
                counted = self._count(rows)
            except SerializationFailure:
                continue
            return all(tries <= limits[key, seconds] for key, seconds, tries in counted)
        return False

    def _count(self, rows):
        values = SQL(", ").join(SQL("(%s, %s, %s, 1)", *row) for row in rows)
        with self.env.registry.cursor() as cr:
            cr.execute(
                SQL(
                    """
                    INSERT INTO cqtt_check_count (key, seconds, begin, tries)
                    VALUES %s
                    ON CONFLICT (key, seconds, begin)
                    DO UPDATE SET tries = cqtt_check_count.tries + 1
                    RETURNING key, seconds, tries
                    """,
                    values,
                )
            )
            return cr.fetchall()

    @api.model
    def _network_key(self, address):
        """Return what stands for the network of an address, and cannot be read back."""
        # sudo: the secret of the database stays here
        secret = self.env["ir.config_parameter"].sudo().get_param("database.secret")
        network = str(_network(address)).encode()
        return hmac.new(secret.encode(), network, hashlib.sha256).hexdigest()

    @api.autovacuum
    def _gc_counts(self):
        old = fields.Datetime.now() - KEPT
        self.env.cr.execute(SQL("DELETE FROM cqtt_check_count WHERE begin < %s", old))


def _begin(now: datetime, seconds: int) -> datetime:
    return now - timedelta(seconds=(now - datetime.min).total_seconds() % seconds)


def _network(address: str):
    """Return the network that is counted as one: whoever has one address has more."""
    try:
        prefix = 24 if ip_address(address).version == 4 else 48
    except ValueError:
        return "?"
    return ip_network(f"{address}/{prefix}", strict=False)
