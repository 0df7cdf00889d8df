from odoo import api, fields, models

from .cqtt_procedure_version import CqttProcedureVersion as Version
from .limits import UNKNOWN_FEES
from .procedure_loader import ProcedureLoader


class CqttProcedureVersion(models.Model):
    """What was published and has to be compared with the decision in force."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.procedure.version"

    _frozen_columns = (*Version._frozen_columns, "legal_basis")

    needs_check = fields.Boolean(
        string="To be checked",
        copy=False,
        help="Facts of a published list: compare them with the decision in force.",
    )
    list_key = fields.Char(
        string="Entry of the list",
        readonly=True,
        copy=False,
        help="Names what the shipped list said, so that it is brought in once.",
    )
    legal_basis = fields.Text(help="Numbers of the documents.")
    result_ids = fields.One2many(
        "cqtt.procedure.result", "version_id", string="Results", copy=True
    )

    def _why_not_put_in_force(self):
        return (
            super()._why_not_put_in_force()
            or self._why_not_limits()
            or self._why_not_fees()
            or self._why_not_checked()
        )

    def _why_not_limits(self):
        """Say which limit has no unit: a number alone promises nothing."""
        for limit in self.limit_ids:
            if not limit.unit:
                return self.env._(
                    "The time limit (%(channel)s) has no unit. Published was: "
                    "“%(published)s”. Enter what the decision in force says.",
                    channel=limit._channel_label(),
                    published=limit.published or "…",
                )
        return ""

    def _why_not_fees(self):
        for limit in self.limit_ids:
            if limit.fee_rule in UNKNOWN_FEES and not limit.fee:
                return self.env._(
                    "The fee (%(channel)s) is not known: enter it, or choose “No fee”.",
                    channel=limit._channel_label(),
                )
        return ""

    def _why_not_checked(self):
        if not self.needs_check:
            return ""
        return self.env._(
            "The facts come from a published list. Compare them with the decision in "
            "force, correct them, and take the mark “To be checked” off."
        )


class CqttProcedure(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.procedure"

    is_of_agency = fields.Boolean(
        string="Of an agency at the counter",
        help="Police, tax, land registration …: the agency does the work, the "
        "one-stop shop receives and returns.",
    )
    needs_check = fields.Boolean(
        string="To be checked",
        compute="_compute_needs_check",
        search="_search_needs_check",
    )

    @api.depends("version_ids.needs_check", "version_ids.state")
    def _compute_needs_check(self):
        for procedure in self:
            procedure.needs_check = any(
                version.needs_check and version.state == "draft"
                for version in procedure.version_ids
            )

    def _search_needs_check(self, operator, value):
        if operator != "in":
            return NotImplemented
        drafts = [("needs_check", "=", True), ("state", "=", "draft")]
        return [("version_ids", "any", drafts)]

    @api.model
    def _load_catalogue(self):
        """Bring in what the shipped list has and the database has not."""
        return ProcedureLoader(self.env).load()
