from odoo import api, models
from odoo.exceptions import UserError


class CqttKeptMixin(models.AbstractModel):
    """A record that others point to: it can be deleted only while none does."""

    _name = "cqtt.kept.mixin"
    _description = "Kept Record"

    @api.ondelete(at_uninstall=False)
    def _unlink_except_used(self):
        for record in self._used():
            raise UserError(
                self.env._(
                    "“%(record)s” is in use and cannot be deleted. %(instead)s",
                    record=record.display_name,
                    instead=self._instead_of_deleting(),
                )
            )

    def _used(self):
        """Return those that something points to, their own lines apart."""
        used = self.browse()
        for model_name, field_name in self._pointing_fields():
            # sudo: what points here counts, even if it may not be seen
            model = self.env[model_name].sudo().with_context(active_test=False)
            groups = model._read_group([(field_name, "in", self.ids)], [field_name])
            used |= self.browse(record.id for (record,) in groups)
        return used & self

    def _pointing_fields(self):
        return [
            (name, field.name)
            for name, model in self.env.registry.models.items()
            if not model._abstract and not model._transient and model._auto
            for field in model._fields.values()
            if field.store
            and field.comodel_name == self._name
            and field.type in ("many2one", "many2many")
            and getattr(field, "ondelete", None) != "cascade"
        ]

    def _instead_of_deleting(self):
        return self.env._("Archive it instead.")
