from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from .district_clusters import DistrictClusters

KINDS = [("district", "Historical district"), ("supervision", "Supervision cluster")]


class CqttCluster(models.Model):
    """Communes that are supervised together: the tier above the commune.

    Districts ended in July 2025 and the tier will change again, so a commune belongs
    to a cluster for a time and never by a field of its own.
    """

    _name = "cqtt.cluster"
    _inherit = "cqtt.scope.source"
    _description = "Cluster of Communes"
    _order = "name, id"

    name = fields.Char(required=True)
    kind = fields.Selection(KINDS, required=True, default="supervision")
    province_id = fields.Many2one(
        "cqtt.unit",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("level", "=", "province")],
    )
    district_unit_id = fields.Many2one(
        "cqtt.unit",
        string="District",
        ondelete="restrict",
        domain=[("level", "=", "district")],
        help="The district whose communes it continues.",
    )
    valid_from = fields.Date(string="First day", help="Empty: since ever.")
    valid_to = fields.Date(string="Last day", help="Empty: still in force.")
    member_ids = fields.One2many("cqtt.cluster.member", "cluster_id", string="Communes")
    member_count = fields.Integer(
        string="Communes today", compute="_compute_member_count"
    )
    role_grant_ids = fields.One2many(
        "cqtt.role.grant", "cluster_id", string="Supervisors", readonly=True
    )

    _district_uniq = models.Constraint(
        "UNIQUE(province_id, district_unit_id)",
        "There is a cluster of this district already.",
    )
    _validity = models.Constraint(
        "CHECK(valid_from <= valid_to)", "The last day lies before the first."
    )

    @api.depends("member_ids.date_from", "member_ids.date_to")
    def _compute_member_count(self):
        counts = dict(
            self.env["cqtt.cluster.member"]._read_group(
                Domain("cluster_id", "in", self.ids)
                & self.env["cqtt.cluster.member"]._in_force_domain(),
                ["cluster_id"],
                ["__count"],
            )
        )
        for cluster in self:
            cluster.member_count = counts.get(cluster._origin, 0)

    @api.constrains("province_id", "district_unit_id")
    def _check_levels(self):
        for cluster in self:
            if cluster.province_id.level != "province":
                raise ValidationError(
                    self.env._("%s is no province.", cluster.province_id.name)
                )
            district = cluster.district_unit_id
            if district and district.level != "district":
                raise ValidationError(self.env._("%s is no district.", district.name))

    @api.constrains("kind", "province_id")
    def _check_members(self):
        self.member_ids._check_unit()
        self.member_ids._check_one_cluster()

    @api.ondelete(at_uninstall=False)
    def _unlink_except_supervised(self):
        # sudo: grants count, even if they may not be seen
        for cluster in self.sudo():
            if cluster.role_grant_ids:
                raise UserError(
                    self.env._(
                        "%s has or had supervisors and cannot be deleted. Enter its "
                        "last day instead.",
                        cluster.name,
                    )
                )

    @api.model
    def _make_from_districts(self, province):
        """Make a cluster of each historical district of a province, with its communes.

        :return: the clusters and the memberships made; older ones stay as they are
        """
        return DistrictClusters(province).make()
