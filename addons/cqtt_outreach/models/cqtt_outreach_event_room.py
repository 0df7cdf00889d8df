from odoo import api, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from odoo.addons.cqtt_document.words import format_moment
from odoo.addons.cqtt_worktime.local_time import to_local

from .outreach_states import TAKEN_STATES

_TAKEN = ", ".join(f"'{state}'" for state in TAKEN_STATES)


class CqttOutreachEventRoom(models.Model):
    """Host and hall are at one event at a time: said in words, kept by the database."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.event"

    # ranges of one number: PostgreSQL indexes them without an extension
    _one_host = models.Constraint(
        f"""EXCLUDE USING gist (
            int4range(host_id, host_id, '[]') WITH &&,
            tsrange(starts_at, ends_at) WITH &&
        ) WHERE (state IN ({_TAKEN}) AND host_id IS NOT NULL
            AND starts_at IS NOT NULL) DEFERRABLE INITIALLY DEFERRED""",
        "The host leads something else at that time: choose another host or time.",
    )
    _one_hall = models.Constraint(
        f"""EXCLUDE USING gist (
            int4range(hall_id, hall_id, '[]') WITH &&,
            tsrange(starts_at, ends_at) WITH &&
        ) WHERE (state IN ({_TAKEN}) AND hall_id IS NOT NULL
            AND starts_at IS NOT NULL) DEFERRABLE INITIALLY DEFERRED""",
        "The hall is taken at that time: choose another hall or time.",
    )

    @api.constrains("host_id", "hall_id", "starts_at", "ends_at", "state")
    def _check_free(self):
        for event in self.filtered(lambda event: event.state in TAKEN_STATES):
            if clash := event._find_clash():
                raise ValidationError(clash)

    def _find_clash(self):
        """Return what takes host or hall at that time, and until when."""
        if not (self.starts_at and self.ends_at):
            return ""
        # sudo: only title and time of another event of the same unit
        events = self.sudo()
        for field in ("host_id", "hall_id"):
            taken = self[field] and events.search(
                self._clash_domain() & Domain(field, "=", self[field].id), limit=1
            )
            if taken:
                return self.env._(
                    "%(who)s is taken by “%(event)s” until %(until)s. Choose another "
                    "one, or another time.",
                    who=self[field].display_name,
                    event=taken.name,
                    until=format_moment(to_local(taken.ends_at)),
                )
        return ""

    def _clash_domain(self):
        return (
            Domain("id", "!=", self.id)
            & Domain("state", "in", TAKEN_STATES)
            & Domain("starts_at", "<", self.ends_at)
            & Domain("ends_at", ">", self.starts_at)
        )
