import hashlib
import hmac
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from psycopg2.errors import SerializationFailure

from odoo import api, fields, models
from odoo.tools import SQL

#: whose questions are counted, for how many seconds, and how many are answered
LIMITS = (("address", 60, 10), ("address", 3600, 60), ("site", 60, 300))
#: wrong answers about one thing in an hour, and how long nobody may answer then
WRONG_AN_HOUR = 5
LOCKED = timedelta(hours=24)
#: of those who count at the same moment all but one count again; with 3, one of 500 was
#: refused for it when 16 clients asked
TRIES = 20
HOUR = 3600
KEPT = LOCKED + timedelta(hours=2)


class CqttRequestCount(models.Model):
    """How often the pages for everybody were asked from where; shared by all workers.

    It holds no address, only what a secret of this database makes of one's network.
    """

    _name = "cqtt.request.count"
    _description = "Questions to the Public Pages"
    _log_access = False

    key = fields.Char(required=True)
    begin = fields.Datetime(required=True, index=True)
    seconds = fields.Integer(required=True)
    tries = fields.Integer(required=True)

    _key_uniq = models.Constraint("UNIQUE(key, seconds, begin)")

    @api.model
    def _may_ask(self, page, address):
        """Count a question to a page; say whether it is to be answered.

        It is counted beside the transaction: neither a rollback nor a slow answer keeps
        others waiting. What an address asks too often does not count for the site:
        nobody closes it to others.
        """
        keys = {
            "address": f"{page}/{self._fingerprint(str(_network(address)))}",
            "site": f"{page}/site",
        }
        return all(self._is_within(who, key) for who, key in keys.items())

    def _is_within(self, who, key):
        """Count one more of somebody; say whether it is within his limits."""
        most = {(key, seconds): n for whose, seconds, n in LIMITS if whose == who}
        if not most:
            return True
        counted = self._counted(list(most))
        return all(counted.get(place, n + 1) <= n for place, n in most.items())

    @api.model
    def _note_wrong(self, page, about):
        """Count a wrong answer about one thing, whether there is such a thing or not.

        :param about: what was typed, in one form
        """
        self._counted([(f"{page}/{self._fingerprint(about)}", HOUR)])

    @api.model
    def _is_locked(self, page, about):
        """Say whether too many were wrong about one thing within the last day."""
        since = fields.Datetime.now() - LOCKED
        return bool(
            self.search_count(
                [
                    ("key", "=", f"{page}/{self._fingerprint(about)}"),
                    ("begin", ">", since),
                    ("tries", ">=", WRONG_AN_HOUR),
                ],
                limit=1,
            )
        )

    def _counted(self, places):
        """Count one more at each place; return how many there are, by place.

        :return: nothing where others counted at the same moment all the time
        """
        now = fields.Datetime.now()
        rows = [(key, seconds, _begin(now, seconds)) for key, seconds in places]
        for _try in range(TRIES):
            try:
                counted = self._count(rows)
            except SerializationFailure:
                continue
            return {(key, seconds): tries for key, seconds, tries in counted}
        return {}

    def _count(self, rows):
        values = SQL(", ").join(SQL("(%s, %s, %s, 1)", *row) for row in rows)
        with self.env.registry.cursor() as cr:
            cr.execute(
                SQL(
                    """
                    INSERT INTO cqtt_request_count (key, seconds, begin, tries)
                    VALUES %s
                    ON CONFLICT (key, seconds, begin)
                    DO UPDATE SET tries = cqtt_request_count.tries + 1
                    RETURNING key, seconds, tries
                    """,
                    values,
                )
            )
            return cr.fetchall()

    @api.model
    def _fingerprint(self, text):
        """Return what stands for a text, and cannot be read back."""
        # sudo: the secret of the database stays here
        secret = self.env["ir.config_parameter"].sudo().get_param("database.secret")
        return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()

    @api.autovacuum
    def _gc_counts(self):
        old = fields.Datetime.now() - KEPT
        self.env.cr.execute(SQL("DELETE FROM cqtt_request_count WHERE begin < %s", old))


def _begin(now: datetime, seconds: int) -> datetime:
    return now - timedelta(seconds=(now - datetime.min).total_seconds() % seconds)


def _network(address: str):
    """Return the network that is counted as one: whoever has one address has more."""
    try:
        prefix = 24 if ip_address(address).version == 4 else 48
    except ValueError:
        return "?"
    return ip_network(f"{address}/{prefix}", strict=False)
