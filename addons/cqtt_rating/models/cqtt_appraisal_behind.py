from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain


class CqttRatingMachine(models.AbstractModel):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.rating.machine"

    @api.model
    def _facts_domain(self, measures, unit, date_from, date_to):
        """Return the domain of the facts that a figure of a commune is counted from.

        :param measures: ids of the flows and of the stocks
        """
        flows, stocks = measures
        in_days = Domain("measure_id", "in", flows) & Domain("date", ">=", date_from)
        return (
            Domain("unit_id", "=", unit.id)
            & Domain("date", "<=", date_to)
            & (in_days | Domain("measure_id", "in", stocks))
        )


class CqttAppraisalLine(models.Model):
    """From a figure to what it was counted from."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    def action_open_machine(self):
        """Open the facts behind the machine value; once sealed, the seal.

        :raise UserError: the ledger says nothing for this criterion
        """
        self.ensure_one()
        self.check_access("read")
        if self.seal_ids:
            return self.seal_ids._get_records_action()
        machine = self.env["cqtt.rating.machine"]
        # sudo: how a criterion is read, everybody may know; facts open by one's scope
        campaign, code = self.campaign_id.sudo(), self.criterion_id.sudo().code
        definition = machine.sudo()._definitions(campaign.scheme_id).get(code)
        if not definition:
            raise UserError(self.env._("The ledger says nothing for %s.", code))
        domain = machine._facts_domain(
            machine._measures_of(definition),
            self.unit_id,
            campaign.date_from,
            campaign.date_to,
        )
        return self.env["cqtt.fact"]._action_open(domain, self.display_name)
