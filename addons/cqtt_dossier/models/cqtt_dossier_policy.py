from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import ormcache

from ..timeliness import Level

LEVELS = [
    (Level.DAY.value, "By day: finished on the due day is on time"),
    (Level.MINUTE.value, "By minute: finished after the due time is late"),
]
ENDINGS = [
    ("on_time", "On time"),
    ("by_due", "Early, on time or late, like any other"),
]


class Policy(NamedTuple):
    """What holds on one day."""

    level: Level
    ended_counts_as: str
    warn_hours: int
    supplement_days: int
    extension_hours: int
    paper_days: int


class CqttDossierPolicy(models.Model):
    """How the province counts dossiers, from one day to another.

    National guidance leaves these open, and provinces differ.
    """

    _name = "cqtt.dossier.policy"
    _inherit = ["cqtt.cached.mixin", "cqtt.dated.mixin"]
    _description = "Counting of Dossiers"
    _order = "date_from desc, id desc"
    _rec_name = "decision"

    decision = fields.Char(
        string="Decided by", required=True, help="Number and date of the document."
    )
    level = fields.Selection(
        LEVELS, string="Times are compared", required=True, default=Level.DAY.value
    )
    ended_counts_as = fields.Selection(
        ENDINGS,
        string="Refused, withdrawn and stopped dossiers count as",
        required=True,
        default="on_time",
        help="The column of report II.06 that they stand in.",
    )
    warn_hours = fields.Integer(
        string="Warn before (working hours)", required=True, default=8
    )

    supplement_days = fields.Integer(
        string="Days to hand in papers",
        required=True,
        default=30,
        help="Calendar days that are offered to a citizen who is asked for papers.",
    )
    extension_hours = fields.Integer(
        string="Extend by (working hours)",
        required=True,
        default=16,
        help="What a drafted apology offers; its author may change the date.",
    )

    paper_days = fields.Integer(
        string="Days to enter papers of an outage",
        required=True,
        default=30,
        help="How long ago a dossier entered from paper may have been received.",
    )

    _paper_days_positive = models.Constraint(
        "CHECK(paper_days BETWEEN 1 AND 366)", "Allow 1 to 366 days."
    )
    _offers_positive = models.Constraint(
        "CHECK(supplement_days BETWEEN 1 AND 366"
        " AND extension_hours BETWEEN 1 AND 400)",
        "Offer 1 to 366 days for papers, and extend by 1 to 400 working hours.",
    )
    _warn_positive = models.Constraint(
        "CHECK(warn_hours BETWEEN 0 AND 400)", "Warn 0 to 400 working hours before."
    )

    @api.model
    @ormcache("day")
    def _of(self, day):
        """Return the policy of a day.

        :raise UserError: none is in force
        """
        found = self._in_force_on(day)
        if not found:
            raise UserError(
                self.env._(
                    "It is not decided how dossiers are counted on %s: enter it under "
                    "Configuration > Counting of dossiers.",
                    day.strftime("%d/%m/%Y"),
                )
            )
        return Policy(
            Level(found.level),
            found.ended_counts_as,
            found.warn_hours,
            found.supplement_days,
            found.extension_hours,
            found.paper_days,
        )
