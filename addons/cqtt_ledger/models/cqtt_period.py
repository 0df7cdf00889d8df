from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import format_date

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.hooks import LANGUAGE

from ..periods import END_OF_MONTH, Kind, RegularPeriod, Span, periods_of_year

KINDS = [
    (Kind.MONTH.value, "Month"),
    (Kind.QUARTER.value, "Quarter"),
    (Kind.HALF_YEAR.value, "Half-year"),
    (Kind.YEAR.value, "Year"),
    ("free", "Free"),
]


class CqttPeriod(models.Model):
    """A period that reports are made for.

    The days of a month, quarter, half-year or year follow from the closing day; those
    of a free period are entered. Figures do not depend on it: any stretch of days can
    be read at any time.
    """

    _name = "cqtt.period"
    _inherit = "cqtt.kept.mixin"
    _description = "Reporting Period"
    _order = "date_to desc, date_from desc, id"
    _rec_names_search = ["name", "code"]

    name = fields.Char(
        compute="_compute_name",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    code = fields.Char(compute="_compute_code", store=True, precompute=True)
    kind = fields.Selection(KINDS, required=True, default=Kind.MONTH.value)
    year = fields.Integer(default=lambda self: today().year)
    number = fields.Integer(
        default=1, help="Which one of its year: 2 for the second quarter."
    )
    closing_day = fields.Integer(
        string="Closing day",
        default=END_OF_MONTH,
        required=True,
        help="Last day of a month of figures; 31 is the end of the month. With 14, "
        "what comes on the 15th counts for the next month, quarter or year.",
    )
    date_from = fields.Date(
        string="First day",
        compute="_compute_days",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    date_to = fields.Date(
        string="Last day",
        compute="_compute_days",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )

    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "The last day lies before the first."
    )
    _closing_day_exists = models.Constraint(
        "CHECK(closing_day BETWEEN 1 AND 31)", "The closing day lies between 1 and 31."
    )
    _regular_uniq = models.UniqueIndex(
        "(code) WHERE code IS NOT NULL", "This period exists already."
    )

    @api.depends("kind", "year", "number", "closing_day")
    def _compute_code(self):
        for period in self:
            regular = period._regular()
            period.code = regular.code if regular else False

    @api.depends("kind", "year", "number", "closing_day")
    def _compute_days(self):
        for period in self:
            regular = period._regular()
            period.date_from = regular.span.first if regular else period.date_from
            period.date_to = regular.span.last if regular else period.date_to

    @api.depends("kind", "year", "number", "closing_day", "date_from", "date_to")
    def _compute_name(self):
        # it is kept, so it is in the language of the offices, whoever makes it
        for period in self.with_context(lang=LANGUAGE):
            if period.kind != "free":
                period.name = period._regular_name()
            else:
                period.name = period.env._(
                    "%(first)s to %(last)s",
                    first=format_date(period.env, period.date_from),
                    last=format_date(period.env, period.date_to),
                )

    @api.constrains("kind", "year", "number", "closing_day", "date_from", "date_to")
    def _check_regular(self):
        for period in self.filtered(lambda period: period.kind != "free"):
            regular = period._regular()
            if not regular:
                raise ValidationError(
                    self.env._(
                        "There is no such period in a year: months are numbered 1 to "
                        "12, quarters 1 to 4, half-years 1 to 2, years 1."
                    )
                )
            if regular.span != period._span():
                raise ValidationError(
                    self.env._(
                        "The days of “%s” follow from its year and closing day. "
                        "Choose “Free” to enter days of your own.",
                        period.name,
                    )
                )

    def action_open_facts(self):
        """Open the facts of the period that the reader's scope reaches."""
        self.ensure_one()
        domain = [("date", ">=", self.date_from), ("date", "<=", self.date_to)]
        return self.env["cqtt.fact"]._action_open(domain, self.name)

    @api.model
    def _make_year(self, year, closing_day=END_OF_MONTH):
        """Make the regular periods of a year that do not exist yet.

        :return: the new periods
        """
        every = {p.code: p for p in periods_of_year(year, closing_day)}
        known = self.search([("code", "in", list(every))]).mapped("code")
        return self.create(
            [
                {
                    "kind": period.kind.value,
                    "year": period.year,
                    "number": period.number,
                    "closing_day": period.closing_day,
                }
                for code, period in every.items()
                if code not in known
            ]
        )

    def _span(self) -> Span:
        """Return the days of the period, for questions to the ledger."""
        self.ensure_one()
        return Span(self.date_from, self.date_to)

    def _regular(self):
        """Return the regular period that it is, or ``None``."""
        if self.kind == "free":
            return None
        number = 1 if self.kind == Kind.YEAR.value else self.number
        try:
            return RegularPeriod(Kind(self.kind), self.year, number, self.closing_day)
        except ValueError:
            return None

    def _regular_name(self):
        year = str(self.year)
        number = self.number
        names = {
            "month": self.env._("Month %(number)s/%(year)s", number=number, year=year),
            "quarter": self.env._(
                "Quarter %(number)s/%(year)s",
                number=ROMAN.get(number, number),
                year=year,
            ),
            "half_year": self.env._("First half of %s", year)
            if number == 1
            else self.env._("Second half of %s", year),
            "year": self.env._("Year %s", year),
        }
        name = names[self.kind]
        if self.closing_day == END_OF_MONTH:
            return name
        return self.env._(
            "%(period)s (closed on day %(day)s)", period=name, day=self.closing_day
        )


ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
