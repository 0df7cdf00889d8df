from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import SQL, format_date

from ..clock import today


class CqttClusterMember(models.Model):
    """A commune belongs to a cluster from a first to a last day."""

    _name = "cqtt.cluster.member"
    _inherit = "cqtt.scope.source"
    _description = "Commune of a Cluster"
    _order = "cluster_id, unit_id, date_from, id"

    cluster_id = fields.Many2one(
        "cqtt.cluster", required=True, index=True, ondelete="cascade"
    )
    kind = fields.Selection(related="cluster_id.kind", store=True, precompute=True)
    unit_id = fields.Many2one(
        "cqtt.unit",
        string="Commune",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("level", "=", "commune")],
    )
    date_from = fields.Date(
        string="First day", required=True, default=lambda self: today()
    )
    date_to = fields.Date(string="Last day", help="Empty: until further notice.")

    _one_district = models.Constraint(
        """EXCLUDE USING gist (
            int4range(unit_id, unit_id, '[]') WITH &&,
            daterange(date_from, date_to, '[]') WITH &&
        ) WHERE (kind = 'district') DEFERRABLE INITIALLY DEFERRED""",
        "A commune belongs to one historical district at a time.",
    )
    _one_supervision = models.Constraint(
        """EXCLUDE USING gist (
            int4range(unit_id, unit_id, '[]') WITH &&,
            daterange(date_from, date_to, '[]') WITH &&
        ) WHERE (kind = 'supervision') DEFERRABLE INITIALLY DEFERRED""",
        "A commune belongs to one supervision cluster at a time.",
    )
    _dates = models.Constraint(
        "CHECK(date_from <= date_to)", "The last day lies before the first."
    )

    @api.depends("unit_id.name", "cluster_id.name")
    def _compute_display_name(self):
        for member in self:
            names = member.unit_id.name or "", member.cluster_id.name or ""
            member.display_name = " – ".join(names)

    @api.constrains("unit_id", "cluster_id")
    def _check_unit(self):
        for member in self:
            unit = member.unit_id
            province = member.cluster_id.province_id
            if unit.level != "commune" or unit.province_id != province:
                raise ValidationError(
                    self.env._(
                        "%(unit)s is no commune of %(province)s and cannot belong to "
                        "its clusters.",
                        unit=unit.name,
                        province=province.name,
                    )
                )

    @api.constrains("unit_id", "cluster_id", "date_from", "date_to")
    def _check_one_cluster(self):
        """Say it in words; the database keeps it, at the end of each transaction."""
        self.flush_model()
        rows = self.env.execute_query(
            SQL(
                """
                SELECT a.id, b.id
                  FROM cqtt_cluster_member a
                  JOIN cqtt_cluster_member b
                    ON b.unit_id = a.unit_id AND b.kind = a.kind AND b.id != a.id
                   AND daterange(b.date_from, b.date_to, '[]')
                    && daterange(a.date_from, a.date_to, '[]')
                 WHERE a.id = ANY(%s)
                 LIMIT 1
                """,
                self.ids,
            )
        )
        for member_id, other_id in rows:
            other = self.browse(other_id)
            raise ValidationError(
                self.env._(
                    "%(unit)s belongs to %(cluster)s from %(first)s to %(last)s. End "
                    "that membership first, or choose other days.",
                    unit=self.browse(member_id).unit_id.name,
                    cluster=other.cluster_id.name,
                    first=format_date(self.env, other.date_from),
                    last=format_date(self.env, other.date_to) or "…",
                )
            )
