from odoo import api, fields, models
from odoo.tools import format_date

from ..models.unit_loader import LoadReport, UnitLoader
from ..unit_lists import SHIPPED


class CqttUnitLoad(models.TransientModel):
    """Load the units of one province from a list that comes with the product."""

    _name = "cqtt.unit.load"
    _description = "Load Administrative Units"

    list_name = fields.Selection(
        selection="_selection_list_name",
        string="Unit list",
        required=True,
        default=lambda self: self._default_list_name(),
    )
    # A selection cannot depend on another field: its keys name the list as well, and
    # the view shows those of the chosen list only.
    province = fields.Selection(
        selection="_selection_province", string="Province or city", required=True
    )
    province_choices = fields.Json(compute="_compute_list")
    source = fields.Char(compute="_compute_list")
    licence = fields.Char(compute="_compute_list")
    as_of = fields.Date(compute="_compute_list")
    has_predecessors = fields.Boolean(compute="_compute_list")
    with_predecessors = fields.Boolean(
        help="Also load the units that today's units were made from, and which became "
        "which. Old dossiers and appraisals need them."
    )
    units_created = fields.Integer(string="New units", compute="_compute_preview")
    units_updated = fields.Integer(string="Changed units", compute="_compute_preview")
    units_unchanged = fields.Integer(
        string="Unchanged units", compute="_compute_preview"
    )
    links_created = fields.Integer(string="New links", compute="_compute_preview")
    links_updated = fields.Integer(string="Changed links", compute="_compute_preview")

    def _default_list_name(self):
        return list(SHIPPED.lists)[-1]

    def _selection_list_name(self):
        return [
            (
                name,
                self.env._(
                    "%(date)s: %(provinces)s provinces, %(communes)s communes",
                    provinces=found.provinces,
                    communes=found.communes,
                    date=format_date(self.env, found.as_of),
                ),
            )
            for name, found in reversed(SHIPPED.lists.items())
        ]

    def _selection_province(self):
        return [
            (f"{list_name}/{code}", name)
            for (list_name, code), name in SHIPPED.provinces.items()
        ]

    @api.depends("list_name")
    def _compute_list(self):
        for load in self:
            chosen = SHIPPED.lists.get(load.list_name)
            load.province_choices = [
                f"{name}/{code}"
                for name, code in SHIPPED.provinces
                if name == load.list_name
            ]
            load.source = chosen and chosen.source
            load.licence = chosen and chosen.licence
            load.as_of = chosen and chosen.as_of
            load.has_predecessors = bool(chosen and chosen.predecessor_list)

    @api.depends("list_name", "province", "with_predecessors")
    def _compute_preview(self):
        for load in self:
            report = load._get_loader().preview() if load.province else LoadReport()
            load.units_created = report.units.created
            load.units_updated = report.units.updated
            load.units_unchanged = report.units.unchanged
            load.links_created = report.links.created
            load.links_updated = report.links.updated

    @api.onchange("list_name")
    def _onchange_list_name(self):
        if self.province and self.province not in self.province_choices:
            self.province = False

    def action_load(self):
        self.ensure_one()
        report = self._get_loader().load()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "title": self.env._("Units loaded"),
                "message": self._get_result_message(report),
                "next": {"type": "ir.actions.act_window_close"},
            },
        }

    def _get_loader(self):
        list_name, code = self.province.split("/")
        return UnitLoader(self.env, list_name, code, self.with_predecessors)

    def _get_result_message(self, report):
        return self.env._(
            "Units: %(created)s new, %(updated)s changed, %(unchanged)s unchanged. "
            "Links: %(links)s new.",
            created=report.units.created,
            updated=report.units.updated,
            unchanged=report.units.unchanged,
            links=report.links.created,
        )
