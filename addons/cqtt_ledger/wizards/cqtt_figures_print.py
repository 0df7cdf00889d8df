from odoo import api, fields, models
from odoo.tools import format_date

from ..sheets import Column, Sheet

KINDS = [
    ("indicators", "Indicators"),
    ("comparison", "Comparison"),
    ("index", "Index"),
]


class CqttFiguresPrint(models.TransientModel):
    """Figures of a screen that somebody has chosen to take along as a workbook."""

    _name = "cqtt.figures.print"
    _inherit = "cqtt.chosen.figures"
    _description = "Figures to Print"

    kind = fields.Selection(KINDS, required=True)
    indicator_id = fields.Many2one("cqtt.indicator")
    scheme_id = fields.Many2one("cqtt.index.scheme", string="Index")

    @api.depends("kind", "unit_id", "cluster_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for record in self:
            place = record.cluster_id or record.unit_id
            record.display_name = f"{kinds[record.kind]} {place.display_name}"

    def _sheet(self):
        """Return the worksheet, and its name, for the user at work."""
        self.ensure_one()
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        return getattr(self, f"_{self.kind}_sheet")(), kinds[self.kind]

    def _about(self, data):
        days = self.env._(
            "%(first)s to %(last)s",
            first=format_date(self.env, data["date_from"]),
            last=format_date(self.env, data["date_to"]),
        )
        moment = self.env["cqtt.ledger.choice"]._local(
            fields.Datetime.to_datetime(data["as_of"])
        )
        return [
            data["place"],
            " · ".join(filter(None, [data["period"], days])),
            self.env._("Figures as of %s", moment.strftime("%H:%M %d/%m/%Y")),
        ]

    def _figures_columns(self):
        return [
            Column(self.env._("Numerator"), "integer"),
            Column(self.env._("Denominator"), "integer"),
            Column(self.env._("Rate"), "percent"),
        ]

    def _figures(self, line, is_count):
        """Return numerator, denominator and rate; a number has but the first."""
        if is_count:
            return [line["numerator"], None, None]
        return [line["numerator"], line["denominator"], line["rate"]]

    def _indicators_sheet(self):
        data = self.env["cqtt.indicator.report"].get_data(**self._choice())
        standings = {
            "met": self.env._("Met"),
            "missed": self.env._("Missed"),
            "small": self.env._("Too few to judge"),
            "none": "",
        }
        rows = []
        for line in data["lines"]:
            is_count = line["display"] == "count"
            target = line["target"]
            rows.append(
                [
                    line["name"],
                    *self._figures(line, is_count),
                    None if is_count else target,
                    int(target) if is_count and target is not None else None,
                    standings[line["standing"]],
                    None if is_count else line["change"],
                ]
            )
        columns = [
            Column(self.env._("Indicator"), width=48),
            *self._figures_columns(),
            Column(self.env._("Target"), "percent"),
            Column(self.env._("Target (number)"), "integer"),
            Column(self.env._("Standing"), width=18),
            Column(self.env._("Change since the period before"), "percent", 16),
        ]
        return Sheet(self.env._("INDICATORS"), self._about(data), columns, rows)

    def _comparison_sheet(self):
        report = self.env["cqtt.indicator.report"]
        data = report.get_comparison(self.indicator_id.id, **self._choice())
        is_count = data["indicator"]["display"] == "count"
        rows = [
            [
                unit["rank"],
                unit["name"],
                *self._figures(unit, is_count),
                *(unit["interval"] or (None, None)),
            ]
            for unit in data["units"]
        ]
        total = self._figures(data["indicator"], is_count)
        rows.append([None, self.env._("All together"), *total, None, None])
        columns = [
            Column(self.env._("Rank"), "integer", 8),
            Column(self.env._("Unit"), width=34),
            *self._figures_columns(),
            Column(self.env._("95 %, from"), "percent"),
            Column(self.env._("95 %, to"), "percent"),
        ]
        about = [data["indicator"]["name"], *self._about(data)]
        last = frozenset({len(rows) - 1})
        return Sheet(self.env._("COMPARISON OF UNITS"), about, columns, rows, last)

    def _index_sheet(self):
        report = self.env["cqtt.index.report"]
        data = report.get_data(self.scheme_id.id, **self._choice())
        rows, bold = [], set()
        for group in data["groups"]:
            bold.add(len(rows))
            points, most = group["points"], group["maximum"]
            rows.append([group["number"], group["name"], *[None] * 4, points, most])
            rows += [
                [
                    item["number"],
                    item["name"],
                    item["numerator"],
                    item["denominator"],
                    item["rate"],
                    item["target"],
                    item["points"],
                    item["maximum"],
                ]
                for item in group["items"]
            ]
        bold.add(len(rows))
        total = [data["points"], data["maximum"]]
        grade = f"{self.env._('Total')} {data['grade']}".strip()
        rows.append([None, grade, *[None] * 4, *total])
        columns = [
            Column(self.env._("No."), width=8),
            Column(self.env._("Sub-indicator"), width=52),
            *self._figures_columns(),
            Column(self.env._("Target"), "percent"),
            Column(self.env._("Points"), "points"),
            Column(self.env._("Most points"), "points"),
        ]
        about = [*filter(None, [data["basis"]]), *self._about(data)]
        return Sheet(data["scheme"], about, columns, rows, frozenset(bold))
