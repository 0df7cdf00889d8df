from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..clock import today
from ..unit_lists import LEVEL_OF, RANK, Kind, Level
from .unit_loader import LoadReport, UnitLoader

KINDS = [
    (Kind.PROVINCE.value, "Province"),
    (Kind.CENTRAL_CITY.value, "Centrally run city"),
    (Kind.RURAL_DISTRICT.value, "Rural district"),
    (Kind.URBAN_DISTRICT.value, "Urban district"),
    (Kind.TOWN.value, "Town"),
    (Kind.PROVINCIAL_CITY.value, "Provincial city"),
    (Kind.COMMUNE.value, "Commune"),
    (Kind.WARD.value, "Ward"),
    (Kind.SPECIAL_ZONE.value, "Special zone"),
    (Kind.TOWNSHIP.value, "Township"),
    (Kind.AGENCY.value, "Agency at the counter"),
]
LEVELS = [
    (Level.PROVINCE.value, "Province level"),
    (Level.DISTRICT.value, "District level"),
    (Level.COMMUNE.value, "Commune level"),
    (Level.AGENCY.value, "Agencies"),
]


class CqttUnit(models.Model):
    """A province, district, commune or an agency that serves at the counter.

    Units are never archived: their validity says when they exist, and records keep
    the unit they were made in.
    """

    _name = "cqtt.unit"
    _description = "Administrative Unit"
    _order = "name, id"
    _parent_store = True
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True, index="trigram")
    kind = fields.Selection(KINDS, required=True)
    level = fields.Selection(LEVELS, compute="_compute_level", store=True, index=True)
    code = fields.Char(help="The code of the statistics office, with leading zeros.")
    code_set = fields.Char(
        help="The list of codes the code belongs to: the same digits can mean another "
        "unit before and after July 2025."
    )
    agency_code = fields.Char(
        help="The code used in dossier codes, for instance H40.15.01."
    )
    parent_id = fields.Many2one(
        "cqtt.unit", string="Belongs to", index=True, ondelete="restrict"
    )
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("cqtt.unit", "parent_id", string="Units below")
    child_count = fields.Integer(
        string="Units below (number)", compute="_compute_child_count"
    )
    province_id = fields.Many2one(
        "cqtt.unit",
        string="Province or city",
        compute="_compute_province_id",
        store=True,
        index=True,
        recursive=True,
        ondelete="restrict",
    )
    valid_from = fields.Date(string="First day", help="Empty: since before our lists.")
    valid_to = fields.Date(string="Last day", help="Empty: still in force.")
    is_in_force = fields.Boolean(
        string="In force", compute="_compute_is_in_force", search="_search_is_in_force"
    )
    hotline = fields.Char()
    chair_phone = fields.Char(string="Leaders' phones", help="Shown to the public.")
    population = fields.Integer()
    is_pilot = fields.Boolean(string="Pilot unit")
    list_date = fields.Date(
        string="As of",
        readonly=True,
        copy=False,
        help="The day of the unit list the data come from. An older list never "
        "replaces what a newer one says.",
    )
    predecessor_link_ids = fields.One2many(
        "cqtt.unit.link", "successor_id", string="Predecessors"
    )
    successor_link_ids = fields.One2many(
        "cqtt.unit.link", "predecessor_id", string="Successors"
    )

    cluster_member_ids = fields.One2many("cqtt.cluster.member", "unit_id")
    cluster_count = fields.Integer(string="Clusters", compute="_compute_cluster_count")

    _code_uniq = models.Constraint(
        "UNIQUE(code_set, code)", "Another unit of this code set has the same code."
    )
    _code_in_set = models.Constraint(
        "CHECK(code IS NULL OR code_set IS NOT NULL)",
        "Say which code set the code belongs to.",
    )
    _validity = models.Constraint(
        "CHECK(valid_from <= valid_to)", "The last day lies before the first."
    )
    _population_positive = models.Constraint(
        "CHECK(population >= 0)", "The population cannot be negative."
    )

    @api.depends("kind")
    def _compute_level(self):
        for unit in self:
            unit.level = unit.kind and LEVEL_OF[Kind(unit.kind)].value

    @api.depends("child_ids")
    def _compute_child_count(self):
        counts = dict(
            self._read_group(
                [("parent_id", "in", self.ids)], ["parent_id"], ["__count"]
            )
        )
        for unit in self:
            unit.child_count = counts.get(unit._origin, 0)

    @api.depends("cluster_member_ids")
    def _compute_cluster_count(self):
        for unit in self:
            unit.cluster_count = len(unit._get_clusters())

    @api.depends("level", "parent_id.province_id")
    def _compute_province_id(self):
        for unit in self:
            is_province = unit.level == Level.PROVINCE.value
            unit.province_id = unit if is_province else unit.parent_id.province_id

    @api.depends("valid_from", "valid_to")
    def _compute_is_in_force(self):
        day = today()
        for unit in self:
            unit.is_in_force = (not unit.valid_from or unit.valid_from <= day) and (
                not unit.valid_to or day <= unit.valid_to
            )

    def _search_is_in_force(self, operator, value):
        if operator != "in":
            return NotImplemented
        day = today()
        started = Domain("valid_from", "=", False) | Domain("valid_from", "<=", day)
        not_ended = Domain("valid_to", "=", False) | Domain("valid_to", ">=", day)
        return started & not_ended

    @api.constrains("parent_id", "kind")
    def _check_parent_level(self):
        for unit in self | self.child_ids:
            parent = unit.parent_id
            if parent and RANK[Level(parent.level)] >= RANK[Level(unit.level)]:
                raise ValidationError(
                    self.env._(
                        "%(unit)s cannot belong to %(parent)s: choose a unit of a "
                        "higher level.",
                        unit=unit.name,
                        parent=parent.name,
                    )
                )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_referenced(self):
        for unit in self:
            links = unit.predecessor_link_ids | unit.successor_link_ids
            if unit.child_ids - self or links:
                raise UserError(
                    self.env._(
                        "%s has units below it, predecessors or successors and cannot "
                        "be deleted. Enter its last day instead.",
                        unit.name,
                    )
                )

    def action_view_children(self):
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_unit_action"
        )
        return action | {
            "name": self.name,
            "path": False,
            "domain": [("parent_id", "=", self.id)],
            "context": {"default_parent_id": self.id},
        }

    def action_view_clusters(self):
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_cluster_action"
        )
        return action | {
            "name": self.name,
            "path": False,
            "domain": [("id", "in", self._get_clusters().ids)],
            "context": {"default_province_id": self.province_id.id},
        }

    def action_make_district_clusters(self):
        """Make one cluster per historical district of a province."""
        self.ensure_one()
        clusters, members = self.env["cqtt.cluster"]._make_from_districts(self)
        if not self._get_clusters():
            raise UserError(
                self.env._(
                    "No districts of %s are known: load its units with their "
                    "predecessors first.",
                    self.name,
                )
            )
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": self.env._(
                    "Clusters: %(clusters)s new. Communes put into them: %(members)s.",
                    clusters=len(clusters),
                    members=len(members),
                ),
                "next": self.action_view_clusters(),
            },
        }

    def _get_clusters(self):
        """Return the clusters of a province, of a district, or of a commune so far."""
        self.ensure_one()
        if self.level == Level.COMMUNE.value:
            return self.cluster_member_ids.cluster_id
        is_province = self.level == Level.PROVINCE.value
        field = "province_id" if is_province else "district_unit_id"
        return self.env["cqtt.cluster"].search([(field, "=", self.id)])

    @api.model
    def _load_list(
        self, list_name: str, province_code: str, with_predecessors: bool = False
    ) -> LoadReport:
        """Load a province of a shipped unit list; loading it again changes nothing.

        :param with_predecessors: load the units its units were made from, and the links
        :raise UserError: the list or the province does not exist, or cannot be read
        """
        return UnitLoader(self.env, list_name, province_code, with_predecessors).load()
