from odoo import api, models
from odoo.fields import Domain


class CqttDossierOffer(models.Model):
    """What the unit at the counter receives, for whom, and how fast it promises."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    def _why_not_promise(self):
        return super()._why_not_promise() or self._why_not_offered()

    def _why_not_offered(self):
        offers = self.env["cqtt.procedure.offer"]._at(self.receiving_unit_id)
        if self.procedure_id.id not in offers.elsewhere:
            return ""
        return self.env._(
            "%(unit)s does not receive “%(procedure)s”: show the citizen where it is "
            "received.",
            unit=self.receiving_unit_id.sudo().display_name,  # a name is public
            procedure=self.procedure_id.display_name,
        )

    def _promised_limit(self, plan):
        """Return limit and fee: the law's, or the shorter limit of the unit."""
        limit = plan.limit_of(self.channel_id.id)
        offers = self.env["cqtt.procedure.offer"]._at(self.receiving_unit_id)
        shorter = offers.promise_of(plan.version_id, self.channel_id.id)
        if not shorter:
            return limit
        amount, unit = shorter
        return limit._replace(amount=amount, unit=unit)

    @api.model
    def _desk_versions(self, units):
        """Return what is in force and received at one of the units."""
        versions = self.env["cqtt.procedure"].search(Domain.TRUE)._in_force()
        offers = [self.env["cqtt.procedure.offer"]._at(unit) for unit in units]
        return versions.filtered(
            lambda version: any(
                version.procedure_id.id not in offer.elsewhere for offer in offers
            )
        ).sorted("procedure_id")

    @api.model
    def _answering_unit(self, procedure, unit):
        """Return who does the work of what a unit receives: itself, or an agency."""
        offers = self.env["cqtt.procedure.offer"]._at(unit)
        agency_id = offers.agencies.get(procedure.id)
        return self.env["cqtt.unit"].browse(agency_id) if agency_id else unit
