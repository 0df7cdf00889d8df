from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import ormcache

from odoo.addons.cqtt_base.clock import today


class CqttProcedure(models.Model):
    """An administrative procedure; what it asks for stands in its versions."""

    _name = "cqtt.procedure"
    _inherit = "cqtt.kept.mixin"
    _description = "Administrative Procedure"
    _order = "code"
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True)
    short_name = fields.Char(help="As people at the counter call it.")
    code = fields.Char(
        required=True, help="National code, such as 1.001193; it never changes."
    )
    field_id = fields.Many2one(
        "cqtt.field", required=True, index=True, ondelete="restrict"
    )
    is_boundary_free = fields.Boolean(
        string="Received anywhere in the province",
        help="Decree 118/2025/NĐ-CP: received regardless of boundaries.",
    )
    version_ids = fields.One2many("cqtt.procedure.version", "procedure_id")
    version_id = fields.Many2one(
        "cqtt.procedure.version", string="In force", compute="_compute_version_id"
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint(
        "UNIQUE(code)", "Another procedure has the same code."
    )

    @api.depends("version_ids.state", "version_ids.valid_from", "version_ids.valid_to")
    def _compute_version_id(self):
        found = {version.procedure_id.id: version for version in self._in_force()}
        for procedure in self:
            procedure.version_id = found.get(procedure._origin.id)

    @api.depends("code", "name", "short_name")
    def _compute_display_name(self):
        for procedure in self:
            name = procedure.short_name or procedure.name or ""
            procedure.display_name = f"[{procedure.code}] {name}"

    def write(self, vals):
        self.env.registry.clear_cache()  # plans say its name and field
        return super().write(vals)

    def _plan(self, day=None):
        """Return what to ask for and promise on a day (today), or ``None``."""
        return self._plan_on(day or today())

    @ormcache("self.id", "day")
    def _plan_on(self, day):
        version = self.sudo()._in_force(day)[:1]
        return version._as_plan() if version else None

    def _in_force(self, day=None):
        """Return their versions that hold on a day, today by default."""
        versions = self.env["cqtt.procedure.version"]
        of_these = Domain("procedure_id", "in", self.ids)
        return versions.search(of_these & versions._held_domain(day))
