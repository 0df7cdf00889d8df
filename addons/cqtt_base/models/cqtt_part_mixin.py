from odoo import api, models
from odoo.exceptions import UserError


class CqttPartMixin(models.AbstractModel):
    """A line of something that settles: it changes only while the whole is a draft.

    Heirs name the field of the whole, and say in words why it stays as it is.
    """

    _name = "cqtt.part.mixin"
    _inherit = "cqtt.line.mixin"
    _description = "Part of a Draft"

    #: field of the whole, where the line belongs to something that is part of it
    _part_of = ""
    #: what follows from other fields, and is written at any time
    _following_fields = frozenset()

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._check_whole()
        return parts

    def write(self, vals):
        """:raise UserError: the whole is settled"""
        if not vals.keys() <= self._following_fields:
            self._check_whole()
        return super().write(vals)

    def _write_settled(self, vals):
        """Write what a step of the whole does to its parts, settled or not."""
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_settled(self):
        self._check_whole()

    def _check_whole(self):
        for whole in self[self._part_of or self._line_of]:
            if whole.state != "draft":
                raise UserError(self._why_settled(whole))

    def _why_settled(self, whole):
        """Return the sentence that says why it stays, and what to do instead."""
        raise NotImplementedError


class CqttVersionPart(models.AbstractModel):
    """A line of a version: it changes only while the version is a draft."""

    _name = "cqtt.version.part"
    _inherit = "cqtt.part.mixin"
    _description = "Part of a Version"

    _line_of = "version_id"

    def _why_settled(self, whole):
        return self.env._(
            "“%s” is in force and stays as it is: duplicate it, and change the new "
            "version.",
            whole.display_name,
        )
