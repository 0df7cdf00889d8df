from odoo import fields, models


class CqttScopedMixin(models.AbstractModel):
    """A record that one unit answers for.

    A model that inherits it brings exactly one global rule, without groups, for all
    four operations; global rules intersect, so nothing can widen it later:

        <record id="cqtt_example_rule_scope" model="ir.rule">
            <field name="name">cqtt.example: scope</field>
            <field name="model_id" ref="model_cqtt_example" />
            <field name="domain_force">user._scope_domain("unit_id")</field>
        </record>

    Lines of a record repeat its unit and have a rule of their own. A second field
    (``user._scope_domain("unit_id", "receiving_unit_id")``) widens the rule by the
    records where that unit is in scope.
    """

    _name = "cqtt.scoped.mixin"
    _description = "Record of a Unit"

    unit_id = fields.Many2one(
        "cqtt.unit",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_unit_id(),
    )

    def _default_unit_id(self):
        """Return the unit of a user who has only one."""
        unit_ids = self.env.user._scope().unit_ids
        return self.env["cqtt.unit"].browse(unit_ids if len(unit_ids) == 1 else ())
