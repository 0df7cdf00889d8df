from odoo import api, fields, models

from odoo.addons.cqtt_base.clock import today

from .draw_states import PLANNERS


class CqttCheckPlaceMixin(models.AbstractModel):
    """What a cluster's supervisors, or the province, decide for all their communes."""

    _name = "cqtt.check.place.mixin"
    _inherit = ["cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Of a Cluster or of the Province"

    unit_id = fields.Many2one(
        compute="_compute_unit_id",
        store=True,
        precompute=True,
        default=None,
    )
    level = fields.Selection(
        [("cluster", "Cluster"), ("province", "Province")],
        required=True,
        default=lambda self: self._default_level(),
    )
    cluster_id = fields.Many2one(
        "cqtt.cluster",
        index="btree_not_null",
        ondelete="restrict",
        default=lambda self: self._default_cluster_id(),
    )
    province_id = fields.Many2one(
        "cqtt.unit",
        domain=[("level", "=", "province")],
        ondelete="restrict",
        default=lambda self: self._default_province_id(),
    )

    @api.model
    def _default_level(self):
        user = self.env.user
        return "cluster" if user._holds_role("supervisor") else "province"

    @api.model
    def _default_cluster_id(self):
        clusters = self.env["cqtt.cluster"].search(
            [("role_grant_ids.user_id", "=", self.env.uid)]
        )
        return clusters if len(clusters) == 1 else False

    @api.model
    def _default_province_id(self):
        provinces = self.env["cqtt.unit"].search([("level", "=", "province")], limit=2)
        return provinces if len(provinces) == 1 else False

    @api.depends("cluster_id", "province_id", "level")
    def _compute_unit_id(self):
        for record in self:
            of_cluster = record.level == "cluster" and record.cluster_id.province_id
            record.unit_id = of_cluster or record.province_id

    def _place_name(self):
        """Return the name of the cluster or province; both are public."""
        self.ensure_one()
        # sudo: both names are public
        place = self.sudo()
        return (place.level == "cluster" and place.cluster_id.name) or (
            place.unit_id.name or ""
        )

    def _why_not_role(self, transition):
        """What is a cluster's belongs to its supervisors, what is the province's to
        its administrators."""
        if self.env.su or transition.is_internal:
            return super()._why_not_role(transition)
        mine = self._filtered_access("write")
        if mine and self.env.user._holds_role(PLANNERS[self.level]):
            return ""
        return self.env._("This is for: %s.", self._role_labels({PLANNERS[self.level]}))

    def _communes(self):
        """Return the communes that belong to the place today."""
        place = self.cluster_id if self.level == "cluster" else self.unit_id
        ids = self.env["cqtt.ledger"]._units_of(place, today())
        # sudo: which communes there are, everybody may know
        units = self.env["cqtt.unit"].sudo().browse(ids)
        return units.filtered(lambda u: u.level == "commune" and u.is_in_force)
