from typing import NamedTuple

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import ormcache

from odoo.addons.cqtt_base.clock import today


class Offers(NamedTuple):
    """What a unit receives and promises on one day; ids throughout.

    :param elsewhere: procedures that are received at chosen units, not at this one
    :param agencies: by procedure, the agency that does the work
    :param promises: by version and channel (0: all others), amount and unit
    """

    elsewhere: frozenset[int]
    agencies: dict[int, int]
    promises: dict[tuple[int, int], tuple[float, str]]

    def promise_of(self, version_id, channel_id):
        found = self.promises.get((version_id, channel_id))
        return found or self.promises.get((version_id, 0))


class CqttProcedureOffer(models.Model):
    """Where a procedure is received that not every commune receives.

    A procedure without any is received everywhere, an agency's nowhere.
    """

    _name = "cqtt.procedure.offer"
    _inherit = ["cqtt.cached.mixin", "cqtt.dated.mixin", "cqtt.scoped.mixin"]
    _description = "Procedure Offered by a Unit"
    _order = "procedure_id, unit_id, date_from desc, id desc"
    _owner_fields = ("unit_id", "procedure_id")

    procedure_id = fields.Many2one(
        "cqtt.procedure", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(string="Received at")
    agency_id = fields.Many2one(
        "cqtt.unit",
        string="Done by",
        index="btree_not_null",
        ondelete="restrict",
        domain=[("level", "=", "agency")],
        help="The agency that does the work; empty: the unit itself.",
    )

    _offer_uniq = models.UniqueIndex(
        "(procedure_id, unit_id) WHERE date_to IS NULL",
        "The unit offers this procedure already.",
    )

    @api.depends("procedure_id", "unit_id")
    def _compute_display_name(self):
        for offer in self:
            procedure, unit = offer.procedure_id, offer.unit_id
            offer.display_name = (
                f"{procedure.display_name or ''} – {unit.display_name or ''}"
            )

    @api.model
    def _at(self, unit, day=None) -> Offers:
        """Return what a unit receives and promises on a day, today by default."""
        return self._at_day(unit.id, day or today())

    @api.model
    @ormcache("unit_id", "day")
    def _at_day(self, unit_id, day):
        # sudo: what is offered is public; it stands on the notice board
        offers = self.sudo().search(self._in_force_domain(day))
        here = offers.filtered(lambda offer: offer.unit_id.id == unit_id)
        agencies = {
            offer.procedure_id.id: offer.agency_id.id
            for offer in here
            if offer.agency_id
        }
        # sudo: the same
        procedures = self.env["cqtt.procedure"].sudo()
        of_agencies = procedures.search([("is_of_agency", "=", True)])
        elsewhere = (offers - here).procedure_id - here.procedure_id
        elsewhere |= of_agencies.filtered(lambda one: one.id not in agencies)
        # sudo: what is promised is public as well
        promises = self.env["cqtt.procedure.promise"].sudo()
        promises = promises.search(
            promises._in_force_domain(day) & Domain("unit_id", "=", unit_id)
        )
        return Offers(
            frozenset(elsewhere.ids),
            agencies,
            {
                (one.version_id.id, one.channel_id.id or 0): (one.amount, one.unit)
                for one in promises
            },
        )


class CqttProcedure(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.procedure"

    offer_ids = fields.One2many(
        "cqtt.procedure.offer", "procedure_id", string="Received at"
    )
