from datetime import timedelta

from psycopg2.errors import UniqueViolation

from odoo import fields, models

from odoo.addons.cqtt_worktime.local_time import to_local

from .dossier_states import RESOLVED_STATES
from .rating_levels import BY_CODE

LONGEST_COMMENT = 1000
MOST_REASONS = 10


class CqttDossierLookupRating(models.Model):
    """The holder of a receipt says once how it was."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _told(self):
        return super()._told() | {"may_rate": self._why_not_rate() == ""}

    def _why_not_rate(self):
        """Return why a dossier cannot be rated now, as one word; empty if it can."""
        if self.state not in RESOLVED_STATES or self.is_history:
            return "early"
        begin = self.returned_at or self.finished_at
        today = to_local(fields.Datetime.now()).date()
        days = self.env["cqtt.dossier.policy"]._rating_days(today)
        if begin + timedelta(days=days) < fields.Datetime.now():
            return "late"
        # sudo: whether there is one, its holder may know
        ratings = self.env["cqtt.dossier.rating"].sudo()
        return "rated" if ratings.search([("dossier_id", "=", self.id)]) else ""

    def _rate(self, level, reason_ids, comment):
        """Keep what the holder of the receipt says.

        :param reason_ids: as they came; those that there are count
        :return: ``rated``, or the word for why not
        """
        self.ensure_one()
        if level not in BY_CODE:
            return "no_level"
        if closed := self._why_not_rate():
            return closed
        ids = {
            int(i) for i in reason_ids[:MOST_REASONS] if i.isdecimal() and len(i) < 9
        }
        # sudo: the reasons stand on the public page
        reasons = self.env["cqtt.dossier.rating.reason"].sudo()
        chosen = reasons.search([("id", "in", list(ids))])
        try:
            with self.env.cr.savepoint():
                self.env["cqtt.dossier.rating"]._rate(
                    self, level, chosen, _plain(comment)
                )
        except UniqueViolation:  # sent twice at the same moment
            return "rated"
        return "thanks"


def _plain(text):
    """Return what somebody wrote without what no keyboard writes, and not too long."""
    kept = "".join(c for c in text if c == "\n" or c.isprintable())
    return kept.strip()[:LONGEST_COMMENT] or False
