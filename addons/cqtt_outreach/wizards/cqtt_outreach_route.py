from datetime import datetime, time, timedelta

from odoo import fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_document.words import format_short
from odoo.addons.cqtt_worktime.local_time import to_local, to_utc

from ..forms import Route, Stop
from ..models.outreach_states import OPEN_STATES

VISITING = ("visit", "support")


class CqttOutreachRoute(models.TransientModel):
    """The visits of a day on one page, in their order, to take along."""

    _name = "cqtt.outreach.route"
    _inherit = "cqtt.scoped.mixin"
    _description = "Route of a Day"

    day = fields.Date(required=True, default=lambda self: today())
    host_id = fields.Many2one(
        "cqtt.staff",
        string="Only of",
        domain="[('unit_id', '=', unit_id)]",
        help="Empty: everybody's visits.",
    )

    def action_print(self):
        """Print the page.

        :raise UserError: there are no visits on that day
        """
        self.ensure_one()
        if not self._events():
            raise UserError(
                self.env._(
                    "No visit of that day has a time yet: choose another day, or plan "
                    "the visits first."
                )
            )
        return self.env["ir.actions.report"]._print("cqtt_outreach.route_report", self)

    def _events(self):
        begin = to_utc(datetime.combine(self.day, time.min)).replace(tzinfo=None)
        domain = (
            Domain("unit_id", "=", self.unit_id.id)
            & Domain("form", "in", VISITING)
            & Domain("state", "in", OPEN_STATES)
            & Domain("starts_at", ">=", begin)
            & Domain("starts_at", "<", begin + timedelta(days=1))
        )
        if self.host_id:
            domain &= Domain("host_id", "=", self.host_id.id)
        return self.env["cqtt.outreach.event"].search(domain, order="starts_at, id")

    def _route(self) -> Route:
        """Return what the page says; phones are noted in the access log."""
        stops = [
            self._stop(event, guest)
            for event in self._events()
            for guest in event.guest_ids
        ]
        office = self.env["cqtt.print.layout"]._for_unit(self.unit_id)
        return Route(
            day=format_short(self.day),
            office=" ".join(office.body_lines),
            stops=tuple(stops),
        )

    def _stop(self, event, guest):
        family = guest.family_id
        return Stop(
            at=f"{to_local(event.starts_at):%H:%M}",
            family=family.people_text or family.display_name,
            place=event.place or family.place_text or "",
            phone=family._phone(),
            occasion=event.name,
            host=event.host_id.name or "",
            bring=", ".join(event.gift_ids.mapped("name")),
        )


class CqttOutreachFamilyPhone(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.family"

    def _phone(self):
        """Return the contact's phone, unless it belonged to who has died."""
        dead = self.member_ids.filtered(lambda m: m.role == "deceased").person_id
        people = self.contact_id | dead
        if not people:
            return ""
        phones = people._disclose(
            ("phone",), "print", note=self.env._("Route of the day's visits")
        )
        mine = phones[self.contact_id.id]["phone"] if self.contact_id else ""
        theirs = {phones[person.id]["phone"] for person in dead}
        return mine if mine and mine not in theirs else ""


class RouteReport(models.AbstractModel):
    _name = "report.cqtt_outreach.report_route"
    _inherit = "cqtt.outreach.paper.report"
    _description = "Route of a Day on Paper"

    _of = "cqtt.outreach.route"
    _form = "_route"
