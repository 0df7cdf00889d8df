from odoo import api, fields, models


class CqttDossierPolicyRating(models.Model):
    """How long citizens may rate, and by when those who were not satisfied hear."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier.policy"

    rating_days = fields.Integer(
        string="Rated within (days)",
        required=True,
        default=30,
        help="After the result was ready, or was returned.",
    )
    answer_days = fields.Integer(
        string="Unhappy ratings answered within (working days)",
        required=True,
        default=5,
    )

    _rating_days_range = models.Constraint(
        "CHECK(rating_days BETWEEN 1 AND 365 AND answer_days BETWEEN 1 AND 60)",
        "Citizens rate within 1 to 365 days and are answered within 1 to 60.",
    )

    @api.model
    def _rating_days(self, day):
        return self._in_force_on(day).rating_days or 30

    @api.model
    def _answer_days(self, day):
        return self._in_force_on(day).answer_days or 5
