from datetime import datetime, time, timedelta
from typing import NamedTuple

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import LazyTranslate, format_date

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.hooks import LANGUAGE
from odoo.addons.cqtt_worktime.local_time import to_utc

_lt = LazyTranslate(__name__)

MINE = Domain("is_mine", "=", True)
LATE, SOON = Domain("urgency", "=", "late"), Domain("urgency", "=", "soon")
WORKERS = frozenset({"officer", "manager", "leader"})


class Heading(NamedTuple):
    """What is counted for those who hold a role, and the page that shows it."""

    label: object
    roles: frozenset
    domain: Domain
    path: str


HEADINGS = (
    Heading(_lt("Mine, late"), WORKERS, MINE & LATE, "viec-cua-toi"),
    Heading(_lt("Mine, due soon"), WORKERS, MINE & SOON, "viec-cua-toi"),
    Heading(
        _lt("To sign"),
        frozenset({"leader"}),
        Domain("step_role", "=", "leader") & Domain("state", "=", "processing"),
        "cho-ky",
    ),
    Heading(
        _lt("Nobody's yet"),
        frozenset({"manager"}),
        Domain("holder_id", "=", False)
        & Domain("state", "in", ["received", "processing"]),
        "viec-cua-bo-phan",
    ),
    Heading(
        _lt("Late in the unit"),
        frozenset({"manager", "leader"}),
        LATE,
        "viec-cua-bo-phan",
    ),
    Heading(
        _lt("Waiting to be handed over"),
        frozenset({"officer", "manager"}),
        Domain("state", "=", "done"),
        "cho-tra",
    ),
)


class CqttDossierDigest(models.AbstractModel):
    """The day in one e-mail: how much waits for whom; figures and links, no names."""

    _name = "cqtt.dossier.digest"
    _description = "Digest of the Day"

    @api.model
    def _cron_send(self):
        """Send it to all who work at a unit that is open today."""
        day = today()
        grants = self.env["cqtt.role.grant"]
        of_workers = Domain("role", "in", WORKERS) & grants._in_force_domain()
        for user, found in grants.search(of_workers).grouped("user_id").items():
            if user.email and any(self._is_open(u, day) for u in found.unit_id):
                self.with_user(user).with_context(lang=LANGUAGE)._send(day)

    def _send(self, day):
        lines = self._lines()
        if not lines:
            return
        body = self.env["ir.qweb"]._render(
            "cqtt_dossier.cqtt_dossier_digest", {"lines": lines}
        )
        subject = self.env._("Your dossiers on %s", format_date(self.env, day))
        # sudo: a message to oneself; officers do not send mail
        self.env["mail.mail"].sudo().create(
            {
                "subject": subject,
                "body_html": body,
                "email_to": self.env.user.email_formatted,
                "auto_delete": True,
            }
        )

    def _lines(self):
        """Return label, count and address of what waits, as the user may see it."""
        user, dossiers = self.env.user, self.env["cqtt.dossier"]
        base = self.get_base_url()
        counted = (
            (heading, dossiers.search_count(heading.domain))
            for heading in HEADINGS
            if any(user._holds_role(role) for role in heading.roles)
        )
        return [
            {
                "label": self.env._(heading.label),
                "count": count,
                "url": f"{base}/odoo/{heading.path}",
            }
            for heading, count in counted
            if count
        ]

    def _is_open(self, unit, day):
        begin = to_utc(datetime.combine(day, time.min))
        calendar = self.env["cqtt.calendar"]._for_unit(unit)
        return calendar._working_minutes(begin, begin + timedelta(days=1)) > 0
