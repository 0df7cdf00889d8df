from odoo import SUPERUSER_ID, fields, models


class CqttCheck(models.Model):
    """What was drawn is carried out, and tells when the seed may be published."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check"

    draw_id = fields.Many2one(
        "cqtt.check.draw",
        string="Drawn in",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )

    @classmethod
    def _protected_names(cls):
        return super()._protected_names() | {"draw_id"}

    def _why_not_cancel(self):
        if self.draw_id:
            return self.env._(
                "It was drawn: what the draw says is carried out, not chosen."
            )
        return self._why_not_level()

    def _refuse_replanning(self, vals):
        result = super()._refuse_replanning(vals)
        if "kind" in vals and self.sudo().draw_id:
            self._refuse_protected({"draw_id": True})
        return result

    def _after_begin(self):
        # as the system: the seed is published by nobody's wish
        self.draw_id.with_user(SUPERUSER_ID)._reveal_if_begun()
